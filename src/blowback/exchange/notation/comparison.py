"""Two-way comparison: what a case expects and was not found, and what was found and not expected."""

from collections.abc import Sequence
from dataclasses import dataclass, fields, is_dataclass
from typing import Any

from blowback.exchange.notation.expected import Anything, Expected


@dataclass(frozen=True, slots=True)
class Difference:
    """Empty on both sides when the case passes."""

    missing: tuple[Expected, ...]
    spurious: tuple[Expected, ...]

    def __bool__(self) -> bool:
        return bool(self.missing or self.spurious)


def compare(expected: Sequence[Expected], found: Sequence[Expected]) -> Difference:
    """The claims left alone when as many as possible are matched one to one."""
    fitting = [[fits(one, other) for other in found] for one in expected]
    partner: dict[int, int] = {}
    for wanted in range(len(expected)):
        _assign(wanted, fitting, partner, set())
    matched = set(partner.values())
    return Difference(tuple(one for at, one in enumerate(expected) if at not in matched),
                      tuple(other for at, other in enumerate(found) if at not in partner))


def fits(expected: Any, found: Any) -> bool:
    """Whether what was found is what was expected, open slots aside."""
    if isinstance(expected, Anything):
        return True
    if isinstance(expected, tuple) and isinstance(found, tuple):
        return len(expected) == len(found) and all(map(fits, expected, found))
    if is_dataclass(expected) and type(expected) is type(found):
        return all(fits(getattr(expected, part.name), getattr(found, part.name))
                   for part in fields(expected) if part.compare)
    return bool(expected == found)


def _assign(wanted: int, fitting: list[list[bool]], partner: dict[int, int], tried: set[int]) -> bool:
    """Give `wanted` a found claim, moving others along if they have another choice."""
    for at, fit in enumerate(fitting[wanted]):
        if fit and at not in tried:
            tried.add(at)
            if at not in partner or _assign(partner[at], fitting, partner, tried):
                partner[at] = wanted
                return True
    return False

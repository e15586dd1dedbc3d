"""Who belonged to whom and since when, and roles that changed with time, read from the packaged TOML files."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from functools import cache
from importlib.resources import files
from typing import Any

import rtoml

from blowback.codebook.actors import KINDS, Actor, load_actors
from blowback.codebook.period import Period, with_period
from blowback.errors import CodebookError

HOW = ("faction", "member", "branch", "splinter", "successor")
"""A splinter broke away and a successor took its place; the other three are parts of the one they are kin of."""


@dataclass(frozen=True, slots=True)
class Kin:
    """That one actor is, or was, a part, splinter or successor of another; both are ids."""

    actor: str
    of: str
    how: str
    period: Period
    source: str
    note: str = ""

    @property
    def id(self) -> str:
        """What tells it from other kin: who, how, of whom, since when."""
        return " ".join((self.actor, self.how, self.of, str(self.period.since or "?")))


@dataclass(frozen=True, slots=True)
class Role:
    """What an actor was for a time: a rebel group that became a government, of which country."""

    actor: str
    kind: str
    period: Period
    source: str
    country: str | None = None
    note: str = ""


@dataclass(frozen=True, slots=True)
class Kinship:
    """All kin and roles that are known."""

    kin: tuple[Kin, ...]
    roles: tuple[Role, ...]

    def with_own(self, kin: tuple[Kin, ...]) -> "Kinship":
        """These kin with others laid over them."""
        laid = {**{one.id: one for one in self.kin}, **{one.id: one for one in kin}}
        return Kinship(tuple(laid.values()), self.roles)

    def above(self, actor_id: str, day: date | None = None) -> tuple[Kin, ...]:
        """Of whom it is kin, then or at any time."""
        return tuple(one for one in self.kin if one.actor == actor_id and (day is None or one.period.holds_on(day)))

    def below(self, actor_id: str, day: date | None = None) -> tuple[Kin, ...]:
        """Who is kin of it, then or at any time."""
        return tuple(one for one in self.kin if one.of == actor_id and (day is None or one.period.holds_on(day)))

    def roles_of(self, actor_id: str) -> tuple[Role, ...]:
        """What it was, in the order of time."""
        return tuple(one for one in self.roles if one.actor == actor_id)

    def kind_on(self, actor: Actor, day: date) -> str:
        """What the actor was on that day; its plain kind where no role is known for the day.

        >>> from blowback.codebook.actors import load_actors
        >>> taliban = load_actors().actors["taliban"]
        >>> [load_kinship().kind_on(taliban, date(year, 1, 1)) for year in (1998, 2010, 2024)]
        ['government', 'rebel', 'government']
        """
        return next((one.kind for one in self.roles_of(actor.id) if one.period.holds_on(day)), actor.kind)


@cache
def load_kinship() -> Kinship:
    """The packaged kin and roles; every fault of the data is reported at once."""
    kin: list[Kin] = []
    roles: list[Role] = []
    faults: list[str] = []
    for where, key, row in _rows():
        try:
            if key == "kin":
                kin.append(Kin(**with_period(row)))
            else:
                roles.append(Role(**with_period(row)))
        except (TypeError, ValueError) as error:
            faults.append(f"{where}: {error}")
    faults += [*_faults_of_kin(kin), *_faults_of_roles(roles)]
    if faults:
        raise CodebookError("the kin of the actor catalogue have faults:\n" + "\n".join(faults))
    return Kinship(tuple(kin), tuple(roles))


def _rows() -> Iterator[tuple[str, str, dict[str, Any]]]:
    folder = files("blowback.codebook") / "data" / "kin"
    for path in sorted(folder.iterdir(), key=lambda entry: entry.name):
        if path.name.endswith(".toml"):
            table = rtoml.loads(path.read_text(encoding="utf-8"))
            for key in ("kin", "role"):
                for number, row in enumerate(table.get(key, []), 1):
                    yield f"{path.name}, {key} {number}", key, {"source": table["source"], **row}


def _faults_of_kin(kin: Iterable[Kin]) -> Iterable[str]:
    for one in kin:
        if one.how not in HOW:
            yield f"{one.actor} of {one.of}: {one.how!r} is none of {', '.join(HOW)}"
        yield from _unknown(one.actor, one.of)


def _faults_of_roles(roles: Iterable[Role]) -> Iterable[str]:
    for one in roles:
        if one.kind not in KINDS:
            yield f"{one.actor}: role {one.kind!r} is no kind of actor"
        yield from _unknown(one.actor, *filter(None, [one.country]))


def _unknown(*ids: str) -> Iterable[str]:
    return (f"{each!r} is no actor" for each in ids if load_actors().get(each) is None)

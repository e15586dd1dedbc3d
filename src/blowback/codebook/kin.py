"""Who belonged to whom and since when, and roles that changed with time, read from the packaged TOML file."""

import tomllib
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from functools import cache
from importlib.resources import files
from typing import Any

from blowback.codebook.actors import KINDS, Actor, load_actors
from blowback.errors import CodebookError
from blowback.model import PartialDate

HOW = ("faction", "member", "branch", "splinter", "successor")
"""A splinter broke away and a successor took its place; the other three are parts of the one they are kin of."""


@dataclass(frozen=True, slots=True)
class Period:
    """From the first day of `since` to the last of `until`; None where it is open or not known."""

    since: PartialDate | None = None
    until: PartialDate | None = None

    def __str__(self) -> str:
        if not self.since and not self.until:
            return ""
        return f"{self.since or '?'} to {self.until}" if self.until else f"since {self.since}"

    def holds_on(self, day: date) -> bool:
        """Whether the day lies in it; a period without any date holds always."""
        return not (self.since and day < self.since.first() or self.until and day > self.until.last())


@dataclass(frozen=True, slots=True)
class Kin:
    """That one actor is, or was, a part, splinter or successor of another; both are ids."""

    actor: str
    of: str
    how: str
    period: Period
    source: str
    note: str = ""


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
    table = tomllib.loads((files("blowback.codebook") / "data" / "kin.toml").read_text(encoding="utf-8"))
    try:
        kin = tuple(Kin(**_row(row, table["source"])) for row in table["kin"])
        roles = tuple(Role(**_row(row, table["source"])) for row in table["role"])
    except (TypeError, ValueError) as error:
        raise CodebookError(f"kin.toml has a row that cannot be read: {error}") from error
    if faults := [*_faults_of_kin(kin), *_faults_of_roles(roles)]:
        raise CodebookError("kin.toml has faults:\n" + "\n".join(faults))
    return Kinship(kin, roles)


def _row(row: dict[str, Any], source: str) -> dict[str, Any]:
    since, until = (PartialDate.parse(row[key]) if key in row else None for key in ("since", "until"))
    return {"source": source, **{key: value for key, value in row.items() if key not in ("since", "until")},
            "period": Period(since, until)}


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

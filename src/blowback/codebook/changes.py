"""Provinces and districts that changed: moved to another province, renamed, split; with the day and the source."""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import cache
from importlib.resources import files
from typing import Any

import rtoml

from blowback.codebook.place_keys import key_of, spelling_key
from blowback.errors import CodebookError
from blowback.model import PartialDate

HOW = ("moved", "renamed", "split", "merged")
"""Moved: the unit lay in `was` and lies in `now`. Renamed: it was called `was`. Split: it was a part of `was`.

Merged: `was` became a part of the unit.
"""


@dataclass(frozen=True, slots=True)
class Change:
    """What happened to a unit on a day; `unit` is its name today."""

    country: str
    unit: str
    how: str
    was: str
    on: PartialDate
    source: str
    now: str = ""
    note: str = ""


class Changes:
    """All changes, found by the country and any name of a unit."""

    def __init__(self, changes: tuple[Change, ...]):
        self.all = changes
        self._of: dict[tuple[str, str], list[Change]] = defaultdict(list)
        for change in changes:
            self._of[change.country, key_of(change.unit)].append(change)

    def of(self, country: str | None, unit: str) -> tuple[Change, ...]:
        """The changes of the unit, in the order of the data."""
        return tuple(self._of.get((country or "", key_of(unit)), ()))

    def province(self, country: str | None, unit: str, today: str | None, day: date | None) -> str | None:
        """The province that the unit lay in on that day; where it moved later or earlier than data say, as it moved."""
        for change in self.of(country, unit):
            if change.how == "moved":
                if day and day < change.on.first():
                    return change.was
                if today and _same(today, change.was):
                    return change.now
        return today

    def whole(self, country: str | None, unit: str | None, day: date | None) -> str | None:
        """The unit of that day: what it was a part of before it was split off."""
        split = (change for change in self.of(country, unit or "") if change.how == "split")
        return next((change.was for change in split if day and day < change.on.first()), unit)

    def was_unit(self, country: str | None, name: str) -> bool:
        """Whether units of today were parts of a unit of that name."""
        return any(change.how == "split" and change.country == country and key_of(change.was) == key_of(name)
                   for change in self.all)

    def are_one(self, country: str | None, left: str, right: str) -> bool:
        """Whether both names are, or were, names of one unit or of a unit and its part."""
        return _same(left, right) or self._comes_from(country, left, right) or self._comes_from(country, right, left)

    def _comes_from(self, country: str | None, unit: str, was: str) -> bool:
        return any(change.how != "moved" and _same(change.was, was) for change in self.of(country, unit))


def _same(left: str, right: str) -> bool:
    """The same name, by the rules of spelling."""
    return key_of(left) == key_of(right) or spelling_key(left) == spelling_key(right) is not None


@cache
def load_changes() -> Changes:
    """The packaged changes; every fault of the data is reported at once."""
    path = files("blowback.codebook") / "data" / "places" / "changes.toml"
    table = rtoml.loads(path.read_text(encoding="utf-8"))
    changes: list[Change] = []
    faults: list[str] = []
    for number, row in enumerate(table["change"], 1):
        try:
            changes.append(_change({"source": table["source"], **row}))
        except (TypeError, ValueError) as error:
            faults.append(f"change {number}: {error}")
    if faults := [*faults, *_faults(changes)]:
        raise CodebookError("the changes of units have faults:\n" + "\n".join(faults), where="changes.toml")
    return Changes(tuple(changes))


def _change(row: dict[str, Any]) -> Change:
    return Change(**{**row, "on": PartialDate.parse(row["on"])})


def _faults(changes: list[Change]) -> Iterator[str]:
    for change in changes:
        if change.how not in HOW:
            yield f"{change.unit}: {change.how!r} is none of {', '.join(HOW)}"
        if (change.how == "moved") != bool(change.now):
            yield f"{change.unit}: `now` says where a unit was moved to, and nothing else"

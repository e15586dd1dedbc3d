"""RAND incident descriptions: what one paragraph says of deaths, injuries, perpetrator, weapon and city."""

import csv
import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from difflib import SequenceMatcher
from pathlib import Path

from bench.figures import Figure
from blowback.codebook.actors import load_actors
from blowback.codebook.place_data import load_places
from blowback.model import Document, Mention
from blowback.read import load_reader
from blowback.resolve import resolve_claims
from blowback.resolve.incident import ToldIncident, incident_of
from blowback.text.fold import fold

OTHERS = "two regular expressions .766 / .614"
_WEAPONS = {"Explosives": "explosives", "Remote-detonated explosive": "explosives", "Firearms": "firearms",
            "Fire or Firebomb": "fire", "Knives & sharp objects": "blades"}
_NOBODY = ("", "unknown")
_ALIKE = 0.8
_SMALL = frozenset("of the and for in de del la al el".split())


@dataclass(frozen=True, slots=True)
class Row:
    """One record: what is coded, and what the paragraph was read as."""

    coded: dict[str, str]
    told: ToldIncident

    def number(self, column: str) -> int:
        """A coded number; what is no number is nobody."""
        found = re.search(r"\d+", self.coded.get(column) or "")
        return int(found.group()) if found else 0

    @property
    def deaths(self) -> int:
        """All who died: the record counts the attackers, too."""
        return self.told.toll.killed + self.told.toll.attackers_killed


def measure(paths: Sequence[Path], reader: str) -> list[Figure]:
    """The share of records that are right, by column."""
    rows = [row for path in paths for row in read_rows(path, reader)]
    named = [row for row in rows if not is_nobody(row)]
    return [
        _share("deaths exact", rows, lambda row: row.deaths == row.number("Fatalities"), 0.88, OTHERS),
        _share("deaths exact, where any", [row for row in rows if row.number("Fatalities")],
               lambda row: row.deaths == row.number("Fatalities"), 0.80, OTHERS),
        _share("injuries exact", rows, lambda row: row.told.toll.injured == row.number("Injuries"), 0.88),
        _share("injuries exact, where any", [row for row in rows if row.number("Injuries")],
               lambda row: row.told.toll.injured == row.number("Injuries"), 0.80),
        _share("perpetrator, or none where none is recorded", rows, is_right_perpetrator, 0.75),
        _share("perpetrator, where one is recorded", named, is_right_perpetrator),
        _share("weapon class, bombs by wire or radio as bombs", rows, is_right_weapon, 0.80),
        _share("city among the nested names of the place, where recorded",
               [row for row in rows if row.coded.get("City")], is_right_city, 0.80),
    ]


def _share(name: str, rows: Sequence[Row], is_right: Callable[[Row], bool], goal: float | None = None,
           others: str = "") -> Figure:
    return Figure("rand", name, sum(map(is_right, rows)) / max(1, len(rows)), len(rows), goal, others)


def read_rows(path: Path, reader: str) -> Iterator[Row]:
    """The records of a file with what the reader makes of their descriptions."""
    read = load_reader(reader).read
    with path.open(encoding="utf-8", errors="replace", newline="") as file:
        for coded in csv.DictReader(file):
            text = coded.get("Description") or ""
            document = Document(Document.fingerprint(text.encode()), "", text, _day(coded.get("Date") or ""))
            yield Row(coded, incident_of(text, resolve_claims(document, read(document))))


def _day(words: str) -> date | None:
    try:
        return date.fromisoformat(words)
    except ValueError:
        return None


def is_nobody(row: Row) -> bool:
    """Whether the record names no perpetrator."""
    return (row.coded.get("Perpetrator") or "").strip().lower() in _NOBODY


def is_right_perpetrator(row: Row) -> bool:
    """The same party, or nobody where the record names nobody."""
    told = row.told.perpetrator
    if is_nobody(row) or told is None:
        return is_nobody(row) and told is None
    return is_same_party(row.coded["Perpetrator"], told)


def is_same_party(coded: str, told: Mention) -> bool:
    """By the catalogue, by acronym, or by the words of the name."""
    names = [name for name in (coded, *re.split(r"[()/]", coded)) if name.strip()]
    ids = {naming.actor.id for name in names for naming in load_actors().lookup(name.strip())}
    words = told.span.quote
    if told.id in ids:
        return True
    theirs, ours = _tokens(coded), _tokens(words)
    if _acronyms(coded) & _acronyms(words):
        return True
    return bool(theirs) and len(_alike(theirs, ours)) / min(len(theirs), len(ours) or 1) >= 0.6


def _tokens(name: str) -> set[str]:
    return {word for word in re.findall(r"[a-z0-9]+", fold(name)) if word not in _SMALL and len(word) > 1}


def _alike(left: set[str], right: set[str]) -> set[str]:
    return {word for word in left if any(word == other or word[:5] == other[:5] and len(word) > 4 for other in right)}


def _acronyms(name: str) -> set[str]:
    """Those that stand in the name, and the one that its words make."""
    written = set(re.findall(r"\b[A-Z][A-Z0-9-]{1,}\b", name))
    words = [word for word in re.findall(r"[A-Za-z]+", name) if word.lower() not in _SMALL]
    made = {"".join(word[0] for word in words).upper()} if len(words) > 2 else set()
    return written | made


def is_right_weapon(row: Row) -> bool:
    """The same class; where the record has none or another, nothing may be said."""
    return _WEAPONS.get(row.coded.get("Weapon") or "") == row.told.weapon


def is_right_city(row: Row) -> bool:
    """The city is one of the nested names of the place told of, by its letters or by the catalogue."""
    return any(is_same_place(row.coded["City"], name) for name in row.told.place)


def is_same_place(coded: str, told: str) -> bool:
    """The same name but for a letter or two, or two names of one place."""
    theirs, ours = (re.sub(r"[^a-z]", "", fold(name)) for name in (coded, told))
    if SequenceMatcher(None, theirs, ours).ratio() >= _ALIKE:
        return True
    ids = {place.id for place in load_places().lookup(coded)}
    return any(place.id in ids for place in load_places().lookup(told))

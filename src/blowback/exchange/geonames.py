"""Places of a GeoNames country dump: 19 columns with tabs between, no header (download.geonames.org/export/dump).

Taken are settlements, administrative units, passes and valleys, crossings, border posts, camps and bases; not taken,
and no fault either, are all other things and countries as a whole.
"""

import math
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import TextIO

from blowback.codebook.own_places import RADIUS_KM
from blowback.codebook.places import Place
from blowback.errors import InputError, UnreadableInput
from blowback.exchange.place_csv import PlaceRow
from blowback.text.fold import fold

COLUMNS = 19
_SOURCE = "GeoNames"
_UNITS = {"ADM1": "admin-1", "ADM2": "admin-2", "ADM3": "admin-2", "ADM4": "admin-2", "ADMD": "admin-2"}
_NARROW_KM = {"ADM3": 20.0, "ADM4": 10.0}
_SPOTS = {"T": frozenset(("PASS", "GAP", "VAL", "VALS")),
          "S": frozenset(("PSTB", "PSTC", "PSTP", "CSTM", "CMPRF", "CMP", "AIRB", "AIRF", "AIRP", "GATE", "FT")),
          "L": frozenset(("MILB",)), "R": frozenset(("TNL",))}
_SPOT_KM = {"VAL": 15.0, "VALS": 15.0, "PASS": 3.0, "GAP": 3.0}
_LATIN = re.compile(r"[a-z0-9][a-z0-9 .'()/&-]*")
_MOST_NAMES = 40


@dataclass(frozen=True, slots=True)
class Units:
    """Names of provinces and districts by their codes in the dump."""

    names: dict[tuple[str, ...], str]

    def of(self, *codes: str) -> str | None:
        """The unit's name; None where the dump has none of these codes."""
        return self.names.get(codes)


def read_units(file: TextIO) -> Units:
    """A first look at the file: what its provinces and districts are called."""
    names: dict[tuple[str, ...], str] = {}
    for line in file:
        if "\tADM1\t" in line or "\tADM2\t" in line:
            cells = line.rstrip("\r\n").split("\t")
            if len(cells) == COLUMNS and cells[7] in ("ADM1", "ADM2"):
                names[tuple(cells[each] for each in ((8, 10) if cells[7] == "ADM1" else (8, 10, 11)))] = cells[1]
    return Units(names)


def from_geonames(file: TextIO, where: str, units: Units,
                  country_of: Callable[[str], str | None]) -> Iterator[PlaceRow | InputError | None]:
    """The places of a dump, None for what is not taken; `country_of` makes PAK of PK."""
    for number, line in enumerate(file, 1):
        cells = line.rstrip("\r\n").split("\t")
        at = f"{where}, line {number}"
        if len(cells) != COLUMNS:
            yield UnreadableInput(f"{len(cells)} columns, a GeoNames dump has {COLUMNS}", value=line[:80], where=at)
        elif (precision := _precision(cells[6], cells[7])) is None:
            yield None
        else:
            yield _row(cells, precision, units, country_of, at)


def _row(cells: list[str], precision: str, units: Units, country_of: Callable[[str], str | None],
         at: str) -> PlaceRow | InputError:
    try:
        number, lat, lon, population = int(cells[0]), float(cells[4]), float(cells[5]), int(cells[14] or 0)
    except ValueError as error:
        return UnreadableInput(f"a number is none: {error}", value=cells[1][:80], where=at)
    name = cells[1].strip()
    return PlaceRow(at, Place(
        id=f"geonames:{number}", name=name, lat=lat, lon=lon, precision=precision,
        radius_km=_radius(cells[7], precision, population), country=country_of(cells[8]) or cells[8] or None,
        names=_names(name, cells[2], cells[3]), population=population, source=_SOURCE,
        admin1=units.of(cells[8], cells[10]) if precision != "admin-1" else None,
        admin2=units.of(cells[8], cells[10], cells[11]) if cells[7] != "ADM2" and precision != "admin-1" else None))


def _precision(kind: str, code: str) -> str | None:
    if kind == "P":
        return "settlement"
    if kind == "A":
        return _UNITS.get(code.removesuffix("H"))
    return "exact" if code in _SPOTS.get(kind, ()) else None


def _radius(code: str, precision: str, population: int) -> float:
    """A settlement grows with the root of its people: 2 km for a village, 16 for ten millions."""
    if precision == "settlement":
        return round(min(20.0, 2.0 + math.sqrt(max(0, population)) / 220), 1)
    return _SPOT_KM.get(code) or _NARROW_KM.get(code.removesuffix("H")) or RADIUS_KM[precision]


def _names(name: str, ascii_name: str, others: str) -> tuple[str, ...]:
    """Its other names in Latin letters: English reports write no others."""
    latin = (each.strip() for each in (ascii_name, *others.split(",")))
    kept = dict.fromkeys(each for each in latin if each != name and len(each) > 1 and _LATIN.fullmatch(fold(each)))
    return tuple(kept)[:_MOST_NAMES]

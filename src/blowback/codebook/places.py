"""The gazetteer: which places bear a name, with a precision and a radius, never a bare point."""

import tomllib
from collections.abc import Iterator
from dataclasses import dataclass, fields
from functools import cache
from importlib.resources import files
from typing import Any

from blowback.errors import CodebookError
from blowback.text.fold import fold

PRECISIONS = ("exact", "settlement", "admin-2", "admin-1", "country")
_TABLES = (("countries.tsv", "country"), ("admin1.tsv", "admin-1"), ("cities.tsv", "settlement"))


@dataclass(frozen=True, slots=True)
class Place:
    """A place: WGS 84 degrees of its middle, and a radius that covers it and the doubt about where it is."""

    id: str
    name: str
    lat: float
    lon: float
    precision: str
    radius_km: float
    country: str | None = None
    """ISO 3166-1 alpha-3; None for seas and regions of several countries."""
    names: tuple[str, ...] = ()
    population: int = 0
    source: str = ""


class Gazetteer:
    """All known places, found by their exact name; accents, hyphens and apostrophes make no difference."""

    def __init__(self, places: tuple[Place, ...], tables: tuple[tuple[str, str], ...], nowhere: tuple[str, ...] = ()):
        self._nowhere = frozenset(map(key_of, nowhere))
        self._places = places
        self._rows: list[tuple[str, str]] = []
        """Precision and line of the tables: a line becomes a Place when it is asked for."""
        self._index: dict[str, list[int]] = {}
        for number, place in enumerate(places):
            self._add(-number - 1, _keys("|".join((place.name, *place.names))))
        for precision, table in tables:
            self._add_table(precision, table)

    def lookup(self, name: str) -> tuple[Place, ...]:
        """All places of that name: the supplement first, then countries, regions and settlements."""
        key = key_of(name)
        return () if key in self._nowhere else tuple(self._place(number) for number in self._index.get(key, ()))

    def __iter__(self) -> Iterator[Place]:
        """All places, one by one."""
        yield from self._places
        yield from (self._place(number) for number in range(len(self._rows)))

    def _add(self, number: int, keys: list[str]) -> None:
        for key in keys:
            numbers = self._index.setdefault(key, [])
            if number not in numbers:
                numbers.append(number)

    def _add_table(self, precision: str, table: str) -> None:
        for line in table.splitlines():
            if line.startswith("#"):
                continue
            _, name, names, _ = line.split("\t", 3)
            self._rows.append((precision, line))
            self._add(len(self._rows) - 1, _keys(f"{name}|{names}" if names else name))

    def _place(self, number: int) -> Place:
        if number < 0:
            return self._places[-number - 1]
        precision, line = self._rows[number]
        geonames, name, names, country, lat, lon, radius, thousands = line.split("\t")
        return Place(id=country if precision == "country" else f"geonames:{geonames}", name=name, lat=float(lat),
                     lon=float(lon), precision=precision, radius_km=float(radius), country=country,
                     names=tuple(filter(None, names.split("|"))), population=1000 * int(thousands), source="GeoNames")


def key_of(name: str) -> str:
    """The form under which the gazetteer files a name."""
    return _keys(" ".join(name.split()))[0]


def _keys(names: str) -> list[str]:
    return fold(names).replace("-", " ").replace("'", "").replace(".", "").split("|")


@cache
def load_places() -> Gazetteer:
    """The packaged gazetteer; every fault of the supplement is reported at once."""
    folder = files("blowback.codebook") / "data" / "places"
    table = tomllib.loads((folder / "supplement.toml").read_text(encoding="utf-8"))
    faults = list(_check(table["place"]))
    if faults:
        raise CodebookError("the place supplement has faults:\n" + "\n".join(faults), where="supplement.toml")
    places = tuple(_from_row(row, table["source"]) for row in table["place"])
    tables = ((precision, (folder / name).read_text(encoding="utf-8")) for name, precision in _TABLES)
    return Gazetteer(places, tuple(tables), tuple(table["nowhere"]))


def _from_row(row: dict[str, Any], source: str) -> Place:
    return Place(**{"source": source, **row, "names": tuple(row.get("names", ()))})


def _check(rows: list[dict[str, Any]]) -> Iterator[str]:
    known = {field.name for field in fields(Place)}
    seen: set[str] = set()
    for row in rows:
        if unknown := set(row) - known:
            yield f"{row['id']}: unknown key {', '.join(sorted(unknown))}"
        if row["id"] in seen:
            yield f"{row['id']}: id used twice"
        if row["precision"] not in PRECISIONS:
            yield f"{row['id']}: precision {row['precision']!r} is none of {', '.join(PRECISIONS)}"
        if not (-90 <= row["lat"] <= 90 and -180 <= row["lon"] <= 180 and row["radius_km"] > 0):
            yield f"{row['id']}: no such spot on earth, or no radius"
        seen.add(row["id"])

"""The packaged places: tables made from GeoNames, and over them the supplement, all .toml files of the folder."""

from collections.abc import Iterable, Iterator
from dataclasses import fields
from functools import cache
from importlib.resources import files
from typing import Any

import rtoml

from blowback.codebook.period import with_period
from blowback.codebook.place_keys import keys_of
from blowback.codebook.places import GEONAMES, PRECISIONS, Gazetteer, Place
from blowback.errors import CodebookError

_TABLES = (("countries.tsv", "country"), ("admin1.tsv", "admin-1"), ("cities.tsv", "settlement"))
_KEYS = frozenset(field.name for field in fields(Place)) - {"period"} | {"since", "until"}
_NEEDED = ("id", "name", "lat", "lon", "precision", "radius_km")


class Tables:
    """Lines of tab-separated tables; a line becomes a Place when it is asked for."""

    def __init__(self, tables: Iterable[tuple[str, str]]):
        self._rows: list[tuple[str, str]] = []
        """Precision and line."""
        self._index: dict[str, list[int]] = {}
        for precision, table in tables:
            for line in table.splitlines():
                if not line.startswith("#"):
                    self._add(precision, line)

    def named(self, key: str) -> tuple[Place, ...]:
        """All places of that key."""
        return tuple(self._place(number) for number in self._index.get(key, ()))

    def __iter__(self) -> Iterator[Place]:
        """All places, one by one."""
        return (self._place(number) for number in range(len(self._rows)))

    def _add(self, precision: str, line: str) -> None:
        _, name, names, _ = line.split("\t", 3)
        self._rows.append((precision, line))
        for key in keys_of(f"{name}|{names}" if names else name):
            numbers = self._index.setdefault(key, [])
            if len(self._rows) - 1 not in numbers:
                numbers.append(len(self._rows) - 1)

    def _place(self, number: int) -> Place:
        precision, line = self._rows[number]
        geonames, name, names, country, lat, lon, radius, thousands = line.split("\t")
        return Place(id=country if precision == "country" else f"geonames:{geonames}", name=name, lat=float(lat),
                     lon=float(lon), precision=precision, radius_km=float(radius), country=country,
                     names=tuple(filter(None, names.split("|"))), population=1000 * int(thousands), source=GEONAMES)


@cache
def load_places() -> Gazetteer:
    """The packaged gazetteer; every fault of the supplement is reported at once."""
    folder = files("blowback.codebook") / "data" / "places"
    tables = Tables((precision, (folder / name).read_text(encoding="utf-8")) for name, precision in _TABLES)
    return Gazetteer(load_supplement(), (tables,), load_nowhere())


def load_countries() -> tuple[Place, ...]:
    """The countries alone."""
    name, precision = _TABLES[0]
    table = (files("blowback.codebook") / "data" / "places" / name).read_text(encoding="utf-8")
    return tuple(Tables(((precision, table),)))


@cache
def load_supplement() -> tuple[Place, ...]:
    """Our own places, in the order of the files' names."""
    return parse_places(_supplement())


def parse_places(tables: Iterable[tuple[str, dict[str, Any]]]) -> tuple[Place, ...]:
    """The `[[place]]` rows of tables, each with the name of its file; raises CodebookError with all faults at once."""
    rows = [(where, {"source": table.get("source", ""), **row})
            for where, table in tables for row in table.get("place", ())]
    if faults := [*_faults(rows), *_namesakes(row["id"] for _, row in rows if "id" in row)]:
        raise CodebookError("places have faults:\n" + "\n".join(faults), where="places")
    return tuple(_place(row) for _, row in rows)


@cache
def load_nowhere() -> tuple[str, ...]:
    """Names too wide, or too common, to be a spot on the map."""
    return tuple(name for _, table in _supplement() for name in table.get("nowhere", ()))


@cache
def _supplement() -> tuple[tuple[str, dict[str, Any]], ...]:
    """The .toml files by name; rtoml, for tomllib takes half a second for them."""
    folder = files("blowback.codebook") / "data" / "places"
    return tuple((path.name, rtoml.loads(path.read_text(encoding="utf-8")))
                 for path in sorted(folder.iterdir(), key=lambda entry: entry.name) if path.name.endswith(".toml"))


def _place(row: dict[str, Any]) -> Place:
    return Place(**with_period({**row, "names": tuple(row.get("names", ()))}))


def _faults(rows: Iterable[tuple[str, dict[str, Any]]]) -> Iterator[str]:
    for number, (where, row) in enumerate(rows, 1):
        who = f"{where}, {row.get('id', f'place {number}')}"
        yield from (f"{who}: {fault}" for fault in _faults_of(row))


def _faults_of(row: dict[str, Any]) -> Iterator[str]:
    if missing := [key for key in _NEEDED if key not in row]:
        yield f"no {', '.join(missing)}"
        return
    if unknown := set(row) - _KEYS:
        yield f"unknown key {', '.join(sorted(unknown))}"
    if row["precision"] not in PRECISIONS:
        yield f"precision {row['precision']!r} is none of {', '.join(PRECISIONS)}"
    if not (-90 <= row["lat"] <= 90 and -180 <= row["lon"] <= 180 and row["radius_km"] > 0):
        yield "no such spot on earth, or no radius"
    if not row["source"]:
        yield "no source, neither of its own nor of its file"
    try:
        with_period(row)
    except ValueError as error:
        yield str(error)


def _namesakes(ids: Iterable[str]) -> Iterator[str]:
    seen: set[str] = set()
    for each in ids:
        if each in seen:
            yield f"{each}: id used twice"
        seen.add(each)

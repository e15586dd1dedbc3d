"""One SQLite file of places: written once under another name and put in its place, then only read."""

import os
import sqlite3
import sys
import tempfile
from array import array
from bisect import bisect_left
from collections.abc import Callable, Iterable, Iterator
from functools import lru_cache
from pathlib import Path
from typing import Any
from zlib import crc32

from blowback.codebook.period import ALWAYS, Period
from blowback.codebook.place_keys import keys_of, spelling_keys
from blowback.codebook.places import Place
from blowback.errors import InstallationError
from blowback.model import PartialDate

_SCHEMA = """
CREATE TABLE place (number INTEGER PRIMARY KEY, id TEXT, name TEXT, lat REAL, lon REAL, precision TEXT, radius_km REAL,
                    country TEXT, names TEXT, population INTEGER, source TEXT, admin1 TEXT, admin2 TEXT,
                    since TEXT, until TEXT);
CREATE TABLE key (key TEXT, number INTEGER, PRIMARY KEY (key, number)) WITHOUT ROWID;
CREATE TABLE nowhere (name TEXT);
CREATE TABLE hashes (hashes BLOB);
"""
_COLUMNS = ("id, name, lat, lon, precision, radius_km, country, names, population, source, admin1, admin2, "
            "since, until")
_REMEMBERED = 8192
_BATCH = 5000

_Row = tuple[Any, ...]
"""The columns of a place, in that order."""


class Atlas:
    """The places of one file, found by the key of a name; a name that is none costs no look into the file."""

    def __init__(self, path: Path):
        self._file = sqlite3.connect(f"{path.absolute().as_uri()}?mode=ro&immutable=1", uri=True,
                                     check_same_thread=False)
        try:
            (hashes,) = self._file.execute("SELECT hashes FROM hashes").fetchone()
        except (sqlite3.Error, TypeError) as error:
            raise InstallationError("the compiled gazetteer is broken", value=str(path), where=str(path),
                                    hint="delete the file; it is made anew") from error
        self._hashes = array("I", hashes)
        if sys.byteorder == "big":
            self._hashes.byteswap()
        self._remembered = lru_cache(_REMEMBERED)(self._read)

    @property
    def nowhere(self) -> tuple[str, ...]:
        """Names that are too wide to be a spot on the map."""
        return tuple(name for (name,) in self._file.execute("SELECT name FROM nowhere ORDER BY rowid"))

    def named(self, key: str) -> tuple[Place, ...]:
        """All places of that key, in the order in which they were written."""
        return self._remembered(key)

    def _read(self, key: str) -> tuple[Place, ...]:
        code = crc32(key.encode())
        at = bisect_left(self._hashes, code)
        if at == len(self._hashes) or self._hashes[at] != code:
            return ()
        return tuple(map(_place, self._file.execute(
            f"SELECT {_COLUMNS} FROM key JOIN place USING (number) WHERE key = ? ORDER BY number", (key,))))  # noqa: S608

    def __iter__(self) -> Iterator[Place]:
        """All places, one by one."""
        return map(_place, self._file.execute(f"SELECT {_COLUMNS} FROM place ORDER BY number"))  # noqa: S608


def write_atlas(path: Path, places: Iterable[Place], *, nowhere: Iterable[str] = (),
                advance: Callable[[], None] = lambda: None) -> None:
    """Write the file; until it is whole it has another name, so that several processes may write at once."""
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        handle, name = tempfile.mkstemp(prefix=f".{path.name}.", dir=path.parent)
    except OSError as error:
        raise InstallationError(f"the gazetteer cannot be written ({error.strerror})", value=str(path),
                                where=str(path.parent), hint="name another folder: BLOWBACK_CACHE=FOLDER") from error
    os.close(handle)
    try:
        _write(Path(name), places, nowhere, advance)
        Path(name).replace(path)
    except sqlite3.Error as error:
        raise InstallationError(f"the gazetteer cannot be written ({error})", value=str(path), where=str(path.parent),
                                hint="it needs about 100 MB; BLOWBACK_CACHE names another folder") from error
    finally:
        Path(name).unlink(missing_ok=True)


def _write(path: Path, places: Iterable[Place], nowhere: Iterable[str], advance: Callable[[], None]) -> None:
    file = sqlite3.connect(path, isolation_level=None)
    file.executescript(f"PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; BEGIN; {_SCHEMA}")
    keys: list[tuple[str, int]] = []
    for number, place in enumerate(places):
        file.execute(f"INSERT INTO place VALUES (?{', ?' * 14})", (number, *_row(place)))  # noqa: S608
        names = (place.name, *place.names)
        keys += ((key, number) for key in (*keys_of("|".join(names)), *spelling_keys(place.country, names)))
        advance()
    keys.sort()
    file.executemany("INSERT OR IGNORE INTO key VALUES (?, ?)", keys)
    file.executemany("INSERT INTO nowhere VALUES (?)", ((name,) for name in nowhere))
    hashes = array("I", sorted({crc32(key.encode()) for key, _ in keys}))
    if sys.byteorder == "big":
        hashes.byteswap()
    file.execute("INSERT INTO hashes VALUES (?)", (hashes.tobytes(),))
    file.execute("COMMIT")
    file.close()


def _row(place: Place) -> _Row:
    since, until = place.period.since, place.period.until
    return (place.id, place.name, place.lat, place.lon, place.precision, place.radius_km, place.country,
            "|".join(place.names), place.population, place.source, place.admin1, place.admin2,
            str(since or ""), str(until or ""))


def _place(row: _Row) -> Place:
    (each, name, lat, lon, precision, radius, country, names, population, source, admin1, admin2, since, until) = row
    return Place(each, name, lat, lon, precision, radius, country, tuple(names.split("|")) if names else (), population,
                 source, admin1, admin2, _period(since, until) if since or until else ALWAYS)


def _period(since: str, until: str) -> Period:
    return Period(PartialDate.parse(since) if since else None, PartialDate.parse(until) if until else None)

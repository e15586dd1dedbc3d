"""Users' places: too many to load, so they are written in bulk and looked up by name where they lie."""

import sqlite3
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, func, insert, select

from blowback.codebook.place_keys import keys_of, spelling_keys
from blowback.codebook.places import Place
from blowback.ledger.dialect import open_reader, translated_for
from blowback.ledger.entry_payload import from_payload, to_payload
from blowback.ledger.tables import entries, entry_names

_ASKED = 500
_REMEMBERED = 20_000
# An entry that no later one supersedes, up to the last that is to be seen.
_NEWEST = ("e.seq <= :upto AND NOT EXISTS (SELECT 1 FROM entries l WHERE l.book = 'place' AND l.id = e.id "
           "AND l.seq > e.seq AND l.seq <= :upto) ORDER BY e.id")
_NAMED = ("SELECT e.id, e.payload FROM entry_names n JOIN entries e ON e.seq = n.entry "  # noqa: S608
          f"WHERE n.name = :key AND {_NEWEST}")
_ALL = ("SELECT e.id, e.payload FROM entries e "  # noqa: S608
        f"WHERE e.book = 'place' AND e.payload IS NOT NULL AND {_NEWEST}")


@dataclass(frozen=True, slots=True)
class Written:
    """How many places were new, changed, and so already."""

    n_new: int
    n_changed: int
    n_same: int


class StoredPlaces:
    """The places of a ledger as they were after its entry `upto`, whatever is added later.

    It can be sent to another process, which then looks up in the same file.
    """

    def __init__(self, path: Path, upto: int):
        self._path = path
        self._upto = upto
        self._file: sqlite3.Connection | None = None
        self._remembered = lru_cache(_REMEMBERED)(self._read)

    def __reduce__(self) -> tuple[type["StoredPlaces"], tuple[Path, int]]:
        return StoredPlaces, (self._path, self._upto)

    def named(self, key: str) -> tuple[Place, ...]:
        """All of that key, see `key_of`, in the order of their ids."""
        return self._remembered(key)

    def __iter__(self) -> Iterator[Place]:
        """All of them, in the order of their ids."""
        return self._places(_ALL, {"upto": self._upto})

    def close(self) -> None:
        """Let go of the file; a later look-up opens it again."""
        if self._file:
            self._file.close()
            self._file = None

    def _read(self, key: str) -> tuple[Place, ...]:
        return tuple(self._places(_NAMED, {"key": key, "upto": self._upto}))

    def _places(self, statement: str, values: dict[str, Any]) -> Iterator[Place]:
        with translated_for(self._path):
            self._file = self._file or open_reader(self._path)
            for place_id, payload in self._file.execute(statement, values):
                place = from_payload("place", payload, place_id)
                if isinstance(place, Place):
                    yield place


def has_places(connection: Connection) -> bool:
    """Whether there ever was one."""
    return connection.execute(select(entries.c.seq).where(entries.c.book == "place").limit(1)).first() is not None


def write_places(connection: Connection, places: Iterable[Place], at: str) -> Written:
    """Write those that are new or say something else than before; each id once."""
    payloads = {place.id: (place, to_payload(place)) for place in places}
    before = _newest_payloads(connection, list(payloads))
    changed = [(place, payload) for place, payload in payloads.values() if before.get(place.id) != payload]
    start = (connection.scalar(select(func.max(entries.c.seq))) or 0) + 1
    rows = [{"seq": seq, "book": "place", "id": place.id, "payload": payload, "added_at": at}
            for seq, (place, payload) in enumerate(changed, start)]
    names = [{"name": key, "entry": seq} for seq, (place, _) in enumerate(changed, start) for key in place_keys(place)]
    for table, more in ((entries, rows), (entry_names, names)):
        if more:
            connection.execute(insert(table), more)
    n_new = sum(before.get(place.id) is None for place, _ in changed)
    return Written(n_new, len(changed) - n_new, len(payloads) - len(changed))


def place_keys(place: Place) -> list[str]:
    """The keys under which a place is found: its names as they stand, and as the rules of spelling have them."""
    names = (place.name, *place.names)
    return list(dict.fromkeys((*keys_of("|".join(names)), *spelling_keys(place.country, names))))


def _newest_payloads(connection: Connection, ids: list[str]) -> dict[str, str | None]:
    found: dict[str, str | None] = {}
    for start in range(0, len(ids), _ASKED):
        asked = ids[start : start + _ASKED]
        newest = select(func.max(entries.c.seq)).where(entries.c.book == "place", entries.c.id.in_(asked)).group_by(
            entries.c.id)
        rows = connection.execute(select(entries.c.id, entries.c.payload).where(entries.c.seq.in_(newest)))
        found.update((row.id, row.payload) for row in rows)
    return found

"""What users add to the catalogues: rows that only grow; the newest of a book and id counts."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, Select, and_, func, insert, select

from blowback.codebook.actors import Actor
from blowback.codebook.catalogues import Own
from blowback.codebook.kin import Kin
from blowback.errors import LedgerError
from blowback.ledger.entry_payload import Value, book_of, from_payload, to_payload
from blowback.ledger.tables import entries


@dataclass(frozen=True, slots=True)
class Change:
    """An entry that is to be written; without a value it is withdrawn."""

    book: str
    id: str
    value: Value | None

    @classmethod
    def add(cls, value: Value) -> "Change":
        """That this is so from now on."""
        return cls(book_of(value), value.id, value)


def newest_entry(connection: Connection) -> int | None:
    """The number of the last entry; None where there is none."""
    newest: int | None = connection.scalar(select(func.max(entries.c.seq)))
    return newest


def load_own(connection: Connection) -> Own:
    """The users' actors and kin as they now are, in the order of their ids; without the places."""
    newest = newest_entry(connection)
    if newest is None:
        return Own()
    held = [from_payload(row.book, row.payload, row.id) for row in connection.execute(_select_kept("actor", "kin"))]
    return Own(actors=tuple(one for one in held if isinstance(one, Actor)),
               kin=tuple(one for one in held if isinstance(one, Kin)), mark=f"own.{newest}")


def write_changes(connection: Connection, changes: Iterable[Change], at: str) -> tuple[Change, ...]:
    """Write those that change something, and tell which they were."""
    written = []
    for change in changes:
        payload = None if change.value is None else to_payload(change.value)
        if _newest_payload(connection, change) != payload:
            connection.execute(insert(entries), {"book": change.book, "id": change.id, "payload": payload,
                                                 "added_at": at})
            written.append(change)
    return tuple(written)


def find_entry_faults(connection: Connection) -> Iterator[str]:
    """One line for each entry that cannot be understood."""
    for row in connection.execute(select(entries).where(entries.c.payload.is_not(None))):
        try:
            from_payload(row.book, row.payload, row.id)
        except LedgerError as error:
            yield error.message


def _select_kept(*books: str) -> Select[Any]:
    newest = select(func.max(entries.c.seq)).where(entries.c.book.in_(books)).group_by(entries.c.book, entries.c.id)
    return select(entries).where(and_(entries.c.seq.in_(newest), entries.c.payload.is_not(None))).order_by(
        entries.c.book, entries.c.id)


def _newest_payload(connection: Connection, change: Change) -> str | None:
    return connection.scalar(select(entries.c.payload).where(entries.c.book == change.book, entries.c.id == change.id)
                             .order_by(entries.c.seq.desc()).limit(1))

"""Writing: what one run reads goes into the ledger in small batches, each of them whole or not at all."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Engine, Table, func, insert, select

from blowback.errors import InputError
from blowback.ledger import encode
from blowback.ledger.dialect import writing
from blowback.ledger.query import select_reading
from blowback.ledger.tables import claims, descriptions, documents, names, readings, run_ends, runs, skips
from blowback.model import Claim, Document


@dataclass(frozen=True, slots=True)
class _Reading:
    document: Document
    claims: tuple[Claim, ...]


@dataclass(frozen=True, slots=True)
class _Skip:
    origin: str
    reason: InputError
    document: Document | None


class Recorder:
    """One run of one reader: `add` and `skip` collect, `flush` commits, `finish` notes the end.

    A run that has nothing new to record leaves no row at all.
    """

    def __init__(self, engine: Engine, reader: str, version: str, *, now: Callable[[], datetime]):
        self.reader = reader
        self.version = version
        self._engine = engine
        self._now = now
        self._started_at = now()
        self._run: int | None = None
        self._waiting: list[_Reading | _Skip] = []

    @property
    def n_waiting(self) -> int:
        """How many documents and skips are not on the disk yet."""
        return len(self._waiting)

    def add(self, document: Document, found: Iterable[Claim]) -> None:
        """Take a document with the claims that were read from it."""
        self._waiting.append(_Reading(document, tuple(found)))

    def skip(self, origin: str, reason: InputError, document: Document | None = None) -> None:
        """Take an input that was not read, with the document if its text is known."""
        self._waiting.append(_Skip(origin, reason, document))

    def flush(self) -> None:
        """Commit what waits; when this returns it is on the disk."""
        if not self._waiting:
            return
        run = self._run
        with writing(self._engine) as connection:
            for item in self._waiting:
                if isinstance(item, _Skip):
                    self._write_skip(connection, item)
                elif not self._is_recorded(connection, item.document):
                    run = run or self._write_run(connection)
                    self._write_reading(connection, run, item)
        self._run = run
        self._waiting.clear()

    def finish(self) -> None:
        """Commit what waits, and that the run came to its end."""
        self.flush()
        if self._run is not None:
            with writing(self._engine) as connection:
                connection.execute(insert(run_ends), {"run": self._run, "finished_at": self._instant()})

    def _is_recorded(self, connection: Connection, document: Document) -> bool:
        """Whether another run with the same reader has been quicker."""
        before = connection.execute(select_reading(document.id, self.reader, self.version)).mappings().first()
        return encode.agrees(before, encode.facts_row(document))

    def _write_run(self, connection: Connection) -> int:
        row = {"reader": self.reader, "version": self.version, "started_at": self._started_at.isoformat()}
        return _insert(connection, runs, row)

    def _write_reading(self, connection: Connection, run: int, item: _Reading) -> None:
        document, description = self._write_document(connection, item.document)
        reading = _insert(connection, readings, {"run": run, "document": document, "description": description,
                                                 "n_claims": len(item.claims), "read_at": self._instant()})
        newest = connection.scalar(select(func.max(claims.c.seq))) or 0
        numbered = list(enumerate(item.claims, newest + 1))
        published = item.document.published
        _insert_all(connection, claims, [encode.claim_row(claim, seq, reading, published) for seq, claim in numbered])
        _insert_all(connection, names, [row for seq, claim in numbered for row in encode.iter_name_rows(claim, seq)])

    def _write_document(self, connection: Connection, document: Document) -> tuple[int, int]:
        seq = _find_document(connection, document.id) or _insert(
            connection, documents, encode.document_row(document, self._instant()))
        description = _find_description(connection, seq, document) or _insert(
            connection, descriptions, encode.description_row(document, seq, self._instant()))
        return seq, description

    def _write_skip(self, connection: Connection, item: _Skip) -> None:
        document = self._write_document(connection, item.document)[0] if item.document else None
        row = {"origin": item.origin, "document": document, "slug": item.reason.slug, "reason": item.reason.message}
        newest = select(skips).where(skips.c.origin == item.origin).order_by(skips.c.seq.desc()).limit(1)
        if not encode.agrees(connection.execute(newest).mappings().first(), row):
            _insert(connection, skips, {**row, "skipped_at": self._instant()})

    def _instant(self) -> str:
        return self._now().isoformat()


def _find_document(connection: Connection, document_id: str) -> int | None:
    return connection.scalar(select(documents.c.seq).where(documents.c.id == document_id))


def _find_description(connection: Connection, seq: int, document: Document) -> int | None:
    """The newest description of the stored document, if it states the same facts as `document`."""
    of_document = select(descriptions).where(descriptions.c.document == seq)
    newest = connection.execute(of_document.order_by(descriptions.c.seq.desc()).limit(1)).mappings().first()
    return int(newest["seq"]) if newest and encode.agrees(newest, encode.facts_row(document)) else None


def _insert(connection: Connection, table: Table, row: dict[str, Any]) -> int:
    (key,) = connection.execute(insert(table), row).inserted_primary_key or (0,)
    return int(key)


def _insert_all(connection: Connection, table: Table, rows: list[dict[str, Any]]) -> None:
    if rows:
        connection.execute(insert(table), rows)

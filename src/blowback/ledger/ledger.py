"""The ledger: one file that remembers every document, run and claim; it only grows."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, Self

from sqlalchemy import Engine, Select

from blowback.codebook.catalogues import Own
from blowback.codebook.places import Place
from blowback.errors import LedgerTooNew, NotFound, UsageError
from blowback.ledger import decode, dialect, encode, query
from blowback.ledger.check import find_faults
from blowback.ledger.entries import Change, load_own, newest_entry, write_changes
from blowback.ledger.filters import EVERYTHING, Filters
from blowback.ledger.migrations import NEWEST, apply_migration, get_version
from blowback.ledger.own_places import StoredPlaces, Written, has_places, write_places
from blowback.ledger.recorder import Recorder
from blowback.ledger.rows import StoredClaim, StoredDocument, StoredReading, StoredRun, StoredSkip
from blowback.model import Document


def utc_now() -> datetime:
    """The present instant."""
    return datetime.now(UTC)


class Ledger:
    """An open ledger file; use it as a context manager, or close it."""

    def __init__(self, path: Path, *, create: bool = True, now: Callable[[], datetime] = utc_now):
        dialect.require_file(path, create=create)
        self.path = path
        self._now = now
        self._places: dict[int, StoredPlaces] = {}
        self._engine = dialect.make_engine(path)
        try:
            _prepare(self._engine, path, now)
        except BaseException:
            self.close()
            raise

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        """Let go of the file."""
        self._close_places()
        self._engine.dispose()

    def record(self, reader: str, version: str) -> Recorder:
        """A recorder for one run of a reader."""
        return Recorder(self._engine, reader, version, now=self._now)

    def own(self) -> Own:
        """What users have added to the catalogues, as it now is."""
        with dialect.reading(self._engine) as connection:
            own, newest = load_own(connection), newest_entry(connection)
            if newest is None or not has_places(connection):
                return own
        if newest not in self._places:
            self._close_places()
            self._places[newest] = StoredPlaces(self.path, newest)
        return replace(own, places=self._places[newest])

    def amend(self, decide: Callable[[Own], Iterable[Change]]) -> tuple[Change, ...]:
        """Write what `decide` makes of the present entries; nobody else can write in between.

        Returns the changes that were not so already; an error in `decide` leaves the ledger as it was.
        """
        with dialect.writing(self._engine) as connection:
            return write_changes(connection, decide(load_own(connection)), self._now().isoformat())

    def add_places(self, places: Iterable[Place]) -> Written:
        """Write places in one go; those that are so already are left."""
        with dialect.writing(self._engine) as connection:
            return write_places(connection, places, self._now().isoformat())

    def claims(self, filters: Filters = EVERYTHING, *, limit: int | None = None) -> Iterator[StoredClaim]:
        """The claims that pass the filters: documents read last first, in each the order of its text."""
        return self._iter_claims(query.select_claims(filters, limit))

    def count_claims(self, filters: Filters = EVERYTHING) -> int:
        """How many claims pass the filters."""
        with dialect.reading(self._engine) as connection:
            return int(connection.execute(query.count_claims(filters)).scalar_one())

    def require_claim(self, prefix: str) -> StoredClaim:
        """The claim whose id begins with `prefix`."""
        found = list(self._iter_claims(query.select_claims_by_id(prefix.lower())))
        if not found:
            raise NotFound(f"no claim's id begins with {prefix!r}", value=prefix, hint="`blowback claims` lists them")
        ids = ", ".join(stored.claim.id for stored in found)
        if len(found) > 1:
            raise UsageError(f"more than one claim's id begins with {prefix!r}: {ids}", value=prefix,
                             hint="give more of it")
        return found[0]

    def claims_of_reading(self, reading: int) -> list[StoredClaim]:
        """What one run found in one document."""
        return list(self._iter_claims(query.select_claims_of_reading(reading)))

    def documents(self, filters: Filters = EVERYTHING) -> Iterator[StoredDocument]:
        """The documents that pass the filters, last added first."""
        with dialect.reading(self._engine) as connection:
            for row in connection.execute(query.select_documents(filters)):
                yield decode.to_stored_document(connection, row)

    def get_document(self, document_id: str) -> Document | None:
        """The document with exactly this id, as it is now described."""
        with dialect.reading(self._engine) as connection:
            row = connection.execute(query.select_document(document_id)).first()
            return decode.to_document(connection, row, document_id) if row else None

    def find_reading(self, document: Document, reader: str, version: str) -> int | None:
        """The number of the reading by this reader of this document, described as it is here."""
        with dialect.reading(self._engine) as connection:
            row = connection.execute(query.select_reading(document.id, reader, version)).mappings().first()
        return int(row["seq"]) if row and encode.agrees(row, encode.facts_row(document)) else None

    def readings(self, document_id: str | None = None) -> list[StoredReading]:
        """Which run read which document, last one first."""
        with dialect.reading(self._engine) as connection:
            rows = connection.execute(query.select_readings(document_id))
            return [StoredReading(*row) for row in rows]

    def runs(self) -> list[StoredRun]:
        """The runs, last one first."""
        with dialect.reading(self._engine) as connection:
            return [decode.to_run(row) for row in connection.execute(query.select_runs())]

    def skips(self) -> list[StoredSkip]:
        """The inputs that were not read, last one first."""
        with dialect.reading(self._engine) as connection:
            return [decode.to_skip(row) for row in connection.execute(query.select_skips())]

    def faults(self) -> Iterator[str]:
        """What is wrong with the file, its texts or its claims; nothing when the ledger is whole."""
        with dialect.reading(self._engine) as connection:
            yield from find_faults(connection)

    def _close_places(self) -> None:
        while self._places:
            self._places.popitem()[1].close()

    def _iter_claims(self, rows: Select[Any]) -> Iterator[StoredClaim]:
        with dialect.reading(self._engine) as connection:
            yield from decode.iter_claims(connection, connection.execute(rows))


def _prepare(engine: Engine, path: Path, now: Callable[[], datetime]) -> None:
    """Refuse what is no ledger of ours; bring an empty or older one up to date."""
    with dialect.reading(engine) as connection:
        dialect.require_ledger(connection, path)
        version = get_version(connection)
    if version > NEWEST:
        raise LedgerTooNew(
            f"the ledger is of version {version}, this Blowback knows versions up to {NEWEST}", value=version,
            where=str(path), hint="install a newer Blowback; the ledger was left as it is")
    dialect.keep_log(engine)
    for number in range(version + 1, NEWEST + 1):
        with dialect.writing(engine) as connection:
            if get_version(connection) < number:  # another process may have been quicker
                dialect.mark_as_ledger(connection)
                apply_migration(connection, number, now().isoformat())

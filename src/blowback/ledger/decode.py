"""Rows of the database into our own values."""

from collections.abc import Iterable, Iterator
from datetime import date, datetime
from typing import Any

from sqlalchemy import Connection, Row, select

from blowback.ledger.payload import from_payload
from blowback.ledger.rows import StoredClaim, StoredDocument, StoredRun, StoredSkip
from blowback.ledger.tables import documents
from blowback.model import Document, Review


def iter_claims(connection: Connection, rows: Iterable[Row[Any]]) -> Iterator[StoredClaim]:
    """The claims of rows that come document by document, so that each text is fetched once."""
    document, seen = None, None
    for row in rows:
        if document is None or row.document != seen:
            document, seen = to_document(connection, row, row.document_id), row.document
        claim = from_payload(row.payload, row.id, document.id, document.text)
        yield StoredClaim(claim, document, Review.UNREVIEWED, row.run)


def to_document(connection: Connection, row: Row[Any], document_id: str) -> Document:
    """The document that a row describes, with its text."""
    text = connection.scalars(select(documents.c.text).where(documents.c.seq == row.document)).one()
    published = date.fromisoformat(row.published) if row.published else None
    return Document(document_id, row.title, text, published, row.source, row.language, row.origin)


def to_stored_document(connection: Connection, row: Row[Any]) -> StoredDocument:
    """A row of the list of documents."""
    return StoredDocument(to_document(connection, row, row.id), datetime.fromisoformat(row.added_at), row.run,
                          _instant(row.read_at), row.n_claims)


def to_run(row: Row[Any]) -> StoredRun:
    """A row of the list of runs."""
    return StoredRun(row.seq, row.reader, row.version, datetime.fromisoformat(row.started_at),
                     _instant(row.finished_at), row.n_documents, row.n_claims)


def to_skip(row: Row[Any]) -> StoredSkip:
    """A row of the list of skipped inputs."""
    return StoredSkip(row.origin, row.slug, row.reason, datetime.fromisoformat(row.skipped_at))


def _instant(text: str | None) -> datetime | None:
    return datetime.fromisoformat(text) if text else None

"""Our own values into rows of the database."""

import hashlib
from collections.abc import Iterator
from datetime import date
from typing import Any

from sqlalchemy import RowMapping

from blowback.ledger.names import fold_words, iter_names
from blowback.ledger.payload import to_payload
from blowback.model import Claim, Document

Row = dict[str, Any]


def document_row(document: Document, at: str) -> Row:
    """What of a document never changes."""
    return {"id": document.id, "text": document.text, "text_sha256": hash_text(document.text), "added_at": at}


def hash_text(text: str) -> str:
    """The SHA-256 of a stored text, by which an alteration shows."""
    return hashlib.sha256(text.encode()).hexdigest()


def facts_row(document: Document) -> Row:
    """What is known about a document and can be corrected."""
    published = document.published.isoformat() if document.published else None
    return {"title": document.title, "published": published, "source": document.source, "language": document.language}


def agrees(stored: RowMapping | None, given: Row) -> bool:
    """Whether a stored row says the same, in the columns that are given."""
    return stored is not None and all(stored[key] == value for key, value in given.items())


def description_row(document: Document, seq: int, at: str) -> Row:
    """The facts of the stored document `seq`, with the words that filters look for."""
    words = fold_words(f"{document.title} {document.origin or ''}")
    return {"document": seq, **facts_row(document), "origin": document.origin, "words": words, "described_at": at}


def claim_row(claim: Claim, seq: int, reading: int, published: date | None) -> Row:
    """A claim with the columns that filters use; days that are not known are those of the publication."""
    first, last = _days(claim, published)
    return {"seq": seq, "reading": reading, "id": claim.id, "kind": claim.kind, "type": claim.type, "mode": claim.mode,
            "standing": claim.standing, "first_day": first and first.isoformat(), "last_day": last and last.isoformat(),
            "payload": to_payload(claim)}


def iter_name_rows(claim: Claim, seq: int) -> Iterator[Row]:
    """The names in a claim."""
    for role, name, words in iter_names(claim):
        yield {"claim": seq, "role": role, "id": name, "words": words}


def _days(claim: Claim, published: date | None) -> tuple[date | None, date | None]:
    days = claim.time.days if claim.time else None
    if days and (days.first or days.last):
        return days.first or date.min, days.last or date.max
    return published, published

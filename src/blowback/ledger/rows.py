"""What the ledger hands out: our own values, never rows of a database."""

from dataclasses import dataclass
from datetime import datetime

from blowback.model import Claim, Document, Review


@dataclass(frozen=True, slots=True)
class StoredClaim:
    """A claim with the document that it stands in, what was judged of it, and the run that found it."""

    claim: Claim
    document: Document
    review: Review
    run: int


@dataclass(frozen=True, slots=True)
class StoredDocument:
    """A document as it is now described, when it was last read, and how many claims it then had.

    `run`, `read_at` and `n_claims` are None for one that was recorded but never read.
    """

    document: Document
    added_at: datetime
    run: int | None
    read_at: datetime | None
    n_claims: int | None


@dataclass(frozen=True, slots=True)
class StoredRun:
    """One run of a reader over documents; `finished_at` is None for a run that was cut off or still goes on."""

    number: int
    reader: str
    version: str
    started_at: datetime
    finished_at: datetime | None
    n_documents: int
    n_claims: int


@dataclass(frozen=True, slots=True)
class StoredReading:
    """One document read in one run, by which reader."""

    number: int
    run: int
    document_id: str
    reader: str
    version: str


@dataclass(frozen=True, slots=True)
class StoredSkip:
    """An input that was not read, and why."""

    origin: str
    slug: str
    reason: str
    skipped_at: datetime

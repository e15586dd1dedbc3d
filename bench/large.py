"""A large ledger, made from what the reader finds in the sample reports."""

from dataclasses import replace
from itertools import cycle
from pathlib import Path

from blowback import Workbench
from blowback.ledger import Ledger
from blowback.model import Claim, Document

BATCH = 200


def fill_ledger(path: Path, n_claims: int) -> int:
    """A ledger with at least `n_claims`; says how many it has."""
    with Workbench(path.with_suffix(".samples.db")) as workbench:
        samples = [(outcome.document, outcome.claims) for outcome in workbench.demo() if outcome.document]
    stored = 0
    with Ledger(path) as ledger:
        recorder = ledger.record("bench", "1")
        for number, (document, claims) in enumerate(cycle(samples)):
            recorder.add(*copy_of(document, claims, number))
            stored += len(claims)
            if recorder.n_waiting >= BATCH:
                recorder.flush()
            if stored >= n_claims:
                recorder.finish()
                return stored
    return stored


def copy_of(document: Document, claims: tuple[Claim, ...], number: int) -> tuple[Document, tuple[Claim, ...]]:
    """The same text and claims under another id and title."""
    name = Document.fingerprint(f"{document.id} {number}".encode())
    copied = replace(document, id=name, title=f"{document.title} ({number})", origin=f"copy-{number}")
    return copied, tuple(replace(claim, document_id=name) for claim in claims)

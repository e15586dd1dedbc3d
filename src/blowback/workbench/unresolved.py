"""What the ledger's claims leave open, by how often; and resolving the stored claims anew."""

from collections import Counter
from collections.abc import Callable, Iterator
from copy import copy
from dataclasses import dataclass, field

from blowback.codebook.catalogues import Catalogues
from blowback.ledger import Filters, Ledger
from blowback.model import Claim, Document, Span
from blowback.read.version import reader_version
from blowback.resolve.unresolved import OpenMention, find_unresolved, without_ids
from blowback.workbench.catalogue import CatalogueDoor

READER = "resolve"
"""Under which name a run that only resolves anew is kept."""


@dataclass(frozen=True, slots=True)
class Unresolved:
    """Words that are open, how often and in how many documents; `sentence` of `document` is the newest example.

    `what` is actor, holder, place or day; `candidates` are the ids of those that it could be.
    """

    what: str
    words: str
    reason: str
    candidates: tuple[str, ...]
    n: int
    n_documents: int
    document: Document
    sentence: Span


@dataclass(slots=True)
class _Heap:
    document: Document
    first: OpenMention
    n: int = 0
    documents: set[str] = field(default_factory=set)
    reasons: Counter[str] = field(default_factory=Counter)
    candidates: Counter[str] = field(default_factory=Counter)


def list_unresolved(ledger: Ledger, catalogue: CatalogueDoor, filters: Filters, what: tuple[str, ...],
                    advance: Callable[[], None]) -> list[Unresolved]:
    """The open mentions of the shown claims, most frequent first."""
    catalogues = copy(catalogue.in_force)
    catalogues.places = catalogue.gazetteer
    heaps: dict[tuple[str, str], _Heap] = {}
    for document, claims in _by_document(ledger, filters):
        for one in find_unresolved(document, claims, catalogues):
            if not what or one.what in what:
                heap = heaps.setdefault((one.what, one.words), _Heap(document, one))
                heap.n += 1
                heap.documents.add(document.id)
                heap.reasons[one.reason] += 1
                heap.candidates.update(one.candidates)
        advance()
    found = [_listed(heap) for heap in heaps.values()]
    return sorted(found, key=lambda one: (-one.n, -one.n_documents, one.what, one.words))


def resolve_anew(ledger: Ledger, catalogues: Catalogues,
                 resolve: Callable[[Document, tuple[Claim, ...], Catalogues], tuple[Claim, ...]],
                 filters: Filters) -> Iterator[tuple[Document, int]]:
    """Each document with the number of its claims that are resolved otherwise now; what changed is a new reading."""
    version = "+".join(filter(None, (reader_version(), catalogues.mark)))
    recorder = ledger.record(READER, version)
    for document, claims in _by_document(ledger, filters):
        fresh = resolve(document, tuple(map(without_ids, claims)), catalogues)
        n_changed = sum(old != new for old, new in zip(claims, fresh, strict=True))
        if n_changed:
            recorder.add(document, fresh)
            recorder.flush()
        yield document, n_changed
    recorder.finish()


def _by_document(ledger: Ledger, filters: Filters) -> Iterator[tuple[Document, tuple[Claim, ...]]]:
    """All shown claims, document by document, last read first, whatever is written meanwhile."""
    chosen = {stored.document.id for stored in ledger.documents(filters)}
    newest = {reading.document_id: reading.number for reading in reversed(ledger.readings())}
    for document_id, number in sorted(newest.items(), key=lambda pair: -pair[1]):
        rows = ledger.claims_of_reading(number) if document_id in chosen else []
        if rows:
            yield rows[0].document, tuple(row.claim for row in rows)


def _listed(heap: _Heap) -> Unresolved:
    (reason, _), *_ = heap.reasons.most_common(1)
    candidates = tuple(each for each, _ in heap.candidates.most_common())
    return Unresolved(heap.first.what, heap.first.words, reason, candidates, heap.n, len(heap.documents),
                      heap.document, heap.first.sentence)

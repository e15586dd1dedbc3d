"""One reading of many inputs: what is new is read and recorded, what is known is looked up, in the order given."""

import time
from collections import deque
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from typing import Any

from blowback.ledger import Ledger, Recorder
from blowback.model import Document
from blowback.sources import ReadOptions, Skipped, unsupported_language
from blowback.workbench.chain import Reading
from blowback.workbench.outcome import Outcome, State
from blowback.workbench.workers import Waiting, Workers

# A chunk is what a worker gets at once: large enough that sending it costs little, small enough that no worker is
# long left with the last one while the others are idle.
CHUNK_DOCUMENTS = 8
CHUNK_CHARACTERS = 40_000
BATCH_DOCUMENTS = 20
BATCH_SECONDS = 0.5


@dataclass(slots=True)
class _Chunk:
    """Inputs in order; those without an outcome yet are with the workers."""

    outcomes: list[Outcome | None] = field(default_factory=list)
    documents: list[Document] = field(default_factory=list)

    def is_full(self) -> bool:
        return (len(self.documents) >= CHUNK_DOCUMENTS or len(self.outcomes) >= 8 * CHUNK_DOCUMENTS
                or sum(len(document.text) for document in self.documents) >= CHUNK_CHARACTERS)


class Session:
    """Reads inputs with one set of workers; with a ledger, an outcome comes out only after it is on the disk."""

    def __init__(self, workers: Workers, options: ReadOptions, ledger: Ledger | None):
        self._workers = workers
        self._options = options
        self._ledger = ledger
        self._recorder = ledger.record(workers.name, workers.version) if ledger else None
        self._seen: set[str] = set()

    def read(self, inputs: Iterable[Document | Skipped]) -> Iterator[Outcome]:
        """What became of each input, in order."""
        if self._recorder is None:
            yield from self._outcomes(inputs)
        else:
            yield from _recorded(self._outcomes(inputs), self._recorder)

    def _outcomes(self, inputs: Iterable[Document | Skipped]) -> Iterator[Outcome]:
        under_way: deque[tuple[_Chunk, Waiting]] = deque()
        for chunk in self._chunks(inputs):
            under_way.append((chunk, self._workers.start(chunk.documents)))
            if len(under_way) >= self._workers.ahead:
                yield from _finished(*under_way.popleft())
        while under_way:
            yield from _finished(*under_way.popleft())

    def _chunks(self, inputs: Iterable[Document | Skipped]) -> Iterator[_Chunk]:
        chunk = _Chunk()
        for item in inputs:
            document = item if isinstance(item, Skipped) else self._as_known(item)
            outcome = self._decide(document)
            chunk.outcomes.append(outcome)
            if outcome is None and isinstance(document, Document):
                chunk.documents.append(document)
            if chunk.is_full():
                yield chunk
                chunk = _Chunk()
        if chunk.outcomes:
            yield chunk

    def _decide(self, item: Document | Skipped) -> Outcome | None:
        """What becomes of an input at once; None when it has to be read."""
        if isinstance(item, Skipped):
            return Outcome(item.origin, State.SKIPPED, error=item.error)
        origin = item.origin or item.title
        if item.id in self._seen:
            return Outcome(origin, State.REPEATED, item)
        self._seen.add(item.id)
        if error := unsupported_language(item):
            return Outcome(origin, State.SKIPPED, item, error=error)
        return self._look_up(item, origin)

    def _look_up(self, document: Document, origin: str) -> Outcome | None:
        number = self._ledger and self._ledger.find_reading(document, self._workers.name, self._workers.version)
        if not self._ledger or not number:
            return None
        found = tuple(stored.claim for stored in self._ledger.claims_of_reading(number))
        return Outcome(origin, State.KNOWN, document, found)

    def _as_known(self, given: Document) -> Document:
        """The document as the ledger describes it, but for what was set by option now."""
        known = self._ledger and self._ledger.get_document(given.id)
        return _merge(known, given, self._options) if known else given


def _merge(known: Document, given: Document, options: ReadOptions) -> Document:
    """The text never changes; of the facts, those set by option now win over those known, these over the file's."""
    facts: dict[str, Any] = {}
    for name in ("title", "source", "published", "language"):
        is_set = getattr(options, name) or getattr(options, f"{name}_column")
        facts[name] = getattr(given, name) if is_set else getattr(known, name) or getattr(given, name)
    return replace(known, origin=given.origin, **facts)


def _finished(chunk: _Chunk, wait: Waiting) -> Iterator[Outcome]:
    readings = wait()
    for outcome in chunk.outcomes:
        yield outcome or _outcome(next(readings))


def _outcome(reading: Reading) -> Outcome:
    origin = reading.document.origin or reading.document.title
    state = State.SKIPPED if reading.error else State.READ
    return Outcome(origin, state, reading.document, reading.claims, reading.error)


def _recorded(outcomes: Iterable[Outcome], recorder: Recorder) -> Iterator[Outcome]:
    """The outcomes, held back until the ledger has them; a batch is small in number and in time."""
    batch: list[Outcome] = []
    since = time.monotonic()
    for outcome in outcomes:
        _record(outcome, recorder)
        batch.append(outcome)
        if len(batch) >= BATCH_DOCUMENTS or time.monotonic() - since >= BATCH_SECONDS:
            recorder.flush()
            yield from batch
            batch, since = [], time.monotonic()
    recorder.finish()
    yield from batch


def _record(outcome: Outcome, recorder: Recorder) -> None:
    if outcome.error:
        recorder.skip(outcome.origin, outcome.error, outcome.document)
    elif outcome.state is State.READ and outcome.document:
        recorder.add(outcome.document, outcome.claims)

"""The workbench: opens the ledger and the readers, and does what the commands say."""

from collections.abc import Callable, Generator, Iterable, Iterator
from importlib.resources import as_file, files
from os import PathLike
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO, Self

from blowback.atlas import compile_world, is_compiled
from blowback.codebook.catalogues import Catalogues, load_catalogues
from blowback.errors import NotFound, UsageError
from blowback.ledger import (
    EVERYTHING,
    Filters,
    Ledger,
    StoredClaim,
    StoredDocument,
    StoredReading,
    StoredRun,
    StoredSkip,
)
from blowback.model import Claim, Document
from blowback.settings import DEFAULT_READER, load_settings
from blowback.sources import ReadOptions, count_inputs, iter_documents
from blowback.workbench.attributed import Attributed, attribute
from blowback.workbench.catalogued import with_catalogue
from blowback.workbench.chain import PACKAGED, Chain
from blowback.workbench.differences import Difference, choose, compare
from blowback.workbench.health import Check, iter_checks
from blowback.workbench.outcome import Outcome
from blowback.workbench.session import Session
from blowback.workbench.workers import hire

if TYPE_CHECKING:
    from blowback.measure import Agreement
    from blowback.read.explanation import Explanation
    from blowback.resolve import ResolvedMention
    from blowback.workbench.across import Across
    from blowback.workbench.catalogue import CatalogueDoor
    from blowback.workbench.own_entries import OwnEntries
    from blowback.workbench.unresolved import Unresolved

Inputs = Iterable[str | PathLike[str]]
PLAIN = ReadOptions()


class Workbench:
    """Everything the command line does, in the same words.

    The ledger is the file named here, by the environment (`BLOWBACK_LEDGER`) or `blowback.db`; it is opened when
    it is first needed, and made only by reading into it.
    """

    def __init__(self, ledger: str | PathLike[str] | None = None, *, reader: str = DEFAULT_READER,
                 chain: Chain | None = None):
        self.path = Path(ledger) if ledger is not None else load_settings().ledger
        self.reader = reader
        self._chain = chain or PACKAGED
        self._ledger: Ledger | None = None
        self._catalogues = load_catalogues()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        """Let go of the ledger."""
        if self._ledger:
            self._ledger.close()
            self._ledger = None

    @property
    def across(self) -> "Across":
        """What several reports say together: `wb.across.incidents()`, `wb.across.ties()`, `wb.across.trace("PAK")`."""
        from blowback.workbench.across import Across

        return Across(self.claims, self.catalogue)

    @property
    def catalogue(self) -> "CatalogueDoor":
        """The actors, kin and places in force: `wb.catalogue.actors(country="PAK")`, `wb.catalogue.place("Bara")`."""
        from blowback.workbench.catalogue import CatalogueDoor

        return CatalogueDoor(self._in_force, self._chain.places)

    @property
    def own(self) -> "OwnEntries":
        """What users add to the catalogues: `wb.own.add_actor("Northern Front", kind="rebel")`."""
        from blowback.workbench.own_entries import OwnEntries

        return OwnEntries(self._open, lambda: self.catalogue)

    def read(self, inputs: Inputs, options: ReadOptions = PLAIN, *, processes: int = 1, keep: bool = True,
             stdin: BinaryIO | None = None) -> Generator[Outcome, None, None]:
        """Files, folders or `-`: what became of each, in order; with `keep`, each one is in the ledger by then."""
        if processes < 1:
            raise UsageError(f"{processes} processes read nothing", value=processes)
        ledger = self._open(create=True) if keep else None
        if self._chain is PACKAGED:
            compile_world()
        workers = hire(self._chain, self.reader, self._in_force, processes)
        try:
            yield from Session(workers, options, ledger).read(iter_documents(inputs, options, stdin=stdin))
        finally:
            workers.close()

    def count_inputs(self, inputs: Inputs, options: ReadOptions = PLAIN) -> int:
        """How many outcomes `read` will give."""
        return count_inputs(inputs, options)

    def read_text(self, text: str, *, title: str = "text") -> tuple[Claim, ...]:
        """The claims of a text, without a ledger."""
        return self.read_document(Document.of_text(text, title=title))

    def read_document(self, document: Document) -> tuple[Claim, ...]:
        """The claims of a document, without a ledger."""
        workers = hire(self._chain, self.reader, self._in_force)
        (reading,) = workers.start([document])()
        if reading.error:
            raise reading.error
        return reading.claims

    def explain(self, document: Document) -> "Iterator[Explanation]":
        """How the reader reads each sentence of a document: the parse, the rules tried, the standings weighed."""
        from blowback.read import reader_knowing

        return reader_knowing(self.reader, self._in_force).explain(document)

    def mentions(self, document: Document, claims: Iterable[Claim]) -> "tuple[ResolvedMention, ...]":
        """Whom the mentions of these claims of a document mean, why, and who else they could mean."""
        from blowback.resolve import resolve_mentions

        places = self._chain.places(self._in_force) if is_compiled() else None
        return resolve_mentions(document, tuple(claims), self._in_force, places)

    def attributions(self, inputs: Inputs, options: ReadOptions = PLAIN, *,
                     stdin: BinaryIO | None = None) -> Iterator[Attributed]:
        """Files, folders or `-`: what each puts on somebody's account, in order; nothing is kept."""
        yield from attribute(iter_documents(inputs, options, stdin=stdin), self.reader, self._in_force)

    def demo(self) -> Iterator[Outcome]:
        """Read the sample reports of the package into the ledger."""
        with as_file(files("blowback") / "samples") as folder:
            yield from self.read([folder])

    def claims(self, filters: Filters = EVERYTHING, *, limit: int | None = None) -> Iterator[StoredClaim]:
        """The claims of the ledger that pass the filters; documents read last first."""
        return self._open().claims(with_catalogue(filters, self._in_force.actors), limit=limit)

    def count_claims(self, filters: Filters = EVERYTHING) -> int:
        """How many claims pass the filters."""
        return self._open().count_claims(with_catalogue(filters, self._in_force.actors))

    def claim(self, prefix: str) -> StoredClaim:
        """The claim whose id begins so."""
        return self._open().require_claim(prefix)

    def documents(self, filters: Filters = EVERYTHING) -> Iterator[StoredDocument]:
        """The documents of the ledger, last added first; of the filters only `document` counts."""
        return self._open().documents(filters)

    def document(self, name: str) -> StoredDocument:
        """The document whose id begins so, or the only one with these words in its title or origin."""
        found = list(self.documents(Filters(document=(name,))))
        if not found:
            raise NotFound(f"no document's id or title is {name!r}", value=name, hint="`blowback documents` lists them")
        if len(found) > 1:
            raise UsageError(f"{len(found)} documents answer to {name!r}", value=name, hint="give more of the id")
        return found[0]

    def runs(self) -> list[StoredRun]:
        """Every run of a reader, last one first."""
        return self._open().runs()

    def skips(self) -> list[StoredSkip]:
        """Every input that was not read, and why; last one first."""
        return self._open().skips()

    def unresolved(self, filters: Filters = EVERYTHING, *, what: tuple[str, ...] = (),
                   advance: Callable[[], None] = lambda: None) -> list["Unresolved"]:
        """What the claims leave open, most frequent first; of the filters only `document` counts.

        `what` narrows it to actor, holder, place, day; `advance` is called for each document.
        """
        from blowback.workbench.unresolved import list_unresolved

        return list_unresolved(self._open(), self.catalogue, filters, what, advance)

    def resolve(self, filters: Filters = EVERYTHING) -> Iterator[tuple[Document, int]]:
        """Resolve the stored claims anew, by the catalogues as they are: each document, how many of its claims changed.

        What changed is kept as a reading of its own, by the reader `resolve`; the texts are not read again.
        """
        from blowback.workbench.unresolved import resolve_anew

        yield from resolve_anew(self._open(), self._in_force, self._chain.resolve, filters)

    def diff(self, old: str | None = None, new: str | None = None, *,
             filters: Filters = EVERYTHING) -> Iterator[Difference]:
        """What two readings of the same documents found; without names, the last one and the one before.

        A reading is named by the number of its run, or by its reader: `rules@1.2`.
        """
        ledger = self._open()
        for stored in ledger.documents(filters):
            if pair := choose(ledger.readings(stored.document.id), old, new):
                before, after = (self._claims_of(reading) for reading in pair)
                yield compare(stored.document, (pair[0], before), (pair[1], after))

    def evaluate(self, texts: str | PathLike[str], gold: str | PathLike[str], *, strong: bool = False) -> "Agreement":
        """How well the reader agrees with coded gold."""
        from blowback.exchange.gold import load_gold
        from blowback.measure import score, to_coded

        items = load_gold(Path(texts), Path(gold))
        found = {item.id: [to_coded(claim) for claim in self.read_document(item.document())] for item in items}
        return score({item.id: item.claims for item in items}, found, strong=strong)

    def doctor(self) -> Iterator[Check]:
        """Whether the installation and the ledger are whole, check by check."""
        return iter_checks(self.path)

    @property
    def _in_force(self) -> Catalogues:
        """Our catalogues with the ledger's own entries laid over them, where it is there."""
        if self._ledger or self.path.exists():
            own = self._open().own()
            self._catalogues = self._catalogues if own.mark == self._catalogues.mark else Catalogues(own)
        return self._catalogues

    def _open(self, *, create: bool = False) -> Ledger:
        self._ledger = self._ledger or Ledger(self.path, create=create)
        return self._ledger

    def _claims_of(self, reading: StoredReading) -> list[Claim]:
        return [stored.claim for stored in self._open().claims_of_reading(reading.number)]

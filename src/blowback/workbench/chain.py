"""Reading proper: the reader, then resolving, document by document.

This is the worker's door: a document over which the reader falls is set aside with its reason, the rest is read on.
"""

import logging
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from operator import attrgetter
from typing import Protocol

from blowback.codebook.catalogues import Catalogues
from blowback.codebook.places import Gazetteer
from blowback.errors import BlowbackError, InputError, UnreadableInput
from blowback.model import Claim, Document

logger = logging.getLogger(__name__)


class ReaderLike(Protocol):
    """What a reader offers."""

    @property
    def name(self) -> str:
        """What it is called."""

    @property
    def version(self) -> str:
        """Changes whenever it may find something else."""

    def read_many(self, documents: Iterable[Document], /) -> Iterator[tuple[Document, tuple[Claim, ...]]]:
        """Each document with its claims, in order."""


@dataclass(frozen=True, slots=True)
class Chain:
    """How a reader is loaded and its claims are resolved; both can be sent to another process by name."""

    load: Callable[[str, Catalogues], ReaderLike]
    resolve: Callable[[Document, tuple[Claim, ...], Catalogues], tuple[Claim, ...]]
    places: Callable[[Catalogues], Gazetteer] = attrgetter("places")
    """In which gazetteer it resolves places."""

    def begin(self, reader: str, catalogues: Catalogues) -> "Line":
        """The reader of that name at work, with these catalogues."""
        return Line(self.load(reader, catalogues), self.resolve, catalogues)


@dataclass(frozen=True, slots=True)
class Line:
    """A loaded reader and what comes after it."""

    reader: ReaderLike
    resolve: Callable[[Document, tuple[Claim, ...], Catalogues], tuple[Claim, ...]]
    catalogues: Catalogues

    def read_many(self, documents: Sequence[Document]) -> Iterator["Reading"]:
        """Each document with its resolved claims, or the reason why there are none, in order."""
        done = 0
        try:
            for document, found in self.reader.read_many(documents):
                yield Reading(document, self._finish(document, found))
                done += 1
        except BlowbackError:
            raise
        except Exception:  # noqa: BLE001  the worker's door
            for document in documents[done:]:
                yield self._read_alone(document)

    def _read_alone(self, document: Document) -> "Reading":
        try:
            ((_, found),) = self.reader.read_many([document])
            return Reading(document, self._finish(document, found))
        except BlowbackError:
            raise
        except Exception as error:
            logger.debug("the reader fell over %s", document.origin, exc_info=True)
            fault = f"the reader fell over it ({type(error).__name__}: {error})"
            return Reading(document, error=UnreadableInput(fault, value=document.id, where=document.origin,
                                                           hint="please report it, with the text if you can"))

    def _finish(self, document: Document, found: tuple[Claim, ...]) -> tuple[Claim, ...]:
        """Resolved, and each claim once: two rules may come to the same."""
        resolved = self.resolve(document, found, self.catalogues)
        return tuple({claim.id: claim for claim in reversed(resolved)}.values())[::-1]


@dataclass(frozen=True, slots=True)
class Reading:
    """A document with what was found in it, or with the reason why it could not be read."""

    document: Document
    claims: tuple[Claim, ...] = ()
    error: InputError | None = None


def load_rules(name: str, catalogues: Catalogues) -> ReaderLike:
    """The packaged reader of that name; this is what brings spaCy in."""
    from blowback.read import reader_knowing

    return reader_knowing(name, catalogues)


def resolve(document: Document, claims: tuple[Claim, ...], catalogues: Catalogues) -> tuple[Claim, ...]:
    """Actors, places and days of the claims, from the catalogues; places in the gazetteer of the world."""
    from blowback.resolve import resolve_claims

    return resolve_claims(document, claims, catalogues, world(catalogues))


def world(catalogues: Catalogues) -> Gazetteer:
    """The gazetteer of the world, with own places over it."""
    from blowback.atlas import open_gazetteer

    return catalogues.over(open_gazetteer())


PACKAGED = Chain(load_rules, resolve, world)

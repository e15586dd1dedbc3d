"""Reading for attributions: documents in, who says what out; nothing is kept."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from blowback.codebook.catalogues import Catalogues
from blowback.errors import InputError
from blowback.model import Attribution, Document
from blowback.sources import Skipped, unsupported_language


@dataclass(frozen=True, slots=True)
class Attributed:
    """A document with its attributions, or the reason why there are none."""

    origin: str
    document: Document | None
    attributions: tuple[Attribution, ...] = ()
    error: InputError | None = None


def attribute(inputs: Iterable[Document | Skipped], reader: str, catalogues: Catalogues) -> Iterator[Attributed]:
    """What became of each input, in order; what cannot be read is set aside with its reason."""
    from blowback.read import reader_knowing

    rules = reader_knowing(reader, catalogues)
    for item in inputs:
        if isinstance(item, Skipped):
            yield Attributed(item.origin, None, error=item.error)
            continue
        origin = item.origin or item.title
        error = unsupported_language(item)
        yield Attributed(origin, item, error=error) if error else Attributed(origin, item, rules.attributions(item))

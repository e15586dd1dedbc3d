"""Readers: a document in, its claims out. No storage, no network; spaCy and the learned weights stay behind this door.

>>> from blowback.read import load_reader  # doctest: +SKIP
"""

from functools import cache, lru_cache

from blowback.codebook.catalogues import Catalogues
from blowback.errors import UsageError
from blowback.read.joint import JointReader
from blowback.read.rules import RulesReader

__all__ = ["READERS", "JointReader", "RulesReader", "load_reader", "reader_knowing"]

READERS: dict[str, type[RulesReader]] = {reader.name: reader for reader in (JointReader, RulesReader)}


@cache
def load_reader(name: str = RulesReader.name) -> RulesReader:
    """The reader of that name; loading takes a second or two, so it is kept."""
    if name not in READERS:
        raise UsageError("no such reader", value=name, hint=f"there are: {', '.join(READERS)}")
    return READERS[name]()


@lru_cache(maxsize=2)
def reader_knowing(name: str, catalogues: Catalogues) -> RulesReader:
    """The reader of that name with these catalogues; the last two are kept."""
    return load_reader(name).knowing(catalogues)

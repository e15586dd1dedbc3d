"""Readers: a document in, its claims out. No storage, no network; spaCy stays behind this door.

>>> from blowback.read import load_reader  # doctest: +SKIP
"""

from functools import cache

from blowback.errors import UsageError
from blowback.read.rules import RulesReader

__all__ = ["RulesReader", "load_reader"]


@cache
def load_reader(name: str = "rules") -> RulesReader:
    """The reader of that name; loading takes a second or two, so it is kept."""
    if name != "rules":
        raise UsageError("no such reader", value=name, hint="the reader of this version is called 'rules'")
    return RulesReader()

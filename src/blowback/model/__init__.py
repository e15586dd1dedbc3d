"""The central types: frozen values that every room passes on. No I/O, no spaCy, no SQL.

>>> from blowback.model import Span
>>> Span.cut("Rebels shelled Bakhmut.", 15, 22).quote
'Bakhmut'
"""

from blowback.model.attribution import Attribution
from blowback.model.claim import Claim, Evidence, Reader, Relation
from blowback.model.count import Count
from blowback.model.dates import DayRange, PartialDate
from blowback.model.document import Document
from blowback.model.labels import Kind, Review, Standing
from blowback.model.mention import Holder, Mention, PlaceMention, TimeMention
from blowback.model.span import Span

__all__ = [
    "Attribution", "Claim", "Count", "DayRange", "Document", "Evidence", "Holder", "Kind", "Mention", "PartialDate",
    "PlaceMention", "Reader", "Relation", "Review", "Span", "Standing", "TimeMention",
]

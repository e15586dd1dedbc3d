"""Mentions -> actors, places and days. What the document does not settle stays None; nothing is guessed.

Takes claims as a reader brings them and fills `Mention.id`, `Holder.id`, the fields of `PlaceMention` and
`TimeMention.days`. It finds no claims and changes no span.

>>> from datetime import date
>>> str(parse_days("last week", date(2025, 4, 28)).first)
'2025-04-21'
"""

from blowback.resolve.anchored import parse_anchored
from blowback.resolve.claims import ResolvedMention, resolve_claims, resolve_mentions
from blowback.resolve.days import parse_days
from blowback.resolve.resolved import Reason, Resolved

__all__ = ["Reason", "Resolved", "ResolvedMention", "parse_anchored", "parse_days", "resolve_claims",
           "resolve_mentions"]

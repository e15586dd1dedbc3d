"""The names that filters look for, folded so that case, accents and punctuation do not matter."""

import re
import unicodedata
from collections.abc import Iterator

from blowback.model import Claim, Holder, Mention

AUTHOR = "author"
"""What to look for under `holder` to find claims on the document's own word."""
_WORD = re.compile(r"[^\W_]+")


def fold_words(text: str) -> str:
    """The words of a text in lower case without accents, each with a space on both sides.

    >>> fold_words("Türkiye's army (TSK)")
    ' turkiye s army tsk '
    """
    plain = unicodedata.normalize("NFKD", text).casefold()
    kept = "".join(char for char in plain if not unicodedata.combining(char))
    return f" {' '.join(_WORD.findall(kept))} "


def iter_names(claim: Claim) -> Iterator[tuple[str, str | None, str]]:
    """Role, catalogue id and folded words of each name in a claim."""
    for role, mentions in (("actor", claim.actor), ("recipient", claim.recipient)):
        for mention in mentions:
            yield role, mention.id, _words_of(mention)
    for holder in claim.holder:
        yield "holder", holder.id, _holder_words(holder)
    if not claim.holder:
        yield "holder", None, fold_words(AUTHOR)
    if claim.place:
        name = f" {claim.place.name}" if claim.place.name else ""
        yield "place", claim.place.id, fold_words(claim.place.span.quote + name)


def _words_of(mention: Mention) -> str:
    meant = f" {mention.refers_to.quote}" if mention.refers_to else ""
    return fold_words(mention.span.quote + meant)


def _holder_words(holder: Holder) -> str:
    words = holder.span.quote if holder.span else ""
    return fold_words(f"{words} {holder.kind}" if holder.kind == "unnamed" else words)

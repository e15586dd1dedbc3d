"""Who did it, by the claims of one paragraph: who claims it, who is named as doer, who is blamed or suspected."""

import re
from collections.abc import Iterator, Sequence

from blowback.model import Claim, Kind, Mention, Span, Standing

_UNREAL = frozenset({Standing.DENIED, Standing.NEGATED, Standing.RECOMMENDED, Standing.CONDITIONAL})
# Ranks: what the doers say themselves, what is told as fact, what others say.
_RANK = {Standing.CLAIMED: 0, Standing.ASSERTED: 1, Standing.ACCUSED: 2, Standing.SUSPECTED: 3}
_NAME = re.compile(r"[A-Z][A-Za-z'’-]{2,}|\b[A-Z]{2,}")


def perpetrator(claims: Sequence[Claim]) -> Mention | None:
    """The named party that did it, surest word first; None where the claims name nobody or only "gunmen"."""
    found = sorted(_named(claims), key=lambda pair: pair[0])
    return found[0][1] if found else None


def _named(claims: Sequence[Claim]) -> Iterator[tuple[tuple[int, int], Mention]]:
    for at, claim in enumerate(claims):
        if claim.standing in _UNREAL or claim.kind is not Kind.EVENT:
            continue
        if claim.type == "ASSAULT":
            for mention in claim.actor:
                if _is_named_in(claim, mention):
                    yield (_RANK.get(claim.standing, 4), at), mention
        if claim.type == "ACCUSE":
            for mention in claim.recipient:
                if _is_named_in(claim, mention):
                    yield (2, at), mention


def _is_named_in(claim: Claim, mention: Mention) -> bool:
    """A plain noun has a capital where it opens its sentence: "Police", "Militants"."""
    alone = " " not in mention.span.quote and mention.span.start == claim.evidence.sentence.start
    return is_named(mention) and not (alone and mention.id is None and not mention.span.quote.isupper())


def is_named(mention: Mention) -> bool:
    """Whether a mention names a party: an id of the catalogue, or a name inside ("Front of X"), not just a state."""
    words = mention.span.quote
    if mention.id is not None:
        return not _is_state(mention.id)
    return _NAME.search(words.split(" ", 1)[-1] if _opens(mention.span) else words) is not None


def _is_state(actor_id: str) -> bool:
    return re.fullmatch(r"[A-Z]{3}(?:-[A-Z]+)?", actor_id) is not None


def _opens(span: Span) -> bool:
    return span.quote[:1].isupper() and " " in span.quote

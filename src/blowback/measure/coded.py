"""A claim as the measure sees it: labels, words, and the sentence that carries it."""

from dataclasses import dataclass

from blowback.model import Claim, Count, Mention, PlaceMention, TimeMention


@dataclass(frozen=True, slots=True)
class CodedHolder:
    """A holder by its kind and words; `text` is empty when an unnamed one has none."""

    kind: str
    text: str = ""


@dataclass(frozen=True, slots=True)
class Coded:
    """One claim of a coder or of a reader; `sentence` is None when its words are not in the text."""

    kind: str
    type: str | None
    sentence: tuple[int, int] | None
    quote: str
    mode: str | None = None
    actor: tuple[str, ...] = ()
    recipient: tuple[str, ...] = ()
    standing: str | None = None
    holder: tuple[CodedHolder, ...] = ()
    place: tuple[str, ...] = ()
    time: tuple[str, ...] = ()
    killed: tuple[int | None, int | None] | None = None
    certainty: str | None = None
    """How sure the coder was (STRONG, MEDIUM, WEAK); None for a reader's claim."""


def to_coded(claim: Claim) -> Coded:
    """What the measure needs of a reader's claim."""
    sentence = claim.evidence.sentence
    return Coded(
        kind=str(claim.kind),
        type=claim.type,
        sentence=(sentence.start, sentence.end),
        quote=sentence.quote,
        mode=claim.mode,
        actor=_words(claim.actor),
        recipient=_words(claim.recipient),
        standing=str(claim.standing),
        holder=tuple(CodedHolder(holder.kind, holder.span.quote if holder.span else "") for holder in claim.holder),
        place=_words((claim.place,) if claim.place else ()),
        time=_words((claim.time,) if claim.time else ()),
        killed=_range(claim.killed),
    )


def _words(mentions: tuple[Mention | PlaceMention | TimeMention, ...]) -> tuple[str, ...]:
    return tuple(mention.span.quote for mention in mentions)


def _range(count: Count | None) -> tuple[int | None, int | None] | None:
    return (count.low, count.high) if count else None

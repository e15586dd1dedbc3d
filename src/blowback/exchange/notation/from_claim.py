"""From a claim to the expectation that it fulfils."""

from dataclasses import dataclass

from blowback.exchange.notation.expected import ANY, Anything, Expected, Number, Party, Voice, When, Words
from blowback.model import Claim, Count, Holder, Mention, Span, TimeMention


@dataclass(frozen=True, slots=True)
class Window:
    """The part of a document's text that a case shows; words outside it cannot be expected."""

    start: int
    end: int

    def words(self, span: Span) -> Words | None:
        """The words of a span, with their place in the window; None when they do not lie wholly inside."""
        inside = self.start <= span.start < span.end <= self.end
        return Words(span.quote, span.start - self.start) if inside else None


def to_expected(claim: Claim, window: Window) -> Expected:
    """The claim in the words of the passage; what lies outside the window is left open."""
    return Expected(
        kind=str(claim.kind),
        type=claim.type,
        mode=claim.mode,
        standing=str(claim.standing),
        actor=_parties(claim.actor, window),
        recipient=_parties(claim.recipient, window),
        place=_words(claim.place.span if claim.place else None, window),
        time=_when(claim.time, window),
        killed=_number(claim.killed, window),
        injured=_number(claim.injured, window),
        detained=_number(claim.detained, window),
        displaced=_number(claim.displaced, window),
        holder=_voices(claim.holder, window),
        cue=_words(claim.cue, window),
    )


def _words(span: Span | None, window: Window) -> Words | Anything | None:
    return None if span is None else window.words(span) or ANY


def _parties(mentions: tuple[Mention, ...], window: Window) -> tuple[Party, ...] | Anything:
    parties = []
    for mention in mentions:
        words = window.words(mention.span)
        if words is None:
            return ANY
        parties.append(Party(words, _words(mention.refers_to, window)))
    return tuple(parties)


def _voices(holders: tuple[Holder, ...], window: Window) -> tuple[Voice, ...] | Anything:
    voices = []
    for holder in holders:
        words = window.words(holder.span) if holder.span else None
        if holder.span and not words:
            return ANY
        voices.append(Voice(holder.kind, words))
    return tuple(voices)


def _number(count: Count | None, window: Window) -> Number | None:
    return Number(count.low, count.high, window.words(count.span) or ANY) if count else None


def _when(time: TimeMention | None, window: Window) -> When | Anything | None:
    if time is None:
        return None
    words = window.words(time.span)
    return When(words, (time.days.first, time.days.last) if time.days else ANY) if words else ANY

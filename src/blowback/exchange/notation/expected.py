"""What a golden case expects: the slots of a claim as words, any of them possibly left open."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from enum import Enum


class Anything(Enum):
    """The value of a slot that a case does not care about."""

    ANY = "?"


ANY = Anything.ANY


@dataclass(frozen=True, slots=True)
class Words:
    """Words of the passage; where they stand (`start`) is told by a tag and does not count in comparisons."""

    text: str
    start: int | None = field(default=None, compare=False)


@dataclass(frozen=True, slots=True)
class Party:
    """An actor or recipient, and the words that a pronoun or description stands for."""

    words: Words
    refers_to: Words | Anything | None = None


@dataclass(frozen=True, slots=True)
class Voice:
    """One holder of a relay; unnamed ones may have no words."""

    kind: str
    words: Words | None = None


@dataclass(frozen=True, slots=True)
class Number:
    """A count; a case may leave its words open."""

    low: int | None
    high: int | None
    words: Words | Anything = ANY


@dataclass(frozen=True, slots=True)
class When:
    """Words for a time; a case may leave the days that they mean open."""

    words: Words
    days: tuple[date | None, date | None] | Anything = ANY


@dataclass(frozen=True, slots=True)
class Expected:
    """One claim of a case; the slots are those of the codebook, and an empty slot must be empty."""

    kind: str | Anything
    type: str | Anything
    mode: str | Anything | None
    standing: str | Anything
    actor: tuple[Party, ...] | Anything = ()
    recipient: tuple[Party, ...] | Anything = ()
    place: Words | Anything | None = None
    time: When | Anything | None = None
    killed: Number | Anything | None = None
    injured: Number | Anything | None = None
    detained: Number | Anything | None = None
    displaced: Number | Anything | None = None
    holder: tuple[Voice, ...] | Anything = ()
    cue: Words | Anything | None = None


@dataclass(frozen=True, slots=True)
class Link:
    """A mention and what it stands for: two words for "both sides", none where it must be left open."""

    mention: Words
    antecedents: tuple[Words, ...] = ()


@dataclass(frozen=True, slots=True)
class Case:
    """A passage and the claims expected of it; `known_miss` is the reason why the reader does not yet pass."""

    name: str
    text: str
    claims: tuple[Expected, ...]
    published: date | None = None
    known_miss: str | None = None
    line: int = field(default=0, compare=False)
    links: tuple[Link, ...] = ()
    """What its pronouns, descriptions and short names stand for, where the case is about that."""
    judges_claims: bool = True
    """Whether the claims are compared; a case with links and no claim leaves them out."""


def tagged_words(claim: Expected) -> Iterator[Words]:
    """The words that are printed as tags: parties, holders, place and time; counts and cues read better in quotes."""
    for side in (claim.actor, claim.recipient):
        for party in () if isinstance(side, Anything) else side:
            yield party.words
            if isinstance(party.refers_to, Words):
                yield party.refers_to
    for voice in () if isinstance(claim.holder, Anything) else claim.holder:
        if voice.words:
            yield voice.words
    if isinstance(claim.place, Words):
        yield claim.place
    if isinstance(claim.time, When):
        yield claim.time.words

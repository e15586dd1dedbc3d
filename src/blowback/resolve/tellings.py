"""A telling: what one passage says of a happening, as far as it helps to know whether another one tells of the same."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta

from blowback.codebook.place_keys import key_of
from blowback.model import Claim, Count, Document, Kind, Mention, PlaceMention, Standing
from blowback.resolve.likeness import Bag, bag_of
from blowback.resolve.spots import Spot

NOT_YET = frozenset({Standing.PLANNED, Standing.PREDICTED, Standing.RECOMMENDED, Standing.CONDITIONAL})
_ANSWERS = frozenset({Standing.CLAIMED, Standing.DENIED})
_LATE = 7
"""Days after which a report without a day is no longer taken to tell of the happening as news."""
_LONGEST = 10


@dataclass(frozen=True, slots=True)
class Telling:
    """One passage about one happening.

    id:       of the claim; report: of the document; sentence: where its sentence begins in it
    act:      what kind of happening, only the same kind can be the same happening
    words:    the stems that carry it; empty where not known
    story:    the words of the report; context: those of the sentence
    sides:    ids or words of those who did it and those it was done to
    """

    id: str
    report: str
    sentence: int
    act: str
    words: frozenset[str]
    story: Bag
    context: Bag
    actors: frozenset[str] = frozenset()
    recipients: frozenset[str] = frozenset()
    spot: Spot | None = None
    place: str = ""
    """The words for the place in lower case, also where nobody knows it."""
    days: tuple[date, date] | None = None
    published: date | None = None
    killed: Count | None = None
    manner: str | None = None
    apart: bool = False
    """Whether its sentence begins as one that tells of something else: "separately", "hours later"."""
    answers: bool = False
    """Whether it claims or denies what is told of."""
    carried: bool = False
    """Whether place and day are those of the passage before it, for want of its own."""

    def blocks(self) -> Iterator[str]:
        """Only tellings that share a block are looked at together: the kind with the day, else with the words."""
        spans = self.days or self._news()
        if spans is None or (spans[1] - spans[0]).days > _LONGEST:
            yield from (f"{self.act} {word}" for word in sorted(self.words)) if self.words else (self.act,)
            return
        day = spans[0] - timedelta(days=1)
        while day <= spans[1] + timedelta(days=1):
            yield f"{self.act} {day}"
            day += timedelta(days=1)

    def _news(self) -> tuple[date, date] | None:
        return (self.published - timedelta(days=_LATE), self.published) if self.published else None


def tellings_of(document: Document, claims: Iterable[Claim]) -> tuple[Telling, ...]:
    """The tellings of a document's event claims that speak of what has happened, in the order of the text.

    A passage that gives neither place nor day goes on with those of the one before it.
    """
    story = bag_of(f"{document.title}\n{document.text}")
    told = sorted((claim for claim in claims if claim.kind == Kind.EVENT and claim.standing not in NOT_YET),
                  key=lambda claim: (claim.evidence.clause.start, claim.id))
    tellings: list[Telling] = []
    for claim in told:
        telling = _telling(document, claim, story)
        before = next((each for each in reversed(tellings) if each.act == telling.act), None)
        tellings.append(_carry(telling, before))
    return tuple(tellings)


def _carry(telling: Telling, before: Telling | None) -> Telling:
    if before is None or telling.place or telling.days or telling.apart or not (before.place or before.days):
        return telling
    return replace(telling, spot=before.spot, place=before.place, days=before.days, carried=True)


def _telling(document: Document, claim: Claim, story: Bag) -> Telling:
    sentence = claim.evidence.sentence
    return Telling(
        claim.id, document.id, sentence.start, claim.type, frozenset(), story, bag_of(sentence.quote),
        _sides(claim.actor), _sides(claim.recipient), _spot(claim.place), _place_words(claim.place), _days(claim),
        document.published, claim.killed, claim.mode, _APART.match(sentence.quote) is not None,
        claim.standing in _ANSWERS)


_UNIT = r"(?:days?|weeks?|months?|years?)"
_APART = re.compile(
    r"(?:\W*(?:but|and|in|on|also|elsewhere|meanwhile),? )*(?:separate(?:ly)?|elsewhere|another|"
    r"hours (?:later|earlier)|(?:(?:the|a) )?(?:next|following|previous|same) (?:day|night|morning|evening)|"
    r"(?:a|the) (?:second|third|separate|different)|(?:earlier|later) (?:in|on|that|this)|"
    rf"last (?:week|month|year)|\w+ {_UNIT} (?:ago|earlier|before|later))\b", re.IGNORECASE)


def _place_words(place: PlaceMention | None) -> str:
    return key_of(place.span.quote) if place else ""


def _sides(mentions: tuple[Mention, ...]) -> frozenset[str]:
    return frozenset(mention.id or mention.span.quote.casefold() for mention in mentions)


def _spot(place: PlaceMention | None) -> Spot | None:
    if not (place and place.id and place.precision) or place.lat is None or place.lon is None:
        return None
    return Spot(place.id, place.name or place.span.quote, place.lat, place.lon, place.precision,
                place.radius_km or 0.0, None)


def _days(claim: Claim) -> tuple[date, date] | None:
    """The days of the claim where both ends are known."""
    days = claim.time.days if claim.time else None
    return (days.first, days.last) if days and days.first and days.last else None

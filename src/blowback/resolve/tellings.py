"""A telling: what one passage says of a happening, as far as it helps to know whether another one tells of the same."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from blowback.model import Claim, Count, DayRange, Document, Standing
from blowback.resolve.likeness import Bag, bag_of
from blowback.resolve.spots import Spot

NOT_YET = frozenset({Standing.PLANNED, Standing.PREDICTED, Standing.RECOMMENDED, Standing.CONDITIONAL})
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
    country: str | None = None
    days: DayRange | None = None
    published: date | None = None
    killed: Count | None = None

    def keys(self) -> Iterator[str]:
        """Only tellings that share a key are looked at together: the kind with the day, else with the words."""
        spans = (self.days.first, self.days.last) if self.days else self._news()
        if spans is None or (spans[1] - spans[0]).days > _LONGEST:
            yield from (f"{self.act} {word}" for word in sorted(self.words)) if self.words else (self.act,)
            return
        day = spans[0] - timedelta(days=1)
        while day <= spans[1] + timedelta(days=1):
            yield f"{self.act} {day}"
            day += timedelta(days=1)

    def _news(self) -> tuple[date, date] | None:
        return (self.published - timedelta(days=_LATE), self.published) if self.published else None


def tellings_of(document: Document, claims: tuple[Claim, ...], countries: Mapping[str, str]) -> tuple[Telling, ...]:
    """The tellings of a document's event claims that speak of what has happened.

    countries: the country (ISO 3166-1 alpha-3) of a place id, where known
    """
    story = bag_of(f"{document.title}\n{document.text}")
    return tuple(_telling(document, claim, story, countries) for claim in claims
                 if claim.kind == "event" and claim.standing not in NOT_YET)


def _telling(document: Document, claim: Claim, story: Bag, countries: Mapping[str, str]) -> Telling:
    sentence, place = claim.evidence.sentence, claim.place
    spot = None
    if place and place.id and place.lat is not None and place.lon is not None and place.precision:
        spot = Spot(place.id, place.name or "", place.lat, place.lon, place.precision, place.radius_km or 0.0,
                    countries.get(place.id))
    return Telling(
        claim.id, document.id, sentence.start, claim.type, frozenset(), story, bag_of(sentence.quote),
        frozenset(m.id or m.span.quote.casefold() for m in claim.actor),
        frozenset(m.id or m.span.quote.casefold() for m in claim.recipient),
        spot, spot.country if spot else None, claim.time.days if claim.time else None, document.published, claim.killed)

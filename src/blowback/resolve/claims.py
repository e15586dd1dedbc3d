"""Fills the ids, days and coordinates of claims; what a document does not settle stays None."""

import re
from dataclasses import replace

from blowback.codebook.actors import Actor
from blowback.codebook.catalogues import Catalogues, load_catalogues
from blowback.codebook.party_words import load_party_words
from blowback.model import Claim, DayRange, Document, Holder, Kind, Mention, PlaceMention, Span, Standing, TimeMention
from blowback.resolve.actors import ActorResolver
from blowback.resolve.anchored import parse_anchored
from blowback.resolve.context import Context
from blowback.resolve.days import parse_days
from blowback.resolve.places import PlaceResolver

_AHEAD = frozenset({Standing.PLANNED, Standing.PREDICTED, Standing.RECOMMENDED, Standing.CONDITIONAL})
_OWNERS = ("its ", "their ", "his ", "her ", "our ")
# They stand for more than one, of whom the antecedent is but the first.
_SEVERAL = re.compile(r"(?:the )?(?:two|three|both|each|either|neither|one|other|all)\b", re.IGNORECASE)
# "The same day" counts from a time named shortly before; one farther away is no longer what it means.
_ANCHOR_REACH = 400


def resolve_claims(document: Document, claims: tuple[Claim, ...],
                   catalogues: Catalogues | None = None) -> tuple[Claim, ...]:
    """The claims of a document with their mentions resolved; by the packaged catalogues if none are given."""
    return _Resolution(document, claims, catalogues or load_catalogues()).claims()


class _Resolution:
    def __init__(self, document: Document, claims: tuple[Claim, ...], catalogues: Catalogues):
        catalogue = catalogues.actors
        context = Context(document, catalogue)
        self._document = document
        self._claims = claims
        self._actors = ActorResolver(catalogue, load_party_words(), context)
        self._places = PlaceResolver(catalogues.places, catalogue, context)
        self._antecedents = {mention.span: mention.refers_to for claim in claims
                             for mention in (*claim.actor, *claim.recipient) if mention.refers_to}
        self._days = self._all_days()

    def claims(self) -> tuple[Claim, ...]:
        return tuple(self._claim(claim) for claim in self._claims)

    def _claim(self, claim: Claim) -> Claim:
        struck = claim.kind == Kind.EVENT and claim.type == "ASSAULT"
        return replace(
            claim, actor=tuple(self._mention(each) for each in claim.actor),
            recipient=tuple(self._mention(each, metonyms=not struck) for each in claim.recipient),
            holder=tuple(self._holder(each) for each in claim.holder),
            place=self._place(claim.place) if claim.place else None,
            time=self._time(claim.time) if claim.time else None)

    def _mention(self, mention: Mention, *, metonyms: bool = True) -> Mention:
        actor = self._actors.resolve(mention.span.quote, metonyms=metonyms) or self._meant(mention.span)
        return replace(mention, id=actor.id) if actor else mention

    def _meant(self, span: Span, seen: frozenset[Span] = frozenset()) -> Actor | None:
        """The antecedent's actor; for "its troops" the troops of the antecedent."""
        antecedent = self._antecedents.get(span)
        if antecedent is None or antecedent in seen or _SEVERAL.match(span.quote):
            return None
        owner = self._actors.resolve(antecedent.quote) or self._meant(antecedent, seen | {span})
        words = span.quote
        owned = next((words[len(lead) :] for lead in _OWNERS if words.lower().startswith(lead)), None)
        return self._actors.compose(owner, owned) if owner and owned else owner

    def _holder(self, holder: Holder) -> Holder:
        actor = self._actors.resolve(holder.span.quote) if holder.span and holder.kind == "named" else None
        return replace(holder, id=actor.id) if actor else holder

    def _place(self, place: PlaceMention) -> PlaceMention:
        spot = self._places.resolve(place.span.quote)
        return place if spot is None else PlaceMention(
            place.span, spot.id, spot.name, spot.lat, spot.lon, spot.precision, spot.radius_km)

    def _time(self, time: TimeMention) -> TimeMention:
        return replace(time, days=self._days.get(time.span))

    def _all_days(self) -> dict[Span, DayRange | None]:
        """The days of all times, in the order of the text, so that each may count from the one before it."""
        timed = sorted((claim.time.span, claim.standing in _AHEAD) for claim in self._claims if claim.time)
        days: dict[Span, DayRange | None] = {}
        last: tuple[Span, DayRange] | None = None
        for span, ahead in timed:
            found = days.get(span) or parse_days(span.quote, self._document.published, ahead=ahead)
            if found is None and last and span.start - last[0].end < _ANCHOR_REACH:
                found = parse_anchored(span.quote, last[1])
            days[span] = found
            last = (span, found) if found else last
        return days

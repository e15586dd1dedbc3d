"""Fills the ids, days and coordinates of claims; what a document does not settle stays None."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cached_property

from blowback.codebook.actors import Actor
from blowback.codebook.catalogues import Catalogues, load_catalogues
from blowback.codebook.party_words import load_party_words
from blowback.codebook.places import Gazetteer
from blowback.model import Claim, DayRange, Document, Holder, Kind, Mention, PlaceMention, Span, Standing, TimeMention
from blowback.resolve.actors import OWNERS, ActorResolver
from blowback.resolve.anchored import parse_anchored
from blowback.resolve.asked import Asked, doers_of
from blowback.resolve.context import ARMED_GROUPS, Context
from blowback.resolve.days import parse_days
from blowback.resolve.places import PlaceResolver
from blowback.resolve.resolved import UNKNOWN, Reason, Resolved

_GROUP_WORDS = frozenset("group movement militia militias alliance coalition faction organisation organization outfit "
                         "gang network force army rebels militants insurgents guerrillas".split())
_AHEAD = frozenset({Standing.PLANNED, Standing.PREDICTED, Standing.RECOMMENDED, Standing.CONDITIONAL})
_KNOWN_AS = re.compile(r",? (?:(?:also|better|locally|commonly|collectively) )?(?:known|referred to) as (?:the )?"
                       r"(?P<name>(?:[A-Z][\w'’-]*|al-\w+)(?: (?:[A-Z][\w'’-]*|al-\w+))*)")
_APPOSED = re.compile(r"(?P<name>(?:[A-Z][\w'’-]*|al-\w+)(?: (?:[A-Z][\w'’-]*|al-\w+|of|the|for)){0,5}), (?:the|an?) $")
_WHOSE = re.compile(r"(?P<name>[A-Z][\w'’-]*(?: [A-Z][\w'’-]*){0,4})(?: [a-z]+)?, whose $")
_APPOSED_REACH = 70
_APPOSED_END = re.compile(r"[,.;]|\s*$| (?:that|which|who|whose|of|from|led|based)\b")
# An antecedent of these may itself stand for somebody.
_FURTHER = frozenset({Reason.UNKNOWN, Reason.COUNTRY})
# They stand for more than one, of whom the antecedent is but the first.
_SEVERAL = re.compile(r"(?:the )?(?:two|three|both|each|either|neither|one|other|all)\b|\w+ of (?:the|its|their)\b",
                      re.IGNORECASE)
# "The same day" counts from a time named shortly before; one farther away is no longer what it means.
_ANCHOR_REACH = 400
_COUNTING = re.compile(r"\b(?:after|before)$", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class ResolvedMention:
    """A mention of a claim with what it was resolved to; `slot` is `actor`, `recipient` or `holder`."""

    claim: str
    slot: str
    span: Span
    resolved: Resolved


def resolve_claims(document: Document, claims: tuple[Claim, ...],
                   catalogues: Catalogues | None = None, gazetteer: Gazetteer | None = None) -> tuple[Claim, ...]:
    """The claims of a document with their mentions resolved; by the packaged catalogues if none are given.

    Places are resolved in `gazetteer`, in those of the catalogues where it is None.
    """
    return _Resolution(document, claims, catalogues or load_catalogues(), gazetteer).claims()


def resolve_mentions(document: Document, claims: tuple[Claim, ...],
                     catalogues: Catalogues | None = None,
                     gazetteer: Gazetteer | None = None) -> tuple[ResolvedMention, ...]:
    """How each actor, recipient and named holder of the claims of one document was resolved, and why.

    Nothing is stored: reasons and candidates follow from the document and its claims, which must be all that the
    document has, for each bears on the others. What waits for a person is open and yet has candidates, or is no more
    than a name that nobody knows:

    >>> from blowback.model import Document
    >>> [one for one in resolve_mentions(Document.of_text("Nothing happened."), ()) if one.resolved.reason.is_open]
    []
    """
    return tuple(_Resolution(document, claims, catalogues or load_catalogues(), gazetteer).mentions())


class _Resolution:
    def __init__(self, document: Document, claims: tuple[Claim, ...], catalogues: Catalogues,
                 gazetteer: Gazetteer | None):
        catalogue = catalogues.actors
        self._context = Context(document, catalogue)
        self._document = document
        self._claims = claims
        self._places = PlaceResolver(gazetteer or catalogues.places, catalogue, self._context)
        scenes = tuple(code for claim in claims if claim.place and (code := self._country(claim.place.span.quote)))
        self._actors = ActorResolver(catalogue, load_party_words(), self._context, country_of=self._country,
                                     scenes=scenes)
        self._antecedents = {mention.span: mention.refers_to for claim in claims
                             for mention in (*claim.actor, *claim.recipient) if mention.refers_to}
        self._days = self._all_days()

    def claims(self) -> tuple[Claim, ...]:
        return tuple(self._claim(claim) for claim in self._claims)

    def mentions(self) -> Iterator[ResolvedMention]:
        for claim in self._claims:
            for slot in ("actor", "recipient"):
                for mention in getattr(claim, slot):
                    yield ResolvedMention(claim.id, slot, mention.span, self._resolve(mention.span, claim, slot))
            for holder in claim.holder:
                if holder.span and holder.kind == "named":
                    yield ResolvedMention(claim.id, "holder", holder.span, self._resolve(holder.span, claim, "holder"))

    def _claim(self, claim: Claim) -> Claim:
        return replace(
            claim, actor=tuple(self._mention(each, claim, "actor") for each in claim.actor),
            recipient=tuple(self._mention(each, claim, "recipient") for each in claim.recipient),
            holder=tuple(self._holder(each, claim) for each in claim.holder),
            place=self._place(claim.place) if claim.place else None,
            time=self._time(claim.time) if claim.time else None)

    def _mention(self, mention: Mention, claim: Claim, slot: str) -> Mention:
        actor = self._resolve(mention.span, claim, slot).actor
        return replace(mention, id=actor.id) if actor else mention

    def _holder(self, holder: Holder, claim: Claim) -> Holder:
        actor = self._resolve(holder.span, claim, "holder").actor if holder.span and holder.kind == "named" else None
        return replace(holder, id=actor.id) if actor else holder

    def _resolve(self, span: Span, claim: Claim, slot: str) -> Resolved:
        """What the reader refers to somebody is that one; the words alone decide about all else."""
        resolved = self._actors.resolve(span.quote, self._asked(span, claim, slot))
        if self._is_group(span) and (named := self._named_beside(span)):
            return Resolved(named, Reason.DEFINED, (named,))
        if resolved.actor and resolved.reason is not Reason.COUNTRY:
            return resolved
        if meant := self._meant(span):
            return Resolved(meant, Reason.REFERENCE, (meant,))
        if named := self._named_beside(span):
            return Resolved(named, Reason.DEFINED, (named,))
        return UNKNOWN if span in self._antecedents else resolved

    def _named_beside(self, span: Span) -> Actor | None:
        """Whom the words beside it name: "militias known as Wazalendo", "Fano, the militia", "Iran, whose army"."""
        known_as = _KNOWN_AS.match(self._document.text, span.end)
        if known_as:
            return self._actors.resolve(known_as["name"]).actor
        before = self._document.text[max(0, span.start - _APPOSED_REACH) : span.start]
        if whose := _WHOSE.search(before):
            owner = self._actors.resolve(whose["name"]).actor
            return self._actors.compose(owner, span.quote) if owner else None
        ends = _APPOSED_END.match(self._document.text, span.end)
        apposed = _APPOSED.search(before) if ends and self._is_group(span) else None
        named = self._actors.resolve(apposed["name"]).actor if apposed else None
        return named if named and named.kind in ARMED_GROUPS else None

    def _is_group(self, span: Span) -> bool:
        return span.quote.rpartition(" ")[2] in _GROUP_WORDS

    def _asked(self, span: Span, claim: Claim, slot: str) -> Asked:
        struck = claim.kind == Kind.EVENT and claim.type == "ASSAULT" and slot == "recipient"
        days = self._days.get(claim.time.span) if claim.time else None
        return Asked(metonyms=not struck, definite=self._is_definite(span),
                     day=(days.last or days.first) if days else None,
                     country=self._country(claim.place.span.quote) if claim.place else None,
                     nearby=self._nearby(claim.evidence.sentence),
                     doers=doers_of(claim.type, claim.mode) if slot == "actor" else frozenset())

    def _is_definite(self, span: Span) -> bool:
        return self._document.text[max(0, span.start - 4) : span.start].lower() == "the "

    def _nearby(self, sentence: Span) -> tuple[str, ...]:
        if sentence not in self._named_in:
            self._named_in[sentence] = self._context.countries_in(sentence)
        return self._named_in[sentence]

    @cached_property
    def _named_in(self) -> dict[Span, tuple[str, ...]]:
        return {}

    def _meant(self, span: Span, seen: frozenset[Span] = frozenset()) -> Actor | None:
        """The antecedent's actor; for "its troops" the troops of the antecedent."""
        antecedent = self._antecedents.get(span)
        if antecedent is None or antecedent in seen or _SEVERAL.match(span.quote):
            return None
        named = self._actors.resolve(antecedent.quote, Asked(definite=self._is_definite(antecedent)))
        further = self._meant(antecedent, seen | {span}) if named.reason in _FURTHER else None
        owner, words = further or named.actor, span.quote
        owned = next((words[len(lead) :] for lead in OWNERS if words.lower().startswith(lead)), None)
        return self._actors.compose(owner, owned) if owner and owned else owner

    def _country(self, words: str) -> str | None:
        spot = self._places.resolve(words)
        return spot.country if spot else None

    def _place(self, place: PlaceMention) -> PlaceMention:
        spot = self._places.resolve(place.span.quote)
        return place if spot is None else PlaceMention(
            place.span, spot.id, spot.name, spot.lat, spot.lon, spot.precision, spot.radius_km)

    def _time(self, time: TimeMention) -> TimeMention:
        return replace(time, days=self._days.get(time.span))

    def _counts_from_what_follows(self, span: Span) -> bool:
        """ "On Tuesday, two days after a bomb killed nine": what the words count from is not the time before them."""
        follows = self._document.text[span.end : span.end + 2]
        return _COUNTING.search(span.quote) is not None and follows[:1].isspace() and follows[1:].isalnum()

    def _all_days(self) -> dict[Span, DayRange | None]:
        """The days of all times, in the order of the text, so that each may count from the one before it."""
        timed = sorted((claim.time.span, claim.standing in _AHEAD) for claim in self._claims if claim.time)
        days: dict[Span, DayRange | None] = {}
        last: tuple[Span, DayRange] | None = None
        for span, ahead in timed:
            found = days.get(span) or parse_days(span.quote, self._document.published, ahead=ahead)
            near = last is not None and span.start - last[0].end < _ANCHOR_REACH
            if found is None and last and near and not self._counts_from_what_follows(span):
                found = parse_anchored(span.quote, last[1])
            days[span] = found
            last = (span, found) if found else last
        return days

"""Ties over time: for each directed pair of actors what reports claim of it, since when, on whose word, how firmly.

A standing summary is one of SUMMARIES, by the rules in docs/ties.md; it is never a score.
"""

from collections import Counter, defaultdict
from collections.abc import Container, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from blowback.codebook.actors import Catalogue, load_actors
from blowback.model import Claim, Kind, Mention, Standing
from blowback.resolve.incidents import AGAINST, Witness
from blowback.resolve.origins import Report, origins_of

SUMMARIES = ("contested", "asserted", "asserted by one origin", "accused", "suspected", "planned", "denied")
AHEAD = frozenset({Standing.PLANNED, Standing.PREDICTED, Standing.RECOMMENDED, Standing.CONDITIONAL})
_SAID = frozenset({Standing.ASSERTED, Standing.CLAIMED})
_ALIAS = "alias"


@dataclass(frozen=True)
class Tie:
    """What is claimed of one directed pair; actor and recipient are ids, witnesses are in the order of time."""

    actor: str
    type: str
    recipient: str
    witnesses: tuple[Witness, ...]
    holders: Counter[str]
    """On whose word: `author`, `unnamed`, `party` to the tie, or `other` named holder."""

    @cached_property
    def modes(self) -> tuple[str, ...]:
        """The forms that are claimed, the most frequent first: weapons, territory ..."""
        counts = Counter(each.claim.mode for each in self.witnesses if each.claim.mode)
        return tuple(mode for mode, _ in counts.most_common())

    @cached_property
    def standings(self) -> Counter[str]:
        """How many claims have which standing."""
        return Counter(str(each.claim.standing) for each in self.witnesses)

    @cached_property
    def origins(self) -> int:
        """How many independent origins speak of it."""
        return len({each.origin for each in self.witnesses})

    @cached_property
    def days(self) -> tuple[date, date] | None:
        """First and last day that is given for it; of a claim without one, the day of publication."""
        known = [day for each in self.witnesses for day in days_of(each)]
        return (min(known), max(known)) if known else None

    @cached_property
    def summary(self) -> str:
        """One of SUMMARIES."""
        standings = {each.claim.standing for each in self.witnesses}
        said = {each.origin for each in self.witnesses if each.claim.standing in _SAID}
        if standings & AGAINST:
            return "denied" if standings <= AGAINST else "contested"
        if said:
            return "asserted" if len(said) > 1 else "asserted by one origin"
        return next((name for name in ("accused", "suspected") if Standing(name) in standings), "planned")


def ties_of(reports: Sequence[Report], catalogue: Catalogue | None = None,
            origins: Mapping[str, str] | None = None) -> tuple[Tie, ...]:
    """The ties between actors that the catalogue knows, the best witnessed first; aliases are no ties."""
    known = catalogue or load_actors()
    origins = origins_of(reports) if origins is None else origins
    found: dict[tuple[str, str, str], list[Witness]] = defaultdict(list)
    for report in reports:
        for claim in report.claims:
            for pair in _pairs(claim):
                found[pair].append(Witness(claim, report.document, origins[report.document.id]))
    ties = [Tie(*pair, tuple(sorted(each, key=order_of)), _holders(each, pair, known)) for pair, each in found.items()]
    return tuple(sorted(ties, key=lambda tie: (-tie.origins, -len(tie.witnesses), tie.actor, tie.recipient, tie.type)))


def _pairs(claim: Claim) -> Iterable[tuple[str, str, str]]:
    if claim.kind != Kind.TIE or claim.mode == _ALIAS:
        return ()
    return ((actor, claim.type, recipient) for actor in _ids(claim.actor) for recipient in _ids(claim.recipient)
            if actor != recipient)


def _ids(mentions: Iterable[Mention]) -> list[str]:
    return list(dict.fromkeys(mention.id for mention in mentions if mention.id))


def days_of(witness: Witness) -> tuple[date, ...]:
    """The first and last day of a claim where its text gives them, else the day of publication."""
    time, document = witness.claim.time, witness.document
    if time and time.days:
        return tuple(day for day in (time.days.first, time.days.last) if day)
    return (document.published,) if document.published else ()


def order_of(witness: Witness) -> tuple[bool, date, str, int]:
    """Sorts witnesses by day, document and place in the text; those without a day come last."""
    days = days_of(witness)
    return not days, days[0] if days else date.min, witness.document.id, witness.claim.evidence.clause.start


def _holders(witnesses: Iterable[Witness], pair: tuple[str, str, str], catalogue: Catalogue) -> Counter[str]:
    sides = {catalogue.state_of(pair[0]), catalogue.state_of(pair[2])}
    return Counter(_holder_kind(each.claim, sides, catalogue) for each in witnesses)


def _holder_kind(claim: Claim, sides: Container[str], catalogue: Catalogue) -> str:
    """Whether it stands on the word of the author, somebody unnamed, a party to it, or another named holder."""
    if not claim.holder:
        return "author"
    speaker = claim.holder[-1]
    if speaker.kind == "unnamed":
        return "unnamed"
    return "party" if speaker.id and catalogue.state_of(speaker.id) in sides else "other"

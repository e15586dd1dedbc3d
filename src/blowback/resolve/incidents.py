"""Incidents: the claims of several reports about one happening, with what agrees, what differs, and on whose word.

Nothing is averaged away: every toll and every named perpetrator stays with the claims that carry it. An incident is
what reports say, not what has been verified.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from blowback.codebook.actors import BODIES, load_actors
from blowback.model import Claim, Count, Document, PlaceMention, Standing
from blowback.resolve.clusters import cluster
from blowback.resolve.origins import Report, origins_of
from blowback.resolve.tellings import tellings_of

AGAINST = frozenset({Standing.DENIED, Standing.NEGATED})


@dataclass(frozen=True, slots=True)
class Witness:
    """A claim about the incident with its document and the origin that this goes back to."""

    claim: Claim
    document: Document
    origin: str


@dataclass(frozen=True, slots=True)
class Toll:
    """One number that is given, and by whom; `low` and `high` as a count has them."""

    low: int | None
    high: int | None
    witnesses: tuple[Witness, ...]

    @property
    def origins(self) -> int:
        """How many independent origins give it."""
        return len({witness.origin for witness in self.witnesses})


@dataclass(frozen=True, slots=True)
class Tolls:
    """All numbers that are given, in the order of their reports; `low` and `high` over all of them.

    `best` is the one that most independent origins give; of several the one reported last. None where nobody says.
    """

    low: int | None
    best: int | None
    high: int | None
    given: tuple[Toll, ...]


@dataclass(frozen=True, slots=True)
class Party:
    """Somebody who is said to have done it, or to have suffered it: id or words, and the claims that say so."""

    name: str
    witnesses: tuple[Witness, ...]

    @property
    def denied(self) -> bool:
        """Whether a claim about this party is denied or negated."""
        return any(witness.claim.standing in AGAINST for witness in self.witnesses)


@dataclass(frozen=True, slots=True)
class Incident:
    """What reports say of one happening; witnesses in the order of publication and of the text."""

    id: str
    type: str
    witnesses: tuple[Witness, ...]
    perpetrators: tuple[Party, ...]
    targets: tuple[Party, ...]
    killed: Tolls
    injured: Tolls

    @property
    def origins(self) -> int:
        """How many independent origins it has."""
        return len({witness.origin for witness in self.witnesses})

    @property
    def first(self) -> Witness:
        """Who reported it first."""
        return self.witnesses[0]

    @property
    def accused(self) -> tuple[Party, ...]:
        """The perpetrators that have a name: "unnamed militants" compete with nobody."""
        return tuple(party for party in self.perpetrators if not _is_unnamed(party.name))

    @property
    def days(self) -> tuple[date, date] | None:
        """First and last day, of the claims that give the narrowest range; None where no claim gives any."""
        ranges = [(days.first, days.last) for witness in self.witnesses
                  if (time := witness.claim.time) and (days := time.days) and days.first and days.last]
        return min(ranges, key=lambda days: (days[1] - days[0], days), default=None)

    @property
    def place(self) -> PlaceMention | None:
        """The finest place that a claim gives."""
        places = [witness.claim.place for witness in self.witnesses if witness.claim.place]
        return min(places, key=lambda place: (place.radius_km is None, place.radius_km), default=None)

    @property
    def contested(self) -> tuple[str, ...]:
        """In what its witnesses disagree: `denied`, `perpetrator`, `killed`, `injured`."""
        found = {"denied": any(witness.claim.standing in AGAINST for witness in self.witnesses),
                 "perpetrator": self.type == "ASSAULT" and len(self.accused) > 1,
                 "killed": len(self.killed.given) > 1, "injured": len(self.injured.given) > 1}
        return tuple(what for what, holds in found.items() if holds)


def incidents_of(reports: Sequence[Report]) -> tuple[Incident, ...]:
    """The incidents that the claims of these reports tell of, in the order of their first report."""
    tellings = [telling for report in reports for telling in tellings_of(report.document, report.claims)]
    documents = {report.document.id: report.document for report in reports}
    claims = {claim.id: claim for report in reports for claim in report.claims}
    found = [_incident(names, claims, documents) for names in cluster(tellings)]
    return tuple(sorted(found, key=lambda incident: _when(incident.first)))


def _incident(names: Sequence[str], claims: Mapping[str, Claim], documents: Mapping[str, Document]) -> Incident:
    told: dict[str, list[Claim]] = defaultdict(list)
    for name in names:
        told[claims[name].document_id].append(claims[name])
    origins = origins_of(Report(documents[document], tuple(each)) for document, each in told.items())
    witnesses = tuple(sorted((Witness(claim, documents[document], origins[document])
                              for document, each in told.items() for claim in each), key=_when))
    return Incident(witnesses[0].claim.id, witnesses[0].claim.type, witnesses,
                    _parties(witnesses, "actor"), _parties(witnesses, "recipient"),
                    _tolls(witnesses, "killed"), _tolls(witnesses, "injured"))


def _when(witness: Witness) -> tuple[bool, date, str, int, str]:
    published = witness.document.published
    return (published is None, published or date.min, witness.document.id, witness.claim.evidence.clause.start,
            witness.claim.id)


def _is_unnamed(actor_id: str) -> bool:
    actor = load_actors().get(actor_id)
    return actor is not None and actor.source == "derived" and actor.kind not in BODIES


def _parties(witnesses: Iterable[Witness], side: str) -> tuple[Party, ...]:
    named: dict[str, list[Witness]] = defaultdict(list)
    for witness in witnesses:
        for mention in getattr(witness.claim, side):
            if mention.id:
                named[mention.id].append(witness)
    return tuple(Party(name, tuple(each)) for name, each in named.items())


def _tolls(witnesses: Iterable[Witness], what: str) -> Tolls:
    given: dict[tuple[int | None, int | None], list[Witness]] = defaultdict(list)
    for witness in witnesses:
        count: Count | None = getattr(witness.claim, what)
        if count is not None and witness.claim.standing not in AGAINST:
            given[count.low, count.high].append(witness)
    tolls = tuple(Toll(low, high, tuple(each)) for (low, high), each in given.items())
    ends = [end for toll in tolls for end in (toll.low, toll.high) if end is not None]
    return Tolls(min(ends, default=None), _best(tolls), max(ends, default=None), tolls)


def _best(tolls: Sequence[Toll]) -> int | None:
    known = [toll for toll in tolls if toll.low is not None]
    best = max(known, key=lambda toll: (toll.origins, _when(toll.witnesses[-1])), default=None)
    return best.low if best else None

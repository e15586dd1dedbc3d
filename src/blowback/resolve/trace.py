"""Blowback paths: a backer, whom it is said to back, who is kin of them, and what these do on the backer's own soil.

Every hop stands on claims, or on the catalogue where it says so. A path is what reports argue, not a proof of cause:
it says who is said to have backed whom, and what then came home.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from blowback.codebook.actors import load_actors
from blowback.codebook.kin import Kin, Kinship, load_kinship
from blowback.codebook.place_data import load_places
from blowback.model import Claim, Kind
from blowback.resolve.incidents import Witness
from blowback.resolve.origins import Report, origins_of
from blowback.resolve.tellings import NOT_YET
from blowback.resolve.ties import AHEAD, Tie, order_of, state_of, ties_of

BACKING = frozenset({"support", "control", "alliance"})
KINDRED = frozenset({"alliance", "membership", "link"})
ARMED = frozenset({"rebel", "militia", "gang", "coalition"})


@dataclass(frozen=True, slots=True)
class Hop:
    """From one actor to the next: the tie that claims make, or the kin that the catalogue knows."""

    start: str
    end: str
    tie: Tie | None = None
    kin: Kin | None = None

    @property
    def marks(self) -> tuple[str, ...]:
        """What weakens it: `denied`, `contested`, `accused`, `suspected`, `one origin`, `catalogue` alone."""
        if self.tie is None:
            return ("catalogue",)
        weak = () if self.tie.summary.startswith("asserted") else (self.tie.summary,)
        return (*weak, *(("one origin",) if self.tie.origins == 1 else ()))


@dataclass(frozen=True, slots=True)
class Path:
    """From the backer over its hops to the attacks by the last one, in the order of time."""

    hops: tuple[Hop, ...]
    attacks: tuple[Witness, ...]

    @property
    def attacker(self) -> str:
        """Who attacked."""
        return self.hops[-1].end

    @property
    def order(self) -> str:
        """Whether the attacks came `after` the backing is first dated, `before` it, both, or `undated`."""
        since = min(_told_days(self.hops[0].tie.witnesses), default=None) if self.hops[0].tie else None
        days = _told_days(self.attacks)
        if since is None or not days:
            return "undated"
        later = [day >= since for day in days]
        return "after" if all(later) else "before and after" if any(later) else "before"


def _told_days(witnesses: Iterable[Witness]) -> list[date]:
    """The first days that the claims themselves give; the day of publication says nothing of when it was."""
    return [days.first for each in witnesses if (time := each.claim.time) and (days := time.days) and days.first]


def trace(backer: str, reports: Sequence[Report]) -> tuple[Path, ...]:
    """The paths from a backer (an actor id; a state with all its bodies) to attacks at home, least marked first."""
    home = state_of(backer)
    ties = [tie for tie in ties_of(reports) if tie.witnesses and not _only_ahead(tie)]
    attacks = _attacks_at_home(home, reports)
    kinship = load_kinship()
    paths = [Path(hops, attacks[hops[-1].end]) for first in _backed(home, ties) for hops in _reach(first, ties, kinship)
             if hops[-1].end in attacks]
    return tuple(sorted(paths, key=lambda path: (len(path.hops), sum(len(hop.marks) for hop in path.hops),
                                                 [hop.end for hop in path.hops])))


def _only_ahead(tie: Tie) -> bool:
    return all(witness.claim.standing in AHEAD for witness in tie.witnesses)


def _backed(home: str, ties: Iterable[Tie]) -> Iterator[Hop]:
    """Whom the backer, or a body of it, is said to support, to use or to be allied with, among armed groups."""
    found: dict[str, list[Tie]] = {}
    for tie in ties:
        if tie.type in BACKING and state_of(tie.actor) == home and _is_armed(tie.recipient):
            found.setdefault(tie.recipient, []).append(tie)
    for group, backing in found.items():
        witnesses = sorted((witness for tie in backing for witness in tie.witnesses), key=order_of)
        types = "/".join(dict.fromkeys(tie.type for tie in backing))
        yield Hop(home, group, tie=Tie(home, types, group, tuple(witnesses)))


def _reach(first: Hop, ties: Iterable[Tie], kinship: Kinship) -> Iterator[tuple[Hop, ...]]:
    """The backed group itself, and each armed group that claims tie to it or that is its kin."""
    yield (first,)
    claimed = {hop.end: hop for hop in _tied(first.end, ties)}
    known = {hop.end: hop for hop in _kindred(first.end, kinship)}
    for end in sorted({**known, **claimed}):
        if _is_armed(end):
            yield first, claimed.get(end) or known[end]


def _tied(group: str, ties: Iterable[Tie]) -> Iterator[Hop]:
    for tie in ties:
        if tie.type in KINDRED and group in (tie.actor, tie.recipient):
            yield Hop(group, tie.recipient if tie.actor == group else tie.actor, tie=tie)


def _kindred(group: str, kinship: Kinship) -> Iterator[Hop]:
    for kin in (*kinship.above(group), *kinship.below(group)):
        yield Hop(group, kin.of if kin.actor == group else kin.actor, kin=kin)


def _is_armed(actor_id: str) -> bool:
    actor = load_actors().get(actor_id)
    return actor is not None and actor.kind in ARMED


def _attacks_at_home(home: str, reports: Sequence[Report]) -> dict[str, tuple[Witness, ...]]:
    """By attacker: the assaults on the territory or on the people and bodies of a state."""
    origins = origins_of(reports)
    found: dict[str, list[Witness]] = {}
    for report in reports:
        for claim in report.claims:
            if _is_attack(claim) and _hits(claim, home):
                for attacker in {mention.id for mention in claim.actor if mention.id} - {home}:
                    if state_of(attacker) != home:
                        found.setdefault(attacker, []).append(
                            Witness(claim, report.document, origins[report.document.id]))
    return {attacker: tuple(sorted(witnesses, key=order_of)) for attacker, witnesses in found.items()}


def _is_attack(claim: Claim) -> bool:
    return claim.kind == Kind.EVENT and claim.type == "ASSAULT" and claim.standing not in NOT_YET


def _hits(claim: Claim, home: str) -> bool:
    return (any(mention.id and state_of(mention.id) == home for mention in claim.recipient)
            or claim.place is not None and _country(claim.place.id, claim.place.name) == home)


def _country(place_id: str | None, name: str | None) -> str | None:
    """The country of a resolved place."""
    if place_id is None or name is None:
        return None
    return next((place.country for place in load_places().lookup(name) if place.id == place_id),
                place_id if len(place_id) == 3 else None)



"""Blowback paths: a backer, whom it is said to back, who is kin of them, and what these do on the backer's own soil.

Every hop stands on claims, or on the catalogue where it says so. A path is what reports argue, not a proof of cause:
it says who is said to have backed whom, and what then came home.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from blowback.codebook.catalogues import Catalogues, load_catalogues
from blowback.codebook.kin import Kin
from blowback.model import Claim, Kind, PlaceMention
from blowback.resolve.incidents import Witness
from blowback.resolve.origins import Report, origins_of
from blowback.resolve.tellings import NOT_YET
from blowback.resolve.ties import AHEAD, Tie, order_of, ties_of

BACKING = frozenset({"support", "control", "alliance"})
KINDRED = frozenset({"alliance", "membership", "link"})
_ISO3 = 3
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


def trace(backer: str, reports: Sequence[Report], catalogues: Catalogues | None = None) -> tuple[Path, ...]:
    """The paths from a backer (an actor id; a state with all its bodies) to attacks at home, least marked first."""
    return _Tracing(backer, reports, catalogues or load_catalogues()).paths()


class _Tracing:
    def __init__(self, backer: str, reports: Sequence[Report], catalogues: Catalogues):
        self._actors, self._kinship, self._places = catalogues.actors, catalogues.kinship, catalogues.places
        self._home = self._actors.state_of(backer)
        self._reports = reports
        self._origins = origins_of(reports)
        self._ties = [tie for tie in ties_of(reports, self._actors, self._origins) if not _only_ahead(tie)]

    def paths(self) -> tuple[Path, ...]:
        attacks = self._attacks_at_home()
        paths = [Path(hops, attacks[hops[-1].end]) for first in self._backed() for hops in self._reach(first)
                 if hops[-1].end in attacks]
        return tuple(sorted(paths, key=lambda path: (len(path.hops), sum(len(hop.marks) for hop in path.hops),
                                                     [hop.end for hop in path.hops])))

    def _backed(self) -> Iterator[Hop]:
        """Whom the backer, or a body of it, is said to support, to use or to be allied with, among armed groups."""
        found: dict[str, list[Tie]] = {}
        for tie in self._ties:
            if tie.type in BACKING and self._actors.state_of(tie.actor) == self._home and self._is_armed(tie.recipient):
                found.setdefault(tie.recipient, []).append(tie)
        for group, backing in found.items():
            witnesses = sorted((witness for tie in backing for witness in tie.witnesses), key=order_of)
            types = "/".join(dict.fromkeys(tie.type for tie in backing))
            holders = sum((tie.holders for tie in backing), Counter[str]())
            yield Hop(self._home, group, tie=Tie(self._home, types, group, tuple(witnesses), holders))

    def _reach(self, first: Hop) -> Iterator[tuple[Hop, ...]]:
        """The backed group itself, and each armed group that claims tie to it or that is its kin."""
        yield (first,)
        claimed = {hop.end: hop for hop in self._tied(first.end)}
        known = {hop.end: hop for hop in self._kindred(first.end)}
        for end in sorted({**known, **claimed}):
            if self._is_armed(end):
                yield first, claimed.get(end) or known[end]

    def _tied(self, group: str) -> Iterator[Hop]:
        for tie in self._ties:
            if tie.type in KINDRED and group in (tie.actor, tie.recipient):
                yield Hop(group, tie.recipient if tie.actor == group else tie.actor, tie=tie)

    def _kindred(self, group: str) -> Iterator[Hop]:
        for kin in (*self._kinship.above(group), *self._kinship.below(group)):
            yield Hop(group, kin.of if kin.actor == group else kin.actor, kin=kin)

    def _is_armed(self, actor_id: str) -> bool:
        actor = self._actors.get(actor_id)
        return actor is not None and actor.kind in ARMED

    def _attacks_at_home(self) -> dict[str, tuple[Witness, ...]]:
        """By attacker: the assaults on the territory or on the people and bodies of the state."""
        found: dict[str, list[Witness]] = {}
        for report in self._reports:
            for claim in filter(self._hits_home, report.claims):
                for attacker in {mention.id for mention in claim.actor if mention.id}:
                    if self._actors.state_of(attacker) != self._home:
                        found.setdefault(attacker, []).append(
                            Witness(claim, report.document, self._origins[report.document.id]))
        return {attacker: tuple(sorted(witnesses, key=order_of)) for attacker, witnesses in found.items()}

    def _hits_home(self, claim: Claim) -> bool:
        if claim.kind != Kind.EVENT or claim.type != "ASSAULT" or claim.standing in NOT_YET:
            return False
        struck = any(mention.id and self._actors.state_of(mention.id) == self._home for mention in claim.recipient)
        return struck or claim.place is not None and self._country(claim.place) == self._home

    def _country(self, place: PlaceMention) -> str | None:
        """The country of a resolved place."""
        if place.id is None or place.name is None:
            return None
        return next((one.country for one in self._places.lookup(place.name) if one.id == place.id),
                    place.id if len(place.id) == _ISO3 else None)


def _only_ahead(tie: Tie) -> bool:
    return all(witness.claim.standing in AHEAD for witness in tie.witnesses)


def _told_days(witnesses: Iterable[Witness]) -> list[date]:
    """The first days that the claims themselves give; the day of publication says nothing of when it was."""
    return [days.first for each in witnesses if (time := each.claim.time) and (days := time.days) and days.first]

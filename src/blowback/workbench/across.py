"""The claims of a ledger put together, report by report: incidents, ties and blowback paths."""

from collections.abc import Callable, Iterable, Iterator
from itertools import groupby

from blowback.errors import NotFound, UsageError
from blowback.ledger import EVERYTHING, Filters, StoredClaim
from blowback.model import Kind
from blowback.resolve.incidents import Incident, incidents_of
from blowback.resolve.origins import Report
from blowback.resolve.ties import Tie, ties_of
from blowback.resolve.trace import Path, trace
from blowback.workbench.catalogue import CatalogueDoor


class Across:
    """What the claims of several reports say together: `wb.across`; computed from the ledger each time."""

    def __init__(self, claims: Callable[[Filters], Iterable[StoredClaim]], catalogue: CatalogueDoor):
        self._claims = claims
        self._catalogue = catalogue

    def incidents(self, filters: Filters = EVERYTHING) -> tuple[Incident, ...]:
        """What the reports tell of, first reported first: the incidents of which a claim passes the filters."""
        chosen = None if filters == EVERYTHING else {stored.claim.id for stored in self._claims(filters)}
        found = incidents_of(reports_of(self._claims(EVERYTHING), Kind.EVENT))
        return tuple(incident for incident in found
                     if chosen is None or any(witness.claim.id in chosen for witness in incident.witnesses))

    def incident(self, prefix: str) -> Incident:
        """The incident whose id, or the id of one of whose claims, begins so."""
        return choose(self.incidents(), prefix)

    def ties(self, actor: str | None = None, filters: Filters = EVERYTHING) -> tuple[Tie, ...]:
        """Who is said to back, use, join or fight whom, the best witnessed first.

        With an actor (name or id) those of which it, or a body of that state, is one side.
        """
        known = self._catalogue.in_force.actors
        side = known.state_of(self._catalogue.actor(actor).actor.id) if actor else None
        ties = ties_of(reports_of(self._claims(filters), Kind.TIE), known)
        return tuple(tie for tie in ties
                     if side is None or side in (known.state_of(tie.actor), known.state_of(tie.recipient)))

    def trace(self, backer: str) -> tuple[Path, ...]:
        """From a backer (name or id) over whom it is said to back, and their kin, to attacks on its own soil."""
        reports = reports_of(self._claims(EVERYTHING), Kind.TIE, Kind.EVENT)
        return trace(self._catalogue.actor(backer).actor.id, reports, self._catalogue.in_force)


def choose(incidents: Iterable[Incident], prefix: str) -> Incident:
    """The incident whose id, or the id of one of whose claims, begins with `prefix`."""
    found = [incident for incident in incidents
             if any(witness.claim.id.startswith(prefix.lower()) for witness in incident.witnesses)]
    if not found:
        raise NotFound(f"no incident's id begins with {prefix!r}", value=prefix, hint="`blowback incidents` lists them")
    if len(found) > 1:
        raise UsageError(f"{len(found)} incidents answer to {prefix!r}", value=prefix, hint="give more of the id")
    return found[0]


def reports_of(stored: Iterable[StoredClaim], *kinds: Kind) -> tuple[Report, ...]:
    """The claims of these kinds by their documents; claims come document by document, as the ledger hands them out."""
    return tuple(_reports(each for each in stored if each.claim.kind in kinds))


def _reports(stored: Iterable[StoredClaim]) -> Iterator[Report]:
    for _, group in groupby(stored, key=lambda each: each.document.id):
        whole = list(group)
        yield Report(whole[0].document, tuple(each.claim for each in whole))

"""The claims of a ledger put together, report by report: incidents, ties and blowback paths."""

from collections.abc import Iterable, Iterator
from itertools import groupby

from blowback.codebook.actors import Catalogue
from blowback.codebook.catalogues import Catalogues
from blowback.errors import NotFound, UsageError
from blowback.ledger import StoredClaim
from blowback.model import Kind
from blowback.resolve.incidents import Incident, incidents_of
from blowback.resolve.origins import Report
from blowback.resolve.ties import Tie, ties_of
from blowback.resolve.trace import Path, trace


def gather(stored: Iterable[StoredClaim]) -> tuple[Incident, ...]:
    """The incidents that these claims tell of; claims come document by document, as the ledger hands them out."""
    return incidents_of(reports_of(stored, Kind.EVENT))


def choose(incidents: Iterable[Incident], prefix: str) -> Incident:
    """The incident whose id, or the id of one of whose claims, begins with `prefix`."""
    found = [incident for incident in incidents
             if any(witness.claim.id.startswith(prefix.lower()) for witness in incident.witnesses)]
    if not found:
        raise NotFound(f"no incident's id begins with {prefix!r}", value=prefix, hint="`blowback incidents` lists them")
    if len(found) > 1:
        raise UsageError(f"{len(found)} incidents answer to {prefix!r}", value=prefix, hint="give more of the id")
    return found[0]


def ties_between(stored: Iterable[StoredClaim], actor: str | None, catalogue: Catalogue) -> tuple[Tie, ...]:
    """The ties that these claims tell of; with an actor's id those of which it, or a body of it, is one side."""
    ties = ties_of(reports_of(stored, Kind.TIE), catalogue)
    side = catalogue.state_of(actor) if actor else None
    return tuple(tie for tie in ties
                 if side is None or side in (catalogue.state_of(tie.actor), catalogue.state_of(tie.recipient)))


def paths_from(stored: Iterable[StoredClaim], backer: str, catalogues: Catalogues) -> tuple[Path, ...]:
    """The blowback paths of a backer, by its id."""
    return trace(backer, reports_of(stored, Kind.TIE, Kind.EVENT), catalogues)


def reports_of(stored: Iterable[StoredClaim], *kinds: Kind) -> tuple[Report, ...]:
    """The claims of these kinds by their documents; claims come document by document, as the ledger hands them out."""
    return tuple(_reports(each for each in stored if each.claim.kind in kinds))


def _reports(stored: Iterable[StoredClaim]) -> Iterator[Report]:
    for _, group in groupby(stored, key=lambda each: each.document.id):
        whole = list(group)
        yield Report(whole[0].document, tuple(each.claim for each in whole))

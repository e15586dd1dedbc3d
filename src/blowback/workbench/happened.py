"""The incidents of a ledger: its claims put together, report by report."""

from collections.abc import Iterable, Iterator
from itertools import groupby

from blowback.errors import NotFound, UsageError
from blowback.ledger import StoredClaim
from blowback.model import Kind
from blowback.resolve.incidents import Incident, incidents_of
from blowback.resolve.origins import Report


def gather(stored: Iterable[StoredClaim]) -> tuple[Incident, ...]:
    """The incidents that these claims tell of; claims come document by document, as the ledger hands them out."""
    return incidents_of(tuple(_reports(stored)))


def choose(incidents: Iterable[Incident], prefix: str) -> Incident:
    """The incident whose id, or the id of one of whose claims, begins with `prefix`."""
    found = [incident for incident in incidents
             if any(witness.claim.id.startswith(prefix.lower()) for witness in incident.witnesses)]
    if not found:
        raise NotFound(f"no incident's id begins with {prefix!r}", value=prefix, hint="`blowback incidents` lists them")
    if len(found) > 1:
        raise UsageError(f"{len(found)} incidents answer to {prefix!r}", value=prefix, hint="give more of the id")
    return found[0]


def _reports(stored: Iterable[StoredClaim]) -> Iterator[Report]:
    events = (each for each in stored if each.claim.kind == Kind.EVENT)
    for _, group in groupby(events, key=lambda each: each.document.id):
        whole = list(group)
        yield Report(whole[0].document, tuple(each.claim for each in whole))

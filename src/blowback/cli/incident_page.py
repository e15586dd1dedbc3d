"""An incident in words: its days, place, parties and tolls, and the page of one with all that is said of it."""

from collections.abc import Iterator
from itertools import groupby
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from blowback.resolve.incidents import Incident, Party, Witness

NOTE = "Incidents are what reports say, put together by machine; none has been verified."


def print_incident(incident: "Incident") -> None:
    from blowback.cli.safety import printable
    from blowback.cli.screen import make_console, print_clean
    from blowback.cli.tables import print_claims

    console = make_console()
    facts = [incident.type, days(incident), place(incident), f"{incident.origins} independent origins"]
    print_clean(console, printable("  ".join(fact for fact in facts if fact)))
    for line in _lines(incident):
        print_clean(console, printable(line))
    for _, group in groupby(incident.witnesses, key=lambda witness: witness.document.id):
        witnesses = list(group)
        console.print()
        print_clean(console, printable(_heading(incident, witnesses[0])))
        print_claims(console, [witness.claim for witness in witnesses])
    print_clean(console, NOTE)


def _heading(incident: "Incident", witness: "Witness") -> str:
    document = witness.document
    origin = "" if witness.origin == document.id else f", after {_origin(incident, witness.origin)}"
    return f"{document.published or 'no date'}  {document.title}  ({document.source or 'no source'}{origin})"


def _lines(incident: "Incident") -> Iterator[str]:
    for what, tolls in (("killed", incident.killed), ("injured", incident.injured)):
        if tolls.given:
            yield f"  {what}: low {tolls.low}, best {tolls.best}, high {tolls.high}"
        if len(tolls.given) > 1:
            for toll in tolls.given:
                titles = sorted({witness.document.title for witness in toll.witnesses})
                yield f"    {range_of(toll.low, toll.high)}: {'; '.join(titles)}"
    for label, parties in (("by", incident.perpetrators), ("against", incident.targets)):
        for party in parties:
            standings = ", ".join(sorted({str(witness.claim.standing) for witness in party.witnesses}))
            yield f"  {label} {called(party)}: {standings}"
    if incident.contested:
        yield f"  contested: {', '.join(incident.contested)}"


def _origin(incident: "Incident", origin: str) -> str:
    titles = {witness.document.id: witness.document.title for witness in incident.witnesses}
    return titles.get(origin, origin.removeprefix("medium:"))


def days(incident: "Incident") -> str | None:
    if incident.days is None:
        return None
    first, last = incident.days
    return str(first) if first == last else f"{first} to {last}"


def place(incident: "Incident") -> str | None:
    found = incident.place
    return (found.name or found.span.quote) if found else None


def called(party: "Party") -> str:
    from blowback.codebook.actors import load_actors

    actor = load_actors().get(party.name)
    return actor.name if actor else party.name


def range_of(low: int | None, high: int | None) -> str:
    """`46`, `46 to 50`, `46 or more`, `up to 50`."""
    if low == high:
        return "?" if low is None else str(low)
    if low is None or high is None:
        return f"up to {high}" if low is None else f"{low} or more"
    return f"{low} to {high}"

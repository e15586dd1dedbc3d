"""`blowback incidents`: what several reports tell of, put together, and one of them with all that is said of it."""

from typing import TYPE_CHECKING, Annotated, Any

import typer

from blowback.cli.filters import filtered
from blowback.cli.incident_page import NOTE, called, place, print_incident, range_of
from blowback.cli.options import LedgerOption, ListFormat, ListFormatOption

if TYPE_CHECKING:
    from datetime import date

    from blowback.resolve.incidents import Incident, Party, Tolls, Witness
    from blowback.workbench import Filters

COLUMNS = ("id", "type", "first", "place", "by", "killed", "reports", "origins", "contested")


@filtered
def incidents(
    *,
    context: typer.Context,
    filters: "Filters",
    form: ListFormatOption = ListFormat.TABLE,
    ledger: LedgerOption = None,
) -> None:
    """List the incidents that the claims of the ledger tell of, first reported first.

    Claims of several reports are put together where words, day, place and sides speak for one happening. An incident
    is listed where one of its claims passes the filters.
    """
    if context.invoked_subcommand:
        return
    from blowback.cli.listing import show_list
    from blowback.cli.screen import make_console
    from blowback.workbench import Workbench

    with Workbench(ledger) as wb:
        show_list((_row(incident) for incident in wb.across.incidents(filters)), COLUMNS, form)
    if form is ListFormat.TABLE:
        make_console().print(NOTE)


def show(
    incident: Annotated[str, typer.Argument(metavar="ID", help="The beginning of its id, or of a claim's.")],
    *,
    form: ListFormatOption = ListFormat.TABLE,
    ledger: LedgerOption = None,
) -> None:
    """Show one incident: its claims in the order of the reports, what they agree on and where they differ."""
    from blowback.cli.writers import write_json
    from blowback.workbench import Workbench

    with Workbench(ledger) as wb:
        found = wb.across.incident(incident)
    if form is ListFormat.TABLE:
        print_incident(found)
    else:
        write_json([_whole(found)], as_lines=form is ListFormat.JSONL)


def _row(incident: "Incident") -> dict[str, Any]:
    first, last = incident.days or (None, None)
    return {"id": incident.id, "type": incident.type, "first": first, "last": last, "place": place(incident),
            "by": _names(incident.perpetrators), "against": _names(incident.targets),
            "killed": _range(incident.killed), "injured": _range(incident.injured),
            "reports": len({witness.document.id for witness in incident.witnesses}), "origins": incident.origins,
            "contested": ", ".join(incident.contested) or None}


def _whole(incident: "Incident") -> dict[str, Any]:
    row = _row(incident)
    return {**row, "first": _iso(row["first"]), "last": _iso(row["last"]),
            "first_reported": _iso(incident.first.document.published),
            "tolls": {"killed": _tolls(incident.killed), "injured": _tolls(incident.injured)},
            "perpetrators": [{"id": party.name, "denied": party.denied,
                              "claims": [witness.claim.id for witness in party.witnesses]}
                             for party in incident.perpetrators],
            "claims": [_witness(witness) for witness in incident.witnesses]}


def _tolls(tolls: "Tolls") -> list[dict[str, Any]]:
    return [{"low": toll.low, "high": toll.high, "origins": toll.origins,
             "claims": [witness.claim.id for witness in toll.witnesses]} for toll in tolls.given]


def _witness(witness: "Witness") -> dict[str, Any]:
    return {"claim": witness.claim.id, "document": witness.document.id, "title": witness.document.title,
            "published": _iso(witness.document.published), "source": witness.document.source, "origin": witness.origin,
            "standing": str(witness.claim.standing), "sentence": witness.claim.evidence.sentence.quote}


def _names(parties: "tuple[Party, ...]") -> str | None:
    return ", ".join(map(called, parties)) or None


def _range(tolls: "Tolls") -> str | None:
    return range_of(tolls.low, tolls.high) if tolls.given else None


def _iso(day: "date | None") -> str | None:
    return day.isoformat() if day else None

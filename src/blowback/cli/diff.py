"""`blowback diff`: what another reading of the same documents found."""

from typing import TYPE_CHECKING, Annotated, Any

import typer

from blowback.cli.options import LedgerOption, ListFormat, ListFormatOption

if TYPE_CHECKING:
    from rich.console import Console

    from blowback.model import Claim
    from blowback.workbench import Difference


def diff(
    *,
    old: Annotated[str | None, typer.Argument(
        help="A run by its number, or a reader: rules@1.2.", show_default="the reading before")] = None,
    new: Annotated[str | None, typer.Argument(help="Likewise.", show_default="the last reading")] = None,
    document: Annotated[list[str] | None, typer.Option("--document", metavar="ID|TITLE", help="Only these.")] = None,
    form: ListFormatOption = ListFormat.TABLE,
    ledger: LedgerOption = None,
) -> None:
    """Compare two readings.

    Claims gained, lost and changed in the documents that both have read."""
    from blowback.workbench import Filters, Workbench

    with Workbench(ledger) as wb:
        differences = wb.diff(old, new, filters=Filters(document=tuple(document or ())))
        if form is ListFormat.TABLE:
            _show(list(differences))
            return
        from blowback.cli.writers import write_json

        write_json(map(_record, differences), as_lines=form is ListFormat.JSONL)


def _show(differences: list["Difference"]) -> None:
    from blowback.cli.screen import make_console
    from blowback.cli.tables import heading

    console = make_console()
    for each in differences:
        readers = [f"{reading.reader} {reading.version} (run {reading.run})" for reading in (each.old, each.new)]
        console.print(heading(each.document, " → ".join(readers)))
        for sign, found in (("-", each.lost), ("+", each.gained)):
            for claim in found:
                _line(console, sign, claim)
        for change in each.changed:
            _line(console, "~", change.new, ", ".join(change.differs))
        console.print(f"  {len(each.gained)} gained, {len(each.lost)} lost, {len(each.changed)} changed, "
                      f"{each.n_same} the same\n")
    if not differences:
        console.print("no document was read in both; `blowback runs` lists the runs")


def _line(console: "Console", sign: str, claim: "Claim", note: str = "") -> None:
    from rich.padding import Padding
    from rich.text import Text

    from blowback.cli import phrases
    from blowback.cli.screen import print_clean

    told = Text.assemble(f"{sign} ", phrases.label(claim), "  ", phrases.parties(claim), "  ",
                         phrases.standing(claim), (f"  [{note}]" if note else ""), "\n",
                         phrases.evidence(claim))
    print_clean(console, Padding(told, (0, 0, 0, 2)))


def _record(difference: "Difference") -> dict[str, Any]:
    from blowback.exchange.record import to_record

    document = difference.document
    return {
        "document": {"id": document.id, "title": document.title},
        **{name: {"run": reading.run, "reader": reading.reader, "version": reading.version}
           for name, reading in (("old", difference.old), ("new", difference.new))},
        "gained": [to_record(claim, document) for claim in difference.gained],
        "lost": [to_record(claim, document) for claim in difference.lost],
        "changed": [{"differs": list(change.differs), "old": to_record(change.old, document),
                     "new": to_record(change.new, document)} for change in difference.changed],
        "same": difference.n_same,
    }

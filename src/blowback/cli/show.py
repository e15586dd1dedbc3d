"""`blowback show`: everything about one claim."""

from typing import TYPE_CHECKING, Annotated

import typer

from blowback.cli.options import LedgerOption, ListFormat, ListFormatOption

if TYPE_CHECKING:
    from blowback.codebook.actors import Catalogue
    from blowback.ledger import StoredClaim


def show(
    *,
    claim: Annotated[str, typer.Argument(metavar="CLAIM", help="The claim's id, or its beginning.")],
    form: ListFormatOption = ListFormat.TABLE,
    ledger: LedgerOption = None,
) -> None:
    """Show all about one claim.

    Sentence, clause, cue, holders, rule, and who and where was meant."""
    from blowback.workbench import Workbench

    with Workbench(ledger) as wb:
        stored = wb.claim(claim)
        if form is ListFormat.TABLE:
            _print(stored, wb.catalogue.in_force.actors)
            return
        from blowback.cli.writers import write_json
        from blowback.exchange.record import to_record

        write_json([to_record(stored.claim, stored.document, stored.review)], as_lines=form is ListFormat.JSONL)


def _print(stored: "StoredClaim", catalogue: "Catalogue") -> None:
    from rich.table import Table

    from blowback.cli.detail import iter_facts
    from blowback.cli.names import Names
    from blowback.cli.screen import make_console, print_clean
    from blowback.cli.tables import print_legend

    console = make_console()
    grid = Table.grid(padding=(0, 2))
    grid.add_column(style="dim", no_wrap=True)
    grid.add_column(overflow="fold")
    for name, value in iter_facts(stored, Names(catalogue)):
        grid.add_row(name, value)
    print_clean(console, grid)
    print_legend(console)

"""`blowback claims`: what the ledger holds."""

from collections.abc import Iterator
from typing import TYPE_CHECKING, Annotated

import typer

from blowback.cli.filters import filtered
from blowback.cli.options import Format, FormatOption, LedgerOption

if TYPE_CHECKING:
    from blowback.cli.writers import Shown
    from blowback.workbench import Filters, Workbench

SHOWN_BY_DEFAULT = 50


@filtered
def claims(
    *,
    filters: "Filters",
    form: FormatOption = Format.TABLE,
    limit: Annotated[int | None, typer.Option(
        "--limit", "-n", min=0, metavar="N", help=f"At most so many; 0 for all. Else {SHOWN_BY_DEFAULT} in a table, "
        "all in the other formats.", show_default=False)] = None,
    ledger: LedgerOption = None,
) -> None:
    """List the claims of the ledger.

    Those of the documents read last come first. Several values of one filter widen the list, several filters narrow
    it. Names match whole words, or all names that the catalogue knows for the same actor.
    """
    from blowback.cli.writers import group, write
    from blowback.workbench import Workbench

    most = (SHOWN_BY_DEFAULT if limit is None and form is Format.TABLE else limit) or None
    with Workbench(ledger) as wb:
        if form is Format.TABLE:
            _show(wb, filters, most)
        elif form is Format.NOTATION:
            write(_passages(wb, filters, most), form)
        else:
            write(group(wb.claims(filters, limit=most)), form)


def _passages(wb: "Workbench", filters: "Filters", most: int | None) -> Iterator["Shown"]:
    """The documents of the claims, each with all that was found in it."""
    from blowback.cli.writers import Shown, group
    from blowback.workbench import Filters

    for each in group(wb.claims(filters, limit=most)):
        whole = tuple(stored.claim for stored in wb.claims(Filters(document=(each.document.id,))))
        yield Shown(each.document, whole, chosen=each.claims)


def _show(wb: "Workbench", filters: "Filters", most: int | None) -> None:
    from blowback.cli.names import Names
    from blowback.cli.screen import make_console
    from blowback.cli.tables import heading, print_claims, print_columns, print_legend
    from blowback.cli.writers import group

    console = make_console()
    names = Names(wb.catalogue.in_force.actors)
    n_shown = 0
    for each in group(wb.claims(filters, limit=most)):
        if n_shown == 0:
            print_columns(console)
        n_shown += len(each.claims)
        console.print(heading(each.document))
        print_claims(console, each.claims, names)
    total = wb.count_claims(filters)
    if n_shown == 0:
        console.print("no claim passes these filters" if wb.count_claims() else "the ledger holds no claims yet")
    elif n_shown < total:
        console.print(f"{n_shown} of {total} claims; --limit 0 shows all, filters (--actor, --type ...) show fewer")
    else:
        console.print(f"{total} claims")
    if n_shown:
        print_legend(console)

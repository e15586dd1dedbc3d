"""`blowback resolve`: the stored claims resolved anew, without reading again."""

from typing import Annotated

import typer

from blowback.cli.options import LedgerOption


def resolve(
    *,
    document: Annotated[list[str] | None, typer.Option("--document", metavar="ID|TITLE", help="Only these.")] = None,
    ledger: LedgerOption = None,
) -> None:
    """Resolve the stored claims anew.

    Actors, places and days by the catalogues as they now are, without reading again; what changes is a run of its own,
    and `diff` shows it."""
    from blowback.cli.door import tell
    from blowback.cli.preparing import prepare
    from blowback.cli.progress import Bar
    from blowback.workbench import Filters, Workbench

    prepare()
    n_documents = n_changed = n_claims = 0
    with Workbench(ledger) as wb, Bar("resolving", is_wanted=True) as bar:
        for _, changed in wb.resolve(Filters(document=tuple(document or ()))):
            n_documents, n_changed, n_claims = n_documents + 1, n_changed + bool(changed), n_claims + changed
            bar.advance()
    tell(f"{n_documents} documents; {n_claims} claims of {n_changed} are resolved otherwise now")

"""`blowback runs`: which reader read when."""

from blowback.cli.options import LedgerOption, ListFormat, ListFormatOption

COLUMNS = ("run", "reader", "version", "started_at", "finished_at", "documents", "claims")


def runs(*, form: ListFormatOption = ListFormat.TABLE, ledger: LedgerOption = None) -> None:
    """List the runs of readers, last one first."""
    from blowback.cli.listing import show_list
    from blowback.workbench import Workbench

    with Workbench(ledger) as wb:
        rows = ({"run": run.number, "reader": run.reader, "version": run.version, "started_at": run.started_at,
                 "finished_at": run.finished_at, "documents": run.n_documents, "claims": run.n_claims}
                for run in wb.runs())
        show_list(rows, COLUMNS, form)

"""`blowback documents`: what was read, and what was not."""

from collections.abc import Iterator
from typing import TYPE_CHECKING, Annotated, Any

import typer

from blowback.cli.options import LedgerOption, ListFormat, ListFormatOption

if TYPE_CHECKING:
    from blowback.workbench import Workbench

DOCUMENT_COLUMNS = ("id", "title", "published", "source", "language", "claims", "read_at")
SKIP_COLUMNS = ("origin", "slug", "reason", "skipped_at")


def documents(
    *,
    document: Annotated[list[str] | None, typer.Option("--document", metavar="ID|TITLE", help="Only these.")] = None,
    skipped: Annotated[bool, typer.Option("--skipped", help="List what was not read, and why, instead.")] = False,
    form: ListFormatOption = ListFormat.TABLE,
    ledger: LedgerOption = None,
) -> None:
    """List the documents, last added first."""
    from blowback.cli.listing import show_list
    from blowback.workbench import Workbench

    with Workbench(ledger) as wb:
        if skipped:
            show_list(_iter_skips(wb), SKIP_COLUMNS, form)
        else:
            show_list(_iter_documents(wb, tuple(document or ())), DOCUMENT_COLUMNS, form)


def _iter_documents(wb: "Workbench", names: tuple[str, ...]) -> Iterator[dict[str, Any]]:
    from blowback.workbench import Filters

    for stored in wb.documents(Filters(document=names)):
        document = stored.document
        yield {"id": document.id, "title": document.title, "published": document.published, "source": document.source,
               "language": document.language, "origin": document.origin, "claims": stored.n_claims, "run": stored.run,
               "added_at": stored.added_at, "read_at": stored.read_at}


def _iter_skips(wb: "Workbench") -> Iterator[dict[str, Any]]:
    for skip in wb.skips():
        yield {"origin": skip.origin, "slug": skip.slug, "reason": skip.reason, "skipped_at": skip.skipped_at}

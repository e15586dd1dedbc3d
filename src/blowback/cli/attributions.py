"""`blowback attributions`: who says, thinks, wants or denies what."""

import sys
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

import typer

from blowback.cli.options import LedgerOption, ListFormat, ListFormatOption, PathsArgument, ReaderOption

if TYPE_CHECKING:
    from rich.console import Console

    from blowback.exchange.record import Record
    from blowback.model import Attribution
    from blowback.workbench.attributed import Attributed


def attributions(*, paths: PathsArgument, form: ListFormatOption = ListFormat.TABLE,
                 reader: ReaderOption = "rules", ledger: LedgerOption = None) -> None:
    """Print who says what in reports.

    Every attribution with its source, cue and content, of a claim or of anything else; nothing is kept."""
    from blowback.cli.progress import Bar
    from blowback.workbench import Workbench

    errors: list[Attributed] = []
    n_read = 0
    with Workbench(ledger, reader=reader) as wb, Bar("reading", is_wanted=not sys.stdout.isatty()):
        found = _usable(wb.attributions(paths), errors)
        n_read = _print(found) if form is ListFormat.TABLE else _write(found, as_lines=form is ListFormat.JSONL)
    _tell_skipped(errors, n_read)


def _usable(found: "Iterable[Attributed]", errors: "list[Attributed]") -> "Iterator[Attributed]":
    for one in found:
        if one.error:
            errors.append(one)
        else:
            yield one


def _write(found: "Iterable[Attributed]", *, as_lines: bool) -> int:
    from blowback.cli.writers import write_json
    from blowback.exchange.attribution import to_record

    n_read = 0

    def records() -> "Iterator[Record]":
        nonlocal n_read
        for one in found:
            n_read += 1
            if one.document:
                yield from (to_record(attribution, one.document) for attribution in one.attributions)

    write_json(records(), as_lines=as_lines)
    return n_read


def _print(found: "Iterable[Attributed]") -> int:
    from blowback.cli.screen import make_console
    from blowback.cli.tables import heading

    console, n_read = make_console(), 0
    for one in found:
        n_read += 1
        if one.document:
            console.print(heading(one.document))
            for attribution in one.attributions:
                _print_one(console, attribution)
            console.print("" if one.attributions else "  no attributions\n")
    return n_read


def _print_one(console: "Console", one: "Attribution") -> None:
    from rich.padding import Padding
    from rich.text import Text

    from blowback.cli import phrases
    from blowback.cli.safety import printable
    from blowback.cli.screen import print_clean

    source = " ".join(span.quote for span in one.source) or "nobody named"
    cue = one.cue.quote if one.cue else ""
    head = Text.assemble((printable(source), phrases.HOLDER), "  ", (printable(cue), phrases.CUE), f"  {one.act}",
                         "" if one.quoted == "indirect" else f", {one.quoted}")
    print_clean(console, Padding(head, (0, 0, 0, 2 + 2 * one.depth)))
    content = " ... ".join(span.quote for span in one.content)
    print_clean(console, Padding(Text(printable(content)), (0, 0, 0, 6 + 2 * one.depth)))


def _tell_skipped(errors: "list[Attributed]", n_read: int) -> None:
    from blowback.cli.door import PARTLY_READ, describe, tell
    from blowback.errors import EmptyInput

    if not errors and not n_read:
        raise EmptyInput("there was nothing to read", hint="name a file, or a folder with files in it")
    for one in errors:
        if one.error:
            one.error.where = one.error.where or one.origin
            tell(f"skipped {describe(one.error)}")
    if errors and errors[0].error:
        raise typer.Exit(PARTLY_READ if n_read else errors[0].error.exit_code)

"""`blowback unresolved`: what the claims leave open, by how often, each with a line that adds it."""

import shlex
import sys
from collections.abc import Iterable, Iterator
from enum import StrEnum
from typing import TYPE_CHECKING, Annotated, Any

import typer

from blowback.cli.options import LedgerOption

if TYPE_CHECKING:
    from pathlib import Path

    from blowback.workbench.unresolved import Unresolved

COLUMNS = ("n", "documents", "what", "words", "reason", "candidates", "document", "title", "sentence", "command")


class What(StrEnum):
    """What can be open."""

    ACTOR = "actor"
    HOLDER = "holder"
    PLACE = "place"
    DAY = "day"


class OpenFormat(StrEnum):
    """How the list is printed."""

    TABLE = "table"
    JSON = "json"
    JSONL = "jsonl"
    CSV = "csv"


def unresolved(
    *,
    what: Annotated[list[What] | None, typer.Option("--what", help="Only these; can be repeated.")] = None,
    limit: Annotated[int, typer.Option("--limit", min=1, metavar="N", help="At most so many.")] = 50,
    document: Annotated[list[str] | None, typer.Option("--document", metavar="ID|TITLE", help="Only these.")] = None,
    form: Annotated[OpenFormat, typer.Option("--format", help="How the list is printed.")] = OpenFormat.TABLE,
    ledger: LedgerOption = None,
) -> None:
    """List what was not resolved, most frequent first.

    Actors, holders, places and days of the claims, with an example and a line that adds what is missing."""
    from blowback.cli.door import tell
    from blowback.cli.preparing import prepare
    from blowback.cli.progress import Bar
    from blowback.workbench import Filters, Workbench

    prepare()
    with Workbench(ledger) as wb, Bar("looking", is_wanted=True) as bar:
        found = wb.unresolved(Filters(document=tuple(document or ())), what=tuple(map(str, what or ())),
                              advance=bar.advance)
    rows = [_row(one, ledger) for one in found[:limit]]
    if form is OpenFormat.TABLE:
        _print(rows)
        if len(found) > limit:
            tell(f"{len(found) - limit} more; --limit shows them")
    elif form is OpenFormat.CSV:
        _write_csv(rows)
    else:
        from blowback.cli.writers import write_json

        write_json(rows, as_lines=form is OpenFormat.JSONL)


def _row(one: "Unresolved", ledger: "Path | None") -> dict[str, Any]:
    return {"n": one.n, "documents": one.n_documents, "what": one.what, "words": one.words, "reason": one.reason,
            "candidates": list(one.candidates), "document": one.document.id, "title": one.document.title,
            "sentence": " ".join(one.sentence.quote.split()), "command": _command(one, ledger)}


def _command(one: "Unresolved", ledger: "Path | None") -> str | None:
    """The line that adds it, in which words in capitals are to be replaced; None where adding would not help."""
    from blowback.cli.safety import printable
    from blowback.resolve.unresolved import KNOWN_NOW

    name = [printable(one.words)] if not one.words.startswith("-") else ["--", printable(one.words)]
    if one.reason == KNOWN_NOW:
        line = ["resolve"]
    elif one.what == "day":
        line = ["read", one.document.origin or "PATH", "--published", "YYYY-MM-DD"] if one.reason == "undated" else []
    elif one.candidates:
        line = ["places" if one.what == "place" else "actors", "show", *name]
    elif one.what == "place":
        line = ["places", "add", "--at", "LAT,LON", "--precision", "settlement", "--country", "XXX", *name]
    else:
        line = ["actors", "add", "--kind", "KIND", "--country", "XXX", *name]
    where = ["--ledger", str(ledger)] if ledger else []
    return shlex.join(["blowback", *line[:2], *where, *line[2:]]) if line else None


def _print(rows: list[dict[str, Any]]) -> None:
    from rich.text import Text

    from blowback.cli.safety import printable
    from blowback.cli.screen import make_console

    console = make_console()
    for row in rows:
        other = f": {', '.join(row['candidates'])}" if row["candidates"] else ""
        console.print(Text.assemble(
            f"{row['n']} ×  ", (printable(row["words"]), "bold"),
            f"  {row['what']}, {row['reason']}{printable(other)}, documents: {row['documents']}"))
        console.print(Text(printable(f"    {row['sentence']}  — {row['title']} ({row['document'][:12]})"), "dim"))
        if row["command"]:
            console.print(Text(f"    {printable(row['command'])}"), soft_wrap=True)
    if not rows:
        console.print("nothing is open")


def _write_csv(rows: Iterable[dict[str, Any]]) -> None:
    from blowback.cli.writers import take_every_character
    from blowback.exchange.cells import escaped, joined, to_line

    def cells(row: dict[str, Any]) -> Iterator[str]:
        for column in COLUMNS:
            value = row[column]
            yield escaped(joined(value) if isinstance(value, list) else str(value)) if value else ""

    take_every_character()
    sys.stdout.write(to_line(COLUMNS))
    for row in rows:
        sys.stdout.write(to_line(cells(row)))

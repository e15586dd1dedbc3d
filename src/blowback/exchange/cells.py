"""Cells of a CSV table: what a spreadsheet would run as a formula is escaped, lists share a cell; and the way back.

A text that begins like a formula gets an apostrophe in front. Items of a list are parted by `|`; a bar or backslash
inside one is escaped by a backslash.
"""

import csv
import io
import re
from collections.abc import Iterable

FORMULA = re.compile(r"'|\s*[=+\-@\uff1d\uff0b\uff0d\uff20]|[\t\r\n]")
NOTHING = r"\0"  # a null among the items of a list


def to_line(cells: Iterable[str]) -> str:
    """One line of the table, with its end."""
    out = io.StringIO(newline="")
    csv.writer(out, lineterminator="\r\n").writerow(cells)
    return out.getvalue()


def escaped(text: str) -> str:
    """The text as a cell: an empty one differs from no text at all."""
    return "'" + text if not text or FORMULA.match(text) else text


def unescaped(cell: str) -> str:
    """The text of a cell; an apostrophe that nothing made necessary is the text's own."""
    rest = cell[1:]
    return rest if cell.startswith("'") and (not rest or FORMULA.match(rest)) else cell


def joined(items: Iterable[object]) -> str:
    """Items in one cell, not yet escaped; None keeps its place."""
    return "|".join(NOTHING if item is None else str(item).replace("\\", "\\\\").replace("|", r"\|") for item in items)


def parted(text: str) -> list[str | None]:
    """The items of a cell that is no longer escaped."""
    pieces = re.split(r"(?<!\\)((?:\\\\)*)\|", text)
    whole = ["".join(pair) for pair in zip(pieces[::2], [*pieces[1::2], ""], strict=True)]
    return [None if item == NOTHING else re.sub(r"\\(.)", r"\1", item) for item in whole]

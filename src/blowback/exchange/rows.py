"""Rows of a user's CSV table by the names of its header; a row that cannot be read costs itself only."""

import csv
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import TextIO

from blowback.errors import EmptyInput, InputError, UnreadableInput
from blowback.exchange.cells import parted, unescaped

WIDEST = 20_000
"""Characters of a row; a name has few, and an unclosed quotation mark swallows lines."""
_CELL = 50_000_000


@dataclass(frozen=True, slots=True)
class Row:
    """The cells of one row by column; `line` is where it ends in the file."""

    line: int
    cells: dict[str, str]

    def text(self, column: str) -> str:
        """The text of a cell without blanks around it; empty where there is none."""
        return unescaped(self.cells.get(column, "")).strip()

    def texts(self, column: str) -> tuple[str, ...]:
        """The items of a cell."""
        return tuple(item.strip() for item in parted(self.text(column)) if item and item.strip())

    def all_texts(self, column: str) -> list[str]:
        """The items of a cell of which none may be left out: an empty text where one is missing."""
        return [(item or "").strip() for item in parted(self.text(column))] if self.text(column) else []


def iter_rows(file: TextIO, where: str, columns: Sequence[str], needed: Iterable[str]) -> Iterator[Row | InputError]:
    """The rows below the header, or why one cannot be read; a header that does not fit raises UnreadableInput."""
    csv.field_size_limit(_CELL)
    first = file.readline()
    delimiter = max(",;\t", key=first.count)
    header = [name.strip().lower() for name in next(csv.reader([first], delimiter=delimiter), [])]
    _require_header(header, where, columns, needed)
    rows = csv.reader(file, delimiter=delimiter)
    while True:
        try:
            cells = next(rows, None)
        except csv.Error as error:
            yield UnreadableInput(f"not CSV from here on: {error}", where=f"{where}, line {rows.line_num + 1}")
            return
        if cells is None:
            return
        if any(cells):
            yield _row(cells, header, where, rows.line_num + 1)


def _row(cells: list[str], header: list[str], where: str, line: int) -> Row | InputError:
    at = f"{where}, line {line}"
    if len(cells) > len(header):
        return UnreadableInput(f"{len(cells)} cells under {len(header)} columns", where=at,
                               hint="put quotes around a text that holds the delimiter")
    if (width := sum(map(len, cells))) > WIDEST:
        return UnreadableInput(f"the row has {width} characters, the limit is {WIDEST}", where=at,
                               hint="look for a quotation mark that is not closed")
    return Row(line, dict(zip(header, cells, strict=False)))


def _require_header(header: list[str], where: str, columns: Sequence[str], needed: Iterable[str]) -> None:
    if not any(header):
        raise EmptyInput("the table has no header", where=where, hint=f"its first line has to name {', '.join(needed)}")
    wrong = [f"no column {name!r}" for name in needed if name not in header]
    wrong += [f"unknown column {name[:40]!r}" for name in header if name not in columns]
    wrong += [f"column {name!r} twice" for name in dict.fromkeys(header) if header.count(name) > 1]
    if wrong:
        raise UnreadableInput("; ".join(wrong[:10]), value=header[:50], where=f"{where}, line 1",
                              hint=f"columns are {', '.join(columns)}")

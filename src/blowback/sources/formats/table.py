"""CSV and JSON Lines: one document per record, its text exactly as the cell holds it."""

import csv
import io
import json
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass

from blowback.errors import InputError, UnreadableInput
from blowback.sources.dates import parse_published
from blowback.sources.extract import Extract
from blowback.sources.options import ReadOptions

Record = Mapping[str, object]


@dataclass(frozen=True, slots=True)
class Row:
    """A record's content, its own canonical bytes, the name it has in the table, and a date that names no day."""

    extract: Extract
    data: bytes
    name: str | None
    undated: str | None = None


def iter_rows(text: str, form: str, options: ReadOptions) -> Iterator[Row | InputError]:
    """Every record in order: its row, or why it cannot be read. A fault of the whole table ends it."""
    records: Callable[[str, ReadOptions], Iterator[Record | InputError]] = iter_csv if form == "csv" else iter_jsonl
    for record in records(text, options):
        yield record if isinstance(record, InputError) else make_row(record, options)


def iter_csv(text: str, options: ReadOptions) -> Iterator[Record | InputError]:
    """Records by the names of the header line."""
    csv.field_size_limit(options.max_bytes)
    rows = csv.reader(io.StringIO(text, newline=""), delimiter=guess_delimiter(text))
    header = [name.strip() for name in next(rows, [])]
    require_columns(header, options)
    try:
        for cells in rows:
            if len(cells) > len(header):
                yield UnreadableInput(f"{len(cells)} cells under {len(header)} columns", value=cells[:3],
                                      hint="put quotes around text that holds the delimiter")
            elif cells:
                yield dict(zip(header, cells, strict=False))
    except csv.Error as error:
        yield UnreadableInput(f"not CSV from line {rows.line_num} on: {error}")


def guess_delimiter(text: str) -> str:
    """The one of comma, semicolon, tab and bar that the header line has most of."""
    header = text[:10_000].split("\n", 1)[0]
    return max(",;\t|", key=header.count)


def require_columns(header: list[str], options: ReadOptions) -> None:
    """Stop at a table that lacks a column which was named, or any text."""
    named = (*(options.text_columns or ("text",)), options.title_column, options.published_column,
             options.source_column, options.language_column, options.id_column)
    missing = [name for name in named if name and name not in header]
    if missing:
        raise UnreadableInput(f"no column {missing[0]!r}", value=header,
                              hint="it has " + ", ".join(header[:20]) + "; name the column that holds the text")


def iter_jsonl(text: str, _: ReadOptions) -> Iterator[Record | InputError]:
    """Records by line; only line feeds end a line, since text may hold other separators. Blank lines do not count."""
    for line in io.StringIO(text, newline="\n"):
        if not line.strip():
            continue
        try:
            record = json.loads(line)
        except (ValueError, RecursionError) as error:
            yield UnreadableInput(f"not JSON: {error}", value=line[:80])
            continue
        yield record if isinstance(record, dict) else UnreadableInput("not a JSON object", value=line[:80])


def make_row(record: Record, options: ReadOptions) -> Row | InputError:
    """The row of a record; its id depends on nothing but the record."""
    try:
        parts = [cell(record, name) for name in options.text_columns or ("text",)]
        dated = cell(record, options.published_column or "published")
        extract = Extract(
            text="\n\n".join(part for part in parts if part),
            title=cell(record, options.title_column or "title"),
            source=cell(record, options.source_column or "source"),
            published=parse_published(dated),
            language=cell(record, options.language_column or "language"),
        )
        name = cell(record, options.id_column or "id")
    except InputError as error:
        return error
    return Row(extract, canonical(record), name, None if extract.published else dated)


def cell(record: Record, column: str) -> str | None:
    """What stands in a column, as text; None when nothing does."""
    value = record.get(column)
    if isinstance(value, dict | list):
        raise UnreadableInput(f"column {column!r} holds no text", value=value)
    return None if value is None or value == "" else str(value)


def canonical(record: Record) -> bytes:
    """The same bytes for the same record, whatever the order and spacing of its keys."""
    return json.dumps(record, sort_keys=True, separators=(",", ":")).encode()

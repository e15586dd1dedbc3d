"""Claim records as one flat CSV table, and back without loss.

Nested fields become columns (`place_lat`); lists share a cell, their items parted by `|`. A cell of text that a
spreadsheet would run as a formula gets an apostrophe in front, which `from_csv` takes off again.
"""

import csv
import io
import json
from collections.abc import Iterable, Iterator
from typing import Any

from blowback.errors import UnreadableInput
from blowback.exchange.cells import escaped, joined, parted, to_line, unescaped
from blowback.exchange.record import COUNTS, Record

Shape = Any  # "text" or "number" for a leaf, a dict for a group, a list of one dict for many groups

SPAN = {"text": "text", "start": "number", "end": "number"}
QUOTE = {"start": "number", "end": "number", "quote": "text"}
MENTION = {**SPAN, "id": "text", "refers_to": SPAN}
PLACE = {**SPAN, "id": "text", "name": "text", "lat": "number", "lon": "number", "precision": "text",
         "radius_km": "number"}
RECORD: Shape = {
    "id": "text",
    "document": {"id": "text", "title": "text", "published": "text", "source": "text"},
    "kind": "text",
    "type": "text",
    "mode": "text",
    "actor": [MENTION],
    "recipient": [MENTION],
    "place": PLACE,
    "time": {**SPAN, "from": "text", "to": "text", "precision": "text"},
    **{name: {"low": "number", "high": "number", **SPAN} for name in COUNTS},
    "standing": "text",
    "holder": [{"kind": "text", **SPAN, "id": "text"}],
    "cue": SPAN,
    "evidence": {"sentence": QUOTE, "clause": QUOTE},
    "relations": [{"type": "text", "claim": "text"}],
    "reader": {"name": "text", "version": "text", "rule": "text"},
    "review": "text",
}

def to_csv(records: Iterable[Record]) -> Iterator[str]:
    """The table line by line, header first."""
    yield to_line(_columns(RECORD))
    for record in records:
        yield to_line(_cells(RECORD, record))


def from_csv(text: str) -> Iterator[Record]:
    """The records of a table that `to_csv` wrote."""
    rows = csv.reader(io.StringIO(text, newline=""))
    columns = list(_columns(RECORD))
    if (header := next(rows, None)) != columns:
        raise UnreadableInput("not a table of claims: the header is another", value=header, where="line 1",
                              hint="write it with --format csv")
    for row in rows:
        if len(row) != len(columns):
            raise UnreadableInput(f"{len(row)} cells where {len(columns)} belong", where=f"line {rows.line_num}")
        yield _record(row, rows.line_num)


def _record(row: list[str], line: int) -> Record:
    try:
        record: Record = _build(RECORD, iter(row))
    except ValueError as error:
        raise UnreadableInput(f"a cell cannot be read: {error}", value=row, where=f"line {line}") from error
    return record


def _columns(shape: Shape, name: str = "") -> Iterator[str]:
    if isinstance(shape, str):
        yield name
    else:
        for key, part in (shape[0] if isinstance(shape, list) else shape).items():
            yield from _columns(part, f"{name}_{key}" if name else key)


def _cells(shape: Shape, value: Any) -> Iterator[str]:
    if isinstance(shape, dict):
        for key, part in shape.items():
            yield from _cells(part, value and value[key])
    elif isinstance(shape, list):
        yield from _joined(shape[0], value or [])
    else:
        yield "" if value is None else escaped(value) if shape == "text" else json.dumps(value)


def _joined(shape: Shape, items: list[Record]) -> Iterator[str]:
    rows = [list(_leaves(shape, item)) for item in items]
    for at, _ in enumerate(_columns(shape)):
        yield escaped(joined(row[at] for row in rows)) if rows else ""


def _leaves(shape: Shape, value: Any) -> Iterator[Any]:
    if isinstance(shape, str):
        yield value
    else:
        for key, part in shape.items():
            yield from _leaves(part, value and value[key])


def _build(shape: Shape, cells: Iterator[str]) -> Any:
    if isinstance(shape, dict):
        group = {key: _build(part, cells) for key, part in shape.items()}
        return None if all(value is None for value in group.values()) else group
    if isinstance(shape, list):
        columns = [_items(next(cells)) for _ in _columns(shape)]
        return [_group(shape[0], iter(leaves)) for leaves in zip(*columns, strict=True)]
    cell = next(cells)
    return None if not cell else _value(shape, unescaped(cell))


def _group(shape: Shape, leaves: Iterator[str | None]) -> Any:
    if isinstance(shape, str):
        leaf = next(leaves)
        return None if leaf is None else _value(shape, leaf)
    group = {key: _group(part, leaves) for key, part in shape.items()}
    return None if all(value is None for value in group.values()) else group


def _value(shape: Shape, text: str) -> Any:
    return text if shape == "text" else json.loads(text)


def _items(cell: str) -> list[str | None]:
    return parted(unescaped(cell)) if cell else []

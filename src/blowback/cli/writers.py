"""Claims to standard output in the formats for programs: documents go by one at a time, nothing is held."""

import json
import re
import sys
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import chain, count, groupby

from blowback.cli.options import Format
from blowback.cli.safety import printable, printable_json
from blowback.exchange.notation import render
from blowback.exchange.record import Record, to_jsonl, to_record
from blowback.exchange.table_csv import to_csv
from blowback.ledger import StoredClaim
from blowback.model import Claim, Document

PARAGRAPH = re.compile(r"\S(?:[^\n]|\n(?![ \t]*(?:\n|\Z)))*")


@dataclass(frozen=True, slots=True)
class Shown:
    """A document with those of its claims that are shown.

    `chosen` claims, where there are any, limit the notation to their paragraphs: a case has to name every claim of
    its passage, so a paragraph comes with all of them or not at all.
    """

    document: Document
    claims: tuple[Claim, ...]
    note: str = ""
    chosen: tuple[Claim, ...] = ()


def group(stored: Iterable[StoredClaim]) -> Iterator[Shown]:
    """Claims that come document by document, as documents."""
    for _, rows in groupby(stored, key=lambda row: row.document.id):
        together = list(rows)
        yield Shown(together[0].document, tuple(row.claim for row in together))


def write(shown: Iterable[Shown], form: Format) -> None:
    """Write in one of the formats for programs; the same claims give the same bytes."""
    take_every_character()
    lines = {Format.JSONL: _jsonl, Format.JSON: _json, Format.CSV: _csv, Format.NOTATION: _notation}[form](shown)
    is_screen = sys.stdout.isatty()
    for line in lines:
        sys.stdout.write("\n".join(map(printable, line.split("\n"))) if is_screen else line)


def write_json(rows: Iterable[Record], *, as_lines: bool) -> None:
    """Other lists as JSON Lines, or as one JSON list."""
    take_every_character()
    for line in _jsonl_of(rows) if as_lines else _json_of(rows):
        sys.stdout.write(line)


def paragraphs(document: Document, claims: Iterable[Claim]) -> list[tuple[int, int]]:
    """Where the paragraphs stand; the whole text counts as one when a sentence runs across them."""
    found = [match.span() for match in PARAGRAPH.finditer(document.text)]
    sentences = [claim.evidence.sentence for claim in claims]
    if all(any(start <= span.start and span.end <= end for start, end in found) for span in sentences):
        return found
    return [(0, len(document.text))]


def take_every_character() -> None:
    """Standard output is UTF-8 with bare newlines, whatever the terminal's own encoding is."""
    reconfigure = getattr(sys.stdout, "reconfigure", None)
    if reconfigure:
        reconfigure(encoding="utf-8", errors="backslashreplace", newline="")


def _records(shown: Iterable[Shown]) -> Iterator[Record]:
    return (to_record(claim, each.document) for each in shown for claim in each.claims)


def _jsonl(shown: Iterable[Shown]) -> Iterator[str]:
    return _jsonl_of(_records(shown))


def _json(shown: Iterable[Shown]) -> Iterator[str]:
    return _json_of(_records(shown))


def _csv(shown: Iterable[Shown]) -> Iterator[str]:
    return iter(to_csv(_records(shown)))


def _notation(shown: Iterable[Shown]) -> Iterator[str]:
    """One case a paragraph, so that a complaint about it becomes a test by paste."""
    is_first = True
    for each in shown:
        stem = re.sub(r"[^a-z0-9]+", "-", each.document.title.lower()).strip("-") or "passage"
        for number, (start, end) in zip(count(1), paragraphs(each.document, each.claims), strict=False):
            if each.chosen and not any(start <= claim.evidence.clause.start < end for claim in each.chosen):
                continue
            yield "" if is_first else "\n"
            yield render(each.document, each.claims, name=f"{stem}-{number}", start=start, end=end)
            is_first = False


def _jsonl_of(rows: Iterable[Record]) -> Iterator[str]:
    return map(printable_json, to_jsonl(rows))


def _json_of(rows: Iterable[Record]) -> Iterator[str]:
    before = chain(["[\n"], iter(lambda: ",\n", None))
    empty = True
    for opening, row in zip(before, rows, strict=False):
        yield opening + printable_json(json.dumps(row, ensure_ascii=False, allow_nan=False))
        empty = False
    yield "[]\n" if empty else "\n]\n"

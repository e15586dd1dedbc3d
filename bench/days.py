"""Expressions for a time: which days they mean, read in a document of a given publication day.

A file is a table (tabs): words, published, from, to, precision; `-` for an open end, for no publication day, and in
all three for what nobody can say.
"""

from collections.abc import Iterator, Sequence
from datetime import date
from pathlib import Path

from bench.figures import Figure
from blowback.resolve import parse_days

Days = tuple[str, str, str]
UNFIXED: Days = ("-", "-", "-")


def measure(paths: Sequence[Path], reader: str) -> list[Figure]:  # noqa: ARG001
    """The share read right, and the share read as something else than is meant; no reader bears on it."""
    rows = [(days, said(words, published)) for path in paths for words, published, days in expressions(path)]
    wrong = sum(read not in (days, UNFIXED) for days, read in rows)
    right = sum(read == days for days, read in rows)
    return [Figure("days", "expressions right", right / len(rows) if rows else 0.0, len(rows), 0.95),
            Figure("days", "silently wrong", wrong / len(rows) if rows else 0.0, len(rows), 0.0, most=True)]


def expressions(path: Path) -> Iterator[tuple[str, date | None, Days]]:
    """Words, publication day, and the days that they mean."""
    for line in path.read_text(encoding="utf-8").splitlines():
        if line.strip() and not line.startswith("#"):
            words, published, first, last, precision = line.split("\t")
            yield words, None if published == "-" else date.fromisoformat(published), (first, last, precision)


def said(words: str, published: date | None) -> Days:
    """The days that we read, in the form of the table."""
    days = parse_days(words, published)
    return UNFIXED if days is None else (str(days.first or "-"), str(days.last or "-"), days.precision)

"""The options that several commands share."""

from datetime import date
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from blowback.model import PartialDate


class Format(StrEnum):
    """How claims are printed."""

    TABLE = "table"
    JSONL = "jsonl"
    JSON = "json"
    CSV = "csv"
    NOTATION = "notation"


class ListFormat(StrEnum):
    """How other lists are printed."""

    TABLE = "table"
    JSONL = "jsonl"
    JSON = "json"


def first_day(text: str) -> date:
    """The first day of `2014`, `2014-06` or `2014-06-15`."""
    return _partial(text).first()


def last_day(text: str) -> date:
    """The last day of `2014`, `2014-06` or `2014-06-15`."""
    return _partial(text).last()


def one_day(text: str) -> date:
    """A whole date."""
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise typer.BadParameter(f"{text!r} is no day; write YYYY-MM-DD") from None


def _partial(text: str) -> PartialDate:
    try:
        return PartialDate.parse(text)
    except (TypeError, ValueError):
        raise typer.BadParameter(f"{text!r} is no day, month or year; write YYYY-MM-DD, YYYY-MM or YYYY") from None


LedgerOption = Annotated[Path | None, typer.Option(
    "--ledger", metavar="FILE", help="The ledger; else $BLOWBACK_LEDGER, else blowback.db here.", show_default=False)]
FormatOption = Annotated[Format, typer.Option("--format", help="How claims are printed.")]
ListFormatOption = Annotated[ListFormat, typer.Option("--format", help="How the list is printed.")]
ReaderOption = Annotated[str, typer.Option("--reader", metavar="NAME", help="Which reader reads: joint, or rules.")]
PathsArgument = Annotated[list[str], typer.Argument(
    metavar="PATH...", help="Files, folders, or - for standard input.", show_default=False)]

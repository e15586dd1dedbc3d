"""Claims on the screen: columns with the evidence below them, or, on a narrow screen, one block a claim."""

from collections.abc import Iterable

from rich.console import Console
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from blowback.cli import phrases
from blowback.cli.names import NO_NAMES, Names
from blowback.cli.safety import printable
from blowback.cli.screen import print_clean
from blowback.model import Claim, Document

NARROW = 80
INDENT = 4
WHAT_WIDTH = 18
ID_LENGTH = 10
"""Digits of an id that are shown: among 100,000 claims two agree in them once in 200 ledgers."""
LEGEND = Text.assemble(("actor", phrases.ACTOR), " ", ("recipient", phrases.RECIPIENT), " ",
                       ("holder", phrases.HOLDER), " ", ("cue", phrases.CUE), " ",
                       ("place and time", phrases.WHERE_WHEN), " ", ("clause", phrases.CLAUSE))


def heading(document: Document, note: str = "") -> Text:
    """A document by title, day, source and the beginning of its id."""
    facts = [str(document.published) if document.published else "no date", document.source or "no source",
             f"document {document.id[:ID_LENGTH]}", note]
    return Text.assemble((printable(document.title), "bold"), "  ",
                         printable(" · ".join(fact for fact in facts if fact)))


def print_claims(console: Console, claims: Iterable[Claim], names: Names = NO_NAMES) -> None:
    """The claims of one document, as wide as the console allows; with `names`, who, where and when was meant."""
    one = _block if console.width < NARROW else _row
    for claim in claims:
        print_clean(console, one(claim, names))
        print_clean(console, Padding(phrases.evidence(claim), (0, 0, 1, INDENT)))


def print_legend(console: Console) -> None:
    """What the colours mean, where there are any."""
    if console.is_terminal and not console.no_color:
        console.print(LEGEND)


def print_columns(console: Console) -> None:
    """What the columns of the claims below are."""
    if console.width >= NARROW:
        row = _columns()
        row.add_row("id", "what", "who → whom", "standing, by whom", "when, where, how many", style="dim")
        print_clean(console, row)


def _row(claim: Claim, names: Names) -> Table:
    row = _columns()
    row.add_row(claim.id[:ID_LENGTH], phrases.label(claim).replace("/", "\n"), *_facts(claim, names))
    return row


def _facts(claim: Claim, names: Names) -> tuple[Text, Text, Text]:
    return phrases.parties(claim, names), phrases.standing(claim, names), phrases.circumstances(claim, names)


def _columns() -> Table:
    row = Table.grid(padding=(0, 2, 0, 0), expand=True)
    row.add_column(width=ID_LENGTH, style="dim")
    row.add_column(width=WHAT_WIDTH, overflow="fold")
    for ratio in (4, 3, 3):
        row.add_column(ratio=ratio, overflow="fold")
    return row


def _block(claim: Claim, names: Names) -> Text:
    facts = (Text(phrases.label(claim)), *_facts(claim, names))
    return Text.assemble((claim.id[:ID_LENGTH], "dim"), "  ", Text(" · ").join(fact for fact in facts if fact.plain))

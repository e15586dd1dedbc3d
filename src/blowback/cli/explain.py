"""`blowback explain`: how a sentence was read, and why."""

import sys
from textwrap import shorten
from typing import TYPE_CHECKING, Annotated

import typer

from blowback.cli.options import LedgerOption, ListFormat, ListFormatOption, ReaderOption
from blowback.settings import DEFAULT_READER

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from rich.console import Console

    from blowback.codebook.actors import Actor
    from blowback.read.explanation import ExplainedClaim, Explanation, ParsedWord, StandingStep, TriedRule
    from blowback.resolve import ResolvedMention

WIDTH = 110
"""So much of a reason fits a table; JSON has all of it."""


def explain(
    *,
    sentence: Annotated[str, typer.Argument(metavar="SENTENCE", help="What is to be read, or - for standard input.")],
    every: Annotated[bool, typer.Option("--all", help="List the rules whose words do not stand there, too.")] = False,
    form: ListFormatOption = ListFormat.TABLE,
    reader: ReaderOption = DEFAULT_READER,
    ledger: LedgerOption = None,
) -> None:
    """Say how a sentence is read.

    The parse, the rules tried, which fired, what silenced them, where each standing comes from, and why a mention is
    whom it is."""
    from blowback.model import Document
    from blowback.workbench import Workbench

    text = sys.stdin.read() if sentence == "-" else sentence
    with Workbench(ledger, reader=reader) as wb:
        document = Document.of_text(text)
        explanations = list(wb.explain(document))
        mentions = wb.mentions(document, [each.claim for one in explanations for each in one.claims])
        if form is ListFormat.TABLE:
            _print(explanations, mentions, every=every)
            return
        from blowback.cli.writers import write_json
        from blowback.exchange.explanation import to_record

        write_json((to_record(one, document, mentions) for one in explanations), as_lines=form is ListFormat.JSONL)


def _print(explanations: "Iterable[Explanation]", mentions: "Sequence[ResolvedMention]", *, every: bool) -> None:
    from blowback.cli.safety import printable
    from blowback.cli.screen import make_console

    console = make_console()
    for number, one in enumerate(explanations):
        console.print(("\n" if number else "") + printable(one.sentence.quote), style="bold")
        _print_rows(console, "parse", [("word", "lemma", "tag", "relation", "to"), *map(_word_row, one.parse)])
        tried = [rule for rule in one.tried if every or rule.stands]
        _print_rows(console, "rules tried", [("word", "rule", "form", "outcome"), *map(_rule_row, tried)])
        _print_rows(console, "silenced", [("word", "rule", "why"), *((r.word, r.rule, r.by) for r in one.silenced)])
        for claim in one.claims:
            _print_claim(console, claim, mentions)
        if not one.claims:
            console.print("\nno claim")


def _word_row(word: "ParsedWord") -> tuple[str, ...]:
    return word.text, word.lemma, word.tag, word.relation, word.head


def _rule_row(rule: "TriedRule") -> tuple[str, ...]:
    return rule.word, rule.rule, rule.form, shorten(rule.outcome, WIDTH, placeholder=" ...")


def _print_rows(console: "Console", title: str, rows: "Sequence[tuple[str, ...]]") -> None:
    from rich.table import Table

    from blowback.cli.safety import printable
    from blowback.cli.screen import print_clean

    if len(rows) == 1:
        return
    grid = Table.grid(padding=(0, 2))
    for number, row in enumerate(rows):
        grid.add_row("", *map(printable, row), style="dim" if number == 0 else None)
    console.print(f"\n{title}")
    print_clean(console, grid)


def _print_claim(console: "Console", one: "ExplainedClaim", mentions: "Sequence[ResolvedMention]") -> None:
    from rich.text import Text

    from blowback.cli import phrases
    from blowback.cli.safety import printable

    said = Text.assemble("\nclaim  ", phrases.label(one.claim), "  ", phrases.parties(one.claim), "  ",
                         phrases.standing(one.claim), f"  by rule {printable(one.claim.reader.rule)}")
    console.print(said)
    for step in one.steps:
        console.print(f"  met {_step_words(step)}: {step.standing} {step.effect}")
    console.print(f"  standing: {_weighing(one)}")
    for each in mentions:
        if each.claim == one.claim.id:
            console.print(f"  {each.slot}: {_meaning(each)}")


def _meaning(one: "ResolvedMention") -> str:
    """ "Kabul" = Afghanistan [AFG], by name; "Congolese army": ambiguous, COD-MIL or COG-MIL."""
    from blowback.cli.safety import printable

    words, resolved = f'"{printable(one.span.quote)}"', one.resolved
    others = [each for each in resolved.candidates if each is not resolved.actor]
    if resolved.actor:
        among = f", not {_listed(others)}" if others else ""
        return f"{words} = {printable(resolved.actor.name)} [{resolved.actor.id}], by {resolved.reason}{among}"
    return f"{words}: {resolved.reason}" + (f", {_listed(others)}" if others else "")


def _listed(actors: "Sequence[Actor]") -> str:
    return " or ".join(f"{actor.name} [{actor.id}]" for actor in actors)


def _step_words(step: "StandingStep") -> str:
    from blowback.cli.safety import printable

    words = f'"{printable(step.words)}"' if step.words else "an operator"
    return f"{words} ({step.cue})" if step.cue else words


def _weighing(one: "ExplainedClaim") -> str:
    if not one.weighed:
        return f"{one.claim.standing}, for nothing else was met"
    return f"{one.claim.standing}, the strongest of {', '.join(map(str, dict.fromkeys(one.weighed)))}"

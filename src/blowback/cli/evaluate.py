"""`blowback evaluate`: how well a reader agrees with coded gold."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from blowback.cli.options import ReaderOption
from blowback.settings import DEFAULT_READER

if TYPE_CHECKING:
    from rich.console import Console

    from blowback.measure import Agreement, Coded


def evaluate(
    *,
    texts: Annotated[Path, typer.Argument(metavar="TEXTS", help="JSON list of {id, title, published, text}.")],
    gold: Annotated[Path, typer.Argument(metavar="GOLD", help="JSON list of {id, claims}.")],
    reader: ReaderOption = DEFAULT_READER,
    strong: Annotated[bool, typer.Option("--strong", help="Claims coded WEAK neither help nor hurt.")] = False,
    show: Annotated[int, typer.Option(
        "--show", min=0, metavar="N", help="List so many missed and so many spurious claims.")] = 0,
    as_json: Annotated[bool, typer.Option("--json", help="The figures alone, as JSON.")] = False,
) -> None:
    """Score a reader against coded texts.

    Precision, recall and F1. type: sentence, kind and type agree. core: actor and recipient too. full: standing and
    holder as well.
    """
    from blowback.cli.progress import Bar
    from blowback.workbench import Workbench

    with Workbench(reader=reader) as wb, Bar("evaluating"):
        agreement = wb.evaluate(texts, gold, strong=strong)
    if as_json:
        from blowback.cli.writers import write_json

        write_json([agreement.figures()], as_lines=True)
        return
    from blowback.cli.screen import make_console

    console = make_console()
    _show_figures(console, agreement)
    _show_faults(console, agreement, show)


def _show_figures(console: "Console", agreement: "Agreement") -> None:
    from rich.table import Table

    from blowback.cli.screen import print_clean

    rates = Table("", "precision", "recall", "F1", box=None, pad_edge=False, header_style="dim")
    rows = [(level, agreement.rate(level)) for level in ("type", "core", "full")]
    rows += [(f"core, {kind}", rate) for kind, rate in sorted(agreement.kind_rates().items())]
    for name, rate in rows:
        rates.add_row(name, f"{rate.precision:.3f}", f"{rate.recall:.3f}", f"{rate.f1:.3f}")
    core = agreement.rate("core")
    console.print(f"{core.gold} claims coded, {core.found} found\n")
    print_clean(console, rates)
    standings = Table("standing", "coded", "core found", "in full", box=None, pad_edge=False, header_style="dim")
    for name, counts in sorted(agreement.standings().items()):
        standings.add_row(name, *(str(counts[key]) for key in ("gold", "core", "full")))
    console.print()
    print_clean(console, standings)
    right = [f"{name} {accuracy.right}/{accuracy.seen}" for name, accuracy in agreement.accuracies().items()]
    console.print(f"\nright where the core agrees: {', '.join(right)}")


def _show_faults(console: "Console", agreement: "Agreement", most: int) -> None:
    from itertools import islice

    for title, found in (("missed", agreement.misses()), ("spurious", agreement.spurious())):
        for name, coded in islice(found, most):
            console.print(_fault(title, name, coded))


def _fault(title: str, name: str, coded: "Coded") -> str:
    from blowback.cli.safety import printable

    sides = " → ".join("; ".join(side) or "-" for side in (coded.actor, coded.recipient))
    holder = " < ".join(each.text or "unnamed" for each in reversed(coded.holder)) or "the author"
    kind = f"{coded.kind} {coded.type}" + (f"/{coded.mode}" if coded.mode else "")
    return printable(f"{title}  {name}  {kind}  {sides}  {coded.standing}, {holder}") + f"\n  {printable(coded.quote)}"

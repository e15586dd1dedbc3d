"""How well the reader agrees with the coded gold beside the repository."""

from pathlib import Path

from bench.report import print_table
from blowback import Workbench
from blowback.measure import Agreement

FOLDER = Path(__file__).parents[1] / "../shared/data/gold"
LEVELS = ("type", "core", "full")


def run() -> int:
    """Print two tables for each coded set; nothing to do where there is none."""
    sets = sorted(path.name.removesuffix(".texts.json") for path in FOLDER.glob("*.texts.json"))
    if not sets:
        print("no coded gold at ../shared/data/gold: nothing to measure")
    with Workbench() as workbench:
        for name in sets:
            print_agreement(name, workbench.evaluate(FOLDER / f"{name}.texts.json", FOLDER / f"{name}.gold.json"))
    return 0


def print_agreement(name: str, agreement: Agreement) -> None:
    """Rates by level and kind, and by standing how many were found."""
    rates = {level: agreement.rate(level) for level in LEVELS} | agreement.kind_rates()
    rows = [(label, f"{rate.precision:.3f}", f"{rate.recall:.3f}", f"{rate.f1:.3f}", f"{rate.right}/{rate.gold}")
            for label, rate in rates.items()]
    print_table(name, ("level or kind", "precision", "recall", "F1", "right"), rows)
    print_table(f"{name}, by standing", ("standing", "core", "full", "coded"),
                [(label, str(n["core"]), str(n["full"]), str(n["gold"])) for label, n in agreement.standings().items()])

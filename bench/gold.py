"""How well the rule reader agrees with the coded gold beside the repository."""

from pathlib import Path

from bench.report import print_table
from blowback.exchange.gold import load_gold
from blowback.measure import Agreement, score, to_coded
from blowback.model import Document
from blowback.read import load_reader
from blowback.resolve import resolve_claims

FOLDER = Path(__file__).parents[1] / "../shared/data/gold"
LEVELS = ("type", "core", "full")


def run() -> int:
    """Print one table for each coded set; nothing to do where there is none."""
    sets = sorted(path.name.removesuffix(".texts.json") for path in FOLDER.glob("*.texts.json"))
    if not sets:
        print("no coded gold at ../shared/data/gold: nothing to measure")
    for name in sets:
        print_agreement(name, measure(name))
    return 0


def measure(name: str) -> Agreement:
    """Read the texts of a set and compare with what was coded."""
    items = load_gold(FOLDER / f"{name}.texts.json", FOLDER / f"{name}.gold.json")
    reader = load_reader()

    def read(document: Document) -> list[object]:
        return [to_coded(claim) for claim in resolve_claims(document, reader.read(document))]

    return score({item.id: item.claims for item in items}, {item.id: read(item.document()) for item in items})


def print_agreement(name: str, agreement: Agreement) -> None:
    """Rates by level and kind, and by standing how many were found."""
    rates = {level: agreement.rate(level) for level in LEVELS} | agreement.kind_rates()
    rows = [(label, f"{rate.precision:.3f}", f"{rate.recall:.3f}", f"{rate.f1:.3f}", f"{rate.right}/{rate.gold}")
            for label, rate in rates.items()]
    print_table(name, ("level or kind", "precision", "recall", "F1", "right"), rows)
    print_table(f"{name}, by standing", ("standing", "core", "full", "coded"),
                [(label, str(n["core"]), str(n["full"]), str(n["gold"])) for label, n in agreement.standings().items()])

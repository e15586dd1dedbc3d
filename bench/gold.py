"""How well the reader agrees with claims coded by the codebook; `blowback evaluate` prints the details."""

from collections.abc import Sequence
from pathlib import Path

from bench.figures import Figure
from blowback.exchange.gold import load_gold
from blowback.measure import Agreement, score, to_coded
from blowback.read import load_reader

GOALS = {"core": 0.72, "full": 0.62}
KINDS = ("event", "tie", "consequence", "option")


def measure(paths: Sequence[Path], reader: str) -> list[Figure]:
    """F1 by level, and at the core by kind, for each NAME.texts.json."""
    return [figure for path in paths for figure in figures_of(path.name.removesuffix(".texts.json"),
                                                              agreement_on(path, reader))]


def agreement_on(texts: Path, reader: str) -> Agreement:
    """The reader's claims beside the coded ones."""
    items = load_gold(texts, texts.with_name(texts.name.replace(".texts.", ".gold.")))
    read = load_reader(reader).read
    return score({item.id: item.claims for item in items},
                 {item.id: [to_coded(claim) for claim in read(item.document())] for item in items})


def figures_of(name: str, agreement: Agreement) -> list[Figure]:
    """One figure for each level and kind."""
    levels = {level: agreement.rate(level) for level in ("type", "core", "full")}
    kinds = {f"core, {kind}": rate for kind, rate in agreement.kind_rates().items() if kind in KINDS}
    return [Figure(name, f"F1 {label}", rate.f1, rate.gold, GOALS.get(label)) for label, rate in
            (levels | kinds).items()]

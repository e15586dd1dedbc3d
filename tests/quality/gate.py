"""The quality gate: what the reader reached on the coded gold is a floor that only rises.

    python -m tests.quality.gate                               compare with the floors
    python -m tests.quality.gate --update                      raise the floors to what is reached now
    python -m tests.quality.gate --update --allow-regression   lower them too, where they must be
"""

import argparse
import hashlib
import json
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from blowback.exchange.gold import load_gold
from blowback.measure import Agreement, score, to_coded
from blowback.read import load_reader

ROOT = Path(__file__).parents[2]
GOLD = ROOT / "../shared/data/gold"
FLOORS = Path(__file__).with_name("floors.json")
SETS = ("article", "items", "article, joint", "items, joint")
"""Gold sets; those of the joint reader say so. Its floors lie two hundredths under what it reached: a better rule may
cost it a claim before it is taught again."""

Figures = dict[str, dict[str, float]]
Pinned = dict[str, Any]


def measure(name: str) -> Pinned:
    """What the reader reaches on one gold set now, and which gold that was."""
    stem, _, other = name.partition(", ")
    texts, gold = (GOLD / f"{stem}.{part}.json" for part in ("texts", "gold"))
    items = load_gold(texts, gold)
    reader = load_reader(other or "rules")
    found = {item.id: [to_coded(claim) for claim in reader.read(item.document())] for item in items}
    agreement = score({item.id: item.claims for item in items}, found)
    return {
        "sha256": {path.name: hashlib.sha256(path.read_bytes()).hexdigest() for path in (texts, gold)},
        "texts": len(items),
        "claims": sum(len(item.claims) for item in items),
        "figures": figures_of(agreement),
    }


def figures_of(agreement: Agreement) -> Figures:
    """Precision, recall and F1 at each level, and at the core for each kind."""
    levels = {level: agreement.rate(level).figures() for level in ("type", "core", "full")}
    return levels | {kind: rate.figures() for kind, rate in sorted(agreement.kind_rates().items())}


def below(floors: Figures, reached: Figures) -> list[str]:
    """The figures that fell under their floor; a figure that is gone fell too."""
    return [f"{row} {figure}: {reached.get(row, {}).get(figure, 0.0):.3f} where {floor:.3f} was reached before"
            for row, figures in floors.items() for figure, floor in figures.items()
            if reached.get(row, {}).get(figure, 0.0) < floor]


def raised(pinned: Pinned | None, measured: Pinned, *, allow_regression: bool) -> Pinned:
    """What is pinned from now on: the higher of the two figures, or those measured when regression is allowed."""
    if pinned is None or allow_regression:
        return measured
    rows = pinned["figures"] | measured["figures"]
    higher = {row: {figure: max(pinned["figures"].get(row, {}).get(figure, 0.0),
                                measured["figures"].get(row, {}).get(figure, 0.0)) for figure in figures}
              for row, figures in rows.items()}
    return measured | {"figures": higher}


def load_floors() -> dict[str, Pinned]:
    """The committed floors by gold set."""
    floors: dict[str, Pinned] = json.loads(FLOORS.read_text()) if FLOORS.exists() else {}
    return floors


def save_floors(floors: Mapping[str, Pinned]) -> None:
    """Write the floors, one figure a line, so that a change is easy to review."""
    FLOORS.write_text(json.dumps(floors, indent=1) + "\n")


def main(arguments: list[str] | None = None) -> int:
    """Compare or update; 1 when a figure fell and that was not allowed."""
    parser = argparse.ArgumentParser(prog="python -m tests.quality.gate")
    parser.add_argument("--update", action="store_true", help="raise the floors to what is reached now")
    parser.add_argument("--allow-regression", action="store_true", help="with --update: lower floors too")
    options = parser.parse_args(arguments)
    if not GOLD.is_dir():
        return _told("no coded gold at ../shared/data/gold: nothing to compare with", code=2)
    floors = load_floors()
    measured = {name: measure(name) for name in SETS}
    fallen = [f"{name}: {complaint}" for name in SETS if name in floors
              for complaint in below(floors[name]["figures"], measured[name]["figures"])]
    _told("\n".join(_table(measured)))
    if fallen and not (options.update and options.allow_regression):
        return _told("\n".join(["below the floor:", *fallen]), code=1)
    if options.update:
        save_floors({name: raised(floors.get(name), measured[name], allow_regression=options.allow_regression)
                     for name in SETS})
    return 0


def _table(measured: Mapping[str, Pinned]) -> list[str]:
    return [f"{name:15} {row:12} p {figures['p']:.3f}  r {figures['r']:.3f}  f1 {figures['f1']:.3f}"
            for name, pinned in measured.items() for row, figures in pinned["figures"].items()]


def _told(text: str, *, code: int = 0) -> int:
    sys.stdout.write(text + "\n")
    return code


if __name__ == "__main__":
    sys.exit(main())

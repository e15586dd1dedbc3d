"""How certain an event is: the reader's standing of a given word beside UW and MEANTIME's scale from -3 to 3.

The scale has 3 for certain, 2 for probable, 1 for possible, 0 for unknown. Its thirds are the three classes: factual
(above 1), uncertain (-1 to 1), counterfactual (below -1). `docs/standing.md` says which standing falls into which.
"""

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from bench.event_slices import SLICES
from bench.figures import Figure, macro_f1
from bench.untokenised import splits_hyphens, untokenise
from blowback.model import Standing
from blowback.read import load_reader
from blowback.read.standing import Firmness, firmness_of
from blowback.read.tree import Word

CLASSES = ("factual", "uncertain", "counterfactual")
GOALS = {"uw": 0.68, "meantime": 0.55}
OTHERS = {"uw": "60-line rule set .595 (test)", "meantime": "60-line rule set .432 (test)"}

_AGAINST = frozenset((Standing.NEGATED, Standing.DENIED))
_WISHED = frozenset((Standing.CONDITIONAL, Standing.RECOMMENDED))
_HEDGED = frozenset((Standing.PLANNED, Standing.PREDICTED, Standing.SUSPECTED))


@dataclass(frozen=True, slots=True)
class Target:
    """An event word of a text with the class that it was given; `word` is None where the parse has none there."""

    coded: str
    word: Word | None

    @property
    def said(self) -> str:
        """The class of the reader's standing."""
        return class_of(firmness_of(self.word)) if self.word is not None else CLASSES[0]


def class_of(firmness: Firmness) -> str:
    """The class of a standing; "if they do not agree" is uncertain."""
    if firmness.standing in _AGAINST:
        return "uncertain" if Standing.CONDITIONAL in firmness.met else "counterfactual"
    faint = firmness.standing in _HEDGED and firmness.is_faint
    return "uncertain" if firmness.standing in _WISHED or firmness.is_open or faint else "factual"


def class_of_label(label: float) -> str:
    """The third of the scale in which a label lies."""
    return "factual" if label > 1 else "counterfactual" if label < -1 else "uncertain"


def measure(paths: Sequence[Path], reader: str) -> list[Figure]:
    """Macro-F1 over the three classes for each file, and how often the class is right in each slice."""
    return [figure for path in paths for figure in figures_of(path, list(read_targets(path, load_reader(reader))))]


def figures_of(path: Path, targets: list[Target]) -> list[Figure]:
    """The figures of one file."""
    name = path.stem
    family = next((known for known in GOALS if name.startswith(known)), "")
    pairs = [(target.coded, target.said) for target in targets]
    out = [Figure(name, "3-way macro-F1", macro_f1(pairs, CLASSES), len(pairs), GOALS.get(family),
                  OTHERS.get(family, ""))]
    out += [Figure(name, f"F1 {label}", macro_f1(pairs, [label]), sum(coded == label for coded, _ in pairs))
            for label in CLASSES]
    for label, belongs in SLICES.items():
        inside = [coded == said for (coded, said), target in zip(pairs, targets, strict=True)
                  if target.word is not None and belongs(target.word)]
        if inside:
            out.append(Figure(name, f"accuracy, {label}", sum(inside) / len(inside), len(inside)))
    return out


def read_targets(path: Path, reader: Any) -> Iterator[Target]:
    """The targets of a JSON Lines file, each row parsed as a text of its own; rows that are no row are left out."""
    rows = [row for line in path.read_text(encoding="utf-8").splitlines() if (row := _row(line)) is not None]
    hyphens = splits_hyphens(row["text"] for row in rows)
    for row in rows:
        whole = untokenise(row["text"].split(" "), hyphens=hyphens)
        words = [word for sentence in reader.parse(whole.text) for word in sentence.words]
        for target in row["targets"]:
            start, label = _place(target, whole.places)
            if label is not None:
                yield Target(class_of_label(label), next((one for one in words if one.start <= start < one.end), None))


def _row(line: str) -> dict[str, Any] | None:
    try:
        row = json.loads(line)
    except json.JSONDecodeError:
        return None
    is_whole = isinstance(row, dict) and isinstance(row.get("text"), str) and isinstance(row.get("targets"), list)
    return row if is_whole else None


def _place(target: dict[str, Any], places: tuple[int, ...]) -> tuple[int, float | None]:
    """Where a target begins in the text, and its label; no label where it is malformed."""
    try:
        return places[target["span1"][0]], float(target["label"])
    except (KeyError, IndexError, TypeError, ValueError):
        return 0, None

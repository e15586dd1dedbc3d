"""How often the fields beside the core are right, on claims whose core is."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from blowback.measure.coded import Coded
from blowback.measure.matching import Pair
from blowback.measure.mentions import same_holder, same_side

Verdict = Callable[[Coded, Coded], bool]

ALWAYS: dict[str, Verdict] = {
    "standing": lambda gold, found: gold.standing == found.standing,
    "holder": lambda gold, found: same_holder(gold.holder, found.holder),
    "mode": lambda gold, found: gold.mode == found.mode,
}
WHEN_CODED: dict[str, Verdict] = {
    "place": lambda gold, found: same_side(gold.place, found.place),
    "time": lambda gold, found: same_side(gold.time, found.time),
    "killed": lambda gold, found: gold.killed == found.killed,
}


@dataclass(frozen=True, slots=True)
class Accuracy:
    """How many were right of how many seen."""

    right: int
    seen: int

    def figures(self) -> list[float]:
        """The share, to three digits, and what it is a share of."""
        return [round(self.right / self.seen, 3), self.seen]


def accuracies(pairs: Sequence[Pair]) -> dict[str, Accuracy]:
    """Standing, holder and mode on all pairs; place, time and killed on those whose coder gave one."""
    out = {name: _accuracy(verdict, pairs) for name, verdict in ALWAYS.items()}
    for name, verdict in WHEN_CODED.items():
        out[name] = _accuracy(verdict, [pair for pair in pairs if getattr(pair.gold, name)])
    return {name: accuracy for name, accuracy in out.items() if accuracy.seen}


def _accuracy(verdict: Verdict, pairs: Sequence[Pair]) -> Accuracy:
    return Accuracy(sum(verdict(pair.gold, pair.found) for pair in pairs), len(pairs))

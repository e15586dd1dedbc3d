"""Precision, recall and F1 of a reader against coded gold, with the claims behind the figures."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from blowback.measure.coded import Coded
from blowback.measure.fields import Accuracy, accuracies
from blowback.measure.matching import Level, Matching, Pair, match
from blowback.measure.rate import Rate

LEVELS = {"type": Level.TYPE, "core": Level.CORE, "full": Level.FULL}


@dataclass(frozen=True, slots=True)
class Agreement:
    """The matchings of all documents; every figure is counted from them.

    With `strong`, a claim that its coder marked WEAK neither helps when found nor hurts when missed.
    """

    matchings: Mapping[str, Matching]
    strong: bool = False

    def pairs(self) -> Iterator[tuple[str, Pair]]:
        """The pairs that count, with their document."""
        return ((name, pair) for name, matching in self.matchings.items() for pair in matching.pairs
                if not self._is_optional(pair.gold))

    def misses(self) -> Iterator[tuple[str, Coded]]:
        """The coded claims that the reader did not find, with their document."""
        return ((name, coded) for name, matching in self.matchings.items() for coded in matching.missed
                if not self._is_optional(coded))

    def spurious(self) -> Iterator[tuple[str, Coded]]:
        """The reader's claims that no coder made, with their document."""
        return ((name, coded) for name, matching in self.matchings.items() for coded in matching.spurious)

    def rate(self, level: str) -> Rate:
        """The rate at a level: `type`, `core` (and actor, recipient) or `full` (and standing, holder)."""
        right = sum(pair.level >= LEVELS[level] for _, pair in self.pairs())
        found = sum(1 for _ in self.pairs()) + sum(1 for _ in self.spurious())
        return Rate(right, found, len(self._gold()))

    def accuracies(self) -> dict[str, Accuracy]:
        """On pairs that agree at the core: how often the other fields are right."""
        return accuracies([pair for _, pair in self.pairs() if pair.level >= Level.CORE])

    def kind_rates(self) -> dict[str, Rate]:
        """The core rate of every kind; claims matched with WEAK ones still count as found."""
        found = [pair.found for matching in self.matchings.values() for pair in matching.pairs]
        found += [coded for _, coded in self.spurious()]
        kinds = dict.fromkeys(coded.kind for coded in [*self._gold(), *found])
        return {kind: Rate(self._right(Level.CORE, kind=kind), sum(coded.kind == kind for coded in found),
                           sum(coded.kind == kind for coded in self._gold())) for kind in kinds}

    def standings(self) -> dict[str, dict[str, int]]:
        """For every coded standing: how many were coded, how many found at the core and in full."""
        names = dict.fromkeys(coded.standing for coded in self._gold())
        return {str(name): {"core": self._right(Level.CORE, standing=name),
                            "full": self._right(Level.FULL, standing=name),
                            "gold": sum(coded.standing == name for coded in self._gold())} for name in names}

    def figures(self) -> dict[str, Any]:
        """All figures as JSON values."""
        core = self.rate("core")
        return {
            "gold": core.gold,
            "found": core.found,
            **{level: self.rate(level).figures() for level in LEVELS},
            "accuracy_on_core": {name: accuracy.figures() for name, accuracy in self.accuracies().items()},
            "by_kind": {kind: {"tp": rate.right, "gold": rate.gold, "found": rate.found}
                        for kind, rate in self.kind_rates().items()},
            "by_standing": self.standings(),
        }

    def _is_optional(self, coded: Coded) -> bool:
        return self.strong and coded.certainty == "WEAK"

    def _gold(self) -> list[Coded]:
        return [pair.gold for _, pair in self.pairs()] + [coded for _, coded in self.misses()]

    def _right(self, level: Level, **labels: str | None) -> int:
        return sum(pair.level >= level and all(getattr(pair.gold, name) == label for name, label in labels.items())
                   for _, pair in self.pairs())


def score(gold: Mapping[str, Sequence[Coded]], found: Mapping[str, Sequence[Coded]], *,
          strong: bool = False) -> Agreement:
    """Compare document by document; what was found in documents that nobody coded is left out."""
    return Agreement({name: match(coded, found.get(name, ())) for name, coded in gold.items()}, strong)

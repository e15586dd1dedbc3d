"""Figures on data that others coded: what was measured, what was aimed at, what others reach."""

from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Figure:
    """One measure on one data set.

    value:  between 0 and 1 (a share or an F1), the higher the better unless `most`
    n:      of how many cases
    goal:   what it should reach; None where the figure is only reported
    others: the score that others reach on such data, in words, empty where none is known
    most:   whether the goal is a ceiling ("at most 3% ...")
    """

    dataset: str
    measure: str
    value: float
    n: int
    goal: float | None = None
    others: str = ""
    most: bool = False

    @property
    def verdict(self) -> str:
        """Whether the goal is reached; empty without one. What is printed decides, so three digits count."""
        if self.goal is None:
            return ""
        value = round(self.value, 3)
        return "ok" if (value <= self.goal if self.most else value >= self.goal) else "short"

    def row(self) -> tuple[str, ...]:
        """The figure as words for a table."""
        goal = "" if self.goal is None else f"{'at most' if self.most else 'at least'} {self.goal:g}"
        return self.dataset, self.measure, f"{self.value:.3f}", str(self.n), goal, self.verdict, self.others


HEAD = ("dataset", "measure", "ours", "of", "goal", "", "others")


def f1(right: float, said: float, coded: float) -> float:
    """The harmonic mean of precision `right / said` and recall `right / coded`; 0 where nothing is right."""
    return 2 * right / (said + coded) if right else 0.0


def macro_f1(pairs: Iterable[tuple[str, str]], labels: Iterable[str]) -> float:
    """The mean over `labels` of the F1 of each, from pairs of (coded, said)."""
    known, wanted = list(pairs), list(labels)
    scores = [f1(sum(coded == said == label for coded, said in known), sum(said == label for _, said in known),
                 sum(coded == label for coded, _ in known)) for label in wanted]
    return sum(scores) / len(scores) if scores else 0.0

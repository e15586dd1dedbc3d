"""Tables for a terminal, and what a limit says of a figure."""

from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Limit:
    """A figure that must not pass `at` (`most`) or not fall below it."""

    name: str
    value: float
    at: float
    unit: str
    most: bool = True

    @property
    def holds(self) -> bool:
        """Whether the figure is on the right side of the limit."""
        return self.value <= self.at if self.most else self.value >= self.at

    def row(self) -> dict[str, str]:
        """The figure as words for a table."""
        return {"name": self.name, "value": f"{self.value:.2f}{self.unit}",
                "limit": f"{'at most' if self.most else 'at least'} {self.at:g}{self.unit}",
                "verdict": "ok" if self.holds else "missed"}


def print_table(title: str, head: Sequence[str], rows: Sequence[Sequence[str]]) -> None:
    """Columns as wide as their widest cell."""
    widths = [max(len(row[column]) for row in [head, *rows]) for column in range(len(head))]
    print(f"\n{title}")
    for row in [head, ["-" * width for width in widths], *rows]:
        print("  " + "  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip())

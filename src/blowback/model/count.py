"""How many, as the text says it: a range with its words."""

from dataclasses import dataclass

from blowback.model.span import Span


@dataclass(frozen=True, slots=True)
class Count:
    """`low`..`high` (None = open) people, and the span of the words that say so."""

    low: int | None
    high: int | None
    span: Span

    def __post_init__(self) -> None:
        if self.low is not None and self.high is not None and self.low > self.high:
            raise ValueError(f"a count cannot run from {self.low} down to {self.high}")

"""Dates that may be partly known, and the days that they cover."""

import calendar
from dataclasses import dataclass
from datetime import date

PRECISIONS = ("day", "week", "month", "year", "range")


@dataclass(frozen=True, slots=True, order=True)
class PartialDate:
    """A year, a month of a year, or a day; `str()` gives ISO 8601 as far as it is known."""

    year: int
    month: int | None = None
    day: int | None = None

    def __post_init__(self) -> None:
        if self.day is not None and self.month is None:
            raise ValueError(f"day {self.day} without a month")
        self.first()

    def __str__(self) -> str:
        parts = [f"{self.year:04d}"] + [f"{part:02d}" for part in (self.month, self.day) if part is not None]
        return "-".join(parts)

    @classmethod
    def parse(cls, text: str) -> "PartialDate":
        """`2014`, `2014-06` or `2014-06-15`."""
        return cls(*(int(part) for part in text.split("-")))

    def first(self) -> date:
        """The first day that it covers."""
        return date(self.year, self.month or 1, self.day or 1)

    def last(self) -> date:
        """The last day that it covers."""
        month = self.month or 12
        return date(self.year, month, self.day or calendar.monthrange(self.year, month)[1])

    def days(self) -> "DayRange":
        """The days that it covers, with the precision that it has."""
        precision = "day" if self.day else "month" if self.month else "year"
        return DayRange(self.first(), self.last(), precision)


@dataclass(frozen=True, slots=True)
class DayRange:
    """First and last day (None = open) and how precisely they are known: one of PRECISIONS."""

    first: date | None
    last: date | None
    precision: str

    def __post_init__(self) -> None:
        if self.precision not in PRECISIONS:
            raise ValueError(f"precision {self.precision!r} is none of {', '.join(PRECISIONS)}")
        if self.first and self.last and self.first > self.last:
            raise ValueError(f"a range cannot run from {self.first} back to {self.last}")

"""A stretch of time with partial dates for ends: "since 2015-01", "2014-08 to 2020-08"."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from typing import Any

from blowback.model import PartialDate


@dataclass(frozen=True, slots=True)
class Period:
    """From the first day of `since` to the last of `until`; None where it is open or not known."""

    since: PartialDate | None = None
    until: PartialDate | None = None

    def __str__(self) -> str:
        if not self.since and not self.until:
            return ""
        return f"{self.since or '?'} to {self.until}" if self.until else f"since {self.since}"

    def holds_on(self, day: date) -> bool:
        """Whether the day lies in it; a period without any date holds always."""
        return not (self.since and day < self.since.first() or self.until and day > self.until.last())


ALWAYS = Period()


def with_period(row: Mapping[str, Any]) -> dict[str, Any]:
    """A row of the data with its `since` and `until` made one period; raises ValueError for what is no date."""
    return {**{key: value for key, value in row.items() if key not in ("since", "until")},
            "period": parse_period(row.get("since"), row.get("until"))}


@lru_cache(8192)
def parse_period(since: str | None, until: str | None) -> Period:
    """`2014`, `2014-06` or `2014-06-15` for either end, None or empty where it is open; ValueError for anything else.

    >>> str(parse_period("2014-06", None))
    'since 2014-06'
    """
    first, last = (_parse_day(text) if text else None for text in (since, until))
    if first and last and first.first() > last.last():
        raise ValueError(f"since {first} is after until {last}")
    return Period(first, last)


def _parse_day(text: str) -> PartialDate:
    try:
        return PartialDate.parse(text)
    except (TypeError, ValueError):
        raise ValueError(f"{text!r} is no day, month or year; write YYYY-MM-DD, YYYY-MM or YYYY") from None

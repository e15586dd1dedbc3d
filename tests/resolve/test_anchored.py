"""Times that count from another time of the text."""

from datetime import date

import pytest

from blowback.model import DayRange, PartialDate
from blowback.resolve.anchored import parse_anchored

DAY = PartialDate(2024, 3, 18).days()


@pytest.mark.parametrize(("words", "day"), [
    ("the same day", "2024-03-18"), ("that same night", "2024-03-18"), ("three days later", "2024-03-21"),
    ("A day earlier", "2024-03-17"), ("the day before", "2024-03-17"), ("the next day", "2024-03-19"),
    ("the following morning", "2024-03-19"), ("ten days after", "2024-03-28"),
])
def test_days_from_a_day(words: str, day: str) -> None:
    assert parse_anchored(words, DAY) == PartialDate.parse(day).days()


@pytest.mark.parametrize(("words", "anchor", "expected"), [
    ("two years later", PartialDate(2018), PartialDate(2020)), ("the following year", DAY, PartialDate(2025)),
    ("a month later", PartialDate(2024, 12), PartialDate(2025, 1)), ("in that month", DAY, PartialDate(2024, 3)),
], ids=lambda value: value if isinstance(value, str) else None)
def test_longer_units(words: str, anchor: PartialDate | DayRange, expected: PartialDate) -> None:
    days = anchor.days() if isinstance(anchor, PartialDate) else anchor
    assert parse_anchored(words, days) == expected.days()


@pytest.mark.parametrize(("words", "anchor"), [
    ("three days later", PartialDate(2024).days()), ("the same day", DayRange(None, date(2024, 1, 1), "range")),
    ("hours later", DAY), ("years earlier", DAY), ("on Tuesday", DAY),
], ids=["year-is-too-coarse", "open-start", "hours", "no-number", "not-anchored"])
def test_no_more_than_the_anchor_allows(words: str, anchor: DayRange) -> None:
    assert parse_anchored(words, anchor) is None

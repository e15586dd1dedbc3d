"""The grammar of time: what the document fixes, and nothing more. Published on Monday, 28 April 2025."""

from datetime import date

import pytest

from blowback.resolve.days import parse_days

PUBLISHED = date(2025, 4, 28)
DAYS = {
    "on Tuesday": "2025-04-22", "Wednesday": "2025-04-23", "Monday": "2025-04-28", "Monday's": "2025-04-28",
    "Tuesday last week": "2025-04-22", "last Friday": "2025-04-25", "last Monday": "2025-04-21",
    "next Tuesday": "2025-04-29", "on Tuesday night": "2025-04-22", "early on Saturday": "2025-04-26",
    "late Sunday": "2025-04-27", "before dawn on Saturday": "2025-04-26", "in the small hours of Monday": "2025-04-28",
    "At 4 a.m. on Wednesday": "2025-04-23", "at dawn on Sunday": "2025-04-27", "yesterday": "2025-04-27",
    "today": "2025-04-28", "this morning": "2025-04-28", "tomorrow": "2025-04-29", "last night": "2025-04-27",
    "the day before yesterday": "2025-04-26", "ten days ago": "2025-04-18", "a fortnight ago": "2025-04-14",
    "twenty years ago to the day": "2005-04-28",
    "11 March": "2025-03-11", "on 11 March": "2025-03-11", "March 11": "2025-03-11", "Feb. 22": "2025-02-22",
    "17 Feb": "2025-02-17", "24 JUL": "2024-07-24", "May 3": "2024-05-03", "3rd of May 2024": "2024-05-03",
    "Tuesday, 8 April": "2025-04-08", "Sept 11, 2001": "2001-09-11", "September 11, 2001": "2001-09-11",
    "7 October 2023": "2023-10-07", "2024-02-29": "2024-02-29", "29 February": "2024-02-29",
    "on Christmas Day": "2024-12-25", "New Year's Eve 2022": "2022-12-31",
}
RANGES = {
    "last week": ("2025-04-21", "2025-04-27", "week"), "this week": ("2025-04-28", "2025-05-04", "week"),
    "next week": ("2025-05-05", "2025-05-11", "week"), "two weeks ago": ("2025-04-14", "2025-04-20", "week"),
    "over the weekend": ("2025-04-26", "2025-04-27", "range"), "at the weekend": ("2025-04-26", "2025-04-27", "range"),
    "overnight": ("2025-04-27", "2025-04-28", "range"), "Overnight into Monday": ("2025-04-27", "2025-04-28", "range"),
    "this month": ("2025-04-01", "2025-04-30", "month"), "last month": ("2025-03-01", "2025-03-31", "month"),
    "next month": ("2025-05-01", "2025-05-31", "month"), "three months ago": ("2025-01-01", "2025-01-31", "month"),
    "earlier this month": ("2025-04-01", "2025-04-28", "range"),
    "later this week": ("2025-04-29", "2025-05-04", "range"),
    "later this year": ("2025-04-29", "2025-12-31", "range"), "so far this year": ("2025-01-01", "2025-04-28", "range"),
    "this year": ("2025-01-01", "2025-12-31", "year"), "last year": ("2024-01-01", "2024-12-31", "year"),
    "six years ago": ("2019-01-01", "2019-12-31", "year"), "2014": ("2014-01-01", "2014-12-31", "year"),
    "in 2018": ("2018-01-01", "2018-12-31", "year"), "in November 2022": ("2022-11-01", "2022-11-30", "month"),
    "in February": ("2025-02-01", "2025-02-28", "month"), "December": ("2024-12-01", "2024-12-31", "month"),
    "April": ("2025-04-01", "2025-04-30", "month"), "April's": ("2025-04-01", "2025-04-30", "month"),
    "last July": ("2024-07-01", "2024-07-31", "month"), "last April": ("2024-04-01", "2024-04-30", "month"),
    "In May last year": ("2024-05-01", "2024-05-31", "month"), "late January": ("2025-01-21", "2025-01-31", "range"),
    "late last month": ("2025-03-21", "2025-03-31", "range"), "early May 2024": ("2024-05-01", "2024-05-10", "range"),
    "the last week of September": ("2024-09-24", "2024-09-30", "range"),
    "mid-2023": ("2023-05-01", "2023-08-31", "range"),
    "the 1980s": ("1980-01-01", "1989-12-31", "range"), "early 1980s": ("1980-01-01", "1984-12-31", "range"),
    "March 9-10": ("2025-03-09", "2025-03-10", "range"),
    "the night of March 9-10": ("2025-03-09", "2025-03-10", "range"),
    "2–3 March": ("2025-03-02", "2025-03-03", "range"), "30 December-2 January": ("2024-12-30", "2025-01-02", "range"),
    "between 8 and 26 February": ("2025-02-08", "2025-02-26", "range"),
    "between January and March": ("2025-01-01", "2025-03-31", "range"),
    "between Friday and Sunday": ("2025-04-25", "2025-04-27", "range"),
    "from Wednesday to Friday": ("2025-04-23", "2025-04-25", "range"),
    "on Saturday and Sunday": ("2025-04-26", "2025-04-27", "range"), "2014-16": ("2014-01-01", "2016-12-31", "range"),
    "from 2014 to 2016": ("2014-01-01", "2016-12-31", "range"),
    "the past three weeks": ("2025-04-07", "2025-04-28", "range"),
    "in the last 24 hours": ("2025-04-27", "2025-04-28", "range"),
    "since Thursday": ("2025-04-24", "2025-04-28", "range"), "since 2015": ("2015-01-01", "2025-04-28", "range"),
    "since 1 April": ("2025-04-01", "2025-04-28", "range"), "Since mid-October": ("2024-10-15", "2025-04-28", "range"),
    "since the new year": ("2025-01-01", "2025-04-28", "range"),
    "since the ceasefire of 27 November": ("2024-11-27", "2025-04-28", "range"),
    "from the middle of May 2014": ("2014-05-15", None, "range"), "from June": ("2024-06-01", None, "range"),
    "until Friday": (None, "2025-05-02", "range"), "by the end of the month": (None, "2025-04-30", "range"),
    "by month's end": (None, "2025-04-30", "range"), "before 2010": (None, "2009-12-31", "range"),
}
UNFIXED = ("in the past", "within 60 days", "for years", "over the years", "three days later", "the same day",
"since then",
           "in recent weeks", "nearly two weeks", "through the winter", "winter of 1989", "21st century", "30 February",
           "2024-02-30", "06:40", "at dawn", "long ago", "now", "", "14", "Saturday and Monday", "after 2010", "second",
           "hours before the march", "may I")


@pytest.mark.parametrize(("words", "day"), DAYS.items(), ids=DAYS)
def test_words_for_a_day(words: str, day: str) -> None:
    days = parse_days(words, PUBLISHED)
    assert days is not None
    assert (str(days.first), str(days.last), days.precision) == (day, day, "day")


@pytest.mark.parametrize(("words", "span"), RANGES.items(), ids=RANGES)
def test_words_for_a_stretch(words: str, span: tuple[str | None, str | None, str]) -> None:
    days = parse_days(words, PUBLISHED)
    assert days is not None
    assert (days.first and str(days.first), days.last and str(days.last), days.precision) == span


@pytest.mark.parametrize("words", UNFIXED)
def test_words_that_fix_nothing(words: str) -> None:
    assert parse_days(words, PUBLISHED) is None


@pytest.mark.parametrize(("words", "first"), [
    ("on Saturday", "2025-05-03"), ("Monday", "2025-04-28"), ("on 5 May", "2025-05-05"), ("in July", "2025-07-01"),
    ("at the weekend", "2025-05-03"), ("24 April", "2025-04-24"), ("in March", "2025-03-01"),
    ("next month", "2025-05-01"),
])
def test_what_is_to_come_looks_ahead(words: str, first: str) -> None:
    days = parse_days(words, PUBLISHED, ahead=True)
    assert days is not None
    assert str(days.first) == first


@pytest.mark.parametrize("words", ["on Tuesday", "last week", "11 March", "in March", "two years ago", "overnight"])
def test_without_a_publication_day_nothing_relative_is_fixed(words: str) -> None:
    assert parse_days(words, None) is None


@pytest.mark.parametrize(("words", "first", "last"), [
    ("2014", "2014-01-01", "2014-12-31"), ("11 March 2014", "2014-03-11", "2014-03-11"),
    ("the 1990s", "1990-01-01", "1999-12-31"), ("between May 2014 and June 2015", "2014-05-01", "2015-06-30"),
    ("since 2018", "2018-01-01", "None"),
])
def test_without_a_publication_day_a_full_date_stands(words: str, first: str, last: str) -> None:
    days = parse_days(words, None)
    assert days is not None
    assert (str(days.first), str(days.last)) == (first, last)

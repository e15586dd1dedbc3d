"""Days written out in many ways are read back as what they were."""

from datetime import date, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as some

from bench.days import UNFIXED, expressions, said
from blowback.model import DayRange, PartialDate
from blowback.resolve.days import parse_days

TABLE = Path(__file__).parents[2] / "bench" / "days.tsv"
DAYS = some.dates(date(1900, 1, 1), date(2060, 12, 31))
DAY_FORMS = ("{0:%d %B %Y}", "{0:%B %d, %Y}", "{0.day} {0:%b} {0.year}", "{0:%b}. {0.day}, {0.year}", "{0:%Y-%m-%d}",
             "{0:%Y/%m/%d}", "the {0.day}th of {0:%B} {0.year}", "on {0:%A}, {0.day} {0:%B} {0.year}",
             "{0:%A}, {0:%B} {0.day}, {0.year}", "{0:%d.%m.%Y}", "{0:%d-%b-%Y}", "early on {0.day} {0:%B} {0.year}",
             "at dawn on {0:%B} {0.day}, {0.year}", "on the evening of {0.day} {0:%B} {0.year}")
MONTH_FORMS = ("{0:%B %Y}", "in {0:%B} {0.year}", "{0:%b} {0.year}", "the month of {0:%B}, {0.year}",
               "{0:%B} of {0.year}")
YEAR_FORMS = ("{0.year}", "in {0.year}", "the year {0.year}", "as early as {0.year}")
RANGE_FORMS = ("between {0.day} {0:%B} {0.year} and {1.day} {1:%B} {1.year}",
               "from {0:%B} {0.day}, {0.year} to {1:%B} {1.day}, {1.year}",
               "from {0.day} {0:%b} {0.year} until {1.day} {1:%b} {1.year}",
               "{0.day} {0:%B} {0.year} - {1.day} {1:%B} {1.year}")


@pytest.mark.parametrize(("words", "published", "days"), list(expressions(TABLE)), ids=str)
def test_every_expression_of_the_table(words: str, published: date | None, days: tuple[str, str, str]) -> None:
    assert said(words, published) == days


@given(DAYS, some.sampled_from(DAY_FORMS), some.none() | DAYS)
def test_a_day_in_full_is_read_back(day: date, form: str, published: date | None) -> None:
    assert parse_days(form.format(day), published) == DayRange(day, day, "day")


@given(DAYS, some.sampled_from(MONTH_FORMS), some.none() | DAYS)
def test_a_month_in_full_is_read_back(day: date, form: str, published: date | None) -> None:
    assert parse_days(form.format(day), published) == PartialDate(day.year, day.month).days()


@given(DAYS, some.sampled_from(YEAR_FORMS), some.none() | DAYS)
def test_a_year_is_read_back(day: date, form: str, published: date | None) -> None:
    assert parse_days(form.format(day), published) == PartialDate(day.year).days()


@given(DAYS, some.integers(1, 900), some.sampled_from(RANGE_FORMS), some.none() | DAYS)
def test_a_stretch_in_full_is_read_back(first: date, length: int, form: str, published: date | None) -> None:
    last = first + timedelta(days=length)
    assert parse_days(form.format(first, last), published) == DayRange(first, last, "range")


@given(DAYS, some.integers(0, 6))
def test_a_weekday_is_one_of_the_last_seven_days(published: date, back: int) -> None:
    day = published - timedelta(days=back)
    assert parse_days(f"on {day:%A}", published) == DayRange(day, day, "day")


@given(DAYS, some.integers(2, 99))
def test_days_and_years_ago_are_counted_back(published: date, number: int) -> None:
    day = published - timedelta(days=number)
    assert parse_days(f"{number} days ago", published) == DayRange(day, day, "day")
    assert parse_days(f"{number} years ago", published) == PartialDate(published.year - number).days()


@given(some.integers(1, 12), some.integers(1, 12), some.integers(1900, 2060), some.sampled_from("/-"))
def test_figures_that_two_could_read_in_two_ways_stay_open(one: int, two: int, year: int, stroke: str) -> None:
    read = said(f"{one}{stroke}{two}{stroke}{year}", date(2024, 1, 1))
    assert read == UNFIXED if one != two else read[0] == str(date(year, one, two))


@given(some.text(max_size=30), some.none() | DAYS)
def test_any_words_are_read_or_left(words: str, published: date | None) -> None:
    days = parse_days(words, published)
    assert days is None or isinstance(days, DayRange)

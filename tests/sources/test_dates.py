"""Publication dates: what files write, and what is refused."""

from datetime import date

import pytest

from blowback.sources.dates import parse_published

DAY = date(2024, 3, 9)


@pytest.mark.parametrize("words", [
    "2024-03-09", "2024-3-9", "2024/03/09", "20240309", "20240309T101500Z", "2024-03-09T23:59:59-08:00",
    "2024-03-09 01:00", "9 March 2024", "9 Mar 2024", "March 9, 2024", "Mar. 9, 2024", "9th March 2024",
    "Saturday, 9 March 2024, 10:15", "Sat, 09 Mar 2024 23:30:00 -0500", "D:20240309101500+05'00'", " 2024-03-09 \n",
    "20240309101500",
], ids=repr)
def test_a_day_is_taken_as_it_is_written(words: str) -> None:
    assert parse_published(words) == DAY


@pytest.mark.parametrize("words", [
    "03/04/2024", "3.4.2024", "2024", "March 2024", "yesterday", "2024-13-01", "2024-02-30", "", None, "1709942400",
    "31 April 2024", "D:", "9 Foo 2024",
], ids=repr)
def test_what_names_no_day_or_two_is_refused(words: str | None) -> None:
    assert parse_published(words) is None

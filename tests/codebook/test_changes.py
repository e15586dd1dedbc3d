"""Units that moved, were renamed, split or merged."""

from datetime import date

import pytest

from blowback.codebook.changes import load_changes
from blowback.codebook.place_data import load_countries

CHANGES = load_changes()


@pytest.mark.parametrize(("country", "unit", "today", "day", "province"), [
    ("PAK", "Bajaur", "Khyber Pakhtunkhwa", date(2018, 5, 30), "Federally Administered Tribal Areas"),
    ("PAK", "Bajaur", "Khyber Pakhtunkhwa", date(2018, 5, 31), "Khyber Pakhtunkhwa"),
    ("PAK", "bājaur", "Khyber Pakhtunkhwa", None, "Khyber Pakhtunkhwa"),
    ("PAK", "Peshawar", "Khyber Pakhtunkhwa", date(1999, 1, 1), "Khyber Pakhtunkhwa"),
    ("IND", "Leh", "Ladakh", date(2019, 10, 30), "Jammu and Kashmir"), ("IND", "Bajaur", None, date(2000, 1, 1), None),
])
def test_province_on_a_day(country: str, unit: str, today: str | None, day: date | None, province: str | None) -> None:
    assert CHANGES.province(country, unit, today, day) == province


@pytest.mark.parametrize(("left", "right"), [
    ("Shaheed Benazirabad", "Nawabshah"), ("Chagai", "Nushki"), ("Lower South Waziristan", "South Waziristan"),
    ("Kohat", "FR Kohat"), ("Jaffarabad", "Jafarabad"), ("Karachi", "Karachi Central"),
])
def test_units_that_are_or_were_one(left: str, right: str) -> None:
    assert CHANGES.are_one("PAK", left, right)
    assert CHANGES.are_one("PAK", right, left)


@pytest.mark.parametrize(("left", "right"), [
    ("North Waziristan", "South Waziristan"), ("Upper Dir", "Lower Dir"), ("Kohat", "FR Bannu"), ("Bajaur", "Mohmand"),
])
def test_neighbours_are_not_one(left: str, right: str) -> None:
    assert not CHANGES.are_one("PAK", left, right)


def test_units_lie_in_countries_that_are_known() -> None:
    known = {place.country for place in load_countries()}
    assert {change.country for change in CHANGES.all} <= known
    assert all(change.source for change in CHANGES.all)

"""Arithmetic of places."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from blowback.resolve.spots import Spot, distance_km, off_from, part_of, together, widened

PESHAWAR = Spot("peshawar", "Peshawar", 34.01, 71.58, "settlement", 20.0, "PAK")
KARACHI = Spot("karachi", "Karachi", 24.86, 67.01, "settlement", 30.0, "PAK")
KABUL = Spot("kabul", "Kabul", 34.53, 69.17, "settlement", 19.0, "AFG")


def test_distance_is_that_of_the_map() -> None:
    assert distance_km(PESHAWAR, KABUL) == pytest.approx(229, abs=5)
    assert distance_km(PESHAWAR, KARACHI) == pytest.approx(1105, abs=15)


def test_widened_is_no_finer_than_a_district() -> None:
    assert (widened(PESHAWAR, 15).precision, widened(PESHAWAR, 15).radius_km) == ("admin-2", 35.0)


def test_two_places_together_are_covered() -> None:
    both = together(PESHAWAR, KARACHI)
    assert both is not None
    assert distance_km(both, PESHAWAR) <= both.radius_km
    assert distance_km(both, KARACHI) <= both.radius_km


def test_places_of_two_countries_are_not_one() -> None:
    assert together(PESHAWAR, KABUL) is None


@given(st.floats(-89, 89), st.floats(-179, 179), st.floats(1, 900), st.sampled_from([
    "northern", "south-east", "southwest", "eastern", "western", "north", "central", "northwestern"]))
def test_a_part_lies_in_the_whole(lat: float, lon: float, radius: float, direction: str) -> None:
    whole = Spot("x", "X", lat, lon, "admin-1", radius, None)
    part = part_of(whole, direction, f"{direction} X")
    assert -90 <= part.lat <= 90
    assert 0 < part.radius_km < radius or radius < 1.1


@given(st.floats(-80, 80), st.floats(-180, 180), st.floats(0.5, 300), st.sampled_from([
    "north", "north-east", "north east", "southeastern", "south", "west", "Northwest", "east"]))
def test_so_many_kilometres_off_is_so_far_off_and_on_that_side(lat: float, lon: float, km: float, side: str) -> None:
    here = Spot("x", "X", lat, lon, "settlement", 3.0, None)
    there = off_from(here, km, side)
    assert distance_km(here, there) == pytest.approx(km, rel=0.05, abs=0.3)
    assert -180 <= there.lon <= 180
    assert (there.lat >= here.lat - 0.001) or "south" in side.lower()
    assert (there.lat <= here.lat + 0.001) or "north" in side.lower()
    assert there.radius_km >= here.radius_km


@given(st.floats(0.5, 300))
def test_without_a_side_it_is_anywhere_at_that_distance(km: float) -> None:
    there = off_from(PESHAWAR, km, None)
    assert (there.lat, there.lon) == (PESHAWAR.lat, PESHAWAR.lon)
    assert there.radius_km == PESHAWAR.radius_km + km
    assert there.precision == "admin-2"

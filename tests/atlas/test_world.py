"""The world as compiled: circles on earth, and every district in a province of its country."""

from collections import defaultdict

import pytest

from blowback.atlas import open_gazetteer
from blowback.codebook.changes import load_changes
from blowback.codebook.place_data import load_supplement
from blowback.codebook.places import GEONAMES, PRECISIONS, Gazetteer, Place
from blowback.resolve.units import Units


@pytest.fixture(scope="module")
def gazetteer() -> Gazetteer:
    return open_gazetteer()


@pytest.fixture(scope="module")
def places(gazetteer: Gazetteer) -> tuple[Place, ...]:
    return tuple(gazetteer)


def test_every_place_is_a_circle_on_earth_with_a_source(places: tuple[Place, ...]) -> None:
    off = [place.id for place in places if not (
        -90 <= place.lat <= 90 and -180 <= place.lon <= 180 and place.radius_km > 0
        and place.precision in PRECISIONS and place.source)]
    assert off == []


def test_world_is_whole(places: tuple[Place, ...]) -> None:
    number: dict[str, int] = defaultdict(int)
    for place in places:
        number[place.precision] += 1
    assert number["settlement"] > 235_000
    assert number["admin-2"] > 47_000
    assert number["admin-1"] > 4_000
    assert number["country"] > 240


def test_every_district_lies_in_a_province_of_its_country(places: tuple[Place, ...]) -> None:
    provinces: dict[str | None, set[str]] = defaultdict(set)
    for place in places:
        if place.precision == "admin-1":
            provinces[place.country].update((place.name, *place.names))
    astray = [(place.id, place.admin1) for place in places if place.source == GEONAMES
              and place.precision in ("admin-2", "settlement") and place.admin1 not in provinces[place.country]]
    # Where GeoNames itself names no province: capitals that are their own, islands, a few new settlements.
    assert [each for each in astray if each[1]] == []
    assert len(astray) < 600


def test_every_own_place_lies_in_units_that_are_known(gazetteer: Gazetteer) -> None:
    units = Units(gazetteer, load_changes())
    unknown = [(place.id, place.admin1) for place in load_supplement()
               if place.admin1 and units.unit(place.country, "admin-1", place.admin1) is None]
    assert unknown == []


@pytest.mark.parametrize(("name", "district", "province"), [
    ("Khar", "Bājaur Agency", "Khyber Pakhtunkhwa"), ("Lashkar Gāh", None, "Helmand"),
])
def test_settlement_says_what_it_lies_in(gazetteer: Gazetteer, name: str, district: str | None, province: str) -> None:
    found = [place for place in gazetteer.lookup(name) if place.precision == "settlement" and place.admin1 == province]
    assert found
    assert district is None or found[0].admin2 == district


@pytest.mark.parametrize("name", ["Asia", "the border", "", "Torkhan", "KBL", "swldw"])
def test_no_abbreviation_nothing_too_wide_and_nothing_similar(gazetteer: Gazetteer, name: str) -> None:
    assert gazetteer.lookup(name) == ()

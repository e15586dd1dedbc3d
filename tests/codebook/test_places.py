"""The gazetteer: never a bare point, exact names only, its own supplement before the rest."""

import pytest

from blowback.codebook.places import PRECISIONS, load_places

GAZETTEER = load_places()


def test_every_place_is_a_circle_on_earth() -> None:
    off = [place.id for place in GAZETTEER if not (
        -90 <= place.lat <= 90 and -180 <= place.lon <= 180 and place.radius_km > 0 and place.precision in PRECISIONS)]
    assert off == []


def test_every_place_has_a_source() -> None:
    assert all(place.source for place in GAZETTEER)


def test_ids_are_unique() -> None:
    ids = [place.id for place in GAZETTEER]
    assert len(ids) == len(set(ids))


@pytest.mark.parametrize(("name", "place", "country", "precision"), [
    ("Torkham", "torkham", "PAK", "exact"), ("Rafah crossing", "rafah-crossing", "PSE", "exact"),
    ("El Fasher", "el-fasher", "SDN", "settlement"), ("al-Fashir", "el-fasher", "SDN", "settlement"),
    ("Line of Control", "line-of-control", "IND", "admin-1"), ("Galwan", "galwan", "IND", "exact"),
    ("Kursk", "kursk-region", "RUS", "admin-1"), ("Kiev", "kyiv", "UKR", "settlement"),
    ("Cúcuta", "cucuta", "COL", "settlement"), ("Cucuta", "cucuta", "COL", "settlement"),
    ("Pakistan", "PAK", "PAK", "country"), ("Peshawar", "geonames:1168197", "PAK", "settlement"),
    ("Nangarhar", "geonames:1132366", "AFG", "admin-1"), ("Maiduguri", "geonames:2331447", "NGA", "settlement"),
])
def test_first_place_of_a_name(name: str, place: str, country: str, precision: str) -> None:
    found = GAZETTEER.lookup(name)[0]
    assert (found.id, found.country, found.precision) == (place, country, precision)


def test_shared_name_gives_all_places() -> None:
    assert {place.country for place in GAZETTEER.lookup("Tripoli")} == {"LBY", "LBN"}


@pytest.mark.parametrize("name", ["Torkhan", "Pesh", "the border", "", "Asia", "Middle East", "Gulf", "Border"])
def test_no_fuzzy_match_and_nothing_too_wide(name: str) -> None:
    assert GAZETTEER.lookup(name) == ()


@pytest.mark.parametrize(("name", "lat", "lon"), [
    ("Torkham", 34.1, 71.1), ("Goma", -1.7, 29.2), ("Lashio", 22.9, 97.7), ("Kerem Shalom", 31.2, 34.3),
    ("Catatumbo", 8.6, -73.1), ("Afghanistan", 34.0, 66.0),
])
def test_place_lies_where_the_map_has_it(name: str, lat: float, lon: float) -> None:
    place = GAZETTEER.lookup(name)[0]
    assert (place.lat, place.lon) == pytest.approx((lat, lon), abs=1.0)

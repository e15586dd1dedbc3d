"""The gazetteer: never a bare point, exact names only, its own supplement before the rest."""

from datetime import date
from typing import Any

import pytest

from blowback.codebook.place_data import load_places, parse_places
from blowback.codebook.places import PRECISIONS, Place
from blowback.errors import CodebookError

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


ROW: dict[str, Any] = {"id": "somewhere", "name": "Somewhere", "lat": 1, "lon": 2, "precision": "exact", "radius_km": 3,
                       "country": "PAK", "source": "a test"}


def test_row_with_what_it_lies_in_and_since_when() -> None:
    (place,) = parse_places([("a.toml", {"place": [
        {**ROW, "admin1": "Sindh", "admin2": "Thatta", "since": "2013-10", "until": "2020"}]})])
    assert (place.admin1, place.admin2, str(place.period)) == ("Sindh", "Thatta", "2013-10 to 2020")
    assert not place.period.holds_on(date(2013, 9, 30))


@pytest.mark.parametrize(("change", "fault"), [
    ({"lat": 91}, "no such spot"), ({"radius_km": 0}, "no radius"), ({"precision": "rough"}, "'rough' is none of"),
    ({"admin3": "x"}, "unknown key admin3"), ({"source": ""}, "no source"), ({"since": "soon"}, "soon"),
    ({"since": "2020", "until": "2010"}, "after"),
])
def test_faulty_row_is_refused_with_its_file_and_id(change: dict[str, Any], fault: str) -> None:
    with pytest.raises(CodebookError, match=r"a\.toml, somewhere") as caught:
        parse_places([("a.toml", {"place": [{**ROW, **change}]})])
    assert fault in caught.value.message


def test_all_faults_are_told_at_once() -> None:
    with pytest.raises(CodebookError) as caught:
        parse_places([("a.toml", {"place": [ROW, {"name": "x"}]}), ("b.toml", {"place": [ROW]})])
    assert "a.toml, place 2: no id, lat" in caught.value.message
    assert "somewhere: id used twice" in caught.value.message


def test_places_laid_over_go_first_and_hide_those_of_their_id() -> None:
    own = Place("mine", "Quetta", 30.0, 67.0, "settlement", 5, "PAK", source="mine")
    other = Place("torkham", "Torkham Gate Two", 34.0, 71.0, "exact", 1, "PAK", source="mine")
    over = GAZETTEER.with_places([own, other])
    assert over.lookup("quetta")[0] == own
    assert over.lookup("Torkham") == ()
    assert GAZETTEER.lookup("Torkham")[0].id == "torkham"
    assert len([place for place in over if place.id == "torkham"]) == 1
    assert over.lookup("Asia") == ()

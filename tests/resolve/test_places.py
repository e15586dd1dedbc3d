"""Words for a place to a circle on the map; None when nobody knows it."""

import pytest

from blowback.codebook.actors import load_actors
from blowback.codebook.place_data import load_places
from blowback.codebook.places import PRECISIONS
from blowback.resolve.context import Context
from blowback.resolve.places import PlaceResolver
from blowback.resolve.spots import Spot
from tests.factory import document


def resolve(mention: str, text: str = "") -> Spot | None:
    context = Context(document(text or mention), load_actors())
    return PlaceResolver(load_places(), load_actors(), context).resolve(mention)


@pytest.mark.parametrize(("mention", "place", "precision"), [
    ("Torkham crossing", "torkham", "exact"), ("Peshawar", "geonames:1168197", "settlement"),
    ("town of Wegel Tena", "wegel-tena", "settlement"), ("Bolan area", "bolan", "admin-2"),
    ("Nampula province", "geonames:1033354", "admin-1"), ("Peshawar’s Army Public School", "aps-peshawar", "exact"),
    ("Pakistan’s borders", "PAK", "country"), ("Pakistani soil", "PAK", "country"), ("Congo", "COD", "country"),
    ("Libyan capital", "geonames:2210247", "settlement"), ("capital of Sudan", "geonames:379252", "settlement"),
    ("camp near Qusayr", "qusayr", "admin-2"), ("outskirts of Kukawa", "kukawa", "admin-2"),
    ("two villages west of Sake", "sake", "admin-2"), ("border gates at Chinshwehaw", "chinshwehaw", "exact"),
    ("Iran's Sistan-Baluchestan province", "sistan", "admin-1"),
    ("Macomia in northern Mozambique", "macomia", "admin-2"),
    ("northern Yemen", "YEM", "admin-1"), ("southern Lebanon", "south-lebanon", "admin-1"),
    ("Marte and Dikwa", "marte+dikwa", "admin-2"), ("MOGADISHU", "geonames:53654", "settlement"),
    ("the Red Sea", "red-sea", "admin-1"), ("Afghan-Pakistani border", "durand-line", "admin-1"),
    ("road from Maiduguri to Damaturu", "geonames:2331447+geonames:2345521", "admin-2"),
])
def test_place_is_found(mention: str, place: str, precision: str) -> None:
    spot = resolve(mention)
    assert spot is not None
    assert (spot.id, spot.precision) == (place, precision)
    assert spot.radius_km > 0


@pytest.mark.parametrize("mention", [
    "the border", "its capital", "villages near the town", "Torkhan", "South-East Asia", "the Gulf", "market",
    "northern Syria and Iraq", "road from Nouakchott to Ouargla", "Goris, Nowheretown and Jermuk", "north", "",
    "border with Niger", "a, b, c and d",
])
def test_place_is_not_guessed(mention: str) -> None:
    assert resolve(mention) is None


@pytest.mark.parametrize(("text", "country"), [
    ("Lebanon's army entered Tripoli.", "LBN"), ("Libya's rivals met in Tripoli.", "LBY"),
    ("They met in Tripoli.", "LBY"),
    ("Libya and Lebanon; Beirut's army entered Tripoli, Lebanon said.", "LBN"),
])
def test_namesakes_are_told_apart_by_the_countries_named(text: str, country: str) -> None:
    spot = resolve("Tripoli", text)
    assert spot is not None
    assert spot.country == country


def test_small_place_far_from_all_countries_named_is_not_meant() -> None:
    assert resolve("Ruma", "The army of Chile searched Ruma.") is None
    assert resolve("Ruma", "The army of Nigeria searched Ruma.") is not None


def test_supplement_yields_to_a_country_that_the_document_names() -> None:
    spot = resolve("Palma", "Spanish police searched a flat in Palma, Spain's interior ministry said.")
    assert spot is None or spot.country != "MOZ"


def test_part_of_a_place_lies_on_that_side() -> None:
    whole, north = resolve("Yemen"), resolve("northern Yemen")
    assert whole is not None
    assert north is not None
    assert north.lat > whole.lat
    assert north.radius_km < whole.radius_km
    assert north.name == "northern Yemen"


@pytest.mark.parametrize("phrase", ["near {}", "outskirts of {}", "{} district", "eastern {}"])
def test_a_vaguer_phrase_is_never_more_precise(phrase: str) -> None:
    exact, vague = resolve("Lashio"), resolve(phrase.format("Lashio"))
    assert exact is not None
    assert vague is not None
    assert PRECISIONS.index(vague.precision) >= PRECISIONS.index(exact.precision)

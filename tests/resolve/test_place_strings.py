"""Words for places in the gazetteer of the world: what they lie in, why, and what is no place."""

from datetime import date

import pytest

from blowback.atlas import open_gazetteer
from blowback.codebook.actors import load_actors
from blowback.codebook.places import GEONAMES, PRECISIONS, Place
from blowback.model import Document
from blowback.resolve.context import Context
from blowback.resolve.located import locate
from blowback.resolve.place_mentions import iter_place_mentions
from blowback.resolve.places import PlaceResolver
from blowback.resolve.spots import Spot
from tests.factory import document


def resolver(text: str, published: date | None = None) -> PlaceResolver:
    doc = Document("0" * 64, "a report", text, published)
    return PlaceResolver(open_gazetteer(), load_actors(), Context(doc, load_actors()))


def resolve(mention: str, beside: str = "a report from Pakistan", published: date | None = None) -> Spot | None:
    return resolver(f"This is {beside}: it was in {mention}.", published).resolve(mention)


@pytest.mark.parametrize(("mention", "district", "precision"), [
    ("Kurram Agency", "Kurram", "admin-2"), ("Kurram tribal district", "Kurram", "admin-2"),
    ("Lower Dir", "Lower Dir", "admin-2"), ("Upper Kurram", "Kurram", "admin-2"),
    ("Quetta district", "Quetta", "admin-2"), ("district Sibi", "Sibi", "admin-2"), ("FR Bannu", "Bannu", "admin-2"),
    ("Frontier Region Kohat", "Kohat", "admin-2"), ("Matta tehsil of Swat", "Swat", "admin-2"),
    ("Khar", "Bajaur", "settlement"), ("Khar, Bajaur", "Bajaur", "settlement"),
    ("Khar (Bajaur)", "Bajaur", "settlement"),
    ("the town of Khar in Bajaur", "Bajaur", "settlement"), ("Miran Shah", "North Waziristan", "settlement"),
    ("Meeranshah", "North Waziristan", "settlement"), ("MIRANSHAH", "North Waziristan", "settlement"),
    ("Nowshehra", "Nowshera", "settlement"), ("Nawabshah", "Shaheed Benazirabad", "settlement"),
    ("D.I. Khan", "Dera Ismail Khan", "settlement"), ("20 km north of Quetta", "Quetta", "admin-2"),
    ("a place some 15 miles south-west of Quetta", "Quetta", "admin-2"),
    ("ten kilometres from Quetta", "Quetta", "admin-2"), ("near Wana", "South Waziristan", "admin-2"),
    ("south of Wana", "South Waziristan", "admin-2"), ("the Wana bazaar", "South Waziristan", "settlement"),
    ("between Miranshah and Mir Ali", "North Waziristan", "admin-2"),
    ("Miranshah-Mir Ali road", "North Waziristan", "admin-2"), ("a market in Parachinar", "Kurram", "settlement"),
])
def test_words_lead_to_the_district(mention: str, district: str, precision: str) -> None:
    found = resolver(f"This is a report from Pakistan: it was in {mention}.")
    spot = found.resolve(mention)
    assert spot is not None
    assert (spot.country, spot.precision) == ("PAK", precision)
    assert spot.admin2 is not None
    assert found.units.are_one("PAK", spot.admin2, district)
    assert spot.radius_km > 0
    assert spot.reason


@pytest.mark.parametrize("mention", [
    "Torkhan", "Imran Khan", "Lower House", "the Upper House", "Battle of Nowhere", "20 km north of", "km", "north of",
    "Mohmand and", "between Wana and", "tehsil", "District", "Agency", "", " ", ",", "()", "a, b, c and d",
    "20 km north of the town", "0", "\x00", "Quetta" * 200,
])
def test_what_is_no_place_is_none(mention: str) -> None:
    assert resolve(mention) is None


@pytest.mark.parametrize(("mention", "beside", "country"), [
    ("Hyderabad", "a report from Pakistan", "PAK"), ("Hyderabad", "a report from India", "IND"),
    ("Tripoli", "a report from Lebanon", "LBN"), ("Tripoli", "a report from Libya", "LBY"),
    ("Khost", "a report from Afghanistan", "AFG"),
])
def test_country_of_the_document_tells_namesakes_apart(mention: str, beside: str, country: str) -> None:
    spot = resolve(mention, beside)
    assert spot is not None
    assert spot.country == country
    assert len(spot.candidates) >= 1


def _hamlet(number: int, lat: float, lon: float, district: str) -> Place:
    return Place(f"hamlet-{number}", "Testgarh", lat, lon, "settlement", 2, "PAK", population=900, source=GEONAMES,
                 admin1="Khyber Pakhtunkhwa", admin2=district)


HAMLETS = (_hamlet(1, 34.7, 71.5, "Bajaur"), _hamlet(2, 32.3, 69.6, "South Waziristan"))


def _of_hamlets(text: str) -> Spot | None:
    doc = document(text)
    gazetteer = open_gazetteer().with_places(HAMLETS)
    return PlaceResolver(gazetteer, load_actors(), Context(doc, load_actors())).resolve("Testgarh")


@pytest.mark.parametrize(("text", "district"), [
    ("Pakistani police searched Testgarh in Bajaur.", "Bajaur"),
    ("Testgarh lies near Wana in Pakistan.", "South Waziristan"),
    ("Pakistani troops left Bajaur. A day later they were in South Waziristan, in Testgarh.", "South Waziristan"),
])
def test_unit_named_beside_it_tells_namesakes_apart_and_is_the_reason(text: str, district: str) -> None:
    spot = _of_hamlets(text)
    assert spot is not None
    assert (spot.admin2, spot.precision) == (district, "settlement")
    assert district in spot.reason
    assert spot.candidates == ("hamlet-1", "hamlet-2")


def test_namesakes_that_nothing_tells_apart_are_the_unit_around_both() -> None:
    spot = _of_hamlets("Pakistani police searched Testgarh.")
    assert spot is not None
    assert (spot.precision, spot.admin1, spot.admin2) == ("admin-1", "Khyber Pakhtunkhwa", None)
    assert spot.reason == "2 places of that name are not told apart"
    assert spot.candidates == ("hamlet-1", "hamlet-2")


@pytest.mark.parametrize(("published", "province"), [
    (date(2012, 1, 1), "Federally Administered Tribal Areas"),
    (date(2018, 5, 30), "Federally Administered Tribal Areas"),
    (date(2018, 5, 31), "Khyber Pakhtunkhwa"), (None, "Khyber Pakhtunkhwa"),
])
def test_province_is_that_of_the_day(published: date | None, province: str) -> None:
    spot = resolve("Khar", "a report from Pakistan's Bajaur", published)
    assert spot is not None
    assert spot.admin1 == province


@pytest.mark.parametrize(("mention", "published", "district"), [
    ("Wana", date(2015, 1, 1), "South Waziristan"), ("Chiniot", date(2000, 1, 1), "Jhang"),
    ("Chiniot", date(2015, 1, 1), "Chiniot"), ("Chiniot", None, "Chiniot"),
])
def test_district_is_that_of_the_day(mention: str, published: date | None, district: str) -> None:
    spot = resolve(mention, published=published)
    assert spot is not None
    assert spot.admin2 == district


@pytest.mark.parametrize("mention", ["near {}", "outskirts of {}", "20 km east of {}", "{} area", "{} tehsil"])
def test_vaguer_words_are_never_more_precise(mention: str) -> None:
    exact, vague = resolve("Wana"), resolve(mention.format("Wana"))
    assert exact is not None
    assert vague is not None
    assert PRECISIONS.index(vague.precision) >= PRECISIONS.index(exact.precision)
    assert vague.radius_km >= exact.radius_km


@pytest.mark.parametrize(("notes", "district", "precision"), [
    (("Khar town", "Khar, near the bazaar"), "Bajaur", "settlement"),
    (("Bajaur agency", "a hamlet near Khar"), "Bajaur", "admin-2"),
    (("Nosuchplace village", "Nosuchplace area of Quetta district"), "Quetta", "admin-2"),
    (("Nosuchplace village", "Wana tehsil, South Waziristan"), "South Waziristan", "admin-2"),
    (("", "Peshawar [the city]"), "Peshawar", "settlement"),
])
def test_notes_on_a_place(notes: tuple[str, str], district: str, precision: str) -> None:
    found = resolver(f"{notes[0]}.\n{notes[1]}.\nPakistan.")
    spot = locate(found, notes)
    assert spot is not None
    assert spot.precision == precision
    assert spot.admin2 is not None
    assert found.units.are_one("PAK", spot.admin2, district)


@pytest.mark.parametrize("notes", [(), ("",), ("Nosuchplace village", "Nosuchplace"), ("?", "...")])
def test_notes_that_name_no_place(notes: tuple[str, ...]) -> None:
    assert locate(resolver("Pakistan."), notes) is None


@pytest.mark.parametrize(("text", "named"), [
    ("Militants attacked a post near Wana and Mir Ali in Pakistan.", ["Wana", "Mir Ali", "Pakistan"]),
    ("General Khan met Mr Lahore in Karachi, Pakistan.", ["Karachi", "Pakistan"]),
    ("Peshawar High Court judges came to Quetta.", ["Quetta"]), ("The Islamic State said so in May.", []),
    ("Karachi's port and Multan district in Pakistan", ["Karachi", "Multan", "Pakistan"]), ("", []),
])
def test_places_that_a_text_names(text: str, named: list[str]) -> None:
    found = iter_place_mentions(document(text), load_actors(), open_gazetteer())
    assert [span.quote for span, _ in found] == named

"""Places as tables: our CSV comes back without loss; GeoNames dumps and UCDP events give places, row by row."""

import io
from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from blowback.codebook.period import Period
from blowback.codebook.places import PRECISIONS, Place
from blowback.errors import InputError, UnreadableInput
from blowback.exchange import place_csv
from blowback.exchange.geonames import Units, from_geonames, read_units
from blowback.exchange.place_csv import PlaceRow
from blowback.exchange.ucdp_places import from_ucdp
from blowback.model import PartialDate

WORD = st.text("ab=+-@'|\\\t,;\"é ", min_size=1, max_size=9).map(str.strip).filter(bool)
DAYS = st.none() | st.dates().map(lambda day: PartialDate(day.year, day.month, day.day))
PERIODS = st.tuples(DAYS, DAYS).map(lambda ends: Period(*sorted(ends, key=lambda day: (day is None, day))))
PLACES = st.builds(Place, id=WORD, name=WORD, lat=st.floats(-90, 90), lon=st.floats(-180, 180),
                   precision=st.sampled_from(PRECISIONS), radius_km=st.floats(0.1, 1000),
                   country=st.none() | st.just("PAK"), names=st.lists(WORD, max_size=3).map(tuple),
                   population=st.integers(0, 10**8), source=WORD, admin1=st.none() | WORD, admin2=st.none() | WORD,
                   period=PERIODS)
UCDP = "where_prec,where_coordinates,adm_1,adm_2,latitude,longitude,country\n"


def table(text: str) -> list[PlaceRow | InputError]:
    return list(place_csv.from_csv(io.StringIO(text, newline=""), "own.csv"))


def places(rows: list[PlaceRow | InputError]) -> list[Place]:
    return [row.place for row in rows if isinstance(row, PlaceRow)]


def faults(rows: list[PlaceRow | InputError]) -> list[str]:
    return [f"{row.where}: {row.message}" for row in rows if isinstance(row, InputError)]


@given(st.lists(PLACES, max_size=3))
def test_every_place_comes_back(some: list[Place]) -> None:
    rows = table("".join(place_csv.to_csv(some)))
    assert (places(rows), faults(rows)) == (some, [])


def test_a_radius_and_an_id_are_made_where_none_is_given() -> None:
    (place,) = places(table("name,lat,lon,precision,country,admin2\nTor Khel,34.1,71.1,settlement,pak,Khyber\n"))
    assert (place.id, place.radius_km, place.country) == ("own:PAK/khyber/tor-khel", 5.0, "PAK")


@pytest.mark.parametrize("number", ["north", "", "nan", "inf", "34,1", "1e999"])
def test_what_is_no_number_is_told(number: str) -> None:
    (fault,) = faults(table(f"name,lat,lon,precision\nTor Khel,\"{number}\",71.1,settlement\n"))
    assert fault == f"own.csv, line 2: lat {number!r} is no number"


def _dump(*rows: tuple[object, ...]) -> str:
    return "".join("\t".join(map(str, row)) + "\n" for row in rows)


def _geoname(number: int, name: str, kind: str, code: str, others: str = "", population: object = 0,
             lat: object = 34.5) -> tuple[object, ...]:
    return (number, name, name, others, lat, 71.5, kind, code, "PK", "", "03", "17", "", "", population, "", 0, "Zone",
            "2024-01-01")


def _geonames(text: str) -> list[PlaceRow | InputError | None]:
    units = read_units(io.StringIO(text))
    return list(from_geonames(io.StringIO(text), "PK.txt", units, {"PK": "PAK"}.get))


def test_a_dump_gives_settlements_units_passes_and_crossings_with_what_they_lie_in() -> None:
    rows = _geonames(_dump(
        _geoname(1, "Example Province", "A", "ADM1"), _geoname(2, "Example District", "A", "ADM2"),
        _geoname(3, "Tor Khel", "P", "PPL", others="Torkhel,Тор,Tōr Khēl,Tor Khel", population=48_400),
        _geoname(4, "Black Pass", "T", "PASS"), _geoname(5, "Black Post", "S", "PSTB"),
        _geoname(6, "Black School", "S", "SCH"), _geoname(7, "Black Peak", "T", "PK"),
        _geoname(8, "Land", "A", "PCLI")))
    assert [row is None for row in rows] == [False] * 5 + [True] * 3
    province, district, village, pass_, post = (row.place for row in rows if isinstance(row, PlaceRow))
    assert [place.precision for place in (province, district, village, pass_, post)] == [
        "admin-1", "admin-2", "settlement", "exact", "exact"]
    assert (village.id, village.country, village.radius_km) == ("geonames:3", "PAK", 3.0)
    assert (village.admin1, village.admin2) == ("Example Province", "Example District")
    assert (district.admin1, district.admin2, province.admin1) == ("Example Province", None, None)
    assert village.names == ("Torkhel", "Tōr Khēl")


@pytest.mark.parametrize(("line", "told"), [
    ("a letter, not a dump", "1 columns, a GeoNames dump has 19"),
    (_dump(_geoname(1, "Tor Khel", "P", "PPL", lat="north")).rstrip("\n"), "'north'"),
    (_dump(_geoname(1, "Tor Khel", "P", "PPL", population="many")).rstrip("\n"), "'many'"),
])
def test_a_bad_row_of_a_dump_costs_itself_only(line: str, told: str) -> None:
    bad, good = _geonames(f"{line}\n" + _dump(_geoname(2, "Spin Khel", "P", "PPL")))
    assert isinstance(bad, InputError)
    assert (told in bad.message, bad.where) == (True, "PK.txt, line 1")
    assert isinstance(good, PlaceRow)


def test_a_dump_without_units_says_nothing_of_them() -> None:
    (row,) = from_geonames(io.StringIO(_dump(_geoname(3, "Tor Khel", "P", "PPL"))), "PK.txt", Units({}), lambda _: None)
    assert isinstance(row, PlaceRow)
    assert (row.place.admin1, row.place.country) == (None, "PK")


def _ucdp(text: str, country_of: Callable[[str], str | None] = lambda name: "PAK") -> list[PlaceRow | InputError]:
    return list(from_ucdp(io.StringIO(text, newline=""), "ged.csv", country_of, lambda: None))


def test_events_give_each_place_once_with_its_middle_and_spread() -> None:
    rows = _ucdp(UCDP + "#meta,#loc,#adm1,#adm2,#geo+lat,#geo+lon,#country\n"
                 "1,Tor Khel village,Example province,Example district,34.0,71.0,Pakistan\n"
                 "2,Tor Khel,Example province,Example district,34.9,71.0,Pakistan\n"
                 "1,Tor Khel village,Example province,Example district,34.2,71.0,Pakistan\n"
                 "3,near Tor Khel,Example province,Example district,34.5,71.5,Pakistan\n"
                 "4,Example province,Example province,,34.6,71.6,Pakistan\n"
                 "6,Pakistan,,,30.0,70.0,Pakistan\n")
    assert faults(rows) == []
    found = {place.name: place for place in places(rows)}
    assert {name: place.precision for name, place in found.items()} == {
        "Tor Khel village": "settlement", "Example district": "admin-2", "Example province": "admin-1"}
    village = found["Tor Khel village"]
    assert (village.lat, village.names, village.admin2) == (34.1, ("Tor Khel",), "Example")
    assert village.radius_km == pytest.approx(5 + 0.1 * 111.2, abs=0.1)
    assert village.country == "PAK"


@pytest.mark.parametrize(("row", "told"), [
    ("9,A,B,C,34,71,Pakistan", "where_prec '9' is none of 1 to 7"),
    ("1,A,B,C,north,71,Pakistan", "no coordinates: 'north', '71'"), ("1,A", "no coordinates: '', ''"),
])
def test_a_bad_event_costs_itself_only(row: str, told: str) -> None:
    rows = _ucdp(f"{UCDP}{row}\n1,Tor Khel,B,C,34,71,Pakistan\n")
    assert faults(rows) == [f"ged.csv, line 2: {told}"]
    assert len(places(rows)) == 1


def test_a_table_that_is_no_events_file_is_refused() -> None:
    with pytest.raises(UnreadableInput, match="no column where_prec, where_coordinates"):
        _ucdp("name,lat\nA,1\n")

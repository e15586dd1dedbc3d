"""Own places in the workbench: added or imported, they are where the reports then are."""

from collections.abc import Callable
from pathlib import Path

import pytest

from blowback.errors import NotFound, UnreadableInput, UsageError
from blowback.workbench import Workbench

Table = Callable[[str], Path]
HEAD = "name,lat,lon,precision,country\n"


@pytest.fixture
def table(tmp_path: Path) -> Table:
    """Write a table and say where it is."""
    def make(text: str) -> Path:
        path = tmp_path / "places.csv"
        path.write_text(text, encoding="utf-8")
        return path
    return make


def own(wb: Workbench) -> list[str]:
    return [place.name for place in wb.catalogue.places(own=True)]


def test_a_place_is_added_in_its_unit_and_removed(wb: Workbench) -> None:
    place = wb.own.add_place("Tor Zarkani", (26.1, 68.1), "settlement", country="pak", inside="Sindh",
                             aliases=["Torzar"])
    assert (place.id, place.admin1, place.radius_km) == ("own:PAK/sindh/tor-zarkani", "Sindh", 5.0)
    assert wb.catalogue.place("Torzar") == (place,)
    wb.own.remove_place(place.id)
    with pytest.raises(NotFound, match="'Torzar'"):
        wb.catalogue.place("Torzar")
    with pytest.raises(NotFound, match="added no place"):
        wb.own.remove_place(place.id)


def test_the_narrowest_unit_of_a_name_is_meant(wb: Workbench) -> None:
    for name, radius, province in (("Zarkan area", 60, "Sindh"), ("Zarkan district", 30, "Balochistan")):
        wb.own.add_place(name, (27, 67), "admin-2", radius_km=radius, country="PAK", inside=province,
                         aliases=["Zarkan"])
    place = wb.own.add_place("Tor Zarkani", (27.1, 67.1), "exact", country="PAK", inside="Zarkan")
    assert (place.admin2, place.admin1) == ("Zarkan district", "Balochistan")


@pytest.mark.parametrize(("name", "at", "precision", "given", "told"), [
    ("", (0, 0), "exact", {}, "name is empty"), ("A", (91, 0), "exact", {}, "no spot on earth is at 91, 0"),
    ("A", (71, 341), "exact", {}, "no spot on earth"), ("A", (float("nan"), 0), "exact", {}, "no spot on earth"),
    ("A", (0, 0), "town", {}, "precision 'town' is none of"),
    ("A", (0, 0), "exact", {"radius_km": -1}, "radius of -1 km"),
    ("A", (0, 0), "exact", {"country": "PK"}, "'PK' is no ISO 3166"),
    ("A", (0, 0), "exact", {"inside": "Nowhere at all"}, "no province or district of any country is called"),
    ("A\x07", (0, 0), "exact", {}, "control characters"), ("A", (0, 0), "exact", {"since": "soon"}, "'soon' is no day"),
])
def test_a_place_that_cannot_be_is_refused(
        wb: Workbench, name: str, at: tuple[float, float], precision: str, given: dict[str, object], told: str) -> None:
    with pytest.raises(UsageError, match=told):
        wb.own.add_place(name, at, precision, **given)  # type: ignore[arg-type]
    assert own(wb) == []


def test_a_table_is_taken_twice_is_once_and_bad_rows_are_told(wb: Workbench, table: Table) -> None:
    path = table(HEAD + "A,34,71,settlement,PAK\nB,91,71,town,XX\nC,34.5,71.5,exact,\nD,x,71,exact,PAK\n")
    first, second = wb.own.import_places("csv", path), wb.own.import_places("csv", path)
    assert [(done.n_new, done.n_changed, done.n_same) for done in (first, second)] == [(2, 0, 0), (0, 0, 2)]
    assert [(fault.where or "").rsplit(", ", 1)[1] for fault in first.faults] == ["line 3", "line 5"]
    for each in ("91, 71", "'town'", "'XX'"):
        assert each in first.faults[0].message
    assert own(wb) == ["A", "C"]


def test_what_is_exported_is_imported_elsewhere(wb: Workbench, table: Table, tmp_path: Path) -> None:
    wb.own.add_place("=Tor|Zarkani", (34.123456789, -71.1), "exact", aliases=["@x", "b\\"], since="2018-05")
    path = table("".join(wb.own.export_places()))
    with Workbench(tmp_path / "other.db") as other:
        assert other.own.import_places("csv", path).n_new == 1
        assert other.catalogue.places(own=True) == wb.catalogue.places(own=True)


def test_a_dump_of_the_country_is_taken_by_its_columns(wb: Workbench, table: Table) -> None:
    row = "77\tTor Zarkani\tTor Zarkani\tTorzar\t34.5\t71.5\tP\tPPL\tPK\t\t\t\t\t\t900\t\t\tZone\t2024-01-01"
    done = wb.own.import_places("geonames", table(f"{row}\nbroken\n"))
    assert (done.n_new, len(done.faults)) == (1, 1)
    (place,) = wb.catalogue.place("Torzar")
    assert (place.id, place.country, place.population) == ("geonames:77", "PAK", 900)


def test_an_events_file_is_taken_with_former_names_of_countries(wb: Workbench, table: Table) -> None:
    text = ("where_prec,where_coordinates,adm_1,adm_2,latitude,longitude,country\n"
            "1,Zarkani town,,,20.0,96.0,Myanmar (Burma)\n1,Zarkan,,,1.0,1.0,Nowhere\n")
    assert wb.own.import_places("ucdp", table(text)).faults == ()
    assert [place.country for place in wb.catalogue.places(own=True)] == ["MMR", None]


def test_an_unknown_form_and_a_dump_from_standard_input_are_refused(wb: Workbench, table: Table) -> None:
    with pytest.raises(UsageError, match="no importer for 'xlsx'"):
        wb.own.import_places("xlsx", table("x"))
    with pytest.raises(UsageError, match="standard input"):
        wb.own.import_places("geonames", "-")
    with pytest.raises(UnreadableInput, match="no column"):
        wb.own.import_places("ucdp", table(HEAD))


def test_places_are_found_by_words_country_and_precision(wb: Workbench) -> None:
    found = wb.catalogue.places(name="quetta", country="pak", precision="settlement")
    assert "Quetta" in {place.name for place in found}
    assert {(place.country, place.precision) for place in found} == {("PAK", "settlement")}

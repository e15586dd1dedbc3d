"""Importing and exporting own actors: sound rows are taken whatever stands between them; twice is once."""

from collections.abc import Callable
from pathlib import Path

import pytest

from blowback.errors import EmptyInput, InputError, MissingInput, UnreadableInput
from blowback.workbench import Workbench

Table = Callable[[str | bytes], Path]
HEAD = "id,name,kind,country,parent,since\n"


@pytest.fixture
def table(tmp_path: Path) -> Table:
    """Write a table and say where it is."""
    def make(text: str | bytes) -> Path:
        path = tmp_path / "own.csv"
        path.write_bytes(text if isinstance(text, bytes) else text.encode())
        return path
    return make


def own(wb: Workbench) -> list[str]:
    return [actor.id for actor in wb.catalogue.actors(own=True)]


def told(faults: tuple[InputError, ...]) -> list[str]:
    return [f"{(fault.where or '').rsplit(', ', 1)[-1]}: {fault.message}" for fault in faults]


def test_a_table_is_taken_and_twice_is_once(wb: Workbench, table: Table) -> None:
    path = table(HEAD + "a,Front A,rebel,PAK,b,2015\nb,Front B,rebel,PAK,ttp,\n")
    first = wb.own.import_actors(path)
    mark = wb.catalogue.in_force.mark
    second = wb.own.import_actors(path)
    assert [(done.n_new, done.n_changed, done.n_same, done.faults) for done in (first, second)] == [
        (2, 0, 0, ()), (0, 0, 2, ())]
    assert wb.catalogue.in_force.mark == mark
    third = wb.own.import_actors(table(HEAD + "a,Front A,militia,PAK,b,2015\nb,Front B,rebel,PAK,ttp,\n"))
    assert (third.n_new, third.n_changed, third.n_same) == (0, 1, 1)


def test_one_bad_row_in_a_thousand_is_told_and_the_rest_is_taken(wb: Workbench, table: Table) -> None:
    rows = [f"front-{number},Front {number},rebel,PAK,,2015" for number in range(1000)]
    rows[499] = "front-499,Front 499,army,XX,nobody,soon"
    done = wb.own.import_actors(table(HEAD + "\n".join(rows)))
    assert (done.n_new, len(own(wb))) == (999, 999)
    (line,) = told(done.faults)
    for each in ("line 501", "'army'", "'XX'", "'nobody'", "'soon'"):
        assert each in line


def test_who_leans_on_a_bad_row_falls_with_it(wb: Workbench, table: Table) -> None:
    done = wb.own.import_actors(table(HEAD + "a,A,army,,,\nb,B,rebel,,a,\nc,C,rebel,,b,\nd,D,rebel,,,\n"))
    assert own(wb) == ["d"]
    assert sorted(line.split(":")[0] for line in told(done.faults)) == ["line 2", "line 3", "line 4"]


def test_a_circle_and_a_repeated_id_are_told(wb: Workbench, table: Table) -> None:
    done = wb.own.import_actors(table(HEAD + "a,A,rebel,,b,\nb,B,rebel,,a,\nc,C,rebel,,,\nc,C2,rebel,,,\n"))
    assert own(wb) == ["c"]
    assert any("line 5: id 'c' is that of line 4" in line for line in told(done.faults))
    assert any("a > b > a" in line for line in told(done.faults))


def test_what_is_exported_is_imported_elsewhere_and_nothing_of_ours_is_copied(
        wb: Workbench, tmp_path: Path, table: Table) -> None:
    wb.own.add_actor("=Zarkani | Front", id="zf", kind="rebel", aliases=["@ZF", "-Zarkaneers"], since="2015")
    wb.own.add_kin("zf", "ttp", "splinter", since="2015", note="a quarrel")
    wb.own.add_kin("zf", "bla", "member")
    path = table("".join(wb.own.export_actors()))
    with Workbench(tmp_path / "other.db") as other:
        assert other.own.import_actors(path).n_new == 1
        there, here = other.catalogue.in_force.own, wb.catalogue.in_force.own
        assert (there.actors, there.kin) == (here.actors, here.kin)
        everything = table("".join(other.own.export_actors(everything=True)))
        done = other.own.import_actors(everything)
        assert (done.n_new, done.n_changed, done.faults) == (0, 0, ())
        assert own(other) == ["zf"]


@pytest.mark.parametrize("data", [
    pytest.param("\ufeffname,kind\nÁrea Front,rebel\n".encode(), id="mark"),
    pytest.param("name,kind\nÁrea Front,rebel\n".encode("utf-16"), id="utf-16"),
    pytest.param("name,kind\r\nÁrea Front,rebel\r\n".encode("cp1252"), id="windows"),
    pytest.param("name\tkind\nÁrea Front\trebel".encode(), id="tabs, no end of line"),
])
def test_encodings_and_delimiters_are_told(wb: Workbench, table: Table, data: bytes) -> None:
    assert wb.own.import_actors(table(data)).faults == ()
    assert [actor.name for actor in wb.catalogue.actors(own=True)] == ["Área Front"]


@pytest.mark.parametrize(("data", "error"), [
    pytest.param(b"", EmptyInput, id="empty"),
    pytest.param(b"\n \n", EmptyInput, id="blank"),
    pytest.param(b"\x00\x01\x02\x03" * 99, UnreadableInput, id="binary"),
    pytest.param(b"PK\x03\x04" + bytes(range(256)) * 9, UnreadableInput, id="spreadsheet"),
])
def test_what_is_no_table_is_refused_and_the_ledger_left(
        wb: Workbench, table: Table, data: bytes, error: type[InputError]) -> None:
    with pytest.raises(error):
        wb.own.import_actors(table(data))
    assert own(wb) == []


def test_a_missing_file_is_missing(wb: Workbench, tmp_path: Path) -> None:
    with pytest.raises(MissingInput):
        wb.own.import_actors(tmp_path / "none.csv")


@pytest.mark.parametrize("cell", [
    pytest.param("x" * 10_000_000, id="ten megabytes"), pytest.param("A\x1b[2JB", id="escape sequence"),
    pytest.param("A\x00B", id="null"), pytest.param("A\u202eB", id="reversed"),
    pytest.param("\ufffd\ufffd", id="broken"),
    pytest.param("''", id="only an apostrophe"),
])
def test_a_hostile_cell_costs_its_row_only(wb: Workbench, table: Table, cell: str) -> None:
    good = "".join(f"good-{number},Good {number},rebel\n" for number in range(50))
    done = wb.own.import_actors(table(f"id,name,kind\nbad,{cell},rebel\n{good}"))
    assert len(own(wb)) == 50
    assert len(done.faults) == 1


def test_an_unclosed_quotation_mark_is_told(wb: Workbench, table: Table) -> None:
    rows = "".join(f"front-{number},Front {number},rebel\n" for number in range(2000))
    done = wb.own.import_actors(table(f'id,name,kind\ngood,Good,rebel\nbad,"Bad,rebel\n{rows}'))
    assert own(wb) == ["good"]
    assert "quotation mark" in str(done.faults[0].hint)

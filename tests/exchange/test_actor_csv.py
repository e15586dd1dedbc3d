"""Actors as a table: every actor comes back, formulas are escaped, a strange table is told apart row by row."""

import csv
import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from blowback.codebook.actors import KINDS, Actor
from blowback.codebook.kin import HOW, Kin
from blowback.codebook.period import Period
from blowback.errors import EmptyInput, InputError, UnreadableInput
from blowback.exchange.actor_csv import COLUMNS, ActorRow, from_csv, to_csv
from blowback.model import PartialDate

WORD = st.text("ab=+-@'|\\\t,;\"é ", min_size=1, max_size=9).map(str.strip).filter(bool)
WORDS = st.lists(WORD, max_size=3).map(tuple)
DAYS = st.none() | st.dates().map(lambda day: PartialDate(day.year, day.month, day.day))
PERIODS = st.tuples(DAYS, DAYS).map(lambda ends: Period(*sorted(ends, key=lambda day: (day is None, day))))
ACTORS = st.builds(Actor, id=WORD, name=WORD, kind=st.sampled_from(sorted(KINDS)), country=st.none() | st.just("PAK"),
                   names=WORDS, demonyms=WORDS, metonyms=WORDS, parent=st.none() | WORD, member_of=WORDS,
                   role=st.none() | WORD, codes=WORDS, period=PERIODS, source=WORD)


def read(text: str) -> list[ActorRow | InputError]:
    return list(from_csv(io.StringIO(text, newline=""), "own.csv"))


def actors(text: str) -> list[Actor]:
    return [row.actor for row in read(text) if isinstance(row, ActorRow)]


@given(st.lists(ACTORS, max_size=3, unique_by=lambda actor: actor.id), st.data())
def test_every_actor_and_its_kin_come_back(some: list[Actor], data: st.DataObject) -> None:
    kin = [Kin(actor.id, data.draw(WORD), data.draw(st.sampled_from(HOW)), data.draw(PERIODS), data.draw(WORD),
               data.draw(st.just("") | WORD)) for actor in some for _ in range(data.draw(st.integers(0, 2)))]
    back = read("".join(to_csv(some, kin)))
    assert [row for row in back if isinstance(row, InputError)] == []
    rows = [row for row in back if isinstance(row, ActorRow)]
    assert ([row.actor for row in rows], [one for row in rows for one in row.kin]) == (some, kin)
    assert all(row.faults == () for row in rows)


@given(st.lists(ACTORS, max_size=3))
def test_no_cell_is_a_formula(some: list[Actor]) -> None:
    for cells in csv.reader(io.StringIO("".join(to_csv(some, [])), newline="")):
        assert not any(cell.lstrip().startswith(("=", "+", "-", "@")) or cell[:1] in "\t\r\n" for cell in cells if cell)


def test_columns_may_be_few_and_in_any_order() -> None:
    (row,) = read("kind;name;names\nrebel;Zarkani Front;ZF|Zarkaneers\n")
    assert isinstance(row, ActorRow)
    assert (row.actor.id, row.actor.kind, row.actor.names) == ("zarkani-front", "rebel", ("ZF", "Zarkaneers"))


def test_an_apostrophe_of_the_name_itself_stays() -> None:
    assert actors("name,kind\n'Ndrangheta,gang\n")[0].name == "'Ndrangheta"


def test_weak_names_are_names() -> None:
    assert actors("name,kind,weak\nFront,rebel,The Front\n")[0].names == ("The Front",)


@pytest.mark.parametrize(("text", "told"), [
    pytest.param("name,sort\nA,b\n", "no column 'kind'; unknown column 'sort'", id="columns"),
    pytest.param("name,kind,name\nA,b,c\n", "column 'name' twice", id="twice"),
    pytest.param("{\"name\": 1}\n", "no column 'name'", id="json"),
])
def test_a_header_that_does_not_fit_is_refused_at_once(text: str, told: str) -> None:
    with pytest.raises(UnreadableInput) as caught:
        read(text)
    assert told in caught.value.message
    assert caught.value.where == "own.csv, line 1"
    assert ", ".join(COLUMNS) in str(caught.value.hint)


def test_a_table_without_a_header_is_empty() -> None:
    with pytest.raises(EmptyInput, match="no header"):
        read("\n\n")


@pytest.mark.parametrize(("line", "told"), [
    pytest.param("A,rebel,x,y", "4 cells under 3 columns", id="cells"),
    pytest.param(f"{'a' * 30_000},rebel,", "30005 characters", id="long"),
])
def test_a_row_that_cannot_be_read_costs_itself_only(line: str, told: str) -> None:
    bad, good = read(f"name,kind,country\n{line}\nFront,rebel,PAK\n")
    assert isinstance(bad, InputError)
    assert (told in bad.message, bad.where) == (True, "own.csv, line 2")
    assert isinstance(good, ActorRow)
    assert good.line == 3


@pytest.mark.parametrize(("cells", "told"), [
    ("soon,,,", "'soon' is no day"), ("2020,2019,,", "after until 2019"), (",,ttp|bla,faction", "2 kin, but other"),
])
def test_dates_and_kin_that_make_no_sense_are_faults_of_the_row(cells: str, told: str) -> None:
    (row,) = read(f"name,kind,since,until,kin_of,kin_how\nFront,rebel,{cells}\n")
    assert isinstance(row, ActorRow)
    assert told in row.faults[0]

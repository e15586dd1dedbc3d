"""Entries of users: they only grow, the newest counts, and an older ledger gets their tables."""

import json
import sqlite3
import threading
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from blowback.codebook.actors import KINDS, Actor
from blowback.codebook.catalogues import Own
from blowback.codebook.kin import HOW, Kin
from blowback.codebook.period import Period
from blowback.codebook.places import PRECISIONS, Place
from blowback.errors import LedgerError
from blowback.ledger import Change, Ledger, migrations
from blowback.ledger.entry_payload import Value, book_of, from_payload, to_payload
from blowback.model import PartialDate

TEXT = st.text(max_size=20)
TEXTS = st.lists(TEXT, max_size=3).map(tuple)
MAYBE = st.none() | st.text(min_size=1, max_size=8)
DAYS = st.none() | st.dates().map(lambda day: PartialDate(day.year, day.month, day.day))
PERIODS = st.tuples(DAYS, DAYS).map(lambda ends: Period(*sorted(ends, key=lambda day: (day is None, day))))
ACTORS = st.builds(Actor, id=st.text(min_size=1), name=TEXT, kind=st.sampled_from(sorted(KINDS)), country=MAYBE,
                   names=TEXTS, demonyms=TEXTS, metonyms=TEXTS, weak=TEXTS, parent=MAYBE, member_of=TEXTS, role=MAYBE,
                   codes=TEXTS, period=PERIODS, source=TEXT)
KINS = st.builds(Kin, actor=TEXT, of=TEXT, how=st.sampled_from(HOW), period=PERIODS, source=TEXT, note=TEXT)
PLACES = st.builds(Place, id=st.text(min_size=1), name=TEXT, lat=st.floats(-90, 90), lon=st.floats(-180, 180),
                   precision=st.sampled_from(PRECISIONS), radius_km=st.floats(0.1, 1000), country=MAYBE, names=TEXTS,
                   population=st.integers(0, 10**8), source=TEXT, admin1=MAYBE, admin2=MAYBE, period=PERIODS)
TTP = Actor("front", "Front", "rebel")


def _add(*actors: Actor) -> list[Change]:
    return [Change.add(actor) for actor in actors]


@given(ACTORS | KINS | PLACES)
def test_a_payload_gives_an_equal_entry_back(value: Value) -> None:
    assert from_payload(book_of(value), to_payload(value), "x") == value


@pytest.mark.parametrize("payload", ["", "[]", "{}", '{"id": "a", "name": "A", "kind": "rebel", "more": 1}',
                                     '{"id": "a", "name": "A", "kind": "rebel", "since": "soon"}'])
def test_a_payload_that_is_no_entry_is_refused(payload: str) -> None:
    with pytest.raises(LedgerError, match="cannot be understood"):
        from_payload("actor", payload, "a")


def test_the_newest_entry_counts_and_a_withdrawal_is_a_row(ledger: Ledger) -> None:
    later = Actor("front", "Northern Front", "rebel")
    ledger.amend(lambda own: _add(TTP))
    ledger.amend(lambda own: _add(later))
    assert ledger.own().actors == (later,)
    ledger.amend(lambda own: [Change("actor", "front", None)])
    assert (ledger.own().actors, ledger.own().mark) == ((), "own.3")


def test_what_is_so_already_is_not_written_again(ledger: Ledger) -> None:
    assert len(ledger.amend(lambda own: _add(TTP))) == 1
    assert ledger.amend(lambda own: _add(TTP)) == ()
    assert ledger.amend(lambda own: [Change("actor", "nobody", None)]) == ()
    assert ledger.own().mark == "own.1"


def test_a_refused_change_leaves_nothing(ledger: Ledger) -> None:
    def decide(own: Own) -> Iterator[Change]:
        yield from _add(TTP)
        raise RuntimeError("no")

    with pytest.raises(RuntimeError):
        ledger.amend(decide)
    assert ledger.own() == Own()


def test_a_ledger_of_the_first_version_gets_the_tables_and_keeps_what_it_has(
        tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "old.db"
    monkeypatch.setattr("blowback.ledger.ledger.NEWEST", 1)
    with Ledger(path) as old:
        tables = {row[0] for row in old._engine.raw_connection().execute("SELECT name FROM sqlite_master")}
    assert "documents" in tables
    assert "entries" not in tables
    monkeypatch.undo()
    with Ledger(path) as ledger:
        ledger.amend(lambda own: _add(TTP))
        assert ledger.own().actors == (TTP,)
    with closing(sqlite3.connect(path)) as connection:
        done = connection.execute("SELECT number, name FROM migrations ORDER BY number").fetchall()
    assert done == [(number, step.__name__) for number, step in enumerate(migrations.MIGRATIONS, 1)]


def test_doctor_sees_an_entry_that_was_altered(ledger: Ledger) -> None:
    with closing(sqlite3.connect(ledger.path, isolation_level=None)) as connection:
        row = ("actor", "front", json.dumps({"id": "front"}), "2024-01-01")
        connection.execute("INSERT INTO entries (book, id, payload, added_at) VALUES (?, ?, ?, ?)", row)
    assert any("front" in fault for fault in ledger.faults())


def test_of_two_writers_each_sees_what_the_other_wrote(tmp_path: Path) -> None:
    path = tmp_path / "blowback.db"
    Ledger(path).close()
    won = []

    def write(number: int) -> None:
        def decide(own: Own) -> Iterator[Change]:
            if not own.actors:
                won.append(number)
                yield from _add(Actor("front", f"Front {number}", "rebel"))

        with Ledger(path) as ledger:
            ledger.amend(decide)

    threads = [threading.Thread(target=write, args=(number,)) for number in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    with Ledger(path) as ledger:
        assert [actor.name for actor in ledger.own().actors] == [f"Front {number}" for number in won]
    assert len(won) == 1

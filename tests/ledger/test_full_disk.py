"""A full disk, two writers at once: what was committed stays, the rest is refused whole."""

import random
from pathlib import Path

import pytest

from blowback.errors import LedgerFull
from blowback.ledger import Ledger
from blowback.model import Document
from tests.factory import FakeReader, document


def _long(number: int) -> Document:
    noise = random.Random(number).randbytes(20_000).hex()
    return document(f"Rebels{number} attacked Bakhmut. {noise}")


def test_a_full_disk_loses_nothing_that_was_committed(ledger: Ledger) -> None:
    reader = FakeReader()
    with ledger._engine.connect() as connection:
        connection.exec_driver_sql("PRAGMA max_page_count = 60")
    recorder = ledger.record(reader.name, reader.version)
    kept: list[int] = []

    def fill() -> None:
        for number in range(20):
            recorder.add(_long(number), reader.read(_long(number)))
            recorder.flush()
            kept.append(number)

    with pytest.raises(LedgerFull, match="disk may be full") as caught:
        fill()
    assert caught.value.value is not None
    assert 0 < len(kept) < 20
    assert ledger.count_claims() == len(kept)
    assert list(ledger.faults()) == []


def test_a_batch_is_written_whole_or_not_at_all(ledger: Ledger) -> None:
    reader = FakeReader()
    with ledger._engine.connect() as connection:
        connection.exec_driver_sql("PRAGMA max_page_count = 60")
    recorder = ledger.record(reader.name, reader.version)
    for number in range(20):
        recorder.add(_long(number), reader.read(_long(number)))
    with pytest.raises(LedgerFull):
        recorder.flush()
    assert (ledger.count_claims(), ledger.runs(), list(ledger.documents())) == (0, [], [])


def test_two_runs_that_read_the_same_at_once_keep_it_once(tmp_path: Path) -> None:
    reader, doc = FakeReader(), document()
    with Ledger(tmp_path / "a.db") as one, Ledger(tmp_path / "a.db") as two:
        recorders = [ledger.record(reader.name, reader.version) for ledger in (one, two)]
        for recorder in recorders:
            recorder.add(doc, reader.read(doc))
        for recorder in recorders:
            recorder.finish()
        assert one.count_claims() == 2
        assert len(two.runs()) == len(two.readings()) == 1


def test_a_listing_sees_one_state_while_another_run_writes(ledger: Ledger) -> None:
    reader = FakeReader()
    first, second = document("A attacked B. C attacked D."), document("E attacked F.")
    recorder = ledger.record(reader.name, reader.version)
    recorder.add(first, reader.read(first))
    recorder.flush()
    listing = ledger.claims()
    seen = [next(listing).claim]
    recorder.add(second, reader.read(second))
    recorder.finish()
    assert [*seen, *(row.claim for row in listing)] == list(reader.read(first))

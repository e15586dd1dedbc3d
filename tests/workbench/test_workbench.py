"""The facade: what it lists, compares, scores and checks."""

import json
from pathlib import Path

import pytest

from blowback import Workbench
from blowback.errors import NotFound, UsageError
from blowback.settings import LEDGER_VARIABLE
from blowback.workbench import Chain, Filters
from blowback.workbench.chain import PACKAGED
from tests.factory import FAKE, NEWER, TEXT
from tests.workbench.conftest import Write


def test_the_environment_names_the_ledger(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    assert Workbench().path == Path("blowback.db")
    monkeypatch.setenv(LEDGER_VARIABLE, str(tmp_path / "x.db"))
    assert Workbench().path == tmp_path / "x.db"
    monkeypatch.setenv(LEDGER_VARIABLE, "")
    assert Workbench().path == Path("blowback.db")


def test_the_facade_stays_small() -> None:
    assert sum(not name.startswith("_") for name in vars(Workbench)) <= 25


def test_an_actor_is_found_under_every_name_that_the_catalogue_knows(tmp_path: Path, write: Write) -> None:
    with Workbench(tmp_path / "b.db", chain=Chain(FAKE.load, PACKAGED.resolve)) as wb:
        list(wb.read([write("TTP attacked Bakhmut. Goma attacked Kyiv.")]))
        found = list(wb.claims(Filters(actor=("Tehreek-e-Taliban Pakistan",))))
    assert [row.claim.actor[0].span.quote for row in found] == ["TTP"]


def test_a_document_is_found_by_id_or_title(wb: Workbench, write: Write) -> None:
    list(wb.read([write(TEXT, "one.txt"), write("Nothing.", "two.txt")]))
    one = wb.document("one")
    assert wb.document(one.document.id[:8]) == one
    with pytest.raises(NotFound):
        wb.document("three")
    with pytest.raises(UsageError, match="2 documents"):
        wb.document("txt")


def test_diff_tells_what_the_newer_reading_found(wb: Workbench, write: Write) -> None:
    paths = [write(TEXT, "a.txt"), write("Goma attacked Kyiv.", "b.txt")]
    list(wb.read(paths))
    with Workbench(wb.path, chain=NEWER) as newer:
        list(newer.read(paths[:1]))
    (difference,) = wb.diff()
    assert (difference.old.version, difference.new.version, difference.n_same) == ("1", "2", 2)
    assert not difference
    assert len(list(wb.diff("1", "2"))) == len(list(wb.diff("fake@1", "fake@2"))) == 1
    assert list(wb.diff("7", "8")) == []


def test_evaluate_scores_the_reader_against_coded_gold(wb: Workbench, tmp_path: Path) -> None:
    texts, gold = tmp_path / "texts.json", tmp_path / "gold.json"
    texts.write_text(json.dumps([{"id": "t", "title": "T", "published": None, "text": TEXT}]))
    claims = [{"kind": "event", "type": "ASSAULT", "actor": ["rebels"], "recipient": ["Bakhmut"],
               "standing": "asserted", "holder": [], "sentence": "Kabul said that rebels attacked Bakhmut."},
              {"kind": "event", "type": "CONSULT", "actor": ["Paris"], "recipient": ["rebels"],
               "standing": "asserted", "holder": [], "sentence": "Paris backs rebels."}]
    gold.write_text(json.dumps([{"id": "t", "claims": claims}]))
    rate = wb.evaluate(texts, gold).rate("core")
    assert (rate.right, rate.found, rate.gold) == (1, 2, 2)


def test_the_demo_reads_every_sample(wb: Workbench) -> None:
    outcomes = list(wb.demo())
    assert len(outcomes) == 14
    assert all(outcome.error is None for outcome in outcomes)


def test_count_inputs_is_how_many_outcomes_come(wb: Workbench, write: Write, tmp_path: Path) -> None:
    paths = [write(TEXT, "in/a.txt").parent, tmp_path / "none"]
    assert wb.count_inputs(paths) == len(list(wb.read(paths))) == 2

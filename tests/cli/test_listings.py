"""Listing commands: what is shown, how much of it, in which form."""

import csv
import io
import json
from pathlib import Path

import pytest

from blowback.workbench import Workbench
from tests.cli.conftest import Run
from tests.factory import NEWER


@pytest.fixture(autouse=True)
def _read(run: Run, reports: Path) -> None:
    run("read", reports, "--published", "2024-05-04")


@pytest.mark.parametrize(("options", "n"), [
    pytest.param([], 3, id="all"),
    pytest.param(["--actor", "REBELS"], 1, id="actor"),
    pytest.param(["--actor", "rebels", "--actor", "goma"], 2, id="two actors"),
    pytest.param(["--recipient", "rebels"], 1, id="recipient"),
    pytest.param(["--kind", "tie"], 1, id="kind"),
    pytest.param(["--type", "ASSAULT", "--document", "b"], 1, id="type in a document"),
    pytest.param(["--standing", "denied"], 0, id="standing"),
    pytest.param(["--holder", "author"], 3, id="holder"),
    pytest.param(["--from", "2024-05", "--to", "2024-05"], 3, id="a month"),
    pytest.param(["--from", "2025"], 0, id="a later year"),
    pytest.param(["--place", "Bara"], 0, id="place"),
    pytest.param(["--review", "accepted"], 0, id="review"),
    pytest.param(["--limit", "2"], 2, id="limit"),
    pytest.param(["--limit", "0"], 3, id="no limit"),
])
def test_filters_and_limits(run: Run, options: list[str], n: int) -> None:
    result = run("claims", "--format", "jsonl", *options)
    assert result.exit_code == 0
    assert len(result.stdout.splitlines()) == n


def test_the_table_says_how_many_more_there_are(run: Run) -> None:
    assert "1 of 3 claims; --limit 0 shows all" in run("claims", "--limit", "1").stdout
    assert "no claim passes these filters" in run("claims", "--actor", "nobody").stdout


def test_a_table_shows_fifty_claims_unless_told_otherwise(run: Run, tmp_path: Path) -> None:
    (tmp_path / "many.txt").write_text(" ".join(f"Goma{n} attacked Kyiv." for n in range(60)), encoding="utf-8")
    run("read", "many.txt", "-q")
    assert "50 of 63 claims" in run("claims").stdout
    assert len(run("claims", "--format", "jsonl").stdout.splitlines()) == 63


def test_csv_has_a_line_for_each_claim(run: Run) -> None:
    rows = list(csv.DictReader(io.StringIO(run("claims", "--format", "csv").stdout)))
    assert [row["actor_text"] for row in rows] == ["Goma", "rebels", "Paris"]


@pytest.mark.parametrize("words", [
    pytest.param(["--kind", "rumour"], id="kind"),
    pytest.param(["--standing", "true"], id="standing"),
    pytest.param(["--from", "yesterday"], id="day"),
    pytest.param(["--from", "2024-13"], id="month"),
    pytest.param(["--from", "2025", "--to", "2024"], id="days that run back"),
    pytest.param(["--limit", "-1"], id="limit"),
    pytest.param(["--actor", "?"], id="no word"),
    pytest.param(["--colour"], id="option"),
])
def test_wrong_usage_is_refused(run: Run, words: list[str]) -> None:
    result = run("claims", *words)
    assert result.exit_code == 2
    assert result.stdout == ""
    assert words[-1] in result.stderr or words[0] in result.stderr


def test_notation_prints_the_paragraphs_of_the_claims_with_all_that_they_hold(run: Run, tmp_path: Path) -> None:
    (tmp_path / "c.txt").write_text("Oslo backs Rome. Rome attacked Bern.\n\nBern backs Oslo.", encoding="utf-8")
    run("read", "c.txt")
    assert run("claims", "--actor", "Oslo", "--format", "notation").stdout == (
        "@ c-1\n[Oslo](#oslo) backs [Rome](#rome). [Rome](#rome-2) attacked [Bern](#bern).\n"
        "> tie support asserted actor=#oslo recipient=#rome\n"
        "> event ASSAULT asserted actor=#rome-2 recipient=#bern\n")


def test_show_tells_all_about_a_claim(run: Run) -> None:
    first = json.loads(run("claims", "--format", "jsonl", "--actor", "Paris").stdout)
    result = run("show", first["id"][:8])
    facts = dict(line.split("  ", 1) for line in result.stdout.splitlines() if "  " in line.strip())
    facts = {name.strip(): value.strip() for name, value in facts.items()}
    assert facts["claim"] == first["id"]
    assert facts["what"] == "tie support"
    assert facts["sentence"] == facts["clause"] + "." == "Paris backs rebels."
    assert (facts["on whose word"], facts["rule"]) == ("the author of the document", "fake/backs")
    assert json.loads(run("show", first["id"], "--format", "jsonl").stdout) == first


@pytest.mark.parametrize(("name", "code"), [("zzzz", 6), ("", 2)], ids=["unknown", "ambiguous"])
def test_show_needs_one_claim(run: Run, name: str, code: int) -> None:
    assert run("show", name).exit_code == code


def test_documents_and_skipped_inputs(run: Run, tmp_path: Path) -> None:
    (tmp_path / "bad.pdf").write_bytes(b"no pdf")
    run("read", "bad.pdf")
    rows = [json.loads(line) for line in run("documents", "--format", "jsonl").stdout.splitlines()]
    assert [(row["title"], row["claims"]) for row in rows] == [("b", 1), ("a", 2)]
    (skip,) = json.loads(run("documents", "--skipped", "--format", "json").stdout)
    assert (skip["origin"], skip["slug"]) == ("bad.pdf", "input/unreadable")
    assert "bad.pdf" in run("documents", "--skipped").stdout
    assert rows[0]["id"][:10] in run("documents").stdout


def test_runs_and_diff(run: Run, reports: Path) -> None:
    assert "no document was read in both" in run("diff").stdout
    with Workbench("blowback.db", chain=NEWER) as wb:
        list(wb.read([reports / "b.txt"]))
    rows = json.loads(run("runs", "--format", "json").stdout)
    assert [(row["run"], row["version"], row["documents"]) for row in rows] == [(2, "2", 1), (1, "1", 2)]
    assert "fake" in run("runs").stdout
    difference = json.loads(run("diff", "--format", "jsonl").stdout)
    assert (difference["document"]["title"], difference["same"], difference["gained"]) == ("b", 1, [])
    assert "0 gained, 0 lost, 0 changed, 1 the same" in run("diff", "1", "2").stdout


def test_evaluate_prints_figures(run: Run, tmp_path: Path) -> None:
    (tmp_path / "t.json").write_text(json.dumps([{"id": "t", "text": "Goma attacked Kyiv."}]))
    claim = {"kind": "event", "type": "ASSAULT", "actor": ["Goma"], "recipient": ["Bukavu"], "standing": "asserted",
             "holder": [], "sentence": "Goma attacked Kyiv."}
    (tmp_path / "g.json").write_text(json.dumps([{"id": "t", "claims": [claim]}]))
    result = run("evaluate", "t.json", "g.json", "--show", "5")
    assert result.exit_code == 0
    assert "1 claims coded, 1 found" in result.stdout
    figures = json.loads(run("evaluate", "t.json", "g.json", "--json").stdout)
    assert (figures["type"]["f1"], figures["core"]["f1"]) == (1.0, 0.0)


def test_doctor_prints_every_check(run: Run) -> None:
    result = run("doctor")
    assert result.exit_code == 0, result.stdout
    assert "ok    ledger: blowback.db: whole, 2 documents, 3 claims shown" in result.stdout
    checks = [json.loads(line) for line in run("doctor", "--json").stdout.splitlines()]
    assert {check["check"] for check in checks} >= {"python", "pipeline weights", "ledger"}


def test_doctor_fails_when_something_is_altered(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("blowback.read.pipeline.find_altered_weights", lambda: ["parser/model"])
    result = run("doctor")
    assert result.exit_code == 7
    assert "FAIL  pipeline weights: altered: parser/model" in result.stdout
    assert "pip install --force-reinstall" in result.stderr

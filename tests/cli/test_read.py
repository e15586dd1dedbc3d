"""`read`: claims on the screen and in the ledger; results on standard output, the rest on standard error."""

import json
from pathlib import Path

import pytest

from blowback.exchange.record import from_record
from tests.cli.conftest import Run


def test_reading_shows_claims_and_keeps_them(run: Run, reports: Path) -> None:
    result = run("read", reports)
    assert result.exit_code == 0
    assert "rebels → Bakhmut" in result.stdout
    assert "Paris backs rebels." in result.stdout
    assert result.stderr == "2 read; 3 claims\n"
    assert "3 claims" in run("claims").stdout


def test_jsonl_is_the_record_one_a_line(run: Run, reports: Path) -> None:
    text = (reports / "a.txt").read_text(encoding="utf-8")
    rows = [json.loads(line) for line in run("read", reports / "a.txt", "--format", "jsonl").stdout.splitlines()]
    assert [row["type"] for row in rows] == ["ASSAULT", "support"]
    assert list(rows[0]) == [
        "id", "document", "kind", "type", "mode", "actor", "recipient", "place", "time", "killed", "injured",
        "detained", "displaced", "standing", "holder", "cue", "evidence", "relations", "reader", "review"]
    assert rows[0]["document"]["title"] == "a"
    assert all(from_record(row, text).id == row["id"] for row in rows)


@pytest.mark.parametrize("form", ["table", "jsonl", "json", "csv", "notation"])
def test_the_same_input_gives_the_same_bytes(run: Run, reports: Path, form: str) -> None:
    new, again, unkept = (run("read", reports, "--format", form, *more).stdout_bytes
                          for more in ([], [], ["--no-ledger"]))
    if form != "table":  # which says that a document is known
        assert again == new
    assert unkept == new != b""


def test_json_is_one_list(run: Run, reports: Path) -> None:
    assert len(json.loads(run("read", reports, "--format", "json").stdout)) == 3
    (reports / "a.txt").write_text("Nothing of note.", encoding="utf-8")
    assert json.loads(run("read", reports / "a.txt", "--format", "json").stdout) == []


def test_notation_prints_a_case_for_each_paragraph(run: Run, reports: Path) -> None:
    (reports / "a.txt").write_text("Rebels attacked Bakhmut.\n\nNothing of note.\n", encoding="utf-8")
    result = run("notation", reports / "a.txt")
    assert result.stdout == ("@ a-1\n[Rebels](#rebels) attacked [Bakhmut](#bakhmut).\n"
                             "> event ASSAULT asserted actor=#rebels recipient=#bakhmut\n"
                             "\n@ a-2\nNothing of note.\n> nothing\n")
    assert not Path("blowback.db").exists()


def test_facts_of_the_document_are_options(run: Run, reports: Path) -> None:
    result = run("read", reports / "b.txt", "--title", "Goma falls", "--source", "Wire", "--published", "2024-05-04",
                 "--format", "jsonl")
    document = json.loads(result.stdout)["document"]
    assert {key: document[key] for key in ("title", "source", "published")} == {
        "title": "Goma falls", "source": "Wire", "published": "2024-05-04"}


def test_a_table_of_reports_is_read_by_column(run: Run, tmp_path: Path) -> None:
    (tmp_path / "rows.csv").write_text("body,day\nGoma attacked Kyiv.,2024-05-04\nParis backs Goma.,2024-05-05\n")
    result = run("read", "rows.csv", "--text-column", "body", "--published-column", "day", "--format", "jsonl")
    assert [json.loads(line)["document"]["published"] for line in result.stdout.splitlines()] == [
        "2024-05-04", "2024-05-05"]


def test_standard_input_is_read(run: Run) -> None:
    assert "Goma → Kyiv" in run("read", "-", stdin=b"Goma attacked Kyiv.").stdout


def test_quiet_says_nothing(run: Run, reports: Path) -> None:
    result = run("read", reports, "--quiet")
    assert (result.stdout, result.stderr, result.exit_code) == ("", "", 0)
    assert "3 claims" in run("claims").stdout


def test_two_processes_print_the_same(run: Run, reports: Path) -> None:
    one, two = (run("read", reports, "--format", "jsonl", "--no-ledger", "--processes", n).stdout for n in (1, 2))
    assert one == two != ""


def test_the_ledger_can_be_named(run: Run, reports: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    run("read", reports, "--ledger", tmp_path / "mine.db")
    assert not Path("blowback.db").exists()
    monkeypatch.setenv("BLOWBACK_LEDGER", str(tmp_path / "mine.db"))
    assert "3 claims" in run("claims").stdout


def test_the_demo_says_what_to_do_next(run: Run) -> None:
    result = run("demo", "try")
    assert result.exit_code == 0
    assert "14 read" in result.stderr
    assert "export BLOWBACK_LEDGER=try/blowback.db" in result.stderr
    assert Path("try/blowback.db").exists()
    assert "14 known" in run("demo", "try").stderr

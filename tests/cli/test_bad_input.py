"""Bad input: a clear message, an exit code by class, everything readable still read."""

import json
import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from blowback.ledger import Ledger
from tests.cli.conftest import Run

NAMED = "x.txt"


def _text(data: bytes) -> Callable[[Path], object]:
    return lambda folder: (folder / NAMED).write_bytes(data)


BAD = [
    pytest.param(NAMED, lambda folder: None, "no such file or folder [input/missing]", id="missing"),
    pytest.param("x.pdf", lambda folder: (folder / "x.pdf").write_bytes(b"%PDF-1.7\nthis is none"),
                 "[input/unreadable]", id="unreadable PDF"),
    pytest.param(NAMED, _text(b""), "empty [input/empty]", id="empty"),
    pytest.param(NAMED, _text(b" \n\t\n"), "[input/empty]", id="only white space"),
    pytest.param(NAMED, _text(b"Rebels attacked Bakhmut. " * 2_000_000), "[input/oversized]", id="50 MB"),
    pytest.param(NAMED, _text(bytes(range(256)) * 40), "[input/unreadable]", id="binary junk"),
    pytest.param(NAMED, _text("Les rebelles ont attaqué la ville, a dit le gouvernement de la région du nord dans la "
                              "nuit de mardi.".encode()), "[input/language]", id="another language"),
    pytest.param("x.csv", lambda folder: (folder / "x.csv").write_text("a,b\n1,2\n"), "x.csv", id="no text column"),
]


@pytest.mark.parametrize(("name", "make", "reason"), BAD)
def test_input_that_cannot_be_read_is_named_with_its_reason(
        run: Run, tmp_path: Path, name: str, make: Callable[[Path], object], reason: str) -> None:
    make(tmp_path)
    result = run("read", name)
    assert result.exit_code == 3
    assert f"skipped {name}" in result.stderr
    assert reason in result.stderr
    assert "Traceback" not in result.stderr


@pytest.mark.parametrize(("name", "make", "reason"), BAD)
def test_what_can_be_read_beside_it_is_read(
        run: Run, tmp_path: Path, reports: Path, name: str, make: Callable[[Path], object], reason: str) -> None:
    make(tmp_path)
    result = run("read", name, reports)
    assert result.exit_code == 10
    assert "2 read, 1 skipped; 3 claims" in result.stderr
    assert run("read", reports).exit_code == 0


@pytest.mark.parametrize("encoding", ["utf-16", "utf-8-sig", "cp1252", "latin-1"])
def test_text_in_another_encoding_is_read(run: Run, tmp_path: Path, encoding: str) -> None:
    text = "Rebels attacked Bakhmut. The minister said that the café in São Tomé had been hit by naïve volunteers."
    (tmp_path / NAMED).write_bytes(text.encode(encoding))
    result = run("read", NAMED)
    assert result.exit_code == 0
    assert "Rebels → Bakhmut" in result.stdout


def test_one_broken_file_among_a_thousand_costs_itself_only(run: Run, tmp_path: Path) -> None:
    folder = tmp_path / "in"
    folder.mkdir()
    for number in range(1000):
        (folder / f"{number:04}.txt").write_text(f"Rebels{number} attacked Bakhmut.", encoding="utf-8")
    (folder / "0500.txt").write_bytes(bytes(range(256)) * 4)
    result = run("read", "in", "--format", "jsonl")
    assert result.exit_code == 10
    assert len(result.stdout.splitlines()) == 999
    assert result.stderr.startswith("999 read, 1 skipped; 999 claims\nskipped in/0500.txt: ")
    with Ledger(tmp_path / "blowback.db") as ledger:
        assert ledger.count_claims() == 999
        assert [skip.origin for skip in ledger.skips()] == ["in/0500.txt"]


def test_an_empty_folder_is_nothing_to_read(run: Run, tmp_path: Path) -> None:
    (tmp_path / "in").mkdir()
    result = run("read", "in")
    assert (result.exit_code, result.stdout) == (3, "")
    assert "there was nothing to read [input/empty]" in result.stderr


def _newer(path: Path) -> None:
    Ledger(path).close()
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        connection.execute("INSERT INTO migrations VALUES (99, 'future', '2100-01-01', '9')")


@pytest.mark.parametrize(("make", "message"), [
    pytest.param(_newer, "the ledger is of version 99", id="newer"),
    pytest.param(lambda path: path.write_text("a letter " * 99), "not a ledger", id="not a ledger"),
    pytest.param(lambda path: path.mkdir(), "not a ledger", id="folder"),
])
@pytest.mark.parametrize("command", ["read reports", "claims", "show abc", "documents", "runs", "diff"])
def test_a_ledger_that_cannot_be_used_is_refused_and_left_alone(
        run: Run, reports: Path, tmp_path: Path, make: Callable[[Path], object], message: str, command: str) -> None:
    path = tmp_path / "blowback.db"
    make(path)
    before = path.read_bytes() if path.is_file() else None
    result = run(*command.split())
    assert (result.exit_code, result.stdout) == (4, "")
    assert message in result.stderr
    assert (path.read_bytes() if path.is_file() else None) == before


@pytest.mark.parametrize("command", ["claims", "show abc", "documents", "runs", "diff"])
def test_no_ledger_yet(run: Run, tmp_path: Path, command: str) -> None:
    result = run(*command.split())
    assert result.exit_code == 4
    assert "there is no ledger here" in result.stderr
    assert "`blowback read PATH` makes one" in result.stderr
    assert list(tmp_path.iterdir()) == []


def test_errors_are_json_where_results_are(run: Run) -> None:
    result = run("claims", "--format", "jsonl")
    error = json.loads(result.stderr)["error"]
    assert (error["slug"], error["where"], result.stdout) == ("ledger", "blowback.db", "")


@pytest.mark.parametrize("words", [
    pytest.param(["read", "a.txt", "--published", "May"], id="day"),
    pytest.param(["read", "a.txt", "--processes", "0"], id="no process"),
    pytest.param(["read", "a.txt", "--input-format", "scroll"], id="format"),
    pytest.param(["read"], id="no path"),
    pytest.param(["sing"], id="no such command"),
])
def test_wrong_usage_is_exit_code_two(run: Run, words: list[str]) -> None:
    result = run(*words)
    assert (result.exit_code, result.stdout) == (2, "")
    assert words[-1] in result.stderr or "PATH" in result.stderr


def test_gold_that_is_none(run: Run, tmp_path: Path) -> None:
    (tmp_path / "g.json").write_text("{}")
    assert run("evaluate", "none.json", "g.json").exit_code == 3
    assert run("evaluate", "g.json", "g.json").exit_code == 3


def test_a_fault_of_ours_is_one_line_and_with_debug_the_trace(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    def stumble(*_: object, **__: object) -> None:
        raise ZeroDivisionError("by nothing")

    monkeypatch.setattr("blowback.workbench.facade.Workbench.runs", stumble)
    plain, debug = run("runs"), run("--debug", "runs")
    assert plain.exit_code == debug.exit_code == 1
    assert plain.stderr.startswith("blowback: unexpected ZeroDivisionError: by nothing\n")
    assert "Traceback" not in plain.stderr
    assert "Traceback" in debug.stderr


def test_the_version_and_the_exit_codes_are_told(run: Run) -> None:
    assert run("--version").stdout.startswith("blowback 0.")
    assert "10 some inputs were skipped" in " ".join(run("--help").stdout.split())

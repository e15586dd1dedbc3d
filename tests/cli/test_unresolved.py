"""`blowback unresolved` and `resolve`: the line that it gives adds what is missing, whatever the name holds."""

import csv
import io
import json
import shlex
from pathlib import Path
from typing import Any

import pytest

from blowback.workbench import Chain
from blowback.workbench.chain import PACKAGED
from tests.cli.conftest import Run
from tests.factory import FAKE


@pytest.fixture(autouse=True)
def _resolving(monkeypatch: pytest.MonkeyPatch, run: Run) -> None:
    """The fake reader, with the real resolving after it."""
    monkeypatch.setattr("blowback.workbench.facade.PACKAGED", Chain(FAKE.load, PACKAGED.resolve))


def rows(run: Run, *words: str) -> list[dict[str, Any]]:
    return [json.loads(line) for line in run("unresolved", "--format", "jsonl", *words).stdout.splitlines()]


def test_the_line_that_is_given_adds_the_name(run: Run, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("Then Spinners attacked Quetta.")
    (tmp_path / "b.txt").write_text("Then Zarkaneers attacked Quetta.")
    run("read", "a.txt", "b.txt", "-q")
    (row,) = [each for each in rows(run) if each["words"] == "Zarkaneers"]
    command = shlex.split(row["command"].replace("KIND", "rebel").replace("XXX", "PAK"))
    assert command[0] == "blowback"
    assert run(*command[1:]).stderr == "added Zarkaneers (zarkaneers)\n"
    (known,) = [each for each in rows(run) if each["words"] == "Zarkaneers"]
    assert (known["reason"], known["command"]) == ("known now", "blowback resolve")
    done = run(*shlex.split(known["command"])[1:])
    assert (done.exit_code, done.stderr) == (0, "2 documents; 1 claims of 1 are resolved otherwise now\n")
    assert [each["words"] for each in rows(run)] == ["Spinners"]


def test_the_table_shows_example_document_and_command(run: Run, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("Then Zarkaneers attacked Quetta.")
    run("read", "a.txt", "-q", "--ledger", "my own.db")
    shown = run("unresolved", "--ledger", "my own.db").stdout
    assert "1 ×  Zarkaneers  actor, unknown" in shown
    assert "Then Zarkaneers attacked Quetta.  — a (" in shown
    assert "blowback actors add --ledger 'my own.db' --kind KIND --country XXX Zarkaneers\n" in shown
    assert run("unresolved", "--what", "place", "--ledger", "my own.db").stdout == "nothing is open\n"


def test_the_list_is_cut_and_says_so(run: Run, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(" ".join(f"Then Zarkaneers{n} attacked Quetta." for n in range(5)))
    run("read", "a.txt", "-q")
    done = run("unresolved", "--limit", "2")
    assert done.stdout.count(" ×  ") == 2
    assert done.stderr == "3 more; --limit shows them\n"


def test_as_a_table_for_spreadsheets_no_cell_is_a_formula(run: Run, tmp_path: Path) -> None:
    (tmp_path / "=cmd.txt").write_text("Then Zarkaneers attacked Quetta.")
    run("read", "=cmd.txt", "-q")
    (row,) = csv.DictReader(io.StringIO(run("unresolved", "--format", "csv").stdout))
    assert (row["words"], row["title"], row["n"]) == ("Zarkaneers", "'=cmd", "1")


def test_an_empty_ledger_has_nothing_open_and_none_is_told(run: Run) -> None:
    assert run("unresolved").exit_code == 4
    run("actors", "add", "Front", "--kind", "rebel")
    assert run("unresolved").stdout == "nothing is open\n"
    assert run("unresolved", "--format", "json").stdout == "[]\n"

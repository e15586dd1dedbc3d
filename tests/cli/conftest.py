"""The command line with the fake reader: in this process, or as a program of its own."""

import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from blowback.cli import app
from blowback.settings import CACHE_VARIABLE, load_settings
from tests.factory import FAKE

ROOT = Path(__file__).parents[2]
ENVIRONMENT = {"PYTHONPATH": f"{ROOT / 'src'}:{ROOT}", "PATH": "/usr/bin:/bin",
               CACHE_VARIABLE: str(load_settings().cache)}
PROGRAM = """
from blowback.cli import main
from blowback.workbench import facade
from tests.factory import FAKE

facade.PACKAGED = FAKE
main()
"""
Run = Callable[..., Result]
Start = Callable[..., "subprocess.Popen[str]"]


@pytest.fixture
def run(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Run:
    """Run a command in an empty folder."""
    monkeypatch.setattr("blowback.workbench.facade.PACKAGED", FAKE)
    monkeypatch.chdir(tmp_path)

    def call(*words: object, stdin: bytes | None = None) -> Result:
        return CliRunner().invoke(app, [str(word) for word in words], input=stdin)
    return call


@pytest.fixture
def start(tmp_path: Path) -> Iterator[Start]:
    """Start a command as a program of its own, in an empty folder; whatever still runs at the end is killed."""
    started: list[subprocess.Popen[str]] = []

    def begin(*words: object, setup: str = "pass") -> "subprocess.Popen[str]":
        command = [sys.executable, "-c", f"{setup}\n{PROGRAM}", *(str(word) for word in words)]
        started.append(subprocess.Popen(
            command, cwd=tmp_path, env=ENVIRONMENT, text=True, stdin=subprocess.DEVNULL,
            start_new_session=True, stdout=subprocess.PIPE, stderr=subprocess.PIPE))
        return started[-1]

    yield begin
    for program in started:
        program.kill()
        with program:
            pass


@pytest.fixture
def reports(tmp_path: Path) -> Path:
    """A folder with two reports."""
    folder = tmp_path / "reports"
    folder.mkdir()
    (folder / "a.txt").write_text("Kabul said that rebels attacked Bakhmut. Paris backs rebels.", encoding="utf-8")
    (folder / "b.txt").write_text("Goma attacked Kyiv.", encoding="utf-8")
    return folder

"""What all tests share: the reader is loaded once, the coded gold is used where it is at hand."""

import signal
from pathlib import Path

import pytest

from blowback.atlas import compile_world
from blowback.settings import LEDGER_VARIABLE

ROOT = Path(__file__).parents[1]
GOLD = ROOT / "../shared/data/gold"


def pytest_configure(config: pytest.Config) -> None:
    """Started in the background of a shell, tests would be deaf to interruptions, and so would what they start."""
    if signal.getsignal(signal.SIGINT) is signal.SIG_IGN:
        signal.signal(signal.SIGINT, signal.default_int_handler)


@pytest.fixture(scope="session", autouse=True)
def _compiled() -> None:
    """The gazetteer is compiled before the first test, so that no command stops to do it."""
    compile_world()


@pytest.fixture(scope="session")
def gold_folder() -> Path:
    """The folder with the coded gold; a test that needs it is skipped where it is not at hand."""
    if not GOLD.is_dir():
        pytest.skip("no coded gold at ../shared/data/gold")
    return GOLD


@pytest.fixture(autouse=True)
def _own_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    """No test sees the ledger or the terminal of whoever runs it."""
    for name in (LEDGER_VARIABLE, "FORCE_COLOR", "COLUMNS"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("NO_COLOR", "1")

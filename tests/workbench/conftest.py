"""A workbench with the fake reader, in a folder of its own."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from blowback.workbench import Workbench
from tests.factory import FAKE

Write = Callable[..., Path]


@pytest.fixture
def wb(tmp_path: Path) -> Iterator[Workbench]:
    """A workbench whose ledger is not there yet."""
    with Workbench(tmp_path / "blowback.db", chain=FAKE) as opened:
        yield opened


@pytest.fixture
def write(tmp_path: Path) -> Write:
    """Write a report and say where it is."""
    def make(text: str, name: str = "reports/report.txt") -> Path:
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
        return path
    return make

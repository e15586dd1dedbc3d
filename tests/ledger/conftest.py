"""A fresh ledger for each test, on a clock that stands still."""

from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from blowback.ledger import Ledger
from blowback.model import Document
from tests.factory import FakeReader

NOW = datetime(2024, 5, 4, 12, tzinfo=UTC)


@pytest.fixture
def ledger(tmp_path: Path) -> Iterator[Ledger]:
    """An empty ledger."""
    with Ledger(tmp_path / "blowback.db", now=lambda: NOW) as opened:
        yield opened


@pytest.fixture
def keep(ledger: Ledger) -> Callable[..., None]:
    """Read documents with the fake reader and keep what it finds."""
    def read(*docs: Document, version: str = "1") -> None:
        reader = FakeReader(version)
        recorder = ledger.record(reader.name, reader.version)
        for doc in docs:
            recorder.add(doc, reader.read(doc))
        recorder.finish()
    return read

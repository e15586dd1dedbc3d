"""A ledger is made, brought up to date or refused; a refused file stays as it was."""

import os
import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest
from sqlalchemy import inspect

from blowback.errors import LedgerError, LedgerFull, LedgerTooNew, NotALedger
from blowback.ledger import Ledger, migrations, tables


def _alter(path: Path, *statements: str) -> None:
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        for statement in statements:
            connection.execute(statement)


def test_the_migrations_make_the_tables_that_the_queries_use(ledger: Ledger) -> None:
    made = inspect(ledger._engine)
    shape = {name: [(c["name"], c["nullable"]) for c in made.get_columns(name)] for name in made.get_table_names()}
    wanted = {name: [(c.name, bool(c.nullable)) for c in table.columns] for name, table in
              tables.metadata.tables.items()}
    # SQLite calls an integer primary key nullable; it never is.
    keys = {name: {c.name for c in table.primary_key} for name, table in tables.metadata.tables.items()}
    assert {name: [(c, n and c not in keys[name]) for c, n in columns] for name, columns in shape.items()} == wanted


def test_a_new_ledger_is_durable_and_records_its_migrations(tmp_path: Path) -> None:
    path = tmp_path / "new.db"
    with Ledger(path) as ledger, ledger._engine.connect() as connection:
        settings = [connection.exec_driver_sql(f"PRAGMA {name}").scalar() for name in ("journal_mode", "synchronous")]
        done = connection.execute(tables.migrations.select()).all()
    assert settings == ["wal", 2]
    assert [(row.number, row.name) for row in done] == [(1, "create_ledger"), (2, "add_entries")]


def test_a_ledger_opens_again(tmp_path: Path) -> None:
    path = tmp_path / "new.db"
    Ledger(path).close()
    before = path.read_bytes()
    Ledger(path, create=False).close()
    assert path.read_bytes() == before


def test_an_empty_file_becomes_a_ledger(tmp_path: Path) -> None:
    path = tmp_path / "empty.db"
    path.touch()
    with Ledger(path) as ledger:
        assert ledger.count_claims() == 0


def test_a_migration_that_fails_leaves_nothing_behind(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "old.db"
    Ledger(path).close()

    def add_and_stumble(connection: object) -> None:
        connection.exec_driver_sql("CREATE TABLE half (a)")  # type: ignore[attr-defined]
        raise RuntimeError("stumbled")

    monkeypatch.setattr(migrations, "MIGRATIONS", (*migrations.MIGRATIONS, add_and_stumble))
    monkeypatch.setattr("blowback.ledger.ledger.NEWEST", migrations.NEWEST + 1)
    with pytest.raises(RuntimeError, match="stumbled"):
        Ledger(path)
    monkeypatch.undo()
    with Ledger(path) as ledger:
        assert "half" not in inspect(ledger._engine).get_table_names()


def _newer(path: Path) -> None:
    Ledger(path).close()
    _alter(path, "INSERT INTO migrations VALUES (99, 'future', '2100-01-01', '9')")


@pytest.mark.parametrize(("make", "error", "message"), [
    pytest.param(_newer, LedgerTooNew, "version 99", id="newer version"),
    pytest.param(lambda path: path.write_text("a letter " * 99), NotALedger, "no SQLite database", id="text"),
    pytest.param(lambda path: path.write_bytes(b"x"), NotALedger, "no SQLite database", id="one byte"),
    pytest.param(lambda path: _alter(path, "CREATE TABLE recipes (a)"), NotALedger, "another program's",
                 id="another database"),
    pytest.param(lambda path: _alter(path, "PRAGMA application_id = 7"), NotALedger, "another program's",
                 id="another mark"),
    pytest.param(lambda path: path.mkdir(), NotALedger, "no file", id="folder"),
    pytest.param(os.mkfifo, NotALedger, "no file", id="pipe"),
])
def test_what_is_no_ledger_of_ours_is_refused_and_left_alone(
        tmp_path: Path, make: Callable[[Path], object], error: type[LedgerError], message: str) -> None:
    path = tmp_path / "thing.db"
    make(path)
    before = path.read_bytes() if path.is_file() else None
    with pytest.raises(error, match=message) as caught:
        Ledger(path)
    assert caught.value.where == str(path)
    assert caught.value.hint
    assert (path.read_bytes() if path.is_file() else None) == before


def test_a_ledger_that_is_not_there_is_not_made_for_reading(tmp_path: Path) -> None:
    with pytest.raises(LedgerError, match="no ledger here"):
        Ledger(tmp_path / "none.db", create=False)
    assert list(tmp_path.iterdir()) == []


def test_a_folder_that_is_not_there_is_named(tmp_path: Path) -> None:
    with pytest.raises(LedgerError, match="no folder"):
        Ledger(tmp_path / "nowhere" / "new.db")


@pytest.mark.skipif(not Path("/proc/self").is_dir(), reason="needs a folder in which nobody can make a file")
def test_a_folder_that_takes_no_file_is_refused() -> None:
    with pytest.raises(LedgerFull, match="cannot be written"):
        Ledger(Path("/proc/self/blowback.db"))


def test_a_damaged_ledger_says_so(tmp_path: Path) -> None:
    path = tmp_path / "torn.db"
    Ledger(path).close()
    path.write_bytes(path.read_bytes()[:5000])
    with pytest.raises(LedgerError, match="damaged"):
        Ledger(path)

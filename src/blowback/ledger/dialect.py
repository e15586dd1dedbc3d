"""All that knows SQLite: how a ledger file is opened, how transactions begin, what its errors mean."""

import sqlite3
import stat
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

from sqlalchemy import Connection, Engine, create_engine, event, exc
from sqlalchemy.engine import URL

from blowback.errors import LedgerError, LedgerFull, NotALedger

APPLICATION_ID = 0x424C4F57
"""Marks the file as a ledger in SQLite's own header ("BLOW")."""
BUSY_SECONDS = 30
_MAGIC = b"SQLite format 3\0"


def make_engine(path: Path) -> Engine:
    """The engine of one ledger file; nothing is opened before the first use."""
    engine = create_engine(URL.create("sqlite", database=str(path)), connect_args={"timeout": BUSY_SECONDS})
    event.listen(engine, "connect", _on_connect)
    event.listen(engine, "begin", _on_begin)
    return engine


@contextmanager
def reading(engine: Engine) -> Iterator[Connection]:
    """A connection that sees one state of the ledger for as long as it is held."""
    with translated(engine), engine.connect() as connection, connection.begin():
        yield connection


@contextmanager
def writing(engine: Engine) -> Iterator[Connection]:
    """A transaction that is on the disk when the block ends, and leaves no trace if it fails."""
    with translated(engine), engine.connect() as connection:
        connection = connection.execution_options(writes=True)
        with connection.begin():
            yield connection


@contextmanager
def translated(engine: Engine) -> Iterator[None]:
    """Turn the driver's errors into ours; `value` keeps the statement that failed."""
    try:
        yield
    except exc.DBAPIError as error:
        raise _translate(error.orig, str(engine.url.database), error.statement) from error
    except sqlite3.Error as error:  # from the pragmas of a fresh connection, which run below SQLAlchemy
        raise _translate(error, str(engine.url.database), None) from error


@contextmanager
def translated_for(path: Path) -> Iterator[None]:
    """Turn errors of a plain connection to this file into ours."""
    try:
        yield
    except sqlite3.Error as error:
        raise _translate(error, str(path), None) from error


def open_reader(path: Path) -> sqlite3.Connection:
    """A plain connection that only reads, for look-ups by the ten thousand; each statement sees the newest state."""
    raw = sqlite3.connect(path, timeout=BUSY_SECONDS, isolation_level=None, check_same_thread=False)
    raw.execute("PRAGMA query_only = ON")
    return raw


def require_file(path: Path, *, create: bool) -> None:
    """Refuse a path at which no ledger can be, before SQLite touches it."""
    if not path.exists():
        if not create:
            raise LedgerError("there is no ledger here", value=str(path), where=str(path),
                              hint="`blowback read PATH` makes one; --ledger names another")
        if not path.parent.is_dir():
            raise LedgerError(f"there is no folder {str(path.parent)!r} for the ledger", value=str(path),
                              where=str(path), hint="make the folder first, or name another with --ledger")
    elif not stat.S_ISREG(path.stat().st_mode):
        raise _not_a_ledger(path, "it is no file")
    elif not _may_be_database(path):
        raise _not_a_ledger(path, "the file is no SQLite database")


def require_ledger(connection: Connection, path: Path) -> None:
    """Refuse a database that is not an empty one and does not bear our mark."""
    mark = connection.exec_driver_sql("PRAGMA application_id").scalar()
    is_empty = not connection.exec_driver_sql("SELECT count(*) FROM sqlite_master").scalar()
    if mark != APPLICATION_ID and not (is_empty and mark == 0):
        raise _not_a_ledger(path, "it is another program's SQLite database")


def mark_as_ledger(connection: Connection) -> None:
    """Write our mark into the file's header, in the transaction that is open."""
    connection.exec_driver_sql(f"PRAGMA application_id = {APPLICATION_ID}")


def keep_log(engine: Engine) -> None:
    """Keep a write-ahead log, so that readers and a writer do not wait for each other."""
    with translated(engine), closing(engine.raw_connection()) as raw, closing(raw.cursor()) as cursor:
        if cursor.execute("PRAGMA journal_mode").fetchone() != ("wal",):
            cursor.execute("PRAGMA journal_mode = WAL")


def find_damage(connection: Connection) -> list[str]:
    """What SQLite's own check of the file finds wrong; empty when it is whole."""
    found = [str(row[0]) for row in connection.exec_driver_sql("PRAGMA integrity_check")]
    orphans = [f"row {row[1]} of {row[0]} points to no row of {row[2]}"
               for row in connection.exec_driver_sql("PRAGMA foreign_key_check")]
    return [line for line in found if line != "ok"] + orphans


def _on_connect(raw: sqlite3.Connection, _record: object) -> None:
    # The driver's own transactions start late and end early; `_on_begin` says BEGIN instead.
    raw.isolation_level = None
    raw.execute("PRAGMA synchronous = FULL")
    raw.execute("PRAGMA foreign_keys = ON")


def _on_begin(connection: Connection) -> None:
    writes = connection.get_execution_options().get("writes", False)
    connection.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")


def _may_be_database(path: Path) -> bool:
    # SQLite takes any file below 512 bytes for an empty database and would write over it.
    try:
        with path.open("rb") as file:
            return file.read(len(_MAGIC)) in (b"", _MAGIC)
    except OSError as error:
        raise LedgerError(f"the ledger cannot be opened ({error.strerror})", value=str(path), where=str(path),
                          hint="name another with --ledger") from error


def _not_a_ledger(path: Path | str, why: str) -> NotALedger:
    return NotALedger(f"this is not a ledger: {why}", value=str(path), where=str(path),
                      hint="name another file with --ledger")


def _translate(error: BaseException | None, path: str, statement: str | None) -> LedgerError:
    code = getattr(error, "sqlite_errorname", None) or ""
    if code.startswith("SQLITE_NOTADB"):
        return _not_a_ledger(path, "the file is no SQLite database")
    for codes, kind, message, hint in _MEANINGS:
        if code.startswith(codes):
            return kind(f"{message} ({error})", value=statement, where=path, hint=hint)
    return LedgerError(f"the ledger refused a statement ({error})", value=statement, where=path)


_MEANINGS = (
    (("SQLITE_FULL", "SQLITE_IOERR"), LedgerFull, "the ledger could not be written, the disk may be full",
     "what was shown as read is kept; make room and run the same command again"),
    (("SQLITE_READONLY", "SQLITE_CANTOPEN", "SQLITE_PERM"), LedgerFull, "the ledger or its folder cannot be written",
     "copy the ledger to a folder you may write to, and name it with --ledger"),
    (("SQLITE_BUSY", "SQLITE_LOCKED"), LedgerError, f"another program has been writing for {BUSY_SECONDS} seconds",
     "try again when it is done"),
    (("SQLITE_CORRUPT",), LedgerError, "the ledger is damaged", "run blowback doctor; restore it from a backup"),
)

"""The numbered steps that make a ledger: each one runs in a transaction together with its own record.

A step is never changed once released; a new need is a new step at the end of `MIGRATIONS`.
"""

from collections.abc import Callable

from sqlalchemy import Connection, func, insert, inspect, select

from blowback import __version__
from blowback.ledger import tables


def create_ledger(connection: Connection) -> None:
    """1: the tables of documents, runs, claims and skips."""
    for statement in _CREATE:
        connection.exec_driver_sql(statement)
    _let_only_grow(connection, "migrations", "documents", "descriptions", "runs", "run_ends", "readings", "claims",
                   "names", "skips")


def add_entries(connection: Connection) -> None:
    """2: the tables of what users add to the catalogues."""
    connection.exec_driver_sql(
        """CREATE TABLE entries (
            seq INTEGER PRIMARY KEY, book TEXT NOT NULL, id TEXT NOT NULL, payload TEXT, added_at TEXT NOT NULL)""")
    connection.exec_driver_sql(
        "CREATE TABLE entry_names (name TEXT NOT NULL, entry INTEGER NOT NULL REFERENCES entries (seq))")
    connection.exec_driver_sql("CREATE INDEX entries_by_id ON entries (book, id)")
    connection.exec_driver_sql("CREATE INDEX entry_names_by_name ON entry_names (name, entry)")
    _let_only_grow(connection, "entries", "entry_names")


def _let_only_grow(connection: Connection, *names: str) -> None:
    for table in names:
        for change in ("UPDATE", "DELETE"):
            connection.exec_driver_sql(
                f"CREATE TRIGGER {table}_refuse_{change.lower()} BEFORE {change} ON {table} "
                f"BEGIN SELECT RAISE(ABORT, 'the ledger only grows: {table} takes no {change.lower()}'); END"
            )


MIGRATIONS: tuple[Callable[[Connection], None], ...] = (create_ledger, add_entries)
NEWEST = len(MIGRATIONS)


def get_version(connection: Connection) -> int:
    """The number of the last step that this ledger has seen; 0 for an empty file."""
    if not inspect(connection).has_table("migrations"):
        return 0
    return connection.scalar(select(func.max(tables.migrations.c.number))) or 0


def apply_migration(connection: Connection, number: int, applied_at: str) -> None:
    """Run step `number` and record it; the caller holds the transaction."""
    step = MIGRATIONS[number - 1]
    step(connection)
    connection.execute(insert(tables.migrations).values(
        number=number, name=step.__name__, applied_at=applied_at, blowback=__version__))


_CREATE = (
    """CREATE TABLE migrations (
        number INTEGER PRIMARY KEY, name TEXT NOT NULL, applied_at TEXT NOT NULL, blowback TEXT NOT NULL)""",
    """CREATE TABLE documents (
        seq INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, text TEXT NOT NULL, text_sha256 TEXT NOT NULL,
        added_at TEXT NOT NULL)""",
    """CREATE TABLE descriptions (
        seq INTEGER PRIMARY KEY, document INTEGER NOT NULL REFERENCES documents (seq), title TEXT NOT NULL,
        published TEXT, source TEXT, language TEXT NOT NULL, origin TEXT, words TEXT NOT NULL,
        described_at TEXT NOT NULL)""",
    """CREATE TABLE runs (
        seq INTEGER PRIMARY KEY, reader TEXT NOT NULL, version TEXT NOT NULL, started_at TEXT NOT NULL)""",
    """CREATE TABLE run_ends (
        run INTEGER PRIMARY KEY REFERENCES runs (seq), finished_at TEXT NOT NULL)""",
    """CREATE TABLE readings (
        seq INTEGER PRIMARY KEY, run INTEGER NOT NULL REFERENCES runs (seq),
        document INTEGER NOT NULL REFERENCES documents (seq),
        description INTEGER NOT NULL REFERENCES descriptions (seq),
        n_claims INTEGER NOT NULL, read_at TEXT NOT NULL)""",
    """CREATE TABLE claims (
        seq INTEGER PRIMARY KEY, reading INTEGER NOT NULL REFERENCES readings (seq), id TEXT NOT NULL,
        kind TEXT NOT NULL, type TEXT NOT NULL, mode TEXT, standing TEXT NOT NULL, first_day TEXT, last_day TEXT,
        payload TEXT NOT NULL, UNIQUE (reading, id))""",
    """CREATE TABLE names (
        claim INTEGER NOT NULL REFERENCES claims (seq), role TEXT NOT NULL, id TEXT, words TEXT NOT NULL)""",
    """CREATE TABLE skips (
        seq INTEGER PRIMARY KEY, origin TEXT NOT NULL, document INTEGER REFERENCES documents (seq),
        slug TEXT NOT NULL, reason TEXT NOT NULL, skipped_at TEXT NOT NULL)""",
    "CREATE INDEX descriptions_by_document ON descriptions (document)",
    "CREATE INDEX readings_by_document ON readings (document)",
    "CREATE INDEX claims_by_id ON claims (id)",
    "CREATE INDEX names_by_role ON names (role, words, id, claim)",
    "CREATE INDEX skips_by_origin ON skips (origin)",
)

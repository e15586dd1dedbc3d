"""The tables of the ledger, as queries see them; `migrations.py` is what makes them.

Every table only grows: triggers refuse an update or a deletion. What is shown is derived from the newest rows.
"""

from sqlalchemy import Column, Integer, MetaData, Table, Text

metadata = MetaData()

migrations = Table(
    "migrations", metadata,
    Column("number", Integer, primary_key=True),
    Column("name", Text, nullable=False),
    Column("applied_at", Text, nullable=False),
    Column("blowback", Text, nullable=False),
)

documents = Table(
    "documents", metadata,
    Column("seq", Integer, primary_key=True),
    Column("id", Text, nullable=False),
    Column("text", Text, nullable=False),
    Column("text_sha256", Text, nullable=False),
    Column("added_at", Text, nullable=False),
)

# What is known about a document, apart from its text; a correction is a new row, the newest one counts.
descriptions = Table(
    "descriptions", metadata,
    Column("seq", Integer, primary_key=True),
    Column("document", Integer, nullable=False),
    Column("title", Text, nullable=False),
    Column("published", Text),
    Column("source", Text),
    Column("language", Text, nullable=False),
    Column("origin", Text),
    Column("words", Text, nullable=False),
    Column("described_at", Text, nullable=False),
)

runs = Table(
    "runs", metadata,
    Column("seq", Integer, primary_key=True),
    Column("reader", Text, nullable=False),
    Column("version", Text, nullable=False),
    Column("started_at", Text, nullable=False),
)

run_ends = Table(
    "run_ends", metadata,
    Column("run", Integer, primary_key=True),
    Column("finished_at", Text, nullable=False),
)

# One reading of one document; the newest one of a document is the one that is shown.
readings = Table(
    "readings", metadata,
    Column("seq", Integer, primary_key=True),
    Column("run", Integer, nullable=False),
    Column("document", Integer, nullable=False),
    Column("description", Integer, nullable=False),
    Column("n_claims", Integer, nullable=False),
    Column("read_at", Text, nullable=False),
)

claims = Table(
    "claims", metadata,
    Column("seq", Integer, primary_key=True),
    Column("reading", Integer, nullable=False),
    Column("id", Text, nullable=False),
    Column("kind", Text, nullable=False),
    Column("type", Text, nullable=False),
    Column("mode", Text),
    Column("standing", Text, nullable=False),
    Column("first_day", Text),
    Column("last_day", Text),
    Column("payload", Text, nullable=False),
)

# The names that filters look for: one row for each name of a claim's actors, recipients, holders and place.
names = Table(
    "names", metadata,
    Column("claim", Integer, nullable=False),
    Column("role", Text, nullable=False),
    Column("id", Text),
    Column("words", Text, nullable=False),
)

# What users add to the catalogues: the newest row of a book and id counts, one without payload withdraws it.
entries = Table(
    "entries", metadata,
    Column("seq", Integer, primary_key=True),
    Column("book", Text, nullable=False),
    Column("id", Text, nullable=False),
    Column("payload", Text),
    Column("added_at", Text, nullable=False),
)

# The names under which an entry is looked up without loading all of them.
entry_names = Table(
    "entry_names", metadata,
    Column("name", Text, nullable=False),
    Column("entry", Integer, nullable=False),
)

skips = Table(
    "skips", metadata,
    Column("seq", Integer, primary_key=True),
    Column("origin", Text, nullable=False),
    Column("document", Integer),
    Column("slug", Text, nullable=False),
    Column("reason", Text, nullable=False),
    Column("skipped_at", Text, nullable=False),
)

"""The ledger: documents, runs of readers, claims and skipped inputs in one SQLite file that only grows.

SQL stays in this room, all that is special to SQLite in `dialect.py`. What a claim means belongs elsewhere.

>>> from pathlib import Path
>>> from tempfile import TemporaryDirectory
>>> from blowback.ledger import Filters, Ledger
>>> with TemporaryDirectory() as folder, Ledger(Path(folder) / "blowback.db") as ledger:
...     ledger.count_claims(Filters(actor=("Taliban",)))
0
"""

from blowback.ledger.entries import Change
from blowback.ledger.filters import EVERYTHING, Filters
from blowback.ledger.ledger import Ledger
from blowback.ledger.names import AUTHOR
from blowback.ledger.recorder import Recorder
from blowback.ledger.rows import StoredClaim, StoredDocument, StoredReading, StoredRun, StoredSkip

__all__ = ["AUTHOR", "EVERYTHING", "Change", "Filters", "Ledger", "Recorder", "StoredClaim", "StoredDocument",
           "StoredReading", "StoredRun", "StoredSkip"]

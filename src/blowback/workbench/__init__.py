"""The workbench: the one facade over sources, readers and ledger. No parsing, no scoring, no SQL of its own.

>>> from blowback.workbench import Workbench
>>> with Workbench("blowback.db") as wb:  # doctest: +SKIP
...     for outcome in wb.read(["reports/"]):
...         print(outcome.origin, outcome.state, len(outcome.claims))
"""

from blowback.ledger import EVERYTHING, Filters
from blowback.sources import ReadOptions
from blowback.workbench.chain import Chain
from blowback.workbench.differences import Change, Difference
from blowback.workbench.facade import Workbench
from blowback.workbench.health import Check
from blowback.workbench.outcome import Outcome, State

__all__ = ["EVERYTHING", "Chain", "Change", "Check", "Difference", "Filters", "Outcome", "ReadOptions", "State",
           "Workbench"]

"""What became of one input."""

from dataclasses import dataclass
from enum import StrEnum

from blowback.errors import InputError
from blowback.model import Claim, Document


class State(StrEnum):
    """How it went with an input."""

    READ = "read"
    """Read now."""
    KNOWN = "known"
    """In the ledger already, read by this reader in this version: nothing was added."""
    REPEATED = "repeated"
    """The same bytes as another input of this run."""
    SKIPPED = "skipped"
    """Not read; `error` says why."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """An input with its document and claims, or with the reason why it has none.

    Claims of a known document are those of the ledger; a repeated one carries none a second time.
    """

    origin: str
    state: State
    document: Document | None = None
    claims: tuple[Claim, ...] = ()
    error: InputError | None = None

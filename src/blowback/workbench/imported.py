"""What became of the rows of a table that a user imported."""

from dataclasses import dataclass

from blowback.errors import InputError


@dataclass(frozen=True, slots=True)
class Imported:
    """How many rows are new, changed or were there as they are; the faults say where the others stand, and why."""

    n_new: int
    n_changed: int
    n_same: int
    faults: tuple[InputError, ...] = ()

    @property
    def n_taken(self) -> int:
        """Rows that are in the ledger now, those that were there before among them."""
        return self.n_new + self.n_changed + self.n_same

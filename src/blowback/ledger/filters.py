"""The filters that every listing of the ledger takes, in the words of the command line."""

from dataclasses import dataclass
from datetime import date

from blowback.errors import UsageError
from blowback.ledger.names import fold_words
from blowback.model import Kind, Review, Standing


@dataclass(frozen=True, slots=True)
class Filters:
    """What to show: several values of one filter widen it, several filters narrow it.

    Names match whole words of the mention (or of what it refers to), whatever their case, or the catalogue's id.
    `type` takes `ASSAULT` or, with its mode, `ASSAULT/firearms`. `first` and `last` compare with the days of a
    claim or, where these are not known, with the day its document was published.
    """

    actor: tuple[str, ...] = ()
    recipient: tuple[str, ...] = ()
    place: tuple[str, ...] = ()
    holder: tuple[str, ...] = ()
    first: date | None = None
    last: date | None = None
    type: tuple[str, ...] = ()
    kind: tuple[Kind, ...] = ()
    standing: tuple[Standing, ...] = ()
    document: tuple[str, ...] = ()
    review: tuple[Review, ...] = ()

    def __post_init__(self) -> None:
        if self.first and self.last and self.first > self.last:
            raise UsageError(f"the days run from {self.first} back to {self.last}", value=(self.first, self.last),
                             hint="swap --from and --to")
        for name in ("actor", "recipient", "place", "holder", "document"):
            for value in getattr(self, name):
                if not fold_words(value).strip():
                    raise UsageError(f"--{name} {value!r} holds no letter or digit to look for", value=value)


EVERYTHING = Filters()

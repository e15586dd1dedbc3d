"""What a mention was resolved to, why, and who else it could have been."""

from dataclasses import dataclass
from enum import StrEnum

from blowback.codebook.actors import Actor


class Reason(StrEnum):
    """Why a mention is somebody, or why it stays open; `is_open` parts the two."""

    NAME = "name"
    DAY = "day"
    CONTEXT = "context"
    ACT = "act"
    DEFINED = "defined"
    BODY = "body"
    OFFICE = "office"
    ONLY = "only one"
    COUNTRY = "country"
    REFERENCE = "reference"
    UNKNOWN = "unknown"
    AMBIGUOUS = "ambiguous"
    UNSUPPORTED = "unsupported"
    LATER = "later"
    PLACE = "place"
    SEVERAL = "several"

    @property
    def is_open(self) -> bool:
        """Whether the mention stays without an id."""
        return self in _OPEN


_OPEN = frozenset({Reason.UNKNOWN, Reason.AMBIGUOUS, Reason.UNSUPPORTED, Reason.LATER, Reason.PLACE, Reason.SEVERAL})


@dataclass(frozen=True, slots=True)
class Resolved:
    """An actor, or None; the reason; and the candidates among whom it was chosen, or could not be.

    A mention that is open for a reason other than `unknown` has candidates: those are what a person would choose from.
    """

    actor: Actor | None
    reason: Reason
    candidates: tuple[Actor, ...] = ()

    def __post_init__(self) -> None:
        if (self.actor is None) is not self.reason.is_open:
            raise ValueError(f"resolved to {self.actor and self.actor.id} by reason {self.reason.value!r}")


UNKNOWN = Resolved(None, Reason.UNKNOWN)
"""Nobody in the catalogue bears the words, or they are no party at all."""

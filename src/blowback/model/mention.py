"""Mentions: the words for an actor, a place, a day or a holder, and what they were resolved to."""

from dataclasses import dataclass

from blowback.model.dates import DayRange
from blowback.model.span import Span


@dataclass(frozen=True, slots=True)
class Mention:
    """An actor (or cause, or thing affected) as the text names it."""

    span: Span
    id: str | None = None
    refers_to: Span | None = None
    """For a pronoun or a definite description: the mention that it stands for, when sure."""


@dataclass(frozen=True, slots=True)
class PlaceMention:
    """A place as the text names it; coordinates are WGS 84 degrees, `radius_km` kilometres."""

    span: Span
    id: str | None = None
    name: str | None = None
    lat: float | None = None
    lon: float | None = None
    precision: str | None = None
    radius_km: float | None = None


@dataclass(frozen=True, slots=True)
class TimeMention:
    """Words for a time, and the days they mean when the document fixes them."""

    span: Span
    days: DayRange | None = None


@dataclass(frozen=True, slots=True)
class Holder:
    """One party of the relay on whose word a claim stands; `kind` is `named` or `unnamed`.

    An unnamed holder may have no words at all (`span` None): "it is suspected".
    """

    kind: str
    span: Span | None = None
    id: str | None = None

    def __post_init__(self) -> None:
        if self.kind not in ("named", "unnamed"):
            raise ValueError(f"a holder is named or unnamed, not {self.kind!r}")
        if self.kind == "named" and self.span is None:
            raise ValueError("a named holder needs its words")

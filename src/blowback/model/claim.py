"""The claim: one proposition with its words, its holder and its standing."""

import hashlib
from dataclasses import dataclass
from functools import cached_property

from blowback.model.count import Count
from blowback.model.labels import Kind, Standing
from blowback.model.mention import Holder, Mention, PlaceMention, TimeMention
from blowback.model.span import Span


@dataclass(frozen=True, slots=True)
class Evidence:
    """The sentence that carries a claim, and the clause inside it."""

    sentence: Span
    clause: Span

    def __post_init__(self) -> None:
        if not self.sentence.contains(self.clause):
            raise ValueError(f"clause {self.clause.quote!r} lies outside its sentence")


@dataclass(frozen=True, slots=True)
class Reader:
    """Which reader made a claim, in which version, by which rule."""

    name: str
    version: str
    rule: str


@dataclass(frozen=True, slots=True)
class Relation:
    """`type` (supports, denies ...) to the claim with the id `claim`."""

    type: str
    claim: str


@dataclass(frozen=True)
class Claim:
    """A claim by the codebook. `holder` runs from the outermost relay to the original speaker; empty = the author."""

    document_id: str
    kind: Kind
    type: str
    mode: str | None
    actor: tuple[Mention, ...]
    recipient: tuple[Mention, ...]
    standing: Standing
    holder: tuple[Holder, ...]
    cue: Span | None
    evidence: Evidence
    reader: Reader
    place: PlaceMention | None = None
    time: TimeMention | None = None
    killed: Count | None = None
    injured: Count | None = None
    detained: Count | None = None
    displaced: Count | None = None
    relations: tuple[Relation, ...] = ()

    @cached_property
    def id(self) -> str:
        """Hash of what the claim says and where it says it; the reader that found it does not count."""
        return hashlib.sha256("\x1f".join(self._content()).encode()).hexdigest()[:16]

    def same_claim(self, other: "Claim") -> bool:
        """The same proposition with the same holder and standing, wherever it stands."""
        return self._proposition() == other._proposition()

    def same_record(self, other: "Claim") -> bool:
        """The same in every field, evidence, resolution and reader included."""
        return self == other

    def refines(self, other: "Claim") -> bool:
        """Whether this claim says all that `other` says, and more."""
        mine, theirs = self._slots(), other._slots()
        fixed = (self.kind, self.type, self.standing, self._holders()) == (
            other.kind, other.type, other.standing, other._holders())
        return fixed and mine != theirs and all(given in ("", mine[slot]) for slot, given in theirs.items())

    def _proposition(self) -> tuple[object, ...]:
        return (self.kind, self.type, self.standing, self._holders(), tuple(self._slots().items()))

    def _holders(self) -> tuple[str, ...]:
        return tuple(f"{h.kind}:{h.id or (h.span.quote if h.span else '')}" for h in self.holder)

    def _slots(self) -> dict[str, str]:
        days = self.time and self.time.days
        return {
            "mode": self.mode or "",
            "actor": _key_of(self.actor),
            "recipient": _key_of(self.recipient),
            "place": (self.place.id or self.place.span.quote) if self.place else "",
            "time": (f"{days.first}..{days.last}" if days else self.time.span.quote) if self.time else "",
            **{name: f"{count.low}-{count.high}" if count else "" for name, count in self._counts()},
        }

    def _counts(self) -> list[tuple[str, Count | None]]:
        return [(name, getattr(self, name)) for name in ("killed", "injured", "detained", "displaced")]

    def _content(self) -> list[str]:
        spans: list[Span | None] = [*(m.span for m in self.actor), None, *(m.span for m in self.recipient), None,
                 *(h.span for h in self.holder), None, _span_of(self.place), _span_of(self.time),
                 *(_span_of(count) for _, count in self._counts()), self.cue,
                 self.evidence.sentence, self.evidence.clause]
        at = [f"{span.start}-{span.end}" if span else "-" for span in spans]
        kinds = [h.kind for h in self.holder]
        return [self.document_id, self.kind, self.type, self.mode or "", self.standing, *kinds, *at]


def _span_of(part: PlaceMention | TimeMention | Count | None) -> Span | None:
    return part.span if part is not None else None


def _key_of(mentions: tuple[Mention, ...]) -> str:
    return "|".join(sorted(m.id or m.span.quote.casefold() for m in mentions))

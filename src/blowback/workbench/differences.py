"""What two readings of one document found: the same, more, less, or something else in the same words."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, fields

from blowback.ledger import StoredReading
from blowback.model import Claim, Document

COMPARED = tuple(field.name for field in fields(Claim) if field.name not in ("document_id", "reader"))


@dataclass(frozen=True, slots=True)
class Change:
    """A claim as the old and the new reading have it, and the fields in which they differ."""

    old: Claim
    new: Claim
    differs: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Difference:
    """Two readings of a document."""

    document: Document
    old: StoredReading
    new: StoredReading
    gained: tuple[Claim, ...]
    lost: tuple[Claim, ...]
    changed: tuple[Change, ...]
    n_same: int

    def __bool__(self) -> bool:
        return bool(self.gained or self.lost or self.changed)


def compare(document: Document, old: tuple[StoredReading, Iterable[Claim]],
            new: tuple[StoredReading, Iterable[Claim]]) -> Difference:
    """Claims with the same id belong together; of the others, those of one type in one sentence, in order."""
    before, after = ({claim.id: claim for claim in found} for _, found in (old, new))
    pairs = [(before[name], after[name]) for name in before if name in after]
    lost = [claim for name, claim in before.items() if name not in after]
    gained = [claim for name, claim in after.items() if name not in before]
    for left, right in _pair_up(lost, gained):
        lost.remove(left)
        gained.remove(right)
        pairs.append((left, right))
    changes = [Change(left, right, _differing(left, right)) for left, right in pairs]
    changed = sorted((change for change in changes if change.differs), key=lambda change: _place(change.new))
    return Difference(document, old[0], new[0], tuple(gained), tuple(lost), tuple(changed),
                      len(changes) - len(changed))


def choose(readings: Sequence[StoredReading], old: str | None,
           new: str | None) -> tuple[StoredReading, StoredReading] | None:
    """The two readings that are meant, of those of one document (last one first); None when they are not there."""
    after = next((reading for reading in readings if new is None or _is_named(reading, new)), None)
    earlier = [reading for reading in readings if after is None or reading.number < after.number]
    candidates = earlier if old is None else readings
    before = next((reading for reading in candidates if old is None or _is_named(reading, old)), None)
    return (before, after) if before and after and before != after else None


def _is_named(reading: StoredReading, name: str) -> bool:
    if name.isdecimal():
        return reading.run == int(name)
    return name in (reading.version, f"{reading.reader}@{reading.version}")


def _pair_up(lost: Sequence[Claim], gained: Sequence[Claim]) -> Iterator[tuple[Claim, Claim]]:
    free = list(gained)
    for left in list(lost):
        match = next((right for right in free if _subject(left) == _subject(right)), None)
        if match:
            free.remove(match)
            yield left, match


def _subject(claim: Claim) -> tuple[object, ...]:
    return claim.kind, claim.type, claim.evidence.sentence


def _place(claim: Claim) -> tuple[int, int]:
    return claim.evidence.clause.start, claim.evidence.clause.end


def _differing(left: Claim, right: Claim) -> tuple[str, ...]:
    return tuple(name for name in COMPARED if getattr(left, name) != getattr(right, name))

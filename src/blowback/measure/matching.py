"""One-to-one matching of a reader's claims with the coded ones of a document."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import IntEnum

from blowback.measure.coded import Coded
from blowback.measure.mentions import same_holder, same_side

MIN_OVERLAP = 0.5  # of two sentences, in characters: intersection over union


class Level(IntEnum):
    """How far two claims agree; each level includes those below."""

    NONE = 0
    TYPE = 1
    CORE = 2
    FULL = 3


@dataclass(frozen=True, slots=True)
class Pair:
    """A coded claim and the reader's claim that it was matched with."""

    level: Level
    gold: Coded
    found: Coded


@dataclass(frozen=True, slots=True)
class Matching:
    """The pairs of a document, best level first, and what stayed alone on either side."""

    pairs: tuple[Pair, ...]
    missed: tuple[Coded, ...]
    spurious: tuple[Coded, ...]


def level_of(gold: Coded, found: Coded) -> Level:
    """Sentence, kind and type agree; then both sides; then standing and holder."""
    if not _same_sentence(gold, found) or (gold.kind, gold.type) != (found.kind, found.type):
        return Level.NONE
    if not (same_side(gold.actor, found.actor) and same_side(gold.recipient, found.recipient)):
        return Level.TYPE
    if gold.standing != found.standing or not same_holder(gold.holder, found.holder):
        return Level.CORE
    return Level.FULL


def match(gold: Sequence[Coded], found: Sequence[Coded]) -> Matching:
    """Greedy: the best level first, then the order of the two lists."""
    ranked = sorted((-level_of(g, f), i, j) for i, g in enumerate(gold) for j, f in enumerate(found))
    taken_gold: set[int] = set()
    taken_found: set[int] = set()
    pairs = []
    for rank, i, j in ranked:
        if rank and i not in taken_gold and j not in taken_found:
            taken_gold.add(i)
            taken_found.add(j)
            pairs.append(Pair(Level(-rank), gold[i], found[j]))
    return Matching(tuple(pairs), _rest(gold, taken_gold), _rest(found, taken_found))


def _rest(claims: Sequence[Coded], taken: set[int]) -> tuple[Coded, ...]:
    return tuple(claim for at, claim in enumerate(claims) if at not in taken)


def _same_sentence(gold: Coded, found: Coded) -> bool:
    if gold.sentence is None or found.sentence is None:
        return False
    (a, b), (c, d) = gold.sentence, found.sentence
    union = max(b, d) - min(a, c)
    return bool(union) and max(0, min(b, d) - max(a, c)) / union >= MIN_OVERLAP

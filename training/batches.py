"""Examples as tensors: tokens, and for each what it should be told to be."""

import random
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

import torch

from blowback.read.wordpieces import WordPieces
from training.examples import ROLES, Example, Mark, Range

LONGEST = 192


@dataclass(frozen=True, slots=True)
class Inventory:
    """The names behind the columns of each head, in order."""

    labels: tuple[str, ...]
    modes: tuple[str, ...]
    standings: tuple[str, ...]
    roles: tuple[str, ...] = ROLES


def take_inventory(examples: Sequence[Example], least: int = 12) -> Inventory:
    """All labels and standings, and the modes that are seen often enough to be learned."""
    marks = [mark for example in examples for mark in example.marks]
    modes = Counter(mode_name(mark) for mark in marks if mark.mode)
    return Inventory(tuple(sorted({mark.label for mark in marks})),
                     tuple(sorted(name for name, times in modes.items() if times >= least)),
                     tuple(sorted({mark.standing for mark in marks})))


def mode_name(mark: Mark) -> str:
    """Label and mode in one word: "event/ASSAULT/drone"."""
    return f"{mark.label}/{mark.mode}"


@dataclass(frozen=True, slots=True)
class Encoded:
    """A tokenized example: ids, and token positions of each mark's trigger and roles."""

    ids: list[int]
    marks: tuple[tuple[Mark, tuple[int, ...], dict[str, tuple[int, ...]]], ...]


def encode(examples: Sequence[Example], pieces: WordPieces) -> list[Encoded]:
    """Examples with the tokens of their marks."""
    out = []
    for example in examples:
        ids, offsets = pieces.encode(example.text)
        ids, offsets = ids[:LONGEST], offsets[:LONGEST]
        marks = tuple((mark, _inside(offsets, (mark.trigger,)),
                       {role: _inside(offsets, ranges) for role, ranges in mark.roles.items()})
                      for mark in example.marks)
        out.append(Encoded(ids, tuple(one for one in marks if one[1])))
    return out


def _inside(offsets: Sequence[Range], ranges: Sequence[Range]) -> tuple[int, ...]:
    return tuple(n for n, (start, end) in enumerate(offsets) if end > start
                 and any(start < high and end > low for low, high in ranges))


@dataclass(frozen=True, slots=True)
class Batch:
    """Padded ids with targets; `known` is 1 on real tokens."""

    ids: Any
    known: Any
    labels: Any
    modes: Any
    standings: Any
    pairs: Any
    carries: Any

    @property
    def mask(self) -> Any:
        """What is added to attention: nothing on real tokens, minus infinity on the padding."""
        return (1.0 - self.known)[:, None, None, :] * -1e9


def iter_batches(encoded: Sequence[Encoded], names: Inventory, size: int, seed: int) -> Iterator[Batch]:
    """Batches of sentences of like length, in an order that the seed decides."""
    chance = random.Random(seed)
    order = sorted(range(len(encoded)), key=lambda n: (len(encoded[n].ids) + chance.uniform(0, 8)))
    groups = [order[at : at + size] for at in range(0, len(order), size)]
    chance.shuffle(groups)
    for group in groups:
        yield to_batch([encoded[n] for n in group], names)


def to_batch(rows: Sequence[Encoded], names: Inventory) -> Batch:
    """One padded batch."""
    n, longest = len(rows), max(len(row.ids) for row in rows)
    ids = torch.zeros(n, longest, dtype=torch.long)
    known = torch.zeros(n, longest)
    labels, modes = torch.zeros(n, longest, len(names.labels)), torch.zeros(n, longest, len(names.modes))
    standings = torch.zeros(n, longest, len(names.standings))
    pairs, carries = torch.zeros(n, len(names.roles), longest, longest), torch.zeros(n, longest)
    for at, row in enumerate(rows):
        ids[at, : len(row.ids)] = torch.tensor(row.ids)
        known[at, : len(row.ids)] = 1
        for mark, trigger, roles in row.marks:
            where = list(trigger)
            labels[at, where, names.labels.index(mark.label)] = 1
            carries[at, where] = 1
            standings[at, where, names.standings.index(mark.standing)] = 1
            if mark.mode and mode_name(mark) in names.modes:
                modes[at, where, names.modes.index(mode_name(mark))] = 1
            for role, tokens in roles.items():
                for token in tokens:
                    pairs[at, names.roles.index(role), where, token] = 1
    return Batch(ids, known, labels, modes, standings, pairs, carries)

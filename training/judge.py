"""What a tagger knows of sentences that it was not taught on."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import torch

from bench.figures import f1
from training.batches import Encoded, Inventory, iter_batches
from training.encoder import Tagger

STEPS = tuple(n / 20 for n in range(2, 19))


@dataclass(frozen=True, slots=True)
class Seen:
    """For every sentence and label the highest probability of a token, and whether it was coded."""

    said: Any
    coded: Any


def look(tagger: Tagger, encoded: Sequence[Encoded], names: Inventory) -> Seen:
    """What the tagger says of each sentence as a whole."""
    said, coded = [], []
    with torch.no_grad():
        for batch in iter_batches(encoded, names, 64, 0):
            labels = tagger(batch.ids, batch.mask)[0].sigmoid() * batch.known[..., None]
            said.append(labels.amax(1))
            coded.append(batch.labels.amax(1))
    return Seen(torch.cat(said), torch.cat(coded) > 0)


def micro_f1(seen: Seen, at: float) -> float:
    """F1 over all labels together: which kinds and types a sentence holds."""
    said = seen.said >= at
    return f1(int((said & seen.coded).sum()), int(said.sum()), int(seen.coded.sum()))


def best_micro_f1(seen: Seen) -> tuple[float, float]:
    """The best F1 over the thresholds in steps of a twentieth, and that threshold."""
    return max((micro_f1(seen, at), at) for at in STEPS)


def holds_f1(seen: Seen) -> float:
    """F1 of whether a sentence holds any claim at all."""
    return max(f1(int((said & held).sum()), int(said.sum()), int(held.sum()))
               for at in STEPS for said, held in [((seen.said >= at).any(1), seen.coded.any(1))])

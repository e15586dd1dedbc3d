"""Coded claims for the tests of the measure: by hand, perturbed, and as the script's lines."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from random import Random
from typing import Any

from blowback.measure import Coded, CodedHolder

TEXT = "Rebels shelled Bakhmut on Monday. Kabul denied it. Traders fled."
SENTENCES = ((0, 33), (34, 50), (51, 64))
STANDINGS = ("asserted", "accused", "denied", "suspected")


def coded(kind: str = "event", type_: str = "ASSAULT", sentence: int = 0, **fields: Any) -> Coded:
    """An asserted claim of rebels on one of the sentences of TEXT."""
    start, end = SENTENCES[sentence]
    given = {"actor": ("Rebels",), "standing": "asserted", **fields}
    return Coded(kind, type_, (start, end), TEXT[start:end], **given)


def perturbed(gold: Sequence[Coded], random: Random) -> list[Coded]:
    """What an imperfect reader might have made of `gold`: fields lost, swapped and invented, claims doubled."""
    out = [_spoilt(claim, gold, random) for claim in gold if random.random() < 0.8]
    out += [_spoilt(claim, gold, random) for claim in gold if random.random() < 0.2]
    random.shuffle(out)
    return out


def _spoilt(claim: Coded, others: Sequence[Coded], random: Random) -> Coded:
    other = random.choice(others)
    start, end = claim.sentence or (0, 1)
    changes: list[dict[str, Any]] = [
        {}, {}, {"mode": None}, {"standing": random.choice(STANDINGS)}, {"actor": other.actor}, {"recipient": ()},
        {"actor": tuple(words.split()[-1] for words in claim.actor)}, {"actor": (*other.actor, *claim.actor)},
        {"holder": other.holder}, {"holder": (*other.holder, *claim.holder)}, {"holder": (CodedHolder("unnamed"),)},
        {"sentence": (start, start + random.randint(0, 2 * (end - start)))}, {"place": other.place},
        {"time": ()}, {"killed": other.killed}, {"type": other.type}, {"kind": other.kind}, {"recipient": ("",)},
    ]
    return replace(claim, **{"certainty": None, **random.choice(changes), **random.choice(changes)})


def script_line(document: str, claim: Coded) -> str:
    """A reader's claim as a line for `score_claims.py`."""
    start, end = claim.sentence or (0, 0)
    low, high = claim.killed or (None, None)
    return json.dumps({
        "document": document, "kind": claim.kind, "type": claim.type, "mode": claim.mode,
        "actor": [{"text": words} for words in claim.actor], "recipient": list(claim.recipient),
        "place": [{"text": words} for words in claim.place], "time": [{"text": words} for words in claim.time],
        "killed": {"low": low, "high": high} if claim.killed else None, "standing": claim.standing,
        "holder": [{"kind": holder.kind, "text": holder.text or None} for holder in claim.holder],
        "evidence": {"sentence": {"start": start, "end": end}},
    })


def write_lines(path: Path, found: Mapping[str, Sequence[Coded]]) -> Path:
    """All claims of a reader as the file that `score_claims.py` takes."""
    path.write_text("\n".join(script_line(name, claim) for name, claims in found.items() for claim in claims))
    return path

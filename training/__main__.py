"""`python -m training learn OUT`, `python -m training thresholds OUT`, `python -m training curve|words`."""

import argparse
import json
import sys
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from pathlib import Path

from training.batches import Encoded, Inventory, encode, take_inventory
from training.encoder import Tagger
from training.examples import HELD_OUT, ROOT, Example, load_examples, split
from training.export import export
from training.judge import best_micro_f1, holds_f1, look
from training.learn import fresh_tagger, learn, load_pieces
from training.silver import own_examples
from training.thresholds import choose
from training.words import count_words

CURVE = ROOT / "training" / "curve.json"
SHARES = (8, 4, 2, 1)


def main() -> int:
    """Run one part."""
    parser = argparse.ArgumentParser(prog="python -m training", description=__doc__)
    parts = parser.add_subparsers(dest="part", required=True)
    for name, what in (("learn", "teach a tagger and export its weights"), ("thresholds", "choose its thresholds")):
        part = parts.add_parser(name, help=what)
        part.add_argument("out", type=Path, help="the folder of the weights")
        part.add_argument("--held-out", nargs="*", default=HELD_OUT, metavar="SET", help="not taught (default: seven)")
    part = parts.add_parser("curve", help="what an eighth, a quarter, half and all of the corpus teach")
    part.add_argument("--shares", nargs="*", type=int, default=SHARES, metavar="N", help="every n-th sentence")
    parts.add_parser("words", help="count in how many texts of the corpus each stem stands")
    options = parser.parse_args()
    if options.part == "words":
        return told(f"{count_words()} stems")
    if options.part == "learn":
        return teach(options.out, options.held_out)
    if options.part == "thresholds":
        return told(json.dumps(choose(options.out, options.held_out), indent=1))
    return curve(options.shares)


@dataclass(frozen=True, slots=True)
class Stage:
    """Some passes over the examples; `own` says whether sentences of the lexicon and golden cases are among them."""

    epochs: int
    rate: float
    own: bool


STAGES = (Stage(7, 1.5e-4, own=True),)


def teach(out: Path, held_out: Sequence[str]) -> int:
    """The stages one after the other, then the export; thresholds stand at "never" until they are chosen."""
    coded, _ = split(load_examples(), held_out)
    names = take_inventory(coded)
    tagger = fresh_tagger(names)
    for stage in STAGES:
        learn(tagger, _encoded([*coded, *(own_examples() if stage.own else ())]), names, stage.epochs, stage.rate)
    about = {"add": dict.fromkeys(names.labels, 1.01), "drop": dict.fromkeys(names.labels, 0.0),
             "base": "all-MiniLM-L6-v2", "stages": [asdict(stage) for stage in STAGES],
             "taught": {"sentences": len(coded), "claims": sum(len(one.marks) for one in coded)}}
    export(tagger, names, out, about)
    return told(f"written to {out}")


def curve(shares: Sequence[int]) -> int:
    """Every n-th sentence, judged on the sets held out; the points go into the table beside this file."""
    coded, rest = split(load_examples())
    names, judged = take_inventory(coded), _encoded(rest)
    for share in shares:
        point = _point(coded[::share], judged, names)
        others = json.loads(CURVE.read_bytes()) if CURVE.exists() else []
        rows = sorted([point, *(row for row in others if row["sentences"] != point["sentences"])],
                      key=lambda row: row["sentences"])
        CURVE.write_text(json.dumps(rows, indent=1) + "\n", encoding="utf-8")
    return told(CURVE.read_text(encoding="utf-8"))


def _point(coded: Sequence[Example], judged: Sequence[Encoded], names: Inventory) -> dict[str, float]:
    tagger: Tagger = learn(fresh_tagger(names), _encoded(coded), names, STAGES[0].epochs, STAGES[0].rate)
    seen = look(tagger, judged, names)
    best, at = best_micro_f1(seen)
    return {"sentences": len(coded), "claims": sum(len(one.marks) for one in coded), "micro F1": round(best, 3),
            "threshold": at, "holds a claim F1": round(holds_f1(seen), 3)}


def _encoded(examples: Sequence[Example]) -> list[Encoded]:
    return encode(examples, load_pieces())


def told(text: str) -> int:
    """Print."""
    sys.stdout.write(text + "\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())

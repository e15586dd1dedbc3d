"""Counts in how many texts of the training corpus each stem occurs, for `codebook/data/words.tsv`."""

import json
from collections import Counter
from pathlib import Path

from blowback.text.stems import stems_of
from training.examples import ROOT

OUT = ROOT / "src" / "blowback" / "codebook" / "data" / "words.tsv"
_SELDOM = 2


def count_words(out: Path = OUT) -> int:
    """Write the stems that stand in at least two texts, and in how many; returns how many stems those are."""
    counts: Counter[str] = Counter()
    texts = [item["text"] for path in sorted((ROOT / "training" / "corpus").glob("*.texts.json"))
             for item in json.loads(path.read_text(encoding="utf-8"))]
    for text in texts:
        counts.update(set(stems_of(text)))
    kept = sorted((stem, count) for stem, count in counts.items() if count >= _SELDOM)
    head = f"# Stems of conflict reporting and the number of texts that have them; number of texts: {len(texts)}"
    out.write_text("\n".join([head, *(f"{stem}\t{count}" for stem, count in kept)]) + "\n", encoding="utf-8")
    return len(kept)

"""`refers_to` of coded texts: what the reader finds for the mentions that a coder resolved."""

import json
import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from bench.chains import is_same_name
from bench.figures import Figure
from blowback.measure.mentions import same_mention
from blowback.read import load_reader
from blowback.read.reference import OTHERS, Reference


def judge_coded(texts: Path, reader: str) -> list[Figure]:
    """Precision and recall of the antecedents of one NAME.texts.json."""
    counts: Counter[str] = Counter()
    gold = json.loads(texts.with_name(texts.name.replace(".texts.", ".gold.")).read_bytes())
    coded = {row["id"]: row.get("claims") or [] for row in gold}
    for row in json.loads(texts.read_bytes()):
        wanted = dict.fromkeys(_coded(row["text"], coded.get(row["id"], [])))
        if wanted:
            found = load_reader(reader).references(row["text"])
            counts.update(_verdict(row["text"], found, *one) for one in wanted)
    name = texts.name.removesuffix(".texts.json")
    said = counts["right"] + counts["wrong"]
    return [Figure(name, "refers_to precision", counts["right"] / max(said, 1), said, 0.9),
            Figure(name, "refers_to recall", counts["right"] / max(counts.total(), 1), counts.total())]


def _coded(text: str, claims: list[dict[str, Any]]) -> Iterator[tuple[int, int, tuple[str, ...]]]:
    """Where each mention stands and what its coder says that it is; mentions that are not found are left out."""
    for claim in claims:
        start = text.find(claim.get("sentence") or "\0")
        refers_to = claim.get("refers_to")
        for mention, meant in (refers_to.items() if isinstance(refers_to, dict) and start >= 0 else ()):
            pattern = rf"(?<!\w){re.escape(mention)}(?!\w)"
            found = re.search(pattern, claim["sentence"]) or re.search(pattern, claim["sentence"], re.IGNORECASE)
            if found:
                yield start + found.start(), start + found.end(), tuple([meant] if isinstance(meant, str) else meant)


def _verdict(text: str, found: tuple[Reference, ...], start: int, end: int, meant: tuple[str, ...]) -> str:
    """ "Its fighters" is resolved by its owner where the phrase itself is not."""
    inside = [one for one in found if start <= one.mention.start and one.mention.end <= end]
    last = [one for one in inside if one.mention.end == end]
    first = [one for one in inside if one.mention.start == start]
    is_another = text[start:end].split()[-1].lower().removesuffix("s") in OTHERS
    chosen = (last or ([] if is_another else first))[:1]
    if not chosen:
        return "missed"
    names = {span.quote for one in chosen for span in _chain(one, found)}
    return "right" if any(same_mention(name, each) or is_same_name(name, each)
                          for name in names for each in meant) else "wrong"


def _chain(reference: Reference, found: tuple[Reference, ...]) -> Iterator[Any]:
    """What it stands for, and what that stands for in turn."""
    todo, seen = list(reference.stands_for), set()
    while todo:
        span = todo.pop()
        if span in seen:
            continue
        seen.add(span)
        yield span
        todo += [further for one in found if one.mention == span for further in one.stands_for]

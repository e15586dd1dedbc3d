"""Places that a text names: of event_location the coded spans, of re3d all entities of type Location with a name.

event_location codes only the place of one verb in each sentence, so that of what we name beside it only the recall
tells; re3d codes places that have no name too ("the city"), which are left out. A mention counts where half of its
words and half of those coded are the same; articles and words such as "city of" do not count.
"""

import json
import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from bench.figures import Figure, f1
from blowback.atlas import open_gazetteer
from blowback.codebook.actors import load_actors
from blowback.model import Document
from blowback.resolve.place_mentions import iter_place_mentions
from blowback.resolve.place_words import KINDS

_WORD = re.compile(r"[\w'’]+")
_SMALL = frozenset("the a an of in at near and el al's".split())

Case = tuple[str, list[frozenset[int]]]
"""A text and the places coded in it, as the starts of their words."""


def measure(paths: Sequence[Path], reader: str) -> list[Figure]:  # noqa: ARG001
    """Precision and recall of the spans, and how many of those found have coordinates."""
    return [figure for path in paths for figure in _figures(path)]


def _figures(path: Path) -> Iterator[Figure]:
    cases = list(_folder(path) if path.is_dir() else _sentences(path))
    found = [[_words(text, span.start, span.end) for span, _ in iter_place_mentions(
        Document.of_text(text), load_actors(), open_gazetteer())] for text, _ in cases]
    hits = sum(any(_agree(one, each) for each in said) for (_, coded), said in zip(cases, found, strict=True)
               for one in coded)
    right = sum(any(_agree(one, each) for each in coded) for (_, coded), said in zip(cases, found, strict=True)
                for one in said)
    n_said, n_coded = sum(map(len, found)), sum(len(coded) for _, coded in cases)
    name = f"place-mentions {path.name if path.is_dir() else path.parent.name}"
    precision, recall = right / max(1, n_said), hits / max(1, n_coded)
    yield Figure(name, "mention precision", precision, n_said)
    yield Figure(name, "mention recall", recall, n_coded)
    yield Figure(name, "mention F1", f1(precision * recall, precision, recall), n_coded)


def _agree(left: frozenset[int], right: frozenset[int]) -> bool:
    shared = len(left & right)
    return 2 * shared >= len(left) and 2 * shared >= len(right) and shared > 0


def _words(text: str, start: int, end: int) -> frozenset[int]:
    words = list(_WORD.finditer(text, start, end))
    kept = [word for word in words if word.group().lower() not in _SMALL and not KINDS.fullmatch(word.group())]
    return frozenset(word.start() for word in kept or words)


def _sentences(path: Path) -> Iterator[Case]:
    for row in json.loads(path.read_text(encoding="utf-8")):
        text = row.get("text") or ""
        spans = [span for span in row.get("spans") or () if span.get("label") == "LOCATION"]
        yield text, [words for span in spans if (words := _words(text, int(span["start"]), int(span["end"])))]


def _folder(path: Path) -> Iterator[Case]:
    coded: dict[str, list[dict[str, Any]]] = defaultdict(list)
    for row in _rows(path / "entities.json"):
        if row["type"] == "Location" and re.search(r"[A-ZÀ-Þ]", row["value"].removeprefix("The ")):
            coded[row["documentId"]].append(row)
    for document in _rows(path / "documents.json"):
        text = document["text"]
        yield text, [_words(text, row["begin"], row["end"]) for row in coded[document["_id"]]]


def _rows(path: Path) -> Iterator[dict[str, Any]]:
    return map(json.loads, filter(None, path.read_text(encoding="utf-8").splitlines()))

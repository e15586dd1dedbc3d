"""PolNeAR: are the attributions of news articles found, with their content and their source?

Every annotator's reading of an article counts 1/n. A content is right when the characters that two contents share,
blanks left out, are at least half of the characters of both together (IoU >= 0.5); pairs are one to one, best first.
A source is right by the same measure, or when both have none. What lies inside another attribution or a quotation
is not coded there, and so only those of depth 0 are scored.
"""

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from bench.figures import Figure, f1
from blowback.model import Attribution, Document
from blowback.read import RulesReader, load_reader
from blowback.read.attributions import find_attributions
from blowback.read.tree import Word

ENOUGH = 0.5
PEOPLE = "two people {}; trained CRF {}; best open tool {}"
CLASSES = {
    "accuse/blame": ("accus", "blam"), "believe/suspect/fear": ("believ", "suspect", "fear"),
    "plan/vow": ("plan", "vow"), "deny/reject": ("deny", "deni", "reject"),
}
GOALS = {"accuse/blame": 0.70, "believe/suspect/fear": 0.60, "plan/vow": 0.60, "deny/reject": 0.75,
         "nominal cue only": 0.40}

Places = frozenset[int]


@dataclass(frozen=True, slots=True)
class Coded:
    """One attribution as sets of characters."""

    source: Places
    content: Places
    classes: tuple[str, ...] = ()


@dataclass(slots=True)
class Tally:
    """Sums over articles; every annotator of one weighs 1/n."""

    said: float = 0.0
    coded: float = 0.0
    right: float = 0.0
    both: float = 0.0
    classes: dict[str, list[float]] = field(default_factory=dict)

    def add(self, coded: Sequence[Coded], said: Sequence[Coded], weight: float) -> None:
        """Count one annotator's reading of an article."""
        self.said += weight * len(said)
        self.coded += weight * len(coded)
        found = dict(pairs(coded, said))
        for at, one in enumerate(coded):
            hit = at in found
            sourced = hit and overlap(one.source, said[found[at]].source) >= ENOUGH
            self.right += weight * hit
            self.both += weight * sourced
            for name in one.classes:
                sums = self.classes.setdefault(name, [0.0, 0.0])
                sums[0] += weight * (sourced if name == "no source" else hit)
                sums[1] += weight


def measure(paths: Sequence[Path], reader: str) -> list[Figure]:
    """Content F1, content and source, recall without source and by class of cue, for each file."""
    rules = load_reader(reader)
    return [figure for path in paths for figure in _figures(path.stem, count(path, rules))]


def count(path: Path, reader: RulesReader) -> Tally:
    """All articles of a file."""
    tally = Tally()
    for row in rows(path):
        text = row["text"]
        document = Document(Document.fingerprint(text.encode()), row["doc"], text)
        sentences = reader.parse(text)
        tags = {word.start: word for sentence in sentences for word in sentence.words}
        said = [said_by(text, found) for found in find_attributions(document, sentences) if found.depth == 0]
        for coded in row["annotators"].values():
            known = [one for entry in coded if (one := coded_in(text, entry, tags)) is not None]
            tally.add(known, said, 1 / len(row["annotators"]))
    return tally


def rows(path: Path) -> Iterator[dict[str, Any]]:
    """The articles that can be used; a line without text or annotators is passed over."""
    for line in path.read_text(encoding="utf-8").splitlines():
        if line.strip():
            row = json.loads(line)
            if row.get("text") and row.get("annotators"):
                yield row


def said_by(text: str, found: Attribution) -> Coded:
    """A found attribution as characters."""
    return Coded(_places(text, [(span.start, span.end) for span in found.source]),
                 _places(text, [(span.start, span.end) for span in found.content]))


def coded_in(text: str, entry: dict[str, Any], tags: dict[int, Word]) -> Coded | None:
    """A coded attribution as characters; None when it has no content."""
    content = _places(text, entry.get("content") or [])
    cue = entry.get("cue") or []
    source = _places(text, entry.get("source") or [])
    return Coded(source, content, tuple(_classes(cue, tags, bool(source)))) if content else None


def _classes(cue: Sequence[Sequence[int]], tags: dict[int, Word], is_sourced: bool) -> Iterator[str]:
    if not is_sourced:
        yield "no source"
    words = [word for start, end in cue for at, word in tags.items() if start <= at < end]
    stems = [word.lower for word in words]
    yield from (name for name, known in CLASSES.items() if any(stem.startswith(known) for stem in stems))
    if any(word.pos == "NOUN" for word in words) and not any(word.is_verb for word in words):
        yield "nominal cue only"


def _places(text: str, spans: Sequence[Sequence[int]]) -> Places:
    return frozenset(at for start, end in spans for at in range(start, min(end, len(text))) if not text[at].isspace())


def overlap(one: Places, other: Places) -> float:
    """Shared characters by all characters; two empty sets agree."""
    together = len(one | other)
    return len(one & other) / together if together else 1.0


def pairs(coded: Sequence[Coded], said: Sequence[Coded]) -> list[tuple[int, int]]:
    """Which coded content goes with which found one: one to one, the best overlap first."""
    scored = sorted(((overlap(one.content, other.content), overlap(one.source, other.source), i, j)
                     for i, one in enumerate(coded) for j, other in enumerate(said) if one.content & other.content),
                    key=lambda entry: (-entry[0], -entry[1], entry[2], entry[3]))
    left, right, out = set(range(len(coded))), set(range(len(said))), []
    for score, _, i, j in scored:
        if score >= ENOUGH and i in left and j in right:
            left.remove(i)
            right.remove(j)
            out.append((i, j))
    return out


def _figures(name: str, tally: Tally) -> list[Figure]:
    n = round(tally.coded)
    out = [Figure(name, "F1 content", f1(tally.right, tally.said, tally.coded), n, 0.68,
                  PEOPLE.format("0.69-0.79", "0.648", "0.487")),
           Figure(name, "F1 content and source", f1(tally.both, tally.said, tally.coded), n, 0.58,
                  PEOPLE.format("0.67-0.75", "0.485", "0.405")),
           Figure(name, "precision content", tally.right / tally.said if tally.said else 0.0, round(tally.said)),
           Figure(name, "recall content", tally.right / tally.coded if tally.coded else 0.0, n)]
    found = {"no source": (0.35, PEOPLE.format("0.35-0.49", "0.21", "0.01"))}
    found |= {kind: (goal, "") for kind, goal in GOALS.items()}
    for kind, (goal, others) in found.items():
        hits, coded = tally.classes.get(kind, (0.0, 0.0))
        out.append(Figure(name, f"recall {kind}", hits / coded if coded else 0.0, round(coded), goal, others))
    return out

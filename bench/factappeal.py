"""FactAppeal: are the sources of facts in news sentences found, and told apart into named and unnamed?

A coded source is `<Source:Named:...>` or `<Source:Unnamed:...>` with the `<Source_Attribute>` that touches it ("chief
executive Jane Roe"), for ours is the whole noun phrase. Two sources are the same when they share at least half of
their characters, blanks left out. Only sources of a statement or of evidence in the form of a clause are compared: what
somebody believes, wants or mentions is no fact, what "I" or "we" say is no appeal to another, and what lies inside a
quotation is its speaker's. A source that several attributions of a sentence share counts once.
"""

import csv
import re
from collections.abc import Iterator, Sequence
from pathlib import Path

from bench.figures import Figure, f1
from bench.polnear import ENOUGH, Places, overlap
from blowback.model import Attribution, Document
from blowback.read import RulesReader, load_reader

FACTUAL = frozenset(("statement", "evidence"))
SELVES = frozenset(("i", "we", "you"))
CLAUSES = ("clause", "inserted", "according-to")
_TAG = re.compile(r"<(/?)([^<>]+)>")

Source = tuple[Places, str]


def measure(paths: Sequence[Path], reader: str) -> list[Figure]:
    """F1 of source spans, and how many of the right ones are told apart rightly, for each file."""
    rules = load_reader(reader)
    return [figure for path in paths for figure in _figures(path, rules)]


def _figures(path: Path, rules: RulesReader) -> list[Figure]:
    said = coded = right = kinds = 0
    for text, known in rows(path):
        found = sources_in(text, rules)
        said, coded = said + len(found), coded + len(known)
        for (places, kind), (_, ours) in pairs(known, found):
            right += bool(places)
            kinds += kind == ours
    share = kinds / right if right else 0.0
    return [Figure(path.stem, "F1 source spans", f1(right, said, coded), coded, 0.70),
            Figure(path.stem, "precision source spans", right / said if said else 0.0, said),
            Figure(path.stem, "recall source spans", right / coded if coded else 0.0, coded),
            Figure(path.stem, "named or unnamed", share, right)]


def rows(path: Path) -> Iterator[tuple[str, list[Source]]]:
    """The sentences with their coded sources; a row without annotation is passed over."""
    with path.open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            if row.get("annotation"):
                yield parse(row["annotation"])


def parse(annotation: str) -> tuple[str, list[Source]]:
    """The sentence without its tags, and its sources; an attribute that touches a source belongs to it."""
    text, spans, opened, at = "", [], {}, 0
    for match in _TAG.finditer(annotation):
        text += annotation[at : match.start()]
        at = match.end()
        closes, name = match.groups()
        if not closes:
            opened[name] = len(text)
        elif name in opened:
            spans.append((opened.pop(name), len(text), name))
    text += annotation[at:]
    return text, [_whole(text, start, end, name, spans) for start, end, name in spans if name.startswith("Source:")]


def _whole(text: str, start: int, end: int, name: str, spans: list[tuple[int, int, str]]) -> Source:
    for low, high, other in spans:
        if other == "Source_Attribute" and not text[high:start].strip(" ,") and high <= start:
            start = low
        elif other == "Source_Attribute" and not text[end:low].strip(" ,") and low >= end:
            end = high
    kind = "unnamed" if ":Unnamed" in name else "named"
    return frozenset(at for at in range(start, end) if not text[at].isspace()), kind


def sources_in(text: str, rules: RulesReader) -> list[Source]:
    """The sources that the reader finds in a sentence."""
    document = Document(Document.fingerprint(text.encode()), "sentence", text)
    found = dict.fromkeys(source for one in rules.attributions(document) if (source := _source(text, one)) is not None)
    return list(found)


def _source(text: str, one: Attribution) -> Source | None:
    if not one.source or one.depth or one.act not in FACTUAL or not one.rule.endswith(CLAUSES):
        return None
    if one.source[0].quote.lower() in SELVES:
        return None
    places = frozenset(at for span in one.source for at in range(span.start, span.end) if not text[at].isspace())
    return places, one.kind


def pairs(coded: Sequence[Source], said: Sequence[Source]) -> list[tuple[Source, Source]]:
    """Coded and found sources that are the same, one to one."""
    left, out = list(said), []
    for one in coded:
        best = max(left, key=lambda other: overlap(one[0], other[0]), default=None)
        if best is not None and overlap(one[0], best[0]) >= ENOUGH:
            left.remove(best)
            out.append((one, best))
    return out

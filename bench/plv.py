"""PLV: the PLOVER root of what a sentence says between two marked actors.

A row is one sentence with its source in <s> and its target in <t>. What is said between them is taken from the claims
of the sentence alone, by the first rule that finds one (`_fit`):

1. the actor overlaps the source and the recipient or place the target (either side of a mutual act: both); for a
   recommendation its holder is the source;
2. the actor (of a recommendation: the holder) overlaps the source, and the recipient is open or not the target;
3. the source only holds the claim, and the target is in it;
4. the recipient or place overlaps the target, or the sides are turned round;
5. any claim of the sentence, the nearest to the source.

Among claims of one rule the outermost speaks first (the threat before what is threatened), then the first in the
text. A pair without any claim counts as wrong. `bench.roots` says which root a claim amounts to; CONCEDE and RETREAT
are YIELD.
"""

import csv
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from bench.figures import Figure, macro_f1
from bench.roots import PENTA, root_of
from blowback.model import Claim, Document, Kind, Mention, Span, Standing
from blowback.read import load_reader

_TAG = re.compile(r"</?([st])>")
_NONE = "none"
Extent = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Dyad:
    """A sentence with the spans of its source and target, and the coded root and penta class."""

    text: str
    source: tuple[Extent, ...]
    target: tuple[Extent, ...]
    root: str
    penta: str


def measure(paths: Sequence[Path], reader: str) -> list[Figure]:
    """Macro-F1 over the coded roots, and over the penta classes."""
    dyads = [dyad for path in paths for dyad in load_dyads(path)]
    said = [said_between(dyad, reader) for dyad in dyads]
    n = len(said) or 1
    roots = [(dyad.root, root) for dyad, root in zip(dyads, said, strict=True)]
    pentas = [(dyad.penta, str(PENTA.get(root, _NONE))) for dyad, root in zip(dyads, said, strict=True)]
    return [
        Figure("plv", "root given the pair, macro-F1", macro_f1(roots, sorted({gold for gold, _ in roots})), len(roots),
               0.70, "zero-shot NLI (large) .82, fine-tuned encoder (small) .40-.46"),
        Figure("plv", "penta class given the pair, macro-F1",
               macro_f1(pentas, sorted({gold for gold, _ in pentas})), len(pentas)),
        Figure("plv", "pairs with a claim", sum(root != _NONE for root in said) / n, len(said)),
    ]


def load_dyads(path: Path) -> list[Dyad]:
    """The rows of a file that are whole."""
    with path.open(encoding="utf-8", newline="") as file:
        rows = csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE)
        return [to_dyad(row) for row in rows if row.get("marked_sentence") and row.get("gold_root")]


def to_dyad(row: dict[str, str]) -> Dyad:
    """A row with its marks taken out of the text."""
    spans: dict[str, list[Extent]] = {"s": [], "t": []}
    opened: dict[str, int] = {}
    marked, text, at = row["marked_sentence"], "", 0
    for tag in _TAG.finditer(marked):
        text += marked[at : tag.start()]
        at = tag.end()
        if tag.group().startswith("</"):
            spans[tag.group(1)].append((opened.get(tag.group(1), 0), len(text)))
        else:
            opened[tag.group(1)] = len(text)
    return Dyad(text + marked[at:], tuple(spans["s"]), tuple(spans["t"]), row["gold_root"], row.get("gold_penta") or "")


def said_between(dyad: Dyad, reader: str) -> str:
    """The root of the claim that fits the pair best."""
    claims = load_reader(reader).read(Document(Document.fingerprint(dyad.text.encode()), "", dyad.text))
    rooted = [(claim, root) for claim in claims if (root := root_of(claim)) is not None]
    if not rooted:
        return _NONE
    _, root = min(rooted, key=lambda pair: _order(pair[0], dyad))
    return "YIELD" if root in ("CONCEDE", "RETREAT") else root


def _order(claim: Claim, dyad: Dyad) -> tuple[int, ...]:
    start = dyad.source[0][0] if dyad.source else 0
    clause = claim.evidence.clause
    away = 0 if clause.start <= start < clause.end else min(abs(clause.start - start), abs(clause.end - start))
    depth = len(claim.holder), claim.standing is not Standing.ASSERTED
    return _fit(claim, dyad), _KINDS.index(claim.kind), *depth, away, clause.start


_KINDS = (Kind.EVENT, Kind.OPTION, Kind.TIE, Kind.CONSEQUENCE)


def _fit(claim: Claim, dyad: Dyad) -> int:
    """Which rule of the module's list holds."""
    others = [*spans_of(claim.recipient), *([claim.place.span] if claim.place else [])]
    actors = spans_of(claim.actor)
    acts, done_to = touch(actors, dyad.source), touch([*others, *actors], dyad.target)
    holds = touch([holder.span for holder in claim.holder if holder.span], dyad.source)
    if acts or holds and claim.kind is Kind.OPTION:
        return 1 if done_to else 2
    if holds and done_to:
        return 3
    turned = touch(others, dyad.source)
    return 4 if done_to or turned or holds else 5


def spans_of(mentions: Iterable[Mention]) -> list[Span]:
    """Where mentions stand, and what they refer to."""
    return [span for mention in mentions for span in (mention.span, mention.refers_to) if span is not None]


def touch(spans: Iterable[Span], extents: Iterable[Extent]) -> bool:
    """Whether a span overlaps an extent."""
    marked = list(extents)
    return any(span.start < end and start < span.end for span in spans for start, end in marked)

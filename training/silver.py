"""Sentences of our own as examples: those of the lexicon and the golden cases, as the rules read them.

The rules are tested on each of them, so what they say of them is what was meant; known misses are left out.
"""

from collections.abc import Iterator
from pathlib import Path

from blowback.codebook.lexicon import load_lexicon
from blowback.exchange.notation import parse
from blowback.model import Claim, Document, Span
from blowback.read import RulesReader, load_reader
from blowback.read.drafts import Draft
from blowback.read.trace import UNTRACED
from blowback.text.casing import plain_punctuation
from training.examples import ROOT, Example, Mark, Range

FARTHEST = 30
"""Characters from the first to the last word of a trigger, at most: what stands farther off is left out."""


def own_examples() -> list[Example]:
    """Every own sentence once."""
    reader = load_reader("rules")
    texts = dict.fromkeys([*_of_lexicon(), *_of_golden(ROOT / "tests" / "golden")])
    return [example for text in texts for example in read_examples(reader, text)]


def _of_lexicon() -> Iterator[str]:
    lexicon = load_lexicon()
    for entry in lexicon.predicates:
        yield from (*entry.fires_on, *entry.silent_on)
    for cue in lexicon.cues:
        yield from (*cue.fires_on, *cue.silent_on)


def _of_golden(folder: Path) -> Iterator[str]:
    for path in sorted(folder.rglob("*.gold")):
        for case in parse(path.read_text(encoding="utf-8"), path.name):
            if not case.known_miss:
                yield case.text


def read_examples(reader: RulesReader, text: str) -> Iterator[Example]:
    """The sentences of a text with the claims that the rules find in them."""
    document = Document(Document.fingerprint(text.encode()), "", text)
    plain = plain_punctuation(text)
    for sentence, found in reader._sentences(document, lambda: UNTRACED):
        bounds = sentence.start, sentence.end
        marks = tuple(_mark(draft, claim, bounds) for draft, claim in found
                      if bounds[0] <= draft.word.start < bounds[1])
        yield Example("own", plain[sentence.start : sentence.end], marks)


def _mark(draft: Draft, claim: Claim, bounds: Range) -> Mark:
    words = [word for word in (draft.word, *draft.extra) if abs(word.start - draft.word.start) <= FARTHEST]
    trigger = min(word.start for word in words) - bounds[0], max(word.end for word in words) - bounds[0]
    roles = {"actor": [one.span for one in claim.actor], "recipient": [one.span for one in claim.recipient],
             "holder": [one.span for one in claim.holder if one.span],
             "place": [claim.place.span] if claim.place else [],
             "cue": [claim.cue] if claim.cue else []}
    return Mark(f"{claim.kind}/{claim.type}", claim.mode, str(claim.standing), trigger,
                {role: _inside(spans, bounds) for role, spans in roles.items()}, weak=False)


def _inside(spans: list[Span], bounds: Range) -> tuple[Range, ...]:
    return tuple((span.start - bounds[0], span.end - bounds[0]) for span in spans
                 if bounds[0] <= span.start and span.end <= bounds[1])

"""event_location: where the event of a given verb took place, as token F1 over the names of places.

The coded spans are bare names: "Kano" of "in northern Kano city", the inner one of "Vienna, Austria"; a verb without a
named place has none, even where the text says "the village". So only the name inside the place found is compared.
"""

import json
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from bench.figures import Figure, f1
from blowback.read import load_reader
from blowback.read.parties import is_time
from blowback.read.tree import Sentence, Word
from blowback.read.whereabouts import where

_TOKEN = re.compile(r"\w+")
_ARTICLE = re.compile(r"[AEUaeu][a-z]{1,2}h?-['‘’]?[A-Z]")
_PARTICLES = frozenset("al el ad ar as ash at az ed er ez ul bin de del di do da la las le los e i".split())


@dataclass(frozen=True, slots=True)
class Case:
    """The places of one verb, as the starts of their words in the text."""

    coded: frozenset[int]
    found: frozenset[int]


def measure(paths: Sequence[Path], reader: str) -> list[Figure]:
    """Token precision, recall and F1, and how many sentences are just right."""
    parser = load_reader(reader)
    cases = [case_of(row, parser) for path in paths for row in json.loads(path.read_text(encoding="utf-8"))]
    placed = [case for case in cases if case.coded]
    right, said, coded = _sums(cases)
    return [
        Figure("places", "token F1", f1(right, said, coded), len(cases), 0.80),
        Figure("places", "token precision", right / max(1, said), said),
        Figure("places", "token recall", right / max(1, coded), coded),
        Figure("places", "sentences exact", _share(cases), len(cases)),
        Figure("places", "token F1 where a place is coded", f1(*_sums(placed)), len(placed)),
        Figure("places", "sentences exact where a place is coded", _share(placed), len(placed)),
    ]


def _sums(cases: Sequence[Case]) -> tuple[int, int, int]:
    return (sum(len(case.coded & case.found) for case in cases), sum(len(case.found) for case in cases),
            sum(len(case.coded) for case in cases))


def _share(cases: Sequence[Case]) -> float:
    return sum(case.coded == case.found for case in cases) / max(1, len(cases))


def case_of(row: dict[str, Any], parser: Any) -> Case:
    """What is coded and what is found for one sentence."""
    text, spans = row.get("text") or "", row.get("spans") or []
    coded = frozenset(start for span in spans if span.get("label") == "LOCATION"
                      for start in _tokens(text, *_offsets(text, span)))
    verb = next((_offsets(text, span) for span in spans if span.get("label") == "VERB"), None)
    sentence, word = _word_at(parser.parse(text), verb) if verb else (None, None)
    if sentence is None or word is None:
        return Case(coded, frozenset())
    names = [part for name in where(word) for part in name_words(name, sentence)]
    return Case(coded, frozenset(start for name in names for start in _tokens(text, name.start, name.end)))


def name_words(name: Word, sentence: Sentence) -> list[Word]:
    """The run of names around the head of one: "El Fasher", "Deir al-Balah", "Qarin Hill"."""
    run = [name]
    while (before := sentence.after(run[0], -1)) is not None and _joins(before, run[0]):
        run.insert(0, before)
    while (after := sentence.after(run[-1])) is not None and _joins(after, run[-1]):
        run.append(after)
    of, last = sentence.after(run[-1]), sentence.after(run[-1], 2)
    if len(run) == 1 and of is not None and last is not None and of.lower == "of" and of.head is name and (
            last.pos == "PROPN"):
        run += [of, last]
    return run


def _joins(word: Word, to: Word) -> bool:
    if is_time(word) or re.search(r"[./#]\w", word.text):
        return False
    glued = word.end == to.start or to.end == word.start
    is_name = word.pos in ("PROPN", "NOUN") and word.text[:1].isupper()
    return is_name or _ARTICLE.match(word.text) is not None or word.pos == "PROPN" and word.lower in _PARTICLES or (
        glued and word.text in ("-", "'", "’"))


def _offsets(text: str, span: dict[str, Any]) -> tuple[int, int]:
    """Where a span stands: by its offsets, or where they are those of its tokens, by its words."""
    start, end, words = int(span.get("start", 0)), int(span.get("end", 0)), span.get("text")
    if words and text[start:end] != words and (at := text.find(words)) >= 0:
        return at, at + len(words)
    return start, end


def _tokens(text: str, start: int, end: int) -> Iterator[int]:
    return (match.start() for match in _TOKEN.finditer(text, start, end))


def _word_at(sentences: Sequence[Sentence], at: tuple[int, int]) -> tuple[Sentence | None, Word | None]:
    for sentence in sentences:
        for word in sentence.words:
            if word.start < at[1] and word.end > at[0]:
                return sentence, word
    return None, None

"""Coded sentences as examples: where each claim's words stand in the sentence that carries it."""

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from blowback.text.casing import plain_punctuation
from blowback.text.segment import split_sentences

ROOT = Path(__file__).parents[1]
FOLDERS = (ROOT.parent / "shared" / "data" / "training", ROOT / "training" / "corpus")
HELD_OUT = ("S4", "S8", "S12", "S16", "T3", "T7", "T9")

Range = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Mark:
    """One coded claim in its sentence; the ranges are characters of the sentence."""

    label: str
    mode: str | None
    standing: str
    trigger: Range
    roles: dict[str, tuple[Range, ...]]
    weak: bool


@dataclass(frozen=True, slots=True)
class Example:
    """A sentence with its claims; `source` is the set that it comes from."""

    source: str
    text: str
    marks: tuple[Mark, ...]


def load_examples(folders: Sequence[Path] = FOLDERS) -> list[Example]:
    """The sentences of every NAME.texts.json that has a NAME.gold.json beside it."""
    return [example for folder in folders for texts in sorted(folder.glob("*.texts.json"))
            for example in _of_set(texts, texts.with_name(texts.name.replace(".texts.", ".gold.")))]


def split(examples: Sequence[Example], held_out: Sequence[str] = HELD_OUT) -> tuple[list[Example], list[Example]]:
    """What is learned from, and the sets that are held out whole."""
    return ([one for one in examples if one.source not in held_out],
            [one for one in examples if one.source in held_out])


def _of_set(texts: Path, gold: Path) -> Iterator[Example]:
    source = texts.name.removesuffix(".texts.json")
    claims = {row["id"]: row["claims"] for row in json.loads(gold.read_bytes())}
    for row in json.loads(texts.read_bytes()):
        if row["id"] in claims:
            yield from _of_text(source, plain_punctuation(row["text"]), claims[row["id"]])


def _of_text(source: str, text: str, claims: Sequence[dict[str, Any]]) -> Iterator[Example]:
    placed = [(found, claim) for claim in claims if (found := _trigger(text, claim)) is not None]
    for span in split_sentences(text):
        marks = tuple(_mark(text, span.start, span.end, trigger, claim) for trigger, claim in placed
                      if span.start <= trigger[0] < span.end)
        yield Example(source, text[span.start : span.end], marks)


def _trigger(text: str, claim: dict[str, Any]) -> Range | None:
    sentence = plain_punctuation(claim["sentence"])
    words = plain_punctuation(claim.get("trigger") or "")
    start = text.find(sentence)
    at = sentence.find(words) if words else -1
    return (start + at, start + at + len(words)) if start >= 0 and at >= 0 else None


def _mark(text: str, start: int, end: int, trigger: Range, claim: dict[str, Any]) -> Mark:
    sentence, low = text[start:end], trigger[0] - start
    roles = {role: tuple(_nearest(sentence, words, low) for words in _words(claim.get(role)) if words in sentence)
             for role in ROLES}
    return Mark(f"{claim['kind']}/{claim['type']}", claim.get("mode"), claim["standing"],
                (low, min(trigger[1], end) - start), roles, claim.get("certainty") == "WEAK")


ROLES = ("actor", "recipient", "holder", "place", "cue")


def _words(value: Any) -> list[str]:
    rows = value if isinstance(value, list) else [value] if value else []
    words = (row if isinstance(row, str) else row.get("text") or "" for row in rows)
    return [plain_punctuation(one) for one in words if one]


def _nearest(sentence: str, words: str, to: int) -> Range:
    """Where these words stand nearest to a character: the coder gave the words, not the place."""
    starts, at = [], sentence.find(words)
    while at >= 0:
        starts.append(at)
        at = sentence.find(words, at + 1)
    best = min(starts, key=lambda start: abs(start - to))
    return best, best + len(words)

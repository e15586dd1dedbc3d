"""How many, as a text says it: "at least 12", "dozens", "between 20 and 30", "nearly 300"."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from blowback.text.numbers import Number, find_numbers

_VAGUE = {"several": 3, "tens": 10, "dozens": 12, "scores": 40, "hundreds": 100, "thousands": 1000,
          "tens of thousands": 10_000, "hundreds of thousands": 100_000, "millions": 10**6, "tens of millions": 10**7,
          "several dozen": 36, "several hundred": 300, "several thousand": 3000, "several million": 3 * 10**6}
_NONE = re.compile(r"(?:no[- ]one|none|nobody|no)\b(?! (?:fewer|less|more) than)", re.IGNORECASE)
_ONE = re.compile(r"(?:an?|another)\b(?! (?:few|number|handful|lot|group|quarter|third of)\b)", re.IGNORECASE)
_VAGUE_WORDS = re.compile(rf"\b(?:{'|'.join(sorted(_VAGUE, key=len, reverse=True))})\b", re.IGNORECASE)
_FLOOR = ("at least|at the very least|no fewer than|not fewer than|no less than|not less than|(?:well )?"
          "(?:more than|over|above)|upwards? of|in excess of|a minimum of|has passed|have passed|exceeding")
_CEILING = ("up to|as many as|at most|at the most|no more than|not more than|a maximum of|fewer than|less than|under|"
            "(?:very )?nearly|almost|close to|just under|just short of")
_ABOUT = ("about|around|roughly|approximately|an estimated|estimated|some|circa|exactly|only|just|another|a further|"
          "all|the|a total of|nearer|the other|other|these|those|both|each of the")
_BEFORE = re.compile(rf"(?:\b(?P<between>between|from)|\b(?P<floor>{_FLOOR})|\b(?P<ceiling>{_CEILING})|"
                     rf"\b(?:{_ABOUT})|[~≥>])\s*$", re.IGNORECASE)
_MORE = re.compile(r"\s+(?:people\s+)?or more\b|\s?\+|-?\s?plus\b", re.IGNORECASE)
_LESS = re.compile(r"\s+or (?:fewer|less)\b", re.IGNORECASE)
_TO = re.compile(r"\s*[-–—]\s*|\s+(?:to|or)\s+", re.IGNORECASE)
_AND = re.compile(r"\s+and\s+", re.IGNORECASE)
_REACH = 24


@dataclass(frozen=True, slots=True)
class CountWords:
    """`low`..`high` (None = open) and where the words stand, the qualifier among them."""

    start: int
    end: int
    low: int | None
    high: int | None


def find_counts(text: str) -> Iterator[CountWords]:
    """The counts of a text, from left to right; what they count does not belong to them."""
    done = 0
    numbers = list(find_numbers(text))
    vague = [Number(found.start(), found.end(), -_VAGUE[_plain(found.group())])
             for found in _VAGUE_WORDS.finditer(text)]
    heads = sorted([*numbers, *vague], key=lambda number: (number.start, -number.end))
    for at, head in enumerate(heads):
        if head.start >= done:
            count = _qualified(text, head, heads[at + 1] if at + 1 < len(heads) else None)
            done = count.end
            yield count


def parse_count(words: str) -> tuple[int | None, int | None] | None:
    """(low, high) of a phrase that counts; None when nothing in it does.

    >>> parse_count("at least 12 people"), parse_count("nearly 300"), parse_count("a man"), parse_count("people")
    ((12, None), (None, 300), (1, 1), None)
    """
    if _NONE.match(words):
        return 0, 0
    if count := next(find_counts(words), None):
        return count.low, count.high
    return (1, 1) if _ONE.match(words) else None


def _plain(words: str) -> str:
    return " ".join(words.lower().split())


def _qualified(text: str, head: Number, following: Number | None) -> CountWords:
    before = _BEFORE.search(text, max(0, head.start - _REACH), head.start)
    start = before.start() if before else head.start
    if head.value < 0:
        return CountWords(start, head.end, -head.value, None)
    if before and before["between"] and following and _joins(_AND, text, head, following):
        return CountWords(start, following.end, *sorted((head.value, following.value)))
    if following and following.value > head.value and _joins(_TO, text, head, following):
        return CountWords(start, following.end, head.value, following.value)
    return _bounded(text, head, before, start)


def _joins(link: re.Pattern[str], text: str, left: Number, right: Number) -> bool:
    return right.value > 0 and link.fullmatch(text, left.end, right.start) is not None


def _bounded(text: str, head: Number, before: re.Match[str] | None, start: int) -> CountWords:
    if more := _MORE.match(text, head.end):
        return CountWords(start, more.end(), head.value, None)
    if less := _LESS.match(text, head.end):
        return CountWords(start, less.end(), None, head.value)
    if before and (before["floor"] or before.group().strip() in (">", "≥")):
        return CountWords(start, head.end, head.value, None)
    if before and before["ceiling"]:
        return CountWords(start, head.end, None, head.value)
    return CountWords(start, head.end, head.value, head.value)

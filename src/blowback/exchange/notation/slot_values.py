"""The values of the slots: how each is written in a claim line, and how it is read."""

import re
from collections.abc import Callable, Iterator, Mapping
from datetime import date
from typing import Any

from blowback.exchange.notation.expected import ANY, Number, Party, Voice, When, Words
from blowback.model import PartialDate

REF = r'#[\w-]+|"(?:[^"\\]|\\.)*"'
PARTY = re.compile(rf"({REF})(?:->({REF}|\?))?(?:,(?!$)|$)")
VOICE = re.compile(rf"({REF}|unnamed)(?::({REF}))?(?:>(?!$)|$)")
NUMBER = re.compile(rf"(\d*)(?:(\.\.)(\d*))?(?::({REF}))?")
WHEN = re.compile(rf"({REF})(?:@(.+))?")
CONTROL = {"n": "\n", "r": "\r", "t": "\t"}

Find = Callable[[str], Words]
"""Turns `#tag` or quoted words into words of the passage, or raises ValueError."""


class Glossary:
    """The words of one case by their tags; remembers which tags were used."""

    def __init__(self, text: str, tags: Mapping[str, Words]):
        self.text = text
        self.tags = tags
        self.used: set[str] = set()

    def find(self, ref: str) -> Words:
        """The words behind `#tag` or `"words"`."""
        if ref.startswith("#"):
            if ref[1:] not in self.tags:
                raise ValueError(f"no words are tagged {ref}")
            self.used.add(ref[1:])
            return self.tags[ref[1:]]
        words = re.sub(r"\\(.)", lambda found: CONTROL.get(found[1], found[1]), ref[1:-1])
        if not words or words not in self.text:
            raise ValueError(f"{words!r} is not in the text")
        return Words(words)


def parse_parties(value: str, find: Find) -> tuple[Party, ...]:
    """`#a,"b"->#c`: mentions, each with what it stands for (`->?` when that is left open)."""
    return tuple(Party(find(ref), (ANY if other == "?" else find(other)) if other else None)
                 for ref, other in _each(PARTY, value))


def parse_voices(value: str, find: Find) -> tuple[Voice, ...]:
    """`#outlet>unnamed:#officials`: the relay from the outside in."""
    return tuple(_voice(ref, words, find) for ref, words in _each(VOICE, value))


def parse_words(value: str, find: Find) -> Words:
    """`#tag` or `"words"`."""
    if not re.fullmatch(REF, value):
        raise ValueError('write #tag or "words"')
    return find(value)


def parse_number(value: str, find: Find) -> Number:
    """`12`, `12..`, `..12` or `3..5`, each with `:"the words"` or without."""
    found = NUMBER.fullmatch(value)
    if not found or not (found[1] or found[2]):
        raise ValueError('not a count: write 12, 12.., ..12 or 3..5, with its words as 12:"a dozen"')
    low = int(found[1]) if found[1] else None
    high = (int(found[3]) if found[3] else None) if found[2] else low
    return Number(low, high, find(found[4]) if found[4] else ANY)


def parse_when(value: str, find: Find) -> When:
    """`#tag`, with the days as `#tag@2014-06` or `#tag@2014-06-01..2014-06-15`."""
    found = WHEN.fullmatch(value)
    if not found:
        raise ValueError('not a time: write #tag or "words", with its days as #tag@2014-06')
    return When(find(found[1]), _days(found[2]) if found[2] else ANY)


PARSERS: dict[str, Callable[[str, Find], Any]] = {
    "actor": parse_parties, "recipient": parse_parties, "place": parse_words, "time": parse_when,
    "killed": parse_number, "injured": parse_number, "detained": parse_number, "displaced": parse_number,
    "holder": parse_voices, "cue": parse_words,
}


def parse_slot(slot: str, value: str, find: Find) -> Any:
    """The value of a slot; `?` leaves it open."""
    if slot not in PARSERS:
        raise ValueError(f"no such slot; known are {', '.join(PARSERS)}")
    return ANY if value == "?" else PARSERS[slot](value, find)


def _each(pattern: re.Pattern[str], value: str) -> Iterator[tuple[str, str | None]]:
    end = 0
    while end < len(value):
        found = pattern.match(value, end)
        if not found:
            raise ValueError('write #tag or "words"')
        yield found[1], found[2]
        end = found.end()


def _voice(ref: str, words: str | None, find: Find) -> Voice:
    if ref == "unnamed":
        return Voice("unnamed", find(words) if words else None)
    if words:
        raise ValueError("only `unnamed` takes words after a colon")
    return Voice("named", find(ref))


def _days(value: str) -> tuple[date | None, date | None]:
    first, dots, last = value.partition("..")
    if not dots:
        days = PartialDate.parse(value).days()
        return days.first, days.last
    return _day(first), _day(last)


def _day(value: str) -> date | None:
    return date.fromisoformat(value) if value else None

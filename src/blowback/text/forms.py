"""An index of names: finds the longest known one at each place of a text."""

import re
from collections.abc import Hashable, Iterator
from dataclasses import dataclass
from itertools import pairwise
from typing import Generic, TypeAlias, TypeVar

from blowback.text.fold import fold

V = TypeVar("V", bound=Hashable)

_WORD = re.compile(r"[^\W_]+")
_BREAKS = frozenset(",;:!?\t\"“”|")
_HEADLINE_REACH = 20


@dataclass(frozen=True, slots=True)
class Found(Generic[V]):
    """A name in a text: where it stands, how the index writes it, and all that bears it."""

    start: int
    end: int
    form: str
    values: tuple[V, ...]


@dataclass(frozen=True, slots=True)
class _Form:
    text: str
    words: tuple[str, ...]
    exact: tuple[str | None, ...]
    """For each word: how it must be written, or None when only its letters count."""
    capital: bool


_Borne: TypeAlias = tuple[_Form, tuple[V, ...]]
"""A form and what bears it."""
_Bucket: TypeAlias = tuple[tuple[int, dict[tuple[str, ...], list[_Borne[V]]]], ...]
"""For each number of words, most first: the forms of so many words."""


class FormIndex(Generic[V]):
    """Names and what bears them. Hyphens, apostrophes, accents and points between letters make no difference.

    Case does: a name that starts with a capital is found only with one ("Turkey", not "turkey"), and an acronym
    only as it is written ("IS", not "is").
    """

    def __init__(self) -> None:
        self._names: dict[str, dict[str, list[V]]] = {}
        """By first word: names and what bears them. They are taken apart when a text has that word."""
        self._ready: dict[str, _Bucket[V]] = {}

    def add(self, text: str, value: V) -> None:
        """Make `text` a name of `value`."""
        word = _WORD.search(fold(text))
        if word is None:
            raise ValueError(f"{text!r} has no letter or figure and cannot be a name")
        first = word.group()
        self._names.setdefault(first, {}).setdefault(text, []).append(value)
        if first in self._ready:
            del self._ready[first]

    def __iter__(self) -> Iterator[str]:
        """All names, each once."""
        return (text for names in self._names.values() for text in names)

    def exact(self, text: str) -> tuple[V, ...]:
        """All that bears just this name; empty when nothing does."""
        words = list(_WORD.finditer(fold(text)))
        found = self._longest(text, words, [word.group() for word in words], 0) if words else None
        return _bearers(found) if found and len(found[0][0].words) == len(words) else ()

    def find(self, text: str) -> Iterator[Found[V]]:
        """The names in a text, from left to right, longest first, none inside another."""
        words = list(_WORD.finditer(fold(text)))
        keys = [word.group() for word in words]
        free_from = 0
        for at, word in enumerate(words):
            if at < free_from or keys[at] not in self._names:
                continue
            if found := self._longest(text, words, keys, at):
                form = found[0][0]
                free_from = at + len(form.words)
                end = _closed(text, word.start(), words[free_from - 1].end(), form)
                yield Found(word.start(), end, form.text, _bearers(found))

    def _longest(self, text: str, words: list[re.Match[str]], keys: list[str], at: int) -> list[_Borne[V]]:
        for size, forms in self._bucket(keys[at]):
            borne = forms.get(tuple(keys[at : at + size]), ())
            if matching := [each for each in borne if _is_written(each[0], text, words[at : at + size])]:
                return matching
        return []

    def _bucket(self, first: str) -> "_Bucket[V]":
        if first not in self._names:
            return ()
        if first not in self._ready:
            self._ready[first] = _sorted(self._names[first])
        return self._ready[first]


def _sorted(names: dict[str, list[V]]) -> "_Bucket[V]":
    """Names that begin with one word: by how many words they have, most first, then by these words."""
    sizes: dict[int, dict[tuple[str, ...], list[_Borne[V]]]] = {}
    for text, values in names.items():
        form = _form(text)
        sizes.setdefault(len(form.words), {}).setdefault(form.words, []).append((form, tuple(dict.fromkeys(values))))
    return tuple(sorted(sizes.items(), reverse=True))


def _bearers(found: "list[_Borne[V]]") -> tuple[V, ...]:
    return found[0][1] if len(found) == 1 else tuple(dict.fromkeys(value for _, values in found for value in values))


def _is_written(form: _Form, text: str, words: list[re.Match[str]]) -> bool:
    """Whether the words, which are the form's, are also cased and joined as the form asks."""
    start, end = words[0].start(), words[-1].end()
    if form.capital and text[start].islower():
        return False
    for word, exact in zip(words, form.exact, strict=True):
        if exact and text[word.start() : word.end()] != exact:
            return False
    if any(form.exact) and _in_capitals(text, start, end):
        return False
    return all(_joined(form, text, left, right) for left, right in pairwise(words))


def _closed(text: str, start: int, end: int, form: _Form) -> int:
    """The end with the bracket or the point that belongs to the name: "CPI (Maoist)", "U.S."."""
    closes = "(" in text[start:end] or form.text.endswith(".")
    return end + 1 if closes and text[end : end + 1] in (")", ".") else end


def _joined(form: _Form, text: str, left: re.Match[str], right: re.Match[str]) -> bool:
    gap = text[left.end() : right.start()]
    initial = left.end() - left.start() == 1
    broken = any(mark in _BREAKS and mark not in form.text for mark in gap)
    return len(gap) <= 3 and not broken and (initial or not gap.startswith(". "))


def _in_capitals(text: str, start: int, end: int) -> bool:
    """Whether the words around are all in capitals, where an acronym cannot be told from a word."""
    around = text[max(0, start - _HEADLINE_REACH) : start] + text[end : end + _HEADLINE_REACH]
    return sum(map(str.isalpha, around)) > 5 and around.upper() == around


def _form(text: str) -> _Form:
    words = [text[found.start() : found.end()] for found in _WORD.finditer(fold(text))]
    exact = tuple(word if _is_acronym(word) else None for word in words)
    return _Form(text, tuple(map(fold, words)), exact, capital=words[0][0].isupper())


def _is_acronym(word: str) -> bool:
    """TTP, IRGC, JuA, M23, 3R: capitals, or one capital with figures."""
    capitals, small = sum(map(str.isupper, word)), sum(map(str.islower, word))
    return capitals > 1 and small <= 1 or capitals == 1 and small == 0 and len(word) > 1

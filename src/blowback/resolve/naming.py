"""The names in a text: runs of words with a capital, and the longest parts of them that a gazetteer knows."""

import re
from collections.abc import Callable, Iterator

_PARTICLE = r"(?:al|el|de|del|la|las|los|e|i|bin|ul|us|ash|as|ar|ud|o|wa)"
_WORD = r"(?:[A-ZÀ-Þ][\w'’`]*|(?:al|el|ash|as|ar|az)[-'’][A-Z]\w+)"
_RUN = re.compile(rf"{_WORD}(?:(?:(?: |-){_PARTICLE})?[ -]{_WORD}|-{_PARTICLE}(?:-|\b))*")
_PART = re.compile(r"[^ -]+")
_SENTENCE = re.compile(r"(?<=[.!?;])\s+(?=[A-ZÀ-Þ\"“])|\n+")
_UNIT_NEXT = re.compile(r" (?:sub-?)?(?:tehsil|tahsil|taluka|district|division|agency|county)\b", re.IGNORECASE)
_LONGEST = 5
_NOTHING = re.compile(r"(?!)")

Where = tuple[int, int]


def sentences(text: str) -> list[str]:
    """The text cut at full stops before a capital, and at line ends."""
    return [part for part in _SENTENCE.split(text) if part]


def iter_runs(text: str) -> Iterator[Where]:
    """Start and end of each run of words with a capital."""
    return (run.span() for run in _RUN.finditer(text))


def known_names(text: str, is_known: Callable[[str], bool], kinds: re.Pattern[str] = _NOTHING) -> Iterator[Where]:
    """Start and end of each name that is known, the longest first, without overlap, in the order of the text.

    One word of a longer name is no name of a place, "Ali" of "Ali Khan", unless "district" or the like comes after it;
    words of `kinds` do not count as part of a name.

    >>> list(known_names("near Mir Ali in North Waziristan", {"Mir Ali", "Waziristan", "Ali"}.__contains__))
    [(5, 12)]
    """
    for run in _RUN.finditer(text):
        words = [(part.start(), part.end()) for part in _PART.finditer(text, run.start(), run.end())]
        found = list(_of_run(text, words, is_known))
        taken = {number for first, last in found for number in range(first, last)}
        taken |= {number for number, (start, end) in enumerate(words) if kinds.fullmatch(text, start, end)}
        for first, last in found:
            beside = [number for number in (first - 1, last) if 0 <= number < len(words)]
            if last - first > 1 or taken.issuperset(beside) or _UNIT_NEXT.match(text, words[last - 1][1]):
                yield words[first][0], words[last - 1][1]


def _of_run(text: str, words: list[Where], is_known: Callable[[str], bool]) -> Iterator[Where]:
    """Numbers of the first word of each known name and of that after its last."""
    first = 0
    while first < len(words):
        last = _longest(text, words, first, is_known)
        if last > first:
            yield first, last
        first = max(last, first + 1)


def _longest(text: str, words: list[Where], first: int, is_known: Callable[[str], bool]) -> int:
    for last in range(min(len(words), first + _LONGEST), first, -1):
        if is_known(text[words[first][0] : words[last - 1][1]].removesuffix("'s").removesuffix("’s")):
            return last
    return first

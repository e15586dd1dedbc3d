"""Numbers in words and figures: "1,200", "three hundred", "two dozen", "1.5 million"."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction

_UNITS = dict(zip("zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen "
                  "sixteen seventeen eighteen nineteen".split(), range(20), strict=True))
_TENS = dict(zip("twenty thirty forty fifty sixty seventy eighty ninety".split(), range(20, 100, 10), strict=True))
_SCALES = {"thousand": 10**3, "k": 10**3, "lakh": 10**5, "million": 10**6, "mn": 10**6, "m": 10**6, "crore": 10**7,
           "billion": 10**9, "bn": 10**9}
_GROUPS = {"hundred": 100, "dozen": 12, "score": 20, "couple": 2, "pair": 2}
_VALUES: dict[str, Fraction] = {word: Fraction(value) for word, value in {**_UNITS, **_TENS, "a": 1, "an": 1}.items()}
_VALUES["half"] = Fraction(1, 2)

_UNIT, _TEN = "|".join(sorted(_UNITS, key=len, reverse=True)), "|".join(_TENS)
_SMALL = rf"(?:(?:{_TEN})(?:[\s-](?:{_UNIT}))?|(?:{_UNIT}))\b"
_HUNDREDS = rf"(?:{_SMALL}\s+|an?\s+)hundred\b(?:\s+(?:and\s+)?{_SMALL})?"
# A comma or a thin space parts thousands (lakhs in South Asia); a figure glued to a name ("M23", "AK-47") is none.
_FIGURES = r"(?<![\w.,])(?<![^\W\d]-)(?:\d{1,3}(?:[,\u00a0\u202f]\d{2,3})+|\d+(?:\.\d+)?)(?![\w%]|[.,]\d)"
_SHORT = r"(?<![\w.,])\d+(?:\.\d+)?(?:k|m|mn|bn)\b"
_SCALED = r"\s+(?:hundred|dozen|score|thousand|million|billion|lakh|crore)\b"
_NUMBER = re.compile(
    rf"{_SHORT}|(?:\b(?:{_HUNDREDS}|{_SMALL})|{_FIGURES}|\b(?:half\s+)?an?(?=\s+(?:{_SCALED[3:]})))"
    rf"(?:{_SCALED}(?:\s+(?:and\s+)?(?:{_HUNDREDS}|{_SMALL}))?)*|\ban?\s+(?:couple|pair)\b", re.IGNORECASE)
_PART = re.compile(r"\d[\d,.\u00a0\u202f]*|[^\W\d_]+")


@dataclass(frozen=True, slots=True)
class Number:
    """A whole number and where its words stand."""

    start: int
    end: int
    value: int


def find_numbers(text: str) -> Iterator[Number]:
    """The whole numbers of a text, from left to right; "a" alone is none.

    >>> [number.value for number in find_numbers("Two dozen rebels and 1,200 of three hundred thousand people")]
    [24, 1200, 300000]
    """
    for found in _NUMBER.finditer(text):
        value = _value(found.group())
        if value.denominator == 1:
            yield Number(found.start(), found.end(), int(value))


def parse_number(words: str) -> int | None:
    """The number that all the words say, or None when they say more, or less, than one."""
    found = _NUMBER.fullmatch(words.strip())
    value = _value(found.group()) if found else Fraction(1, 2)
    return int(value) if value.denominator == 1 else None


def _value(words: str) -> Fraction:
    total, current, said = Fraction(0), Fraction(0), False
    for part in _PART.findall(words.lower()):
        if part[0].isdigit():
            current, said = Fraction(re.sub(r"[,\u00a0\u202f]", "", part)), True
        elif part in _VALUES:
            current, said = (current * _VALUES[part] if current == Fraction(1, 2) else current + _VALUES[part]), True
        elif part in _GROUPS:
            current, said = (current if said else 1) * Fraction(_GROUPS[part]), True
        elif part in _SCALES:
            total, current = total + (current if said else 1) * _SCALES[part], Fraction(0)
    return total + current

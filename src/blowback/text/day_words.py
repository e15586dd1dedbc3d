"""The words of dates as patterns: months, weekdays, parts of a month, turns such as "last" and "next"."""

import re
from collections.abc import Iterable

MONTHS = ("jan(?:uary)?", "feb(?:ruary)?", "mar(?:ch)?", "apr(?:il)?", "may", "june?", "july?", "aug(?:ust)?",
          "sept?(?:ember)?", "oct(?:ober)?", "nov(?:ember)?", "dec(?:ember)?")
WEEKDAYS = ("mon(?:day)?", "tue(?:s(?:day)?)?", "wed(?:nesday)?", "thu(?:r(?:s(?:day)?)?)?", "fri(?:day)?",
            "sat(?:urday)?", "sun(?:day)?")
MONTH = rf"(?:{'|'.join(MONTHS)})\.?"
WEEKDAY = rf"(?:{'|'.join(WEEKDAYS)})\.?"
YEAR = r"(?:1[89]|20)\d\d"
DAY_OF_MONTH = r"(?:0?[1-9]|[12]\d|3[01])(?:st|nd|rd|th)?"
_TENTHS = "first second third fourth fifth sixth seventh eighth ninth".split()
ORDINALS = (*_TENTHS, *("tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth "
                        "nineteenth twentieth").split(), *(f"twenty-{each}" for each in _TENTHS), "thirtieth",
            "thirty-first")
PART = (r"(?:early|mid|late|(?:the )?(?:beginning|start|middle|end) of|(?:the )?(?:first|second|third|last) week of"
        r"|(?:the )?(?:opening|closing|first|last|final) days of|(?:the )?early part of)")
TURN = r"(?:last|previous|past|this|current|next|coming)"
SHIFTS = {"last": -1, "previous": -1, "past": -1, "this": 0, "current": 0, "next": 1, "coming": 1}


def number_of(names: tuple[str, ...], word: str) -> int:
    """Which of the names the word is, counted from 0."""
    return next(number for number, name in enumerate(names) if re.fullmatch(name, word.rstrip(".")))


def day_number(words: str) -> int:
    """The number of "3rd" or "third"."""
    return ORDINALS.index(words) + 1 if words in ORDINALS else int(words.rstrip("stndrh"))


def part_word(part: str) -> str:
    """The first word of a PART, one for those that mean the same."""
    words = part.removeprefix("the ").split()
    if "days" in words:
        return "beginning" if words[0] in ("opening", "first") else "end"
    return words[0].replace("start", "beginning").replace("middle", "mid")


def one_of(words: Iterable[str]) -> str:
    """A pattern for any of the words, the longest first."""
    return "|".join(map(re.escape, sorted(words, key=len, reverse=True)))

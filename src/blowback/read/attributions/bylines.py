"""A quotation with its speaker behind a dash: "We need peace." - Ana Roe"""

import re
from bisect import bisect_left

from blowback.read.attributions.found import Found
from blowback.read.attributions.quotes import Quotation
from blowback.read.attributions.ranges import is_inside
from blowback.read.tree import Sentence, Word

_DASH = re.compile(r"[ \t]*(?:―|—|–|--|-)[ \t]*(?=[A-Z])")
_MOST_WORDS = 8


def find_bylines(text: str, quotations: list[Quotation], sentences: list[Sentence]) -> list[Found]:
    """One for each quotation that is followed by a dash and a name up to the end of the line."""
    words = [word for sentence in sentences for word in sentence.words]
    starts = [word.start for word in words]
    out = []
    for quotation in quotations:
        dash = _DASH.match(text, quotation.end)
        if dash is None:
            continue
        line = text.find("\n", dash.end())
        end = line if line >= 0 else len(text)
        first = bisect_left(starts, dash.end())
        name = words[first : bisect_left(starts, end)]
        if 0 < len(name) <= _MOST_WORDS and not is_inside(dash.end(), quotations) and _is_name(name):
            mark = words[bisect_left(starts, quotation.end) : first]
            out.append(Found("statement", "byline", mark, _head(name), [], ranges=[(quotation.start, quotation.end)],
                             takes_quotes=True, quoted="direct"))
    return out


def _is_name(words: list[Word]) -> bool:
    return words[0].text[:1].isupper() and not any(word.is_verb and word.text.islower() for word in words)


def _head(words: list[Word]) -> Word:
    names = [word for word in words if word.pos in ("PROPN", "NOUN")]
    return next((word for word in names if word.head not in names), words[-1])

"""Where sentences begin and end, and where a sentence falls into pieces that are parsed alone."""

import re
from dataclasses import dataclass

from blowback.text.casing import is_headline

_ABBREVIATIONS = frozenset(
    "mr mrs ms dr prof gen lt col maj capt sgt cpl brig adm cmdr gov sen rep hon rev st mt ft no nos vs etc jr sr "
    "inc ltd co corp dept est approx cf al vol fig pp ed jan feb mar apr jun jul aug sep sept oct nov dec "
    "mon tue wed thu fri sat sun ave pvt supt insp u.s u.k u.n e.u a.m p.m i.e e.g d.c op messrs mohd md".split())
# Also a full stop after which the blank was forgotten: "in Goma.The rebels ...".
_END = re.compile(r"""[.!?…]+["')\]]*(?=\s|$)|(?<=[a-z]{3})\.(?=[A-Z][a-z]+ )|\n+""")
_OPENER = re.compile(r"""\s*["'(\[]*[A-Z0-9À-ÖØ-Þ]""")
_LAST_WORD = re.compile(r"([A-Za-z][A-Za-z.]*)$")
_BULLET = re.compile(r"[ \t]*(?:[-*•·]|\d{1,2}[.)])[ \t]+|[ \t]*#{1,6}[ \t]+|[ \t]*>[ \t]*")
_PIECE = re.compile(r";\s+|\s\|\s+|\s-\s(?=[a-z]\w+ (?:said|says|according))")
# Before a report: "KABUL, March 3 - ", "GOMA, Congo (Reuters) -- ", "NEW DELHI: ", "15 May, Mali, Mopti Region - ",
# "17 JUN | Narathiwat | ".
_NAME = r"[A-ZÀ-Þ][\w'-]+"
_CAPITALS = r"[A-ZÀ-Þ][A-ZÀ-Þ-]{2,}(?: [A-ZÀ-Þ][A-ZÀ-Þ-]{2,}){0,3}"
_SHORT_DATE = r"\d{1,2}(?:-\d{1,2})? [A-Z][a-z]{2,8}"
_PLACES = rf"(?:(?:\d{{1,2}}(?:-\d{{1,2}})? )?[A-ZÀ-Þ][\w.'/-]+(?: [A-ZÀ-Þ][\w.'-]+){{0,3}}|{_SHORT_DATE})"
_MORE = r"(?:, ?[\w.' -]{2,25})"
_AGENCY = r"(?: ?\([A-ZÀ-Þ][\w ]+\))"
_DATELINE = re.compile("|".join((
    rf"{_PLACES}(?: \d{{1,2}})?{_MORE}{{0,3}}{_AGENCY}? ?(?:\s--?\s|\s\|\s)(?=\S)",
    rf"(?:{_CAPITALS}|\d{{1,2}} [A-Z][a-z]{{2,8}}){_MORE}{{0,2}}{_AGENCY}? ?: (?=\S)",
    rf"{_NAME}(?: {_NAME})?, (?:{_NAME} ?){{1,2}}(?:, \d{{1,2}} [A-Z][a-z]{{2,8}})?: (?=\S)",
    rf"{_NAME}, \d{{1,2}} [A-Z][a-z]{{2,8}}: (?=\S)",
)))


_LONGEST = 3_000
"""Characters of a sentence at most: lists and tables without a full stop would overload the parser."""


@dataclass(frozen=True, slots=True)
class SentenceSpan:
    """`start`..`end` of a sentence and the starts of its pieces (the first is `start`)."""

    start: int
    end: int
    pieces: tuple[int, ...]
    headline: bool = False


def split_sentences(text: str) -> list[SentenceSpan]:
    """The sentences of a text with plain punctuation, in order; blank lines and bullets belong to none."""
    spans: list[SentenceSpan] = []
    start = 0
    for match in _END.finditer(text):
        if match.group()[0] != "\n" and not _is_end(text, match):
            continue
        if match.group()[0] == "\n" and _is_wrapped(text, match):
            continue
        _add(text, start, match.end(), spans)
        start = match.end()
    _add(text, start, len(text), spans)
    return spans


def _is_end(text: str, match: re.Match[str]) -> bool:
    """Whether a full stop ends the sentence: a capital follows, and no abbreviation or initial stands before."""
    rest = text[match.end() : match.end() + 12]
    if not rest.strip():
        return True
    if not _OPENER.match(rest):
        return False
    if match.group()[0] != ".":
        return True
    last = _LAST_WORD.search(text, max(0, match.start() - 20), match.start())
    if not last or len(match.group()) > 1:
        return True
    word = last.group().lower()
    is_initial = len(word) == 1 and last.group().isupper() and text[match.end() : match.end() + 1] == " "
    return not (is_initial or word in _ABBREVIATIONS and not _ends_after_abbreviation(word, rest))


def _ends_after_abbreviation(word: str, rest: str) -> bool:
    """"in the U.S. The army" ends a sentence; "U.S. Army" and "Gen. Khan" do not."""
    opening = rest.split(maxsplit=1)[0] if rest.split() else ""
    return word in ("u.s", "u.k", "u.n", "e.u", "a.m", "p.m", "etc", "inc", "ltd", "co", "corp") and opening in (
        "The", "A", "An", "In", "On", "It", "He", "She", "They", "But", "At", "This", "That", "Its", "His", "Her")


def _is_wrapped(text: str, match: re.Match[str]) -> bool:
    """Whether a single line break stands inside a sentence (hard-wrapped text)."""
    if len(match.group()) > 1 or match.start() == 0 or match.end() >= len(text):
        return False
    before = text.rfind("\n", 0, match.start())
    is_long = match.start() - before > 50
    following = text[match.end()]
    ended = text[match.start() - 1] in ".!?:\"'"
    return is_long and not ended and (following.islower() or following.isdigit() or following.isupper() and
                                      _line_length(text, match.end()) > 20) and not _BULLET.match(text, match.end())


def _line_length(text: str, start: int) -> int:
    end = text.find("\n", start)
    return (end if end >= 0 else len(text)) - start


def _add(text: str, start: int, end: int, spans: list[SentenceSpan]) -> None:
    while start < end and text[start].isspace():
        start += 1
    bullet = _BULLET.match(text, start)
    if bullet and bullet.end() < end:
        start = bullet.end()
    while end > start and text[end - 1].isspace():
        end -= 1
    if end <= start or not any(char.isalpha() for char in text[start:end]):
        return
    while end - start > _LONGEST:
        cut = text.rfind(" ", start + 1, start + _LONGEST)
        cut = cut if cut > start else start + _LONGEST
        spans.append(SentenceSpan(start, cut, (start,)))
        start = cut + 1 if text[cut].isspace() else cut
    if start >= end:
        return
    dateline = _DATELINE.match(text, start, min(end, start + 70))
    breaks = [dateline.end()] if dateline else []
    breaks += [match.end() for match in _PIECE.finditer(text, start, end)]
    pieces = (start, *(at for at in breaks if start < at < end))
    spans.append(SentenceSpan(start, end, pieces, is_headline(text[start:end])))

"""Words for a time -> the days they mean, as far as the document fixes them; never a guess.

>>> from datetime import date
>>> str(parse_days("on Tuesday", date(2025, 4, 28)).first)
'2025-04-22'
"""

import re
from datetime import date

from blowback.model import DayRange
from blowback.resolve.calendar_rules import CALENDAR_RULES
from blowback.resolve.clock import DAY, Clock
from blowback.resolve.clock_rules import CLOCK_RULES, side_of
from blowback.resolve.date_rules import DATE_RULES
from blowback.resolve.time_of_day import drop_time_of_day
from blowback.text.day_words import MONTH, YEAR

_DASHES = str.maketrans("–—‑−\u00a0’", "---- '")
_LEAD = re.compile(r"(?:on or (?:about|around)|as (?:early|late|recently) as|as of|the course of|the night of|night of|"
                   r"weekend of|month of|of the|some ?time|year(?= \d)|for(?= the (?:last|past)\b)|at(?! least)|on|in|"
                   r"during|over|throughout|of|around|about|the) +")
_SINCE = re.compile(r"(?:ever |at least )?(?:since|starting|beginning)(?: at least| about| around| as early as)? (.+)|"
                    r"from (.+?)(?: on(?:wards?)?)?")
_MIDDLE = re.compile(r"\b(?:mid|middle)\b")
_UNTIL = re.compile(r"(?:until|till|up to|by|no later than|through) (?:at least )?(.+)")
_BEFORE = re.compile(r"before (.+)")
_END = re.compile(r"(?:the )?end of (?:the )?(?!the\b)(.+)|(.+?)'s end")
_BETWEEN = re.compile(r"between (.+) and (.+)|from (.+?) (?:to|until|till|through) (.+)|"
                      r"(.+?) (?:to|until|through) (.+)|(.+?) ?- ?(.+)")
_AND = re.compile(r"(.+) and (.+)")
_PART_OF = re.compile(r"(?P<part>earlier|later) in (?P<point>.+)")
_TAIL = re.compile(rf"(?: {MONTH})?(?: {YEAR})?$")


def parse_days(words: str, published: date | None, *, ahead: bool = False) -> DayRange | None:
    """The days that the words mean in a document of that day; `ahead` when they are said of what is to come.

    None when the words, or the document, do not fix them: "in the past", "within 60 days", "three days later".
    """
    text = " ".join(words.lower().translate(_DASHES).split()).strip(" ,.;:()").removesuffix("'s")
    text = _unled(drop_time_of_day(text))
    clock = Clock(published, ahead) if published else None
    return (_stretch(text, clock) or _since(text, clock) or _until(text, clock) or _within(text, clock)
            or _point(text, clock))


def _unled(text: str) -> str:
    while lead := _LEAD.match(text):
        text = text[lead.end() :]
    return text.strip(" ,")


def _point(text: str, clock: Clock | None) -> DayRange | None:
    text = _unled(text)
    for pattern, date_rule in (*DATE_RULES, *CALENDAR_RULES):
        if (found := pattern.fullmatch(text)) and (days := date_rule(found, clock)):
            return days
    for pattern, clock_rule in CLOCK_RULES if clock else ():
        if clock and (found := pattern.fullmatch(text)) and (days := clock_rule(found, clock)):
            return days
    return None


def _since(text: str, clock: Clock | None) -> DayRange | None:
    """From then on; "since" also runs no further than the publication day."""
    found = _SINCE.fullmatch(text)
    point = _last_words(found[1] or found[2], clock) if found else None
    if found is None or point is None or point.first is None:
        return None
    first = point.first.replace(day=15) if _MIDDLE.search(text) else point.first
    last = clock.today if clock and found[1] and first <= clock.today else None
    return DayRange(first, last, "range")


def _last_words(text: str, clock: Clock | None) -> DayRange | None:
    """The point that a phrase ends on: "the ceasefire of 27 November", "its rebirth in 2021"."""
    words = text.split()
    tails = (" ".join(words[at:]) for at in range(len(words)))
    return next((days for tail in tails if (days := _point(tail, clock))), None)


def _within(text: str, clock: Clock | None) -> DayRange | None:
    """ "Earlier in April", "later in 2024": what lies on that side of today, the whole when today is elsewhere."""
    found = _PART_OF.fullmatch(text)
    whole = _point(found["point"], clock) if found else None
    if found is None or whole is None or clock is None:
        return whole
    return side_of(found["part"], whole, clock.today) or whole


def _until(text: str, clock: Clock | None) -> DayRange | None:
    if found := _UNTIL.fullmatch(text):
        end = _END.fullmatch(found[1])
        due = Clock(clock.today, ahead=True) if clock and not text.startswith("by") else clock
        last = _last(end[1] or end[2] if end else found[1], due)
        return DayRange(None, last, "range") if last else None
    found = _BEFORE.fullmatch(text)
    point = _point(found[1], clock) if found else None
    return DayRange(None, point.first - DAY, "range") if point and point.first else None


def _last(text: str, clock: Clock | None) -> date | None:
    point = _point(f"this {text}" if text in ("week", "month", "year") else text, clock)
    return point.last if point else None


def _stretch(text: str, clock: Clock | None) -> DayRange | None:
    """From one point to another: "between 8 and 26 February", "from Monday to Wednesday", "Saturday and Sunday"."""
    if found := _BETWEEN.fullmatch(text):
        left, right = (part for part in found.groups() if part)
        return _joined(left, right, clock)
    found = _AND.fullmatch(text)
    left_days, right_days = (_tailed(found[1], found[2], clock), _point(found[2], clock)) if found else (None, None)
    if left_days and right_days and left_days.last and left_days.last + DAY == right_days.first:
        return DayRange(left_days.first, right_days.last, "range")
    return None


def _tailed(left: str, right: str, clock: Clock | None) -> DayRange | None:
    """The first of two points, which shares the month or year of the second: "8 and 26 February"."""
    if left in ("early", "mid", "late"):
        return None
    tail = _TAIL.search(right)
    month_and_year = tail.group() if tail else ""
    tails = dict.fromkeys((month_and_year, month_and_year[-5:] if month_and_year[-4:].isdigit() else "", ""))
    return next((days for each in tails if (days := _point(left + each, clock))), None)


def _joined(left: str, right: str, clock: Clock | None) -> DayRange | None:
    last, first = _point(right, clock), _tailed(left, right, clock)
    if first and last and first.first and last.last and first.first <= last.last:
        return DayRange(first.first, last.last, "range")
    return None

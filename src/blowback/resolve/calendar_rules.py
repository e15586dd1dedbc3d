"""Rules for the units of the calendar: quarters and halves, numbered weeks, decades in words, dates in figures.

Each rule must fit the whole phrase. What two readers could take in two ways ("3/4/2025", seasons, which depend on the
hemisphere, fiscal years, months of another calendar) has no rule and stays unresolved.
"""

import re
from datetime import date

from blowback.model import DayRange, PartialDate
from blowback.resolve.clock import DAY, Clock, one_day, real_day
from blowback.resolve.date_rules import DATE_RULES, DateRule
from blowback.text.day_words import DAY_OF_MONTH, ORDINALS, SHIFTS, TURN, YEAR, day_number, one_of
from blowback.text.numbers import parse_number

_NTH = rf"(?:{one_of((*ORDINALS[:4], 'last', '1st', '2nd', '3rd', '4th'))})"
_OF_YEAR = rf"(?: of|,)? (?:(?P<year>{YEAR})|(?P<turn>{TURN}) year)"
_TENS = ("thirties", "forties", "fifties", "sixties", "seventies", "eighties", "nineties")
_THIRDS = {"early": (0, 4), "mid": (3, 7), "late": (5, 9), None: (0, 9)}


def _quarter(found: re.Match[str], clock: Clock | None) -> DayRange | None:
    return _share(found, clock, {"quarter": 4, "q": 4, "half": 2, "h": 2}[found["unit"].strip()])


def _share(found: re.Match[str], clock: Clock | None, parts: int) -> DayRange | None:
    year, months = _year_of(found, clock), 12 // parts
    number = parts if found["nth"] == "last" else _nth(found["nth"])
    if year is None or not 1 <= number <= parts:
        return None
    return DayRange(PartialDate(year, (number - 1) * months + 1).first(), PartialDate(year, number * months).last(),
                    "range")


def _nth(words: str) -> int:
    return ORDINALS.index(words) + 1 if words in ORDINALS else int(words.rstrip("stndrh"))


def _year_of(found: re.Match[str], clock: Clock | None) -> int | None:
    if found["year"]:
        return int(found["year"])
    return clock.today.year + SHIFTS[found["turn"]] if clock else None


def _months(found: re.Match[str], clock: Clock | None) -> DayRange | None:
    """ "The first three months of 2025"."""
    year, number = _year_of(found, clock), parse_number(found["amount"])
    if year is None or number is None or not 1 <= number <= 12:
        return None
    first, last = (1, number) if found["side"] == "first" else (13 - number, 12)
    return DayRange(PartialDate(year, first).first(), PartialDate(year, last).last(), "range")


def _week_of(found: re.Match[str], clock: Clock | None) -> DayRange | None:
    """ "The week of 14 April", "the week ending 20 April"."""
    day = next((days for pattern, rule in DATE_RULES
                if (fits := pattern.fullmatch(found["date"])) and (days := rule(fits, clock))), None)
    if day is None or day.first is None or day.precision != "day":
        return None
    first = {"of": day.first - day.first.weekday() * DAY, "ending": day.first - 6 * DAY}.get(found["edge"], day.first)
    return DayRange(first, first + 6 * DAY, "week")


def _numbered_week(found: re.Match[str], clock: Clock | None) -> DayRange | None:
    """The weeks of ISO 8601, which epidemiologists and bulletins count by."""
    year = _year_of(found, clock)
    try:
        monday = date.fromisocalendar(year, int(found["number"]), 1) if year else None
    except ValueError:
        return None
    return DayRange(monday, monday + 6 * DAY, "week") if monday else None


def _tens(found: re.Match[str], _: Clock | None) -> DayRange:
    """ "The mid-nineties", "the '80s": of the twentieth century."""
    words = found["tens"]
    first = 1930 + 10 * _TENS.index(words) if words in _TENS else 1900 + int(words[:2])
    start, end = _THIRDS[found["part"]]
    return DayRange(PartialDate(first + start).first(), PartialDate(first + end).last(), "range")


def _figures(found: re.Match[str], _: Clock | None) -> DayRange | None:
    """ "25/12/2024", "2024/12/25"; None where the day could be the month ("3/4/2025"), but for points ("3.4.2025")."""
    groups = found.groupdict()
    year, one, two = int(found["year"]), int(found["one"]), int(found["two"])
    if groups.get("stroke") in ("/", "-") and one <= 12 and two <= 12 and one != two:
        return None
    day, month = (two, one) if groups.get("stroke") is None or two > 12 else (one, two)
    known = real_day(year, month, day)
    return known.days() if known else None


def _day_of_month(found: re.Match[str], clock: Clock | None) -> DayRange | None:
    if clock is None:
        return None
    month = clock.month(SHIFTS[found["turn"]])
    known = real_day(month.year, month.month or 1, day_number(found["day"]))
    return known.days() if known else None


def _attacks_of_2001(_: re.Match[str], __: Clock | None) -> DayRange:
    return one_day(date(2001, 9, 11))


_PATTERNS: tuple[tuple[str, DateRule], ...] = (
    (rf"(?P<nth>{_NTH}) (?P<unit>quarter|half){_OF_YEAR}", _quarter),
    (rf"(?P<unit>q)(?P<nth>[1-4]){_OF_YEAR}", _quarter),
    (rf"(?P<unit>h)(?P<nth>[12]){_OF_YEAR}", _quarter),
    (rf"(?P<side>first|last) (?P<amount>[\w-]+) months{_OF_YEAR}", _months),
    (r"(?:the )?week (?P<edge>of|beginning|starting|commencing|ending)(?: on)? (?P<date>.+)", _week_of),
    (rf"(?:epidemiological |epi |iso )?week (?P<number>\d\d?){_OF_YEAR}", _numbered_week),
    (rf"(?:(?P<part>early|mid|late)[ -])?'?(?P<tens>[3-9]0s|{one_of(_TENS)})", _tens),
    (r"(?P<year>(?:1[89]|20)\d\d)/(?P<one>\d\d?)/(?P<two>\d\d?)", _figures),
    (r"(?P<one>\d\d?)(?P<stroke>[./-])(?P<two>\d\d?)(?P=stroke)(?P<year>(?:1[89]|20)\d\d)", _figures),
    (rf"(?P<day>{DAY_OF_MONTH})(?: of)? (?P<turn>{TURN}) month", _day_of_month),
    (r"9/11", _attacks_of_2001),
)
CALENDAR_RULES = tuple((re.compile(pattern), rule) for pattern, rule in _PATTERNS)

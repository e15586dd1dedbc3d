"""Rules for dates that name a day, a month or a year: a pattern, and what it means.

Each rule must fit the whole phrase, so that words nobody foresaw leave it unresolved. A date without its year needs
the clock.
"""

import re
from collections.abc import Callable
from typing import TypeAlias

from blowback.model import DayRange, PartialDate
from blowback.resolve.clock import DAY, Clock, real_day
from blowback.text.day_words import (
    DAY_OF_MONTH,
    MONTH,
    MONTHS,
    ORDINALS,
    PART,
    SHIFTS,
    TURN,
    WEEKDAY,
    YEAR,
    day_number,
    number_of,
    one_of,
    part_word,
)

DateRule: TypeAlias = Callable[[re.Match[str], Clock | None], DayRange | None]

_TO = r"(?:\s?-\s?|/| and | to )"
_ORDINAL = one_of(ORDINALS)
_HOLIDAYS = {"may day": (5, 1), "christmas day": (12, 25), "christmas": (12, 25), "christmas eve": (12, 24),
             "new year's eve": (12, 31), "new year": (1, 1), "new year's day": (1, 1)}
_MONTHS_OF_PART = {"early": (1, 4), "mid": (5, 8), "late": (9, 12), "beginning": (1, 1), "end": (12, 12)}


def part_of_month(part: str | None, month: PartialDate) -> DayRange:
    """The days that "early", "mid" or "late" leave of a month: about a third of it."""
    first, last = month.first(), month.last()
    if not part:
        return month.days()
    cuts = {"early": (first, first.replace(day=10)), "mid": (first.replace(day=11), first.replace(day=20)),
            "late": (first.replace(day=21), last), "beginning": (first, first.replace(day=5)),
            "end": (last - 4 * DAY, last), "first": (first, first.replace(day=7)),
            "second": (first.replace(day=8), first.replace(day=14)),
            "third": (first.replace(day=15), first.replace(day=21)), "last": (last - 6 * DAY, last)}
    return DayRange(*cuts[part_word(part)], "range")


def part_of_year(part: str | None, year: int) -> DayRange | None:
    """The months that "early", "mid" or "late" leave of a year."""
    if not part:
        return PartialDate(year).days()
    months = _MONTHS_OF_PART.get(part_word(part))
    return _stretch(PartialDate(year, months[0]), PartialDate(year, months[1])) if months else None


def _stretch(first: PartialDate, last: PartialDate) -> DayRange | None:
    return DayRange(first.first(), last.last(), "range") if first.first() <= last.last() else None


def _dated(year: str | None, month: str, day: str, clock: Clock | None) -> PartialDate | None:
    number = number_of(MONTHS, month) + 1
    if year:
        return real_day(int(year), number, day_number(day))
    return clock.named_day(number, day_number(day)) if clock else None


def _date(found: re.Match[str], clock: Clock | None) -> DayRange | None:
    day = _dated(found["year"], found["month"], found["day"], clock)
    return day.days() if day else None


def _dates(found: re.Match[str], clock: Clock | None) -> DayRange | None:
    last = _dated(found["year"], found["month"], found["until"], clock)
    from_month = found.groupdict().get("from_month") or found["month"]
    first = _dated(str(last.year), from_month, found["day"], clock) if last else None
    return _stretch(first, last) if first and last else None


def _listed(found: re.Match[str], clock: Clock | None) -> DayRange | None:
    """ "3, 4 and 5 March": days that follow one another, and no others."""
    numbers = [int(each) for each in re.findall(r"\d+", found.group().removesuffix(found["year"] or ""))]
    return _dates(found, clock) if numbers == list(range(numbers[0], numbers[0] + len(numbers))) else None


def _parts(found: re.Match[str], clock: Clock | None) -> DayRange | None:
    """ "Early to mid-June"."""
    number = number_of(MONTHS, found["month"]) + 1
    if found["year"]:
        month = PartialDate(int(found["year"]), number)
    elif clock:
        month = clock.named_month(number)
    else:
        return None
    return DayRange(part_of_month(found["part"], month).first, part_of_month(found["until"], month).last, "range")


def _iso(found: re.Match[str], _: Clock | None) -> DayRange | None:
    try:
        return PartialDate.parse(found.group()).days()
    except ValueError:
        return None


def _month(found: re.Match[str], clock: Clock | None) -> DayRange | None:
    number = number_of(MONTHS, found["month"]) + 1
    if found["year"]:
        return part_of_month(found["part"], PartialDate(int(found["year"]), number))
    if clock is None:
        return None
    shift = SHIFTS[found["turn"]] if found["turn"] else None
    month = clock.named_month(number) if shift is None else PartialDate(clock.today.year + shift, number)
    return part_of_month(found["part"], month)


def _year(found: re.Match[str], _: Clock | None) -> DayRange | None:
    return part_of_year(found["part"], int(found["year"]))


def _years(found: re.Match[str], _: Clock | None) -> DayRange | None:
    until = found["until"] if len(found["until"]) == 4 else found["year"][:2] + found["until"]
    return _stretch(PartialDate(int(found["year"])), PartialDate(int(until)))


def _decade(found: re.Match[str], _: Clock | None) -> DayRange | None:
    first = int(found["decade"])
    start, end = {"early": (0, 4), "mid": (3, 7), "late": (5, 9)}.get(found["part"] or "", (0, 9))
    return _stretch(PartialDate(first + start), PartialDate(first + end))


def _holiday(found: re.Match[str], clock: Clock | None) -> DayRange | None:
    month, number = _HOLIDAYS[found["day"]]
    if found["year"]:
        return PartialDate(int(found["year"]), month, number).days()
    day = clock.named_day(month, number) if clock else None
    return day.days() if day else None


_PATTERNS: tuple[tuple[str, DateRule], ...] = (
    (r"\d{4}-\d\d(?:-\d\d)?", _iso),
    (rf"(?:{WEEKDAY},? )?(?P<day>{DAY_OF_MONTH})(?: of)? (?P<month>{MONTH}),?(?: (?P<year>{YEAR}))?", _date),
    (rf"(?:{WEEKDAY},? )?(?P<month>{MONTH}) (?P<day>{DAY_OF_MONTH}),?(?: (?P<year>{YEAR}))?", _date),
    ((rf"(?P<day>{DAY_OF_MONTH})(?: (?P<from_month>{MONTH}))?{_TO}"
      rf"(?P<until>{DAY_OF_MONTH}) (?P<month>{MONTH})(?:,? (?P<year>{YEAR}))?"), _dates),
    (rf"(?P<month>{MONTH}) (?P<day>{DAY_OF_MONTH}){_TO}(?P<until>{DAY_OF_MONTH})(?:,? (?P<year>{YEAR}))?", _dates),
    (rf"(?:(?P<part>{PART})[ -])?(?P<month>{MONTH}),?(?: of)?(?: (?P<year>{YEAR})| (?P<turn>{TURN}) year)?", _month),
    (rf"(?:(?P<part>{PART})[ -])?(?P<year>{YEAR})", _year),
    (rf"(?P<year>{YEAR})(?: ?[-/] ?)(?P<until>{YEAR}|\d\d)", _years),
    (r"(?:(?P<part>early|mid|late)[ -])?(?P<decade>(?:1[89]|20)\d0)'?s", _decade),
    (rf"(?P<day>{one_of(_HOLIDAYS)})(?:,? (?P<year>{YEAR}))?", _holiday),
    (rf"(?P<day>{_ORDINAL}) of (?P<month>{MONTH}),?(?: (?P<year>{YEAR}))?", _date),
    (rf"(?P<month>{MONTH}) the (?P<day>{DAY_OF_MONTH}|{_ORDINAL}),?(?: (?P<year>{YEAR}))?", _date),
    (rf"(?P<day>\d{{1,2}})-(?P<month>{MONTH})-(?P<year>{YEAR})", _date),
    ((rf"(?P<day>{DAY_OF_MONTH})(?:, {DAY_OF_MONTH})+,? and (?P<until>{DAY_OF_MONTH}) (?P<month>{MONTH})"
      rf"(?:,? (?P<year>{YEAR}))?"), _listed),
    ((rf"(?P<month>{MONTH}) (?P<day>{DAY_OF_MONTH})(?:, {DAY_OF_MONTH})+,? and (?P<until>{DAY_OF_MONTH})"
      rf"(?:,? (?P<year>{YEAR}))?"), _listed),
    ((rf"(?P<part>early|mid|late)(?:[- ]to[- ]| and |/)(?P<until>mid|late)[ -](?P<month>{MONTH})"
      rf"(?:,? (?P<year>{YEAR}))?"), _parts),
)
DATE_RULES = tuple((re.compile(pattern), rule) for pattern, rule in _PATTERNS)

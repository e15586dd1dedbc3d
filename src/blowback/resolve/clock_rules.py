"""Rules for times that only the publication day fixes: weekdays, "last week", "two days ago".

Each rule must fit the whole phrase, so that words nobody foresaw leave it unresolved.
"""

import re
from collections.abc import Callable
from datetime import date
from typing import TypeAlias

from blowback.model import DayRange, PartialDate
from blowback.resolve.clock import DAY, WEEK, Clock, one_day, real_day
from blowback.resolve.date_rules import part_of_month, part_of_year
from blowback.text.day_words import MONTH, MONTHS, PART, SHIFTS, TURN, WEEKDAY, WEEKDAYS, number_of, one_of
from blowback.text.numbers import parse_number

ClockRule: TypeAlias = Callable[[re.Match[str], Clock], DayRange | None]

_UNIT = r"(?:hour|day|night|week|fortnight|month|year|decade)s?"
_ROUGHLY = r"(?:about|around|some|roughly|approximately|nearly|almost|just over) "
_AMOUNT = r"[\w-]+(?: [\w-]+){0,2}"
_NAMED = {"today": 0, "tonight": 0, "yesterday": -1, "last night": -1, "tomorrow": 1, "day before yesterday": -2,
          "day after tomorrow": 2}
_TENS_OF_YEARS = {"decade": 10, "century": 100}


def _turned_month(found: re.Match[str], clock: Clock) -> DayRange | None:
    number, this = number_of(MONTHS, found["month"]) + 1, clock.today.month
    shift = {-1: -(number >= this), 0: 0, 1: number <= this}[SHIFTS[found["turn"]]]
    return PartialDate(clock.today.year + shift, number).days()


def _weekday(found: re.Match[str], clock: Clock) -> DayRange | None:
    number = number_of(WEEKDAYS, found["weekday"])
    if found["week"]:
        monday = clock.week(SHIFTS[found["week"]]).first
        return one_day(monday + number * DAY) if monday else None
    shift = SHIFTS[found["turn"]] if found["turn"] else None
    if shift == -1:
        return one_day(Clock(clock.today - DAY).weekday(number))
    return one_day(Clock(clock.today + DAY, ahead=True).weekday(number) if shift == 1 else clock.weekday(number))


def _named(found: re.Match[str], clock: Clock) -> DayRange | None:
    return one_day(clock.today + _NAMED[found.group()] * DAY)


def _overnight(found: re.Match[str], clock: Clock) -> DayRange | None:
    morning = clock.weekday(number_of(WEEKDAYS, found["weekday"])) if found["weekday"] else clock.today
    return DayRange(morning - DAY, morning, "range")


def _unit(found: re.Match[str], clock: Clock) -> DayRange | None:
    shift = SHIFTS[found["turn"] or "this"]
    if found["turn"] == "past" and found["unit"] != "weekend":
        return _rolling(1, found["unit"], clock.today)
    if found["unit"] == "month":
        whole = clock.month(shift).days()
    elif found["unit"] == "year":
        whole = PartialDate(clock.today.year + shift).days()
    else:
        whole = clock.week(shift) if found["unit"] == "week" else clock.weekend(shift)
    return side_of(found["part"], whole, clock.today)


def side_of(part: str | None, whole: DayRange, today: date) -> DayRange | None:
    """What lies behind ("earlier this week") or ahead ("later this week") of today."""
    if not part or whole.first is None or whole.last is None:
        return whole
    if not whole.first <= today <= whole.last:
        return None
    if part == "later":
        return DayRange(today + DAY, whole.last, "range") if today < whole.last else None
    return DayRange(whole.first, today, "range")


def _part_of_unit(found: re.Match[str], clock: Clock) -> DayRange | None:
    shift = SHIFTS[found["turn"] or "this"]
    if found["unit"] == "month":
        return part_of_month(found["part"], clock.month(shift))
    return part_of_year(found["part"], clock.today.year + shift)


def _year_end(_: re.Match[str], clock: Clock) -> DayRange | None:
    return PartialDate(clock.today.year, 12).days()


def _weekend(_: re.Match[str], clock: Clock) -> DayRange | None:
    return clock.weekend()


def _ago(found: re.Match[str], clock: Clock) -> DayRange | None:
    number, unit, today = _amount(found["amount"]), found["unit"].rstrip("s"), clock.today
    roughly = found["roughly"] or "couple" in found["amount"]
    if number is None or roughly and unit in ("day", "night", "hour"):
        return None
    if found["exact"]:
        return _years_ago(number, found["exact"], clock) if unit == "year" else None
    if unit in _TENS_OF_YEARS:
        return PartialDate(today.year - int(number * _TENS_OF_YEARS[unit])).days()
    if unit in ("year", "month"):
        return PartialDate(today.year - number).days() if unit == "year" else clock.month(-number).days()
    if unit == "week":
        return clock.week(-number)
    days = {"day": 1, "night": 1, "fortnight": 14}.get(unit)
    return one_day(today - number * days * DAY) if days else None


def _half_ago(found: re.Match[str], clock: Clock) -> DayRange:
    return PartialDate(clock.today.year - _TENS_OF_YEARS[found["unit"]] // 2).days()


def _years_ago(number: int, exact: str, clock: Clock) -> DayRange | None:
    """ "A year ago today", "two years ago this month"."""
    if exact.endswith("month"):
        return clock.month(-12 * number).days()
    day = real_day(clock.today.year - number, clock.today.month, clock.today.day)
    return day.days() if day else None


def _weekday_ago(found: re.Match[str], clock: Clock) -> DayRange | None:
    number = _amount(found["amount"])
    return one_day(clock.weekday(number_of(WEEKDAYS, found["weekday"])) - number * WEEK) if number else None


def _behind(found: re.Match[str], clock: Clock) -> DayRange | None:
    number = _amount(found["amount"] or "a")
    return None if number is None else _rolling(number, found["unit"].rstrip("s"), clock.today)


def _rolling(number: int, unit: str, today: date) -> DayRange:
    """So much time, counted back from today."""
    first = {"hour": today - max(1, -(-number // 24)) * DAY, "day": today - number * DAY,
             "night": today - number * DAY, "week": today - number * WEEK, "fortnight": today - 2 * number * WEEK,
             "month": _months_before(today, number), "year": _months_before(today, 12 * number),
             "decade": _months_before(today, 120 * number)}[unit]
    return DayRange(first, today, "range")


def _months_before(today: date, months: int) -> date:
    """The same day of an earlier month, or that month's last."""
    month = Clock(today).month(-months)
    return min(month.last(), month.first() + (today.day - 1) * DAY)


def _amount(words: str) -> int | None:
    words = words.removesuffix(" of")
    return 1 if words in ("a", "an", "one", "the") else parse_number(words)


_PATTERNS: tuple[tuple[str, ClockRule], ...] = (
    (rf"(?P<turn>{TURN}) (?P<month>{MONTH})", _turned_month),
    (rf"(?:(?P<turn>{TURN}) )?(?P<weekday>{WEEKDAY})(?: (?:of )?(?P<week>{TURN}) week)?", _weekday),
    (one_of(_NAMED), _named),
    (rf"overnight(?: (?:into|to) (?P<weekday>{WEEKDAY}))?", _overnight),
    (rf"(?:(?P<part>earlier|later|so far)(?: in)? )?(?P<turn>{TURN}) (?P<unit>week|weekend|month|year)", _unit),
    (r"(?P<part>earlier|later) in (?:(?P<turn>this)|the) (?P<unit>week|month|year)", _unit),
    (rf"(?P<part>{PART}) (?:(?P<turn>{TURN})|the) (?P<unit>month|year)", _part_of_unit),
    (r"weekend", _weekend),
    (r"year(?:'s)?[ -]end", _year_end),
    ((rf"(?P<roughly>{_ROUGHLY})?(?P<amount>{_AMOUNT}) (?P<unit>{_UNIT}|century) ago"
      r"(?P<exact> to the day| today| this month)?"), _ago),
    (r"half an? (?P<unit>decade|century) ago", _half_ago),
    (rf"(?P<amount>{_AMOUNT}) weeks? ago(?: on)? (?P<weekday>{WEEKDAY})", _weekday_ago),
    (rf"(?:last|past) (?P<amount>{_AMOUNT}) (?P<unit>{_UNIT})", _behind),
    (r"(?:last|past)(?P<amount>) (?P<unit>decade|fortnight)", _behind),
)
CLOCK_RULES = tuple((re.compile(pattern), rule) for pattern, rule in _PATTERNS)

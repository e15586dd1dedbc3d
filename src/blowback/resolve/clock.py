"""The publication day as the clock by which the words of a document are read."""

from dataclasses import dataclass
from datetime import date, timedelta

from blowback.model import DayRange, PartialDate

WEEK = timedelta(days=7)
DAY = timedelta(days=1)
# "The plan of 29 July", read on 1 August, looks ahead in its words only: a day just gone by is meant.
_JUST_BEHIND = 31 * DAY
_JUST_BEHIND_MONTHS = 1


@dataclass(frozen=True, slots=True)
class Clock:
    """`today` is the publication day; `ahead` when the sentence speaks of what is to come."""

    today: date
    ahead: bool = False

    def weekday(self, number: int) -> date:
        """The nearest such day behind us, today included; ahead of us when the sentence looks ahead."""
        back = self.today - (self.today.weekday() - number) % 7 * DAY
        return back if not self.ahead or back == self.today else back + WEEK

    def week(self, shift: int = 0) -> DayRange:
        """Monday to Sunday of this week, or of one before or after it."""
        monday = self.today - self.today.weekday() * DAY + shift * WEEK
        return DayRange(monday, monday + 6 * DAY, "week")

    def weekend(self, shift: int = 0) -> DayRange:
        """The nearest Saturday and Sunday behind us, or ahead of us; `shift` -1 for the last, 1 for the next."""
        during = self.today.weekday() >= 5
        clock = Clock(self.today, ahead=shift > 0 or self.ahead and shift == 0)
        saturday = clock.weekday(5) + (shift * WEEK if during else 0 * WEEK)
        return DayRange(saturday, saturday + DAY, "range")

    def month(self, shift: int = 0) -> PartialDate:
        """This month, or one before or after it."""
        months = self.today.year * 12 + self.today.month - 1 + shift
        return PartialDate(months // 12, months % 12 + 1)

    def named_month(self, number: int) -> PartialDate:
        """The month of that name nearest to us, on the side the sentence looks to; this month on either."""
        behind = (self.today.month - number) % 12
        ahead = (number - self.today.month) % 12
        return self.month(ahead if self.ahead and behind > _JUST_BEHIND_MONTHS else -behind)

    def named_day(self, month: int, day: int) -> PartialDate | None:
        """The day of that name nearest to us, on the side the sentence looks to."""
        found = [each for shift in range(-4, 5) if (each := real_day(self.today.year + shift, month, day))]
        behind = [each for each in found if each.first() <= self.today]
        ahead = [each for each in found if each.first() >= self.today]
        just_behind = bool(behind) and self.today - behind[-1].first() <= _JUST_BEHIND
        return ahead[0] if self.ahead and ahead and not just_behind else behind[-1] if behind else None


def real_day(year: int, month: int, day: int) -> PartialDate | None:
    """The day, unless the calendar has none such."""
    try:
        return PartialDate(year, month, day)
    except ValueError:
        return None


def one_day(day: date) -> DayRange:
    """The range that is a single day."""
    return DayRange(day, day, "day")

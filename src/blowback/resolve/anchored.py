"""Words for a time that count from another time of the text: "the same day", "three days later"."""

import re
from datetime import timedelta

from blowback.model import DayRange, PartialDate
from blowback.resolve.clock import Clock, one_day
from blowback.text.numbers import parse_number

_DAY = timedelta(days=1)
_SAME = re.compile(r"(?:in |on |at |during )?(?:the |that )?(?:very )?(?:same|that) "
                   r"(day|night|evening|morning|afternoon|month|year)")
_NEXT = re.compile(r"(?:on |in |by )?the (?P<turn>next|following|previous|preceding) "
                   r"(?P<unit>day|night|morning|month|year)")
_BESIDE = re.compile(r"(?P<amount>the|a|an|one|[\w-]+) (?P<unit>day|night|month|year)s? "
                     r"(?P<turn>later|after|afterwards|on|earlier|before|previously)")
_BACK = frozenset({"earlier", "before", "previously", "previous", "preceding"})


def parse_anchored(words: str, anchor: DayRange) -> DayRange | None:
    """The days that the words mean, counted from `anchor`; None when it is not known finely enough."""
    text = " ".join(words.lower().split()).strip(" ,.")
    if same := _SAME.fullmatch(text):
        unit = same[1] if same[1] in ("month", "year") else "day"
        return _shifted(anchor, unit, 0)
    if found := _NEXT.fullmatch(text) or _BESIDE.fullmatch(text):
        groups = found.groupdict()
        amount = _amount(groups.get("amount") or "the")
        unit = found["unit"].replace("night", "day").replace("morning", "day")
        return _shifted(anchor, unit, -amount if found["turn"] in _BACK else amount) if amount else None
    return None


def _amount(word: str) -> int | None:
    return 1 if word in ("the", "a", "an") else parse_number(word)


def _shifted(anchor: DayRange, unit: str, by: int) -> DayRange | None:
    if anchor.first is None or anchor.last is None:
        return None
    if unit == "day":
        return one_day(anchor.first + by * _DAY) if anchor.precision == "day" else None
    if unit == "month":
        fine = anchor.precision in ("day", "month")
        return Clock(anchor.first).month(by).days() if fine else None
    return PartialDate(anchor.first.year + by).days() if anchor.first.year == anchor.last.year else None

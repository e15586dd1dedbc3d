"""Takes the time of day out of a phrase: nothing finer than a day is kept of it."""

import re

from blowback.text.day_words import MONTH, WEEKDAY

_HOURS = r"(?:dawn|dusk|midnight|noon|midday|sunrise|sunset|nightfall|daybreak|dark|(?:small|early|pre-?dawn) hours)"
_THIS_DAY = re.compile(r"\b(?:this|later this|earlier this) (?:morning|afternoon|evening)\b|\blater today\b")
_TIME_OF_DAY = re.compile(
    rf"\b(?:(?:shortly|just|soon|right|from|with effect from) )*"
    rf"(?:(?:at|before|after|around|by|in|during|about|from) )?(?:the )?{_HOURS}\b(?: (?:of|on)\b)?"
    r"|\b(?:at |around |about |shortly (?:after|before) )*\d{1,2}(?:[:.]\d\d)? ?"
    r"(?:[ap]\.?m\b\.?|gmt|utc|hrs|local time)(?: on\b)?"
    r"|\b(?:at |around |about )?(?:\d{1,2}:\d\d\b|\d{4} ?(?:hrs|hours|h|z)\b)(?: on\b)?"
    r"|(?<!last )(?<!over)\b(?:in the )?(?:early |late |mid-?)?(?:morning|afternoon|evening|night|lunchtime)\b"
    r"(?: (?:of|on)\b)?"
    rf"|\b(?:early|late|earlier|later)(?: on)?,? (?=(?:on )?(?:{WEEKDAY}|yesterday|today)\b)"
    rf"|\b(?:early|late) on (?=(?:the )?\d{{1,2}}\D|{MONTH} \d{{1,2}}\b)")


def drop_time_of_day(text: str) -> str:
    """The phrase, in lower case, without its hours: "before dawn on Saturday" -> "saturday"."""
    return " ".join(_TIME_OF_DAY.sub(" ", _THIS_DAY.sub("today", text)).split())

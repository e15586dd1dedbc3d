"""Publication dates as files write them. What could be two days (03/04/2024) is refused."""

import re
import time
from datetime import date
from email.utils import parsedate_to_datetime

ISO = re.compile(r"(\d{4})[-/.]?(\d{2})[-/.]?(\d{2})(?=\d{6}|\D|$)|(\d{4})-(\d{1,2})-(\d{1,2})(?!\d)")
WRITTEN = ("%d %B %Y", "%d %b %Y", "%B %d %Y", "%b %d %Y")
PDF = re.compile(r"D:(\d{4})(\d{2})(\d{2})")


def parse_published(value: str | None) -> date | None:
    """The day that the words name, as written there (no shift between time zones); None when they name none."""
    words = " ".join((value or "").split())
    found = PDF.match(words) or ISO.match(words)
    if found:
        return day_of(*(int(part) for part in found.groups() if part))
    return parse_written(re.sub(r"(?<=\d)(?:st|nd|rd|th)\b|[,.]", "", words)) or parse_mail(words)


def day_of(year: int, month: int, day: int) -> date | None:
    """The day, or None when the calendar has no such day."""
    try:
        return date(year, month, day)
    except ValueError:
        return None


def parse_written(words: str) -> date | None:
    """`12 March 2024`, `March 12 2024`, `12 Mar 2024`; a weekday before it or a time of day after it is passed over."""
    found = re.search(r"\b(?:\d{1,2} [A-Za-z]{3,9}|[A-Za-z]{3,9} \d{1,2}) \d{4}\b", words)
    for form in WRITTEN if found else ():
        try:
            return date(*time.strptime(found.group(), form)[:3]) if found else None
        except ValueError:
            continue
    return None


def parse_mail(words: str) -> date | None:
    """The date of a mail header."""
    try:
        return parsedate_to_datetime(words).date()
    except (ValueError, TypeError, IndexError):
        return None

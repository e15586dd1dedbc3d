"""The values of the slots as text; the inverse of `slot_values`."""

from collections.abc import Callable
from datetime import date
from typing import Any

from blowback.exchange.notation.expected import Anything, Number, Party, Voice, When, Words

QUOTED = str.maketrans({"\\": r"\\", '"': r"\"", "\n": r"\n", "\r": r"\r", "\t": r"\t"})

Name = Callable[[Words], str]
"""Writes words of the passage: as `#tag`, or in quotes."""


def quoted(words: Words) -> str:
    """The words in quotes."""
    return f'"{words.text.translate(QUOTED)}"'


def print_slot(value: Any, name: Name) -> str:
    """The value of any slot."""
    if isinstance(value, Anything):
        return "?"
    if isinstance(value, tuple):
        return (">" if isinstance(value[0], Voice) else ",").join(print_slot(part, name) for part in value)
    return PRINTERS[type(value)](value, name)


def _words(words: Words, name: Name) -> str:
    return name(words)


def _party(party: Party, name: Name) -> str:
    antecedent = "" if party.refers_to is None else f"->{print_slot(party.refers_to, name)}"
    return name(party.words) + antecedent


def _voice(voice: Voice, name: Name) -> str:
    words = name(voice.words) if voice.words else ""
    return words if voice.kind == "named" else ":".join(["unnamed", *([words] if words else [])])


def _number(number: Number, name: Name) -> str:
    low, high = ("" if end is None else str(end) for end in (number.low, number.high))
    words = "" if isinstance(number.words, Anything) else f":{name(number.words)}"
    return (low if low == high and low else f"{low}..{high}") + words


def _when(when: When, name: Name) -> str:
    return name(when.words) + ("" if isinstance(when.days, Anything) else f"@{_days(*when.days)}")


def _days(first: date | None, last: date | None) -> str:
    return str(first) if first and first == last else f"{first or ''}..{last or ''}"


PRINTERS: dict[type, Callable[[Any, Name], str]] = {
    Words: _words, Party: _party, Voice: _voice, Number: _number, When: _when,
}

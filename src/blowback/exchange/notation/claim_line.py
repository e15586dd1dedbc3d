"""One expected claim as a line: `tie control accused actor=#pakistan recipient=#isk holder=#kabul`."""

import re
from collections.abc import Iterable, Mapping
from typing import Any

from blowback.exchange.notation.expected import ANY, Anything, Expected
from blowback.exchange.notation.faults import NotationFault
from blowback.exchange.notation.slot_printing import Name, print_slot, quoted
from blowback.exchange.notation.slot_values import PARSERS, Find, parse_slot
from blowback.model import Kind, Standing

TOKEN = re.compile(r'(?:"(?:[^"\\]|\\.)*"|[^\s"])+')


def parse_claim(source: str, find: Find, defaults: Mapping[str, str], line: int) -> Expected:
    """The claim of a line; slots that it does not name are as in `defaults`, or else empty."""
    tokens = _tokens(source, line)
    try:
        kind, labels, standing = tokens[:3]
    except ValueError:
        raise NotationFault(line, "a claim needs kind, TYPE/mode and standing, as in: tie support accused") from None
    type_, _, mode = labels.partition("/")
    slots = {**defaults, **parse_slots(tokens[3:], line)}
    return Expected(
        _label(kind, Kind, line), _open(type_), _open(mode) or None, _label(standing, Standing, line),
        **{slot: _value(slot, value, find, line) for slot, value in slots.items()},
    )


def parse_slots(tokens: Iterable[str], line: int) -> dict[str, str]:
    """`slot=value` of each token, the values not yet read."""
    slots: dict[str, str] = {}
    for token in tokens:
        slot, _, value = token.partition("=")
        if not value:
            raise NotationFault(line, f"{token!r} is not slot=value")
        if slot in slots:
            raise NotationFault(line, f"the slot {slot} is named twice")
        slots[slot] = value
    return slots


def print_claim(claim: Expected, name: Name = quoted) -> str:
    """The line of a claim; `name` writes words, as tags or in quotes."""
    mode = f"/{_printed(claim.mode)}" if claim.mode else ""
    slots = [f"{slot}={print_slot(value, name)}" for slot in PARSERS
             if (value := getattr(claim, slot)) not in (None, ())]
    return " ".join([f"{_printed(claim.kind)} {_printed(claim.type)}{mode} {_printed(claim.standing)}", *slots])


def _value(slot: str, value: str, find: Find, line: int) -> Any:
    try:
        return parse_slot(slot, value, find)
    except (TypeError, ValueError) as error:
        raise NotationFault(line, f"{slot}={value}: {error}") from error


def _tokens(source: str, line: int) -> list[str]:
    if rest := TOKEN.sub("", source).strip():
        raise NotationFault(line, f"a quote is not closed: {rest}")
    return TOKEN.findall(source)


def _label(label: str, known: type[Kind] | type[Standing], line: int) -> str | Anything:
    if _open(label) is ANY:
        return ANY
    if label not in set(known):
        raise NotationFault(line, f"{label!r} is none of {', '.join(known)}")
    return label


def _open(label: str) -> str | Anything:
    return ANY if label == "?" else label


def _printed(label: str | Anything) -> str:
    return "?" if isinstance(label, Anything) else label

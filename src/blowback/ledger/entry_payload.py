"""An entry as the ledger keeps it: compact JSON with the fields that say something, and the way back."""

import json
from collections.abc import Mapping
from dataclasses import fields
from typing import Any

from blowback.codebook.actors import Actor
from blowback.codebook.kin import Kin
from blowback.codebook.period import with_period
from blowback.codebook.places import Place
from blowback.errors import LedgerError

BOOKS: dict[str, type[Actor] | type[Kin] | type[Place]] = {"actor": Actor, "kin": Kin, "place": Place}
Value = Actor | Kin | Place


def book_of(value: Value) -> str:
    """Which book an entry belongs to."""
    return next(book for book, kind in BOOKS.items() if isinstance(value, kind))


def to_payload(value: Value) -> str:
    """The JSON text of an entry; `from_payload` gives an equal one back."""
    row: dict[str, Any] = {}
    for field in fields(value):
        held = getattr(value, field.name)
        if field.name == "period":
            row |= {name: str(day) for name, day in (("since", held.since), ("until", held.until)) if day}
        elif held != field.default:
            row[field.name] = held
    return json.dumps(row, ensure_ascii=False, allow_nan=False, separators=(",", ":"))


def from_payload(book: str, payload: str, where: str) -> Value:
    """The entry that a payload holds; what no longer is one is refused."""
    try:
        row = json.loads(payload)
        return BOOKS[book](**_values(BOOKS[book], row))
    except (AttributeError, KeyError, TypeError, ValueError) as error:
        raise LedgerError(f"entry {where} cannot be understood: {error}", value=payload,
                          hint="run blowback doctor") from error


def _values(kind: type[Value], row: Mapping[str, Any]) -> dict[str, Any]:
    values = {name: tuple(held) if isinstance(held, list) else held for name, held in row.items()}
    names = {field.name for field in fields(kind)}
    return with_period(values) if "period" in names else values

"""Coded gold from its two JSON files: the texts, and the claims that a coder found in them."""

import json
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from blowback.errors import MissingInput, UnreadableInput
from blowback.measure import Coded, CodedHolder
from blowback.model import Document, Kind, Standing

HINT = "TEXTS is a list of {id, title, published, text}, GOLD a list of {id, claims}"


@dataclass(frozen=True, slots=True)
class GoldItem:
    """A text and the claims that its coder found in it."""

    id: str
    title: str
    text: str
    published: date | None
    claims: tuple[Coded, ...]

    def document(self) -> Document:
        """The text as a document for a reader."""
        return Document(Document.fingerprint(self.text.encode()), self.title, self.text, self.published,
                        origin=self.id)


def load_gold(texts: Path, gold: Path) -> tuple[GoldItem, ...]:
    """The items in the order of TEXTS; a text that GOLD does not name has no claims."""
    rows, claims = _rows(texts), _claims_by_id(gold)
    items = tuple(_item(row, claims, f"{texts.name}, item {number}") for number, row in enumerate(rows, 1))
    known = Counter(item.id for item in items)
    if doubled := [name for name, times in known.items() if times > 1]:
        raise UnreadableInput(f"ids used twice: {', '.join(doubled)}", where=texts.name)
    if unknown := sorted(set(claims) - set(known)):
        raise UnreadableInput(f"claims on unknown texts: {', '.join(unknown)}", where=gold.name,
                              hint=f"{texts.name} has no such id")
    return items


def _claims_by_id(path: Path) -> dict[str, list[Any]]:
    out: dict[str, list[Any]] = {}
    for number, row in enumerate(_rows(path), 1):
        where = f"{path.name}, item {number}"
        name, claims = _text(row, "id", where), _list(row, "claims", where)
        if name in out:
            raise UnreadableInput(f"id {name!r} used twice", value=name, where=where)
        out[name] = claims
    return out


def _item(row: Any, claims: Mapping[str, list[Any]], where: str) -> GoldItem:
    name, text = _text(row, "id", where), _text(row, "text", where)
    coded = tuple(_require_coded(claim, text, f"{name}, claim {number}")
                  for number, claim in enumerate(claims.get(name, []), 1))
    return GoldItem(name, row.get("title") or name, text, _day(row.get("published"), where), coded)


def _require_coded(row: Any, text: str, where: str) -> Coded:
    try:
        return _coded(row, text, where)
    except (AttributeError, TypeError) as error:
        raise UnreadableInput(f"a field is not as the codebook has it: {error}", value=row, where=where,
                              hint="a mention is a text, or an object with a text") from error


def _coded(row: Any, text: str, where: str) -> Coded:
    quote = _text(row, "sentence", where)
    start = text.find(quote)
    return Coded(
        kind=str(_label(Kind, row, "kind", where)),
        type=row.get("type"),
        sentence=None if start < 0 else (start, start + len(quote)),
        quote=quote,
        mode=row.get("mode"),
        actor=_words(row.get("actor")),
        recipient=_words(row.get("recipient")),
        standing=str(_label(Standing, row, "standing", where)),
        holder=tuple(_holder(holder) for holder in row.get("holder") or ()),
        place=_words(row.get("place")),
        time=_words(row.get("time")),
        killed=_range(row.get("killed")),
        certainty=row.get("certainty"),
    )


def _words(value: Any) -> tuple[str, ...]:
    if value is None:
        return ()
    mentions = [value] if isinstance(value, str | dict) else value
    return tuple(one if isinstance(one, str) else one.get("text") or one.get("quote") or "" for one in mentions)


def _holder(value: Any) -> CodedHolder:
    if isinstance(value, str):
        return CodedHolder("named", value)
    return CodedHolder(value.get("kind") or "named", value.get("text") or "")


def _range(value: Any) -> tuple[int | None, int | None] | None:
    return (value.get("low"), value.get("high")) if value else None


def _label(labels: type[Kind] | type[Standing], row: Any, key: str, where: str) -> Kind | Standing:
    label = _text(row, key, where)
    if label not in set(labels):
        raise UnreadableInput(f"{key} {label!r} is not in the codebook", value=label, where=where,
                              hint=f"known: {', '.join(labels)}")
    return labels(label)


def _text(row: Any, key: str, where: str) -> str:
    value = row.get(key) if isinstance(row, dict) else None
    if not isinstance(value, str):
        raise UnreadableInput(f"no text under {key!r}", value=row, where=where, hint=HINT)
    return value


def _list(row: Any, key: str, where: str) -> list[Any]:
    value = row.get(key) if isinstance(row, dict) else None
    if not isinstance(value, list):
        raise UnreadableInput(f"no list under {key!r}", value=row, where=where, hint=HINT)
    return value


def _day(value: Any, where: str) -> date | None:
    try:
        return date.fromisoformat(value) if value else None
    except (TypeError, ValueError) as error:
        raise UnreadableInput(f"published on {value!r}: not a day", value=value, where=where,
                              hint="write YYYY-MM-DD") from error


def _rows(path: Path) -> list[Any]:
    try:
        rows = json.loads(path.read_bytes())
    except FileNotFoundError as error:
        raise MissingInput(f"no such file: {path}", value=path, hint="check the path") from error
    except (OSError, ValueError) as error:
        raise UnreadableInput(f"not JSON: {error}", value=path, where=path.name, hint=HINT) from error
    if not isinstance(rows, list):
        raise UnreadableInput("not a list", value=path, where=path.name, hint=HINT)
    return rows

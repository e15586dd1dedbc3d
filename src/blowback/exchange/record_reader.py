"""From the claim record back to the claim: nothing is taken on trust that the text or the codebook can refute."""

from datetime import date
from typing import Any

from blowback.errors import UnreadableInput
from blowback.model import (
    Claim,
    Count,
    DayRange,
    Evidence,
    Holder,
    Kind,
    Mention,
    PlaceMention,
    Reader,
    Relation,
    Span,
    Standing,
    TimeMention,
)

Record = dict[str, Any]
COUNTS = ("killed", "injured", "detained", "displaced")


def from_record(record: Record, text: str) -> Claim:
    """The claim of a record; every quote is checked against the document's text, and the id against the content."""
    try:
        claim = _claim(record, text)
    except (AttributeError, KeyError, TypeError, ValueError) as error:
        raise _unreadable(record, f"{type(error).__name__}: {error}") from error
    if record["id"] not in (None, claim.id):
        raise _unreadable(record, f"its id is {record['id']!r} where its content gives {claim.id!r}")
    return claim


def _claim(record: Record, text: str) -> Claim:
    counts = {name: _count_from(record[name], text) for name in COUNTS}
    evidence = record["evidence"]
    return Claim(
        document_id=record["document"]["id"],
        kind=Kind(record["kind"]),
        type=record["type"],
        mode=record["mode"],
        actor=tuple(_mention_from(row, text) for row in record["actor"]),
        recipient=tuple(_mention_from(row, text) for row in record["recipient"]),
        standing=Standing(record["standing"]),
        holder=tuple(Holder(row["kind"], _span_from(row, text), row["id"]) for row in record["holder"]),
        cue=_span_from(record["cue"], text),
        evidence=Evidence(_require_span(evidence["sentence"], text), _require_span(evidence["clause"], text)),
        reader=Reader(**record["reader"]),
        place=_place_from(record["place"], text),
        time=_time_from(record["time"], text),
        relations=tuple(Relation(row["type"], row["claim"]) for row in record["relations"]),
        **counts,
    )


def _span_from(row: Record | None, text: str) -> Span | None:
    return None if row is None or row["start"] is None else _require_span(row, text)


def _require_span(row: Record, text: str) -> Span:
    quote = row["quote"] if "quote" in row else row["text"]
    return Span(text, row["start"], row["end"], quote)


def _mention_from(row: Record, text: str) -> Mention:
    return Mention(_require_span(row, text), row["id"], _span_from(row["refers_to"], text))


def _place_from(row: Record | None, text: str) -> PlaceMention | None:
    if row is None:
        return None
    known = {name: row[name] for name in ("id", "name", "lat", "lon", "precision", "radius_km")}
    return PlaceMention(_require_span(row, text), **known)


def _time_from(row: Record | None, text: str) -> TimeMention | None:
    if row is None:
        return None
    first, last = (date.fromisoformat(row[key]) if row[key] else None for key in ("from", "to"))
    days = DayRange(first, last, row["precision"]) if row["precision"] else None
    return TimeMention(_require_span(row, text), days)


def _count_from(row: Record | None, text: str) -> Count | None:
    return Count(row["low"], row["high"], _require_span(row, text)) if row else None


def _unreadable(record: object, why: str) -> UnreadableInput:
    name = record.get("id") if isinstance(record, dict) else record
    return UnreadableInput(f"claim record {name!r} cannot be read: {why}", value=record,
                           hint="see docs/record.md")

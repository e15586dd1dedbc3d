"""A claim as the ledger keeps it: compact JSON with offsets into the document's text, and the way back.

The words are not kept twice: they are cut from the stored text, so a printed quote always is its slice.
"""

import json
from datetime import date
from typing import Any

from blowback.errors import LedgerError
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

_COUNTS = ("killed", "injured", "detained", "displaced")
_KEYS = frozenset(("kind", "type", "mode", "actor", "recipient", "place", "time", *_COUNTS, "standing", "holder", "cue",
                   "sentence", "clause", "relations", "reader"))


def to_payload(claim: Claim) -> str:
    """The JSON text of a claim; `from_payload` gives an equal claim back."""
    payload = {
        "kind": claim.kind, "type": claim.type, "mode": claim.mode,
        "actor": [_mention(mention) for mention in claim.actor],
        "recipient": [_mention(mention) for mention in claim.recipient],
        "place": _place(claim.place), "time": _time(claim.time),
        **{name: _count(getattr(claim, name)) for name in _COUNTS},
        "standing": claim.standing, "holder": [[h.kind, _span(h.span), h.id] for h in claim.holder],
        "cue": _span(claim.cue), "sentence": _span(claim.evidence.sentence), "clause": _span(claim.evidence.clause),
        "relations": [[relation.type, relation.claim] for relation in claim.relations],
        "reader": [claim.reader.name, claim.reader.version, claim.reader.rule],
    }
    return json.dumps(payload, ensure_ascii=False, allow_nan=False, separators=(",", ":"))


def from_payload(payload: str, claim_id: str, document_id: str, text: str) -> Claim:
    """The claim that a payload holds; anything unknown, missing or altered in it is refused."""
    try:
        row = json.loads(payload)
        if row.keys() != _KEYS:
            raise ValueError(f"keys {sorted(row.keys() ^ _KEYS)} are too many or missing")
        claim = _claim(row, document_id, text)
    except (AttributeError, TypeError, ValueError) as error:
        raise LedgerError(f"claim {claim_id} cannot be understood: {error}", value=payload,
                          hint="run blowback doctor") from error
    if claim.id != claim_id:
        raise LedgerError(f"claim {claim_id} does not hold what its id says", value=payload, hint="run blowback doctor")
    return claim


def _claim(row: dict[str, Any], document_id: str, text: str) -> Claim:
    return Claim(
        document_id=document_id, kind=Kind(row["kind"]), type=row["type"], mode=row["mode"],
        actor=tuple(_to_mention(text, *mention) for mention in row["actor"]),
        recipient=tuple(_to_mention(text, *mention) for mention in row["recipient"]),
        standing=Standing(row["standing"]),
        holder=tuple(Holder(kind, _to_span(text, span), name) for kind, span, name in row["holder"]),
        cue=_to_span(text, row["cue"]),
        evidence=Evidence(Span.cut(text, *row["sentence"]), Span.cut(text, *row["clause"])),
        reader=Reader(*row["reader"]),
        place=_to_place(text, *row["place"]) if row["place"] else None,
        time=_to_time(text, *row["time"]) if row["time"] else None,
        relations=tuple(Relation(*relation) for relation in row["relations"]),
        **{name: _to_count(text, *row[name]) if row[name] else None for name in _COUNTS},
    )


def _span(span: Span | None) -> list[int] | None:
    return [span.start, span.end] if span else None


def _mention(mention: Mention) -> list[object]:
    return [mention.span.start, mention.span.end, mention.id, _span(mention.refers_to)]


def _place(place: PlaceMention | None) -> list[object] | None:
    if place is None:
        return None
    return [place.span.start, place.span.end, place.id, place.name, place.lat, place.lon, place.precision,
            place.radius_km]


def _time(time: TimeMention | None) -> list[object] | None:
    if time is None:
        return None
    known = [_day(time.days.first), _day(time.days.last), time.days.precision] if time.days else None
    return [time.span.start, time.span.end, known]


def _day(day: date | None) -> str | None:
    return day.isoformat() if day else None


def _count(count: Count | None) -> list[object] | None:
    return [count.low, count.high, count.span.start, count.span.end] if count else None


def _to_span(text: str, span: list[int] | None) -> Span | None:
    return Span.cut(text, *span) if span else None


def _to_mention(text: str, start: int, end: int, name: str | None, refers_to: list[int] | None) -> Mention:
    return Mention(Span.cut(text, start, end), name, _to_span(text, refers_to))


def _to_place(text: str, start: int, end: int, *fields: Any) -> PlaceMention:
    return PlaceMention(Span.cut(text, start, end), *fields)


def _to_time(text: str, start: int, end: int, days: list[str | None] | None) -> TimeMention:
    span = Span.cut(text, start, end)
    if days is None:
        return TimeMention(span)
    first, last, precision = days
    known = [date.fromisoformat(day) if day else None for day in (first, last)]
    return TimeMention(span, DayRange(known[0], known[1], str(precision)))


def _to_count(text: str, low: int | None, high: int | None, start: int, end: int) -> Count:
    return Count(low, high, Span.cut(text, start, end))

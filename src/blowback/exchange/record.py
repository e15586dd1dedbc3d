"""The claim record: the JSON form of a claim that every door of Blowback speaks, and the way back.

`to_record` writes it, `from_record` (see `record_reader`) checks it against the document's text.
"""

import json
from collections.abc import Iterable, Iterator
from datetime import date

from blowback.exchange.record_reader import COUNTS, Record, from_record
from blowback.model import Claim, Count, Document, Holder, Mention, PlaceMention, Review, Span, TimeMention

__all__ = ["COUNTS", "Record", "from_record", "to_jsonl", "to_record"]


def to_record(claim: Claim, document: Document, review: Review = Review.UNREVIEWED) -> Record:
    """The record of a claim; its keys and their order are the public contract."""
    return {
        "id": claim.id,
        "document": document_record(document),
        "kind": str(claim.kind),
        "type": claim.type,
        "mode": claim.mode,
        "actor": [_mention(mention) for mention in claim.actor],
        "recipient": [_mention(mention) for mention in claim.recipient],
        "place": claim.place and _place(claim.place),
        "time": claim.time and _time(claim.time),
        **{name: _count(getattr(claim, name)) for name in COUNTS},
        "standing": str(claim.standing),
        "holder": [_holder(holder) for holder in claim.holder],
        "cue": claim.cue and _words(claim.cue),
        "evidence": {"sentence": _quote(claim.evidence.sentence), "clause": _quote(claim.evidence.clause)},
        "relations": [{"type": relation.type, "claim": relation.claim} for relation in claim.relations],
        "reader": {"name": claim.reader.name, "version": claim.reader.version, "rule": claim.reader.rule},
        "review": str(review),
    }


def to_jsonl(records: Iterable[Record]) -> Iterator[str]:
    """One line of JSON per record, each with its newline."""
    for record in records:
        yield json.dumps(record, ensure_ascii=False, allow_nan=False) + "\n"


def document_record(document: Document) -> Record:
    """What every record says of its document."""
    published = document.published and document.published.isoformat()
    return {"id": document.id, "title": document.title, "published": published, "source": document.source}


def _words(span: Span) -> Record:
    return {"text": span.quote, "start": span.start, "end": span.end}


def _quote(span: Span) -> Record:
    return {"start": span.start, "end": span.end, "quote": span.quote}


def _mention(mention: Mention) -> Record:
    refers_to = mention.refers_to and _words(mention.refers_to)
    return {**_words(mention.span), "id": mention.id, "refers_to": refers_to}


def _place(place: PlaceMention) -> Record:
    return {**_words(place.span), "id": place.id, "name": place.name, "lat": place.lat, "lon": place.lon,
            "precision": place.precision, "radius_km": place.radius_km}


def _time(time: TimeMention) -> Record:
    if time.days is None:
        return {**_words(time.span), "from": None, "to": None, "precision": None}
    return {**_words(time.span), "from": _day(time.days.first), "to": _day(time.days.last),
            "precision": time.days.precision}


def _day(day: date | None) -> str | None:
    return day.isoformat() if day else None


def _count(count: Count | None) -> Record | None:
    return {"low": count.low, "high": count.high, **_words(count.span)} if count else None


def _holder(holder: Holder) -> Record:
    words = _words(holder.span) if holder.span else {"text": None, "start": None, "end": None}
    return {"kind": holder.kind, **words, "id": holder.id}

"""The attribution record: the JSON form of an attribution."""

from blowback.exchange.record import Record, document_record
from blowback.model import Attribution, Document, Span


def to_record(attribution: Attribution, document: Document) -> Record:
    """The record of an attribution; its keys and their order are the public contract."""
    return {
        "document": document_record(document),
        "act": attribution.act,
        "kind": attribution.kind,
        "source": [_words(span) for span in attribution.source],
        "cue": attribution.cue and _words(attribution.cue),
        "content": [_words(span) for span in attribution.content],
        "quoted": attribution.quoted,
        "depth": attribution.depth,
        "rule": attribution.rule,
    }


def _words(span: Span) -> Record:
    return {"text": span.quote, "start": span.start, "end": span.end}

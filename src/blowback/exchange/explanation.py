"""How a sentence was read, as a record for programs."""

from dataclasses import asdict

from blowback.exchange.record import Record
from blowback.exchange.record import to_record as claim_record
from blowback.model import Document
from blowback.read.explanation import ExplainedClaim, Explanation


def to_record(explanation: Explanation, document: Document) -> Record:
    """The record of one sentence; each claim in it is the public claim record."""
    sentence = explanation.sentence
    return {
        "sentence": {"start": sentence.start, "end": sentence.end, "quote": sentence.quote},
        "parse": [asdict(word) for word in explanation.parse],
        "tried": [asdict(rule) for rule in explanation.tried],
        "silenced": [asdict(rule) for rule in explanation.silenced],
        "claims": [_claim(one, document) for one in explanation.claims],
    }


def _claim(one: ExplainedClaim, document: Document) -> Record:
    return {"claim": claim_record(one.claim, document), "word": one.word,
            "steps": [asdict(step) for step in one.steps], "weighed": [str(standing) for standing in one.weighed]}

"""How a sentence was read, as a record for programs."""

from collections.abc import Iterable
from dataclasses import asdict

from blowback.exchange.record import Record
from blowback.exchange.record import to_record as claim_record
from blowback.model import Document
from blowback.read.explanation import ExplainedClaim, Explanation
from blowback.resolve import ResolvedMention


def to_record(explanation: Explanation, document: Document, mentions: Iterable[ResolvedMention] = ()) -> Record:
    """The record of one sentence; each claim in it is the public claim record, with how its mentions were resolved."""
    sentence = explanation.sentence
    return {
        "sentence": {"start": sentence.start, "end": sentence.end, "quote": sentence.quote},
        "parse": [asdict(word) for word in explanation.parse],
        "tried": [asdict(rule) for rule in explanation.tried],
        "silenced": [asdict(rule) for rule in explanation.silenced],
        "claims": [_claim(one, document, mentions) for one in explanation.claims],
    }


def _claim(one: ExplainedClaim, document: Document, mentions: Iterable[ResolvedMention]) -> Record:
    return {"claim": claim_record(one.claim, document), "word": one.word,
            "steps": [asdict(step) for step in one.steps], "weighed": [str(standing) for standing in one.weighed],
            "mentions": [_mention(each) for each in mentions if each.claim == one.claim.id]}


def _mention(one: ResolvedMention) -> Record:
    actor = one.resolved.actor
    return {"slot": one.slot, "text": one.span.quote, "id": actor.id if actor else None,
            "reason": str(one.resolved.reason), "candidates": [each.id for each in one.resolved.candidates]}

""" "The strikes": bombs or a walk-out? Labour is said in so many words; else it is an attack."""

from blowback.read.drafts import Draft
from blowback.read.parties import word_class
from blowback.read.tree import Sentence

_LABOUR = frozenset(
    "worker union labour labor wage pay salary teacher doctor nurse trader shopkeeper driver employee transporter "
    "staff industrial shutter wheel-jam shutdown lawyer student hartal bandh picket employer trade sector sympathy "
    "general port rail railway hospital school factory miner farmer nationwide indefinite token civil servant".split())


def settle_strikes(drafts: list[Draft], sentence: Sentence) -> None:
    """Make a bare "strike" an attack where nothing in the sentence speaks of labour."""
    for draft in drafts:
        is_strike = draft.type == "PROTEST" and draft.word.lemma == "strike" and draft.word.is_nominal
        if is_strike and draft.kind == "event" and not _is_labour(draft, sentence):
            draft.type, draft.mode = "ASSAULT", None


def _is_labour(draft: Draft, sentence: Sentence) -> bool:
    doers = word_class("people") | word_class("crowd")
    if any(word.lemma in doers for word in draft.actor) or draft.extra:
        return True
    return any(word.lemma in _LABOUR for word in sentence.words)

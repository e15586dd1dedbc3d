"""Which drafts are claims: everyday words need a party, bare event nouns need something said of them."""

from blowback.read.drafts import Draft
from blowback.read.parties import is_party, is_strict_party, word_class
from blowback.read.tree import Sentence

__all__ = ["is_kept"]


def is_kept(draft: Draft, sentence: Sentence) -> bool:
    """Whether a draft is a claim about a party to a conflict or its effects."""
    if draft.predicate is not None and draft.predicate.party and not _has_party(draft):
        return False
    if draft.kind == "option" and draft.actor and draft.actor[0].lemma in _OWN_STAFF:
        return False
    if draft.is_event and not _is_act(draft):
        return False
    if _is_sport(sentence) and not _has_armed(draft):
        return False
    if draft.kind == "tie":
        if draft.type in ("membership", "alliance", "hostility", "control") and not (draft.actor and draft.recipient):
            return len(draft.actor) > 1
        return bool(draft.actor or draft.recipient) and _has_party(draft)
    if draft.kind == "consequence":
        return bool(draft.actor or draft.recipient and not sentence.headline)
    if draft.kind == "event" and draft.word.is_nominal:
        return _says_something(draft)
    return draft.kind == "option" or bool(draft.actor or draft.recipient or draft.place or draft.counts or draft.time)


_OWN_STAFF = frozenset("staff reader traveller traveler partner visitor driver subscriber colleague motorist passenger".split())
_HAPPENINGS = frozenset("war violence conflict clash fighting unrest dispute battle crisis insurgency".split())


def _is_act(draft: Draft) -> bool:
    """Whether somebody can have done it: storms and diseases are no actors; a war is, but names nobody."""
    if draft.type == "ACCUSE" and draft.mode == "allege" and not draft.actor and draft.word.lemma in ("accuse", "blame", "suspect"):
        return False
    if draft.type == "ASSAULT" and draft.actor and not is_party(draft.actor[0]):
        lemma = draft.actor[0].lemma
        if any(lemma in word_class(name) for name in ("nature", "accident", "disease", "animal", "culture", "business")):
            return False
        if lemma in _HAPPENINGS:
            draft.actor = []
    return True


def _has_party(draft: Draft) -> bool:
    return any(is_strict_party(word) for word in (*draft.actor, *draft.recipient))


def _has_armed(draft: Draft) -> bool:
    sides = (*draft.actor, *draft.recipient)
    return any(word.lemma in word_class("armed") or any(kid.lemma in word_class("armed") for kid in word.children)
               for word in sides)


def _is_sport(sentence: Sentence) -> bool:
    return any(word.lemma in word_class("sport") for word in sentence.words)


def _says_something(draft: Draft) -> bool:
    """A presupposed event noun counts only when the sentence adds a side, a place, a day or a holder."""
    if draft.actor or draft.recipient or draft.counts and any(word.kid("nummod") for word in draft.counts.values()):
        return True
    if draft.holders or draft.context.standings:
        return True
    return bool(draft.place or draft.time)

"""Who stands behind a word on a side: "the workers continued their sit-in", "identified himself as commander"."""

from blowback.read.grammar import clause_head, surface_subject
from blowback.read.parties import POSSESSIVES, is_party
from blowback.read.tree import Sentence, Word

_REFLEXIVE = frozenset(("itself", "himself", "herself", "themselves", "ourselves"))


def bound(word: Word) -> Word:
    """ "A caller identified himself as commander": the caller, the subject of the clause."""
    if word.lower not in _REFLEXIVE or word.dep not in ("dobj", "pobj", "appos"):
        return word
    subject = surface_subject(clause_head(word))
    return subject if subject is not None and subject.pos in ("NOUN", "PROPN") else word


def owner(word: Word, sentence: Sentence) -> Word:
    """ "The workers continued their sit-in": the workers, where it is sure whose it is."""
    if word.lower not in POSSESSIVES:
        return word
    referent = word.stands_for[0] if word.stands_for else None
    if referent is not None and sentence.start <= referent.start < sentence.end:
        return referent
    subject = surface_subject(clause_head(word))
    if subject is None or subject.pos == "PRON" or not is_party(subject):
        return word
    is_ahead = subject.i > word.i and _opens_clause(word, subject)
    return subject if (subject.i < word.i or is_ahead) and _may_own(subject, word) else word


def _opens_clause(possessive: Word, subject: Word) -> bool:
    """ "At his talks with the generals, Governor Bello said": a phrase put before its clause looks ahead."""
    prep = possessive.head.head
    return possessive.head.dep == "pobj" and prep.head is subject.head and prep.i < subject.i


def _may_own(subject: Word, possessive: Word) -> bool:
    is_plural = subject.tag in ("NNS", "NNPS") or bool(subject.kids("conj"))
    if possessive.lower in ("his", "her"):
        return subject.i > possessive.i and subject.pos == "PROPN" and not is_plural
    return possessive.lower in ("their", "our") if is_plural else possessive.lower == "its"

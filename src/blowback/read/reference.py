"""What pronouns and definite descriptions stand for, only where it is sure; otherwise nothing is said."""

from blowback.codebook.actors import load_actors
from blowback.read.grammar import surface_subject
from blowback.read.names import full_name, is_known_party
from blowback.read.parties import is_party
from blowback.read.tree import Sentence, Word
from blowback.read.where_when import is_place

_SINGULAR = frozenset(("it", "its", "itself"))
_PLURAL = frozenset(("they", "their", "them", "themselves"))
_HE = frozenset(("he", "his", "him", "she", "her"))
_ARMED_KINDS = frozenset(("rebel", "militia", "gang", "party", "coalition"))
_ARMED = ("group movement outfit organisation organization militia force faction rebels militants insurgents "
          "separatists").split()
_STATES = ("country", "nation", "kingdom", "republic")
_OF_A_STATE = frozenset(("government",))
DESCRIPTIONS: dict[str, frozenset[str]] = dict.fromkeys(_ARMED, _ARMED_KINDS) | dict.fromkeys(_STATES, _OF_A_STATE)


def find_referent(word: Word, sentence: Sentence, before: list[Sentence]) -> Word | None:
    """The noun that a pronoun, possessive or "the group" stands for, or None when that is not sure."""
    if word.lower in _SINGULAR | _PLURAL | _HE:
        return _of_pronoun(word, sentence, before)
    kinds = DESCRIPTIONS.get(word.lower if word.tag == "NNS" else word.lemma)
    determiner = word.kid("det")
    if kinds and determiner is not None and determiner.lower in ("the", "this", "that") and _is_bare(word):
        return _of_description(word, kinds, sentence, before)
    return None


def _is_bare(word: Word) -> bool:
    return not word.kids("amod", "compound", "poss", "prep", "relcl", "appos", "acl", "nmod")


def _of_pronoun(word: Word, sentence: Sentence, before: list[Sentence]) -> Word | None:
    """The one party named before it in the sentence that agrees; for a first subject, that of the sentence before."""
    object_form = word.dep in ("dobj", "pobj", "dative")
    own = surface_subject(_clause(word)) if object_form else None
    named = [one for one in sentence.words if one.i < word.i and one is not own and _is_candidate(one, word)]
    if len(named) == 1 and named[0].dep in ("nsubj", "nsubjpass") and not object_form:
        return named[0]
    if named or object_form or own is not None:
        return None
    return _last_subject(word, before)


def _clause(word: Word) -> Word:
    return next((head for head in word.ancestors() if head.is_verb), word)


def _is_candidate(noun: Word, pronoun: Word) -> bool:
    if noun.pos not in ("NOUN", "PROPN") or noun.dep in ("compound", "nmod", "amod", "appos", "npadvmod", "conj"):
        return False
    is_scene = noun.dep == "pobj" and is_place(noun, strict=True)
    return is_party(noun) and not is_scene and _agrees(pronoun, noun)


def _last_subject(word: Word, before: list[Sentence]) -> Word | None:
    if not before:
        return None
    roots = [root for root in before[-1].roots if root.is_verb]
    subject = surface_subject(roots[-1]) if len(roots) == 1 else None
    if subject is None or subject.pos == "PRON" or not is_party(subject) or not _agrees(word, subject):
        return None
    return subject


def _agrees(pronoun: Word, noun: Word) -> bool:
    """Number and animacy: "they" may stand for a name of many, "it" never for people."""
    is_plural = noun.tag in ("NNS",) or bool(noun.kids("conj"))
    if pronoun.lower in _SINGULAR:
        return not is_plural and noun.tag != "NNPS" or noun.pos == "PROPN" and not noun.kids("conj")
    if pronoun.lower in _PLURAL:
        return is_plural or noun.tag == "NNPS" or noun.lower in _PLURAL or noun.lemma in ("police", "people", "taliban")
    return not is_plural and noun.pos in ("NOUN", "PROPN", "PRON") and not is_known_party(noun)


def _of_description(word: Word, kinds: frozenset[str], sentence: Sentence, before: list[Sentence]) -> Word | None:
    """The only party of that kind named in this sentence before the word, or in the sentence before it."""
    here = [one for one in sentence.words if one.i < word.i]
    for words in (here, before[-1].words if before else []):
        named = _named(words, kinds)
        names = {_actor_id(one) for one in named}
        if len(names) > 1:
            return None
        if named:
            return named[0]
    return None


def _named(words: list[Word], kinds: frozenset[str]) -> list[Word]:
    return [word for word in words if word.pos == "PROPN" and word.dep not in ("compound", "amod", "nmod")
            and _kind_of(word) in kinds]


def _kind_of(word: Word) -> str:
    found = load_actors().lookup(full_name(word)) or load_actors().lookup(word.text)
    return found[0].actor.kind if len({one.actor.id for one in found}) == 1 else ""


def _actor_id(word: Word) -> str:
    found = load_actors().lookup(full_name(word)) or load_actors().lookup(word.text)
    return found[0].actor.id if found else word.text

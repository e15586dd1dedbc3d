"""What sort of thing a noun phrase is: a party to a conflict, people, a place, a time, or something else."""

from functools import cache

from blowback.codebook.lexicon import load_lexicon
from blowback.read.names import is_known_party
from blowback.read.tree import Word
from blowback.read.triggers import QUANTITY

PRONOUNS = frozenset("he she they it we who him her them us i you himself themselves itself other another each".split())
POSSESSIVES = frozenset("his her their its our my".split())
WEEKDAYS = frozenset("monday tuesday wednesday thursday friday saturday sunday".split())
MONTHS = frozenset("january february march april may june july august september october november december "
                   "jan feb mar apr jun jul aug sep sept oct nov dec".split())
TIME_NOUNS = frozenset(
    "day week month year decade century hour minute night morning evening afternoon dawn dusk midnight noon today "
    "yesterday tomorrow tonight weekend spring summer autumn winter fall time moment date past future overnight "
    "eve period era ramadan eid christmas".split())


@cache
def word_class(name: str) -> frozenset[str]:
    """The lemmas of a named class of the lexicon; empty when the lexicon has none of that name."""
    return load_lexicon().classes.get(name, frozenset())


@cache
def _party_words() -> frozenset[str]:
    return word_class("armed") | word_class("authority") | word_class("people")


def is_name(word: Word) -> bool:
    """A proper name, or an adjective made of one ("Pakistani", "US-led")."""
    if word.lower in WEEKDAYS or word.lower in MONTHS and word.text[:1].isupper() and word.pos == "PROPN":
        return False
    if word.pos == "PROPN":
        return True
    return word.text[:1].isupper() and word.pos in ("ADJ", "NOUN") and word.dep != "ROOT" and (
        not word.opens or is_known_party(word))


def is_time(word: Word) -> bool:
    """Whether a noun phrase names a time."""
    if word.lower in WEEKDAYS or word.lower in MONTHS and word.text[:1].isupper():
        return True
    if word.pos == "NUM" and word.text.isdigit() and len(word.text) == 4:
        return True
    return word.lemma in TIME_NOUNS


def is_party(word: Word) -> bool:
    """Whether the phrase of a word may be a party to a conflict."""
    if word.lower in PRONOUNS or word.lower in POSSESSIVES:
        return True
    if any(word.lemma in word_class(name) for name in ("treaty", "accord", "truce", "proposal")):
        return False
    if word.lemma in _party_words() or word.lower in _party_words():
        return True
    if is_time(word):
        return False
    if is_name(word) or any(is_name(kid) for kid in word.kids("compound", "amod", "poss", "nmod")):
        return True
    of = word.pobj("of")
    if word.lemma in QUANTITY:
        return of is not None and is_party(of)
    if of is not None and of.pos == "PROPN" and word.lemma in word_class("ground") | word_class("building"):
        return is_known_party(of)
    return any(is_party(kid) for kid in word.kids("conj")) if word.kids("conj") else False


def is_strict_party(word: Word) -> bool:
    """A party by its name or by a word of arms, office or people; pronouns and things do not count."""
    if word.lower in PRONOUNS:
        return word.lower not in ("i", "you")
    return is_party(word)


_THINGS = ("weapon", "uav", "aircraft", "projectile", "explosive", "building", "convoy", "contraband", "money", "road")


def is_machine(word: Word) -> bool:
    """Whether a noun is one of the things of war, also one that may act: a helicopter, a warship, a convoy."""
    return any(word.lemma in word_class(name) for name in _THINGS)


def is_thing(word: Word) -> bool:
    """Whether a noun is a thing that is destroyed or counted, but nobody who is killed."""
    counted = word.pobj("of") if word.lemma in QUANTITY else None
    head = counted if counted is not None else word
    return any(head.lemma in word_class(name) for name in _THINGS) and head.lemma not in _party_words()

"""What sort of thing a noun phrase can be, how many, and he or she: what a pronoun or description must agree with."""

from dataclasses import dataclass
from enum import StrEnum

from blowback.codebook.actors import Actor
from blowback.read.names import full_name, is_country, is_metonym, is_place_name
from blowback.read.parties import word_class
from blowback.read.reference.nouns import (
    ARMIES,
    BODIES,
    BODY_NAMES,
    COLLECTIVES,
    FEMALE,
    FIGHTERS,
    GROUPS,
    MALE,
    OFFICES,
    OTHERS,
    PLURAL_NAMES,
    STATES,
    TITLES,
)
from blowback.read.tree import Word


class Sort(StrEnum):
    """What a mention can stand for."""

    STATE = "state"
    ARMED = "armed group"
    FORCE = "force of a state"
    BODY = "organisation"
    PERSON = "person"
    PEOPLE = "people"
    PLACE = "place"
    THING = "thing"


PARTIES = frozenset((Sort.STATE, Sort.ARMED, Sort.FORCE, Sort.BODY))
LIVING = PARTIES | {Sort.PERSON, Sort.PEOPLE}
UNKNOWN = frozenset((Sort.PERSON, Sort.PLACE, Sort.BODY, Sort.ARMED))
_OF_KIND = {
    "government": Sort.STATE, "office": Sort.BODY, "ministry": Sort.BODY, "military": Sort.FORCE,
    "intelligence": Sort.FORCE, "police": Sort.FORCE, "legislature": Sort.BODY, "judiciary": Sort.BODY,
    "rebel": Sort.ARMED, "militia": Sort.ARMED, "gang": Sort.ARMED, "igo": Sort.BODY, "ngo": Sort.BODY,
    "media": Sort.BODY, "company": Sort.BODY, "ethnic": Sort.PEOPLE, "people": Sort.PEOPLE, "person": Sort.PERSON,
}


@dataclass(frozen=True, slots=True)
class Features:
    """`many`: one thing (False), several (True), or said either way (None: the police, the Taliban)."""

    sorts: frozenset[Sort]
    many: bool | None = False
    gender: str = ""

    @property
    def is_party(self) -> bool:
        """Whether it may be a state, force, group, organisation, or people."""
        return bool(self.sorts & LIVING)


def features_of(word: Word) -> Features:
    """The features of the phrase that a noun or name heads."""
    if is_proper(word):
        return _of_name(word)
    sorts = _of_noun(word)
    many: bool | None = word.tag in ("NNS", "NNPS")
    if not many and word.lemma in COLLECTIVES:
        many = None
    return Features(sorts, many, _gender(word) if Sort.PERSON in sorts else "")


def is_proper(word: Word) -> bool:
    """Whether it is a name, also where the tagger takes it for a noun ("Lashkar-e-Taiba")."""
    return word.pos == "PROPN" or word.pos == "NOUN" and word.text[:1].isupper() and (
        not word.opens or actor_of(word) is not None)


def actor_of(word: Word) -> Actor | None:
    """The one actor that the catalogue has for a name."""
    actor = word.known.actor
    return actor(long_name(word)) or actor(full_name(word)) or actor(word.text)


def long_name(word: Word) -> str:
    """The name with what follows: "Economic Community of West African States"."""
    after = [one for prep in word.kids("prep") if prep.lower in ("of", "for", "without", "against")
             for one in prep.subtree()]
    names = all(one.text[:1].isupper() or one.pos in ("ADP", "DET", "CCONJ") for one in after)
    return " ".join([full_name(word), *(one.text for one in sorted(after, key=lambda one: one.i))]) if names else ""


def _of_name(word: Word) -> Features:
    actor = actor_of(word)
    plural = word.tag == "NNPS" or word.lower in PLURAL_NAMES
    many = None if plural else False
    if actor is not None and is_metonym(word) and word.dep == "pobj" and word.head.lower in ("of", "through", "from"):
        return Features(frozenset((Sort.PLACE,)))  # "the avenues of Kabul"
    if actor is not None:
        sort = _OF_KIND.get(actor.kind)
        sorts = frozenset((sort,)) if sort else frozenset((Sort.ARMED, Sort.BODY))
        if is_country(word):
            sorts |= {Sort.PLACE}
        return Features(sorts, None if sort is Sort.ARMED and word.text.endswith("s") else many)
    if is_person_name(word):
        return Features(frozenset((Sort.PERSON,)), False, _gender(word))
    if word.text.isupper() and _all_armed(word):
        return Features(frozenset((Sort.ARMED,)), many)
    kinds = _named_kinds(word)
    if kinds:
        return Features(kinds, None if plural else False)
    if is_scene(word) or (word.known.is_place(full_name(word)) if word.kids("compound") else is_place_name(word)):
        return Features(frozenset((Sort.PLACE,)))
    if word.kid("det") is not None and word.known.how(word.text):
        return Features(frozenset((Sort.PEOPLE, Sort.STATE, Sort.FORCE)), None)  # the Portuguese
    return Features(UNKNOWN, many)


def _all_armed(word: Word) -> bool:
    """ "SNA": the acronym of several, groups and armies."""
    kinds = {_OF_KIND.get(kind) for kind in word.known.kinds(word.text)}
    return Sort.ARMED in kinds and kinds <= {Sort.ARMED, Sort.FORCE}


def is_scene(word: Word) -> bool:
    """ "In the Eastern Cape": where something is."""
    return word.dep == "pobj" and word.head.lower in ("in", "at", "near", "across", "inside", "outside", "around")


def is_person_name(word: Word) -> bool:
    """ "General Marwan", "Lena Okoro, the mayor": a title before the name, or an office beside it."""
    before = [kid for kid in word.kids("compound", "nmod", "amod") if kid.i < word.i]
    if word.lower in TITLES:
        return True
    if any(kid.lemma.strip(".") in TITLES or kid.lower.strip(".") in TITLES for kid in before):
        return word.lower not in BODY_NAMES
    beside = word.kid("appos")
    return beside is not None and beside.pos == "NOUN" and beside.tag == "NN" and _is_person_noun(beside)


def _named_kinds(word: Word) -> frozenset[Sort]:
    """What the words of a name say: "Northern Movement", "Trial Chamber"."""
    if word.lower in GROUPS or word.lower.removesuffix("s") in GROUPS:
        return frozenset((Sort.ARMED, Sort.BODY))
    if word.lower in ARMIES:
        return frozenset((Sort.FORCE, Sort.ARMED))
    if word.lower in STATES:
        return frozenset((Sort.STATE, Sort.PLACE))
    return frozenset((Sort.BODY,)) if word.lower in BODIES | BODY_NAMES else frozenset()


def _of_noun(word: Word) -> frozenset[Sort]:
    lemma = word.lemma
    if word.lower in GROUPS or lemma in GROUPS:
        return frozenset((Sort.ARMED, Sort.BODY))
    if word.lower in ARMIES or lemma in ARMIES:
        return frozenset((Sort.FORCE, Sort.ARMED))
    if lemma in FIGHTERS:
        return frozenset((Sort.ARMED, Sort.FORCE, Sort.PEOPLE) if word.tag == "NNS" else (Sort.PERSON,))
    if lemma in _CROWDS and word.tag == "NNS" and word.kid("prep") is None:
        return frozenset((Sort.PEOPLE,))  # "thousands marched"
    if lemma in OTHERS and word.tag == "NNS":
        return frozenset((Sort.PEOPLE, Sort.ARMED, Sort.STATE))
    if lemma in STATES:
        return frozenset((Sort.STATE, Sort.PLACE))
    if lemma in BODIES:
        return frozenset((Sort.BODY,))
    if _is_person_noun(word):
        return frozenset((Sort.PEOPLE,) if word.tag == "NNS" else (Sort.PERSON,))
    if lemma in word_class("place"):
        return frozenset((Sort.PLACE,))
    return frozenset((Sort.THING,))


_CROWDS = frozenset(("thousand", "hundred", "dozen", "million"))


_OF_FIGURES = frozenset("opposition political public senior leading tribal militant business prominent key".split())


def _is_person_noun(word: Word) -> bool:
    lemma = word.lemma
    if lemma in COLLECTIVES:
        return lemma in ("people", "staff", "family", "crew")
    if lemma == "figure":
        return any(kid.lower in _OF_FIGURES for kid in word.kids("amod", "compound"))
    if lemma == "aid":
        return False  # a word of the people only before "worker"
    return lemma in TITLES or lemma in OFFICES or lemma in word_class("people") or lemma in FEMALE or lemma in MALE


def _gender(word: Word) -> str:
    words = {word.lower, *(kid.lower.strip(".") for kid in word.kids("compound", "appos", "amod"))}
    if words & FEMALE or any(one.endswith("woman") for one in words):
        return "she"
    return "he" if words & MALE or any(one.endswith("man") and one not in ("woman", "german") for one in words) else ""

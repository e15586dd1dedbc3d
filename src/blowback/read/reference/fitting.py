"""Which entities a pronoun may stand for: number, sort, gender, and what grammar forbids."""

from blowback.read.grammar import clause_head, is_passive, surface_subject
from blowback.read.parties import word_class
from blowback.read.reference.entities import Cast, Entity
from blowback.read.reference.mentions import REFLEXIVE, THIRD, Mention
from blowback.read.reference.nouns import (
    ARMIES,
    BODIES,
    FIGHTERS,
    GROUPS,
    HAPPENING,
    HARMING,
    OFFICES,
    SUFFERED,
    TITLES,
)
from blowback.read.reference.sorts import LIVING, PARTIES, UNKNOWN, Sort
from blowback.read.tree import Word

_OWNED = GROUPS | ARMIES | FIGHTERS | BODIES | TITLES | OFFICES
# "They took their dead with them": beside these a pronoun may stand for the subject of its own verb.
_AROUND = frozenset("with behind around near ahead before after among between beneath above beside".split())


class Fitting:
    """The test of one pronoun: `acts` when only somebody can stand in its place, as in "it denied", "its fighters"."""

    def __init__(self, mention: Mention, cast: Cast, speaker: Entity | None):
        self.word = mention.word
        self.form = THIRD[mention.word.lower]
        self.acts = is_acting(mention.word)
        self._bound = [one for one in (speaker, *bound(mention.word, cast)) if one is not None]

    def __call__(self, entity: Entity | None) -> bool:
        if entity is None or any(entity is one for one in self._bound):
            return False
        return agrees(self.form, entity) and (not self.acts or bool(entity.sorts & LIVING))


def agrees(form: str, entity: Entity) -> bool:
    """Number, sort and gender."""
    if entity.sorts == UNKNOWN and not any(one.is_subject for one in entity.mentions):
        return False
    if form == "it":
        return entity.many is not True and bool(entity.sorts & (PARTIES | {Sort.PLACE, Sort.THING}))
    if form == "they":
        return entity.many is not False
    return Sort.PERSON in entity.sorts and entity.many is not True and entity.gender in ("", form)


def is_acting(word: Word) -> bool:
    """Whether only somebody can stand here: "it denied", "its fighters"."""
    head = word.head
    if word.dep == "poss":
        return head.lemma in _OWNED or head.lemma in word_class("people") or head.lemma in word_class("authority")
    return word.dep == "nsubj" and head.is_verb and not is_passive(head) and head.lemma not in HAPPENING


def bound(word: Word, cast: Cast) -> list[Entity | None]:
    """What a pronoun cannot stand for: what else stands beside its verb, or heads the phrase that it is in."""
    heads = [cast.of(head) for head in phrases_around(word)]
    if word.dep == "poss":
        verb = clause_head(word)
        is_harmed = word.head.lemma in SUFFERED or verb.lemma in HARMING and _is_patient(word.head)
        return [*heads, cast.of(surface_subject(verb))] if is_harmed else heads
    if word.lower in REFLEXIVE:
        return heads
    return [*heads, *(cast.of(one) for one in _beside(word)), *_subject(word, cast)]


def _is_patient(noun: Word) -> bool:
    """ "Slaughtered most of its fighters", "killed its chief": somebody else's."""
    if noun.dep == "pobj" and noun.head.lower == "of":
        noun = noun.head.head
    return noun.dep in ("dobj", "nsubjpass")


def _beside(word: Word) -> list[Word]:
    """The other arguments of the verb, and what the pronoun is coordinated with."""
    verb = clause_head(word)
    objects = [found for prep in verb.preps() if (found := prep.kid("pobj")) is not None]
    joined = [*word.kids("conj"), *([word.head] if word.dep == "conj" else [])]
    others = [*verb.kids("nsubj", "nsubjpass", "dobj", "dative"), *objects, *joined]
    return [one for other in others for one in (other, *other.kids("appos")) if one is not word]


def _subject(word: Word, cast: Cast) -> list[Entity | None]:
    if word.dep in ("nsubj", "nsubjpass") or word.dep == "pobj" and word.head.lower in _AROUND:
        return []
    subject = surface_subject(clause_head(word))
    return [cast.of(subject), cast.whole(subject)]


def phrases_around(word: Word) -> list[Word]:
    """The nouns above a word up to the first verb: in "the leader of its wing", wing and leader."""
    out: list[Word] = []
    below = word
    for head in word.ancestors():
        if head.is_verb:
            break
        if head.is_nominal and below.dep != "conj":
            out.append(head)
        below = head
    return out

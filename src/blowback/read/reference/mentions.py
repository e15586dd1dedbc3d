"""Mentions: the noun phrases and pronouns of a sentence that can stand for somebody or something."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from blowback.read.parties import is_time
from blowback.read.reference.nouns import TITLES
from blowback.read.reference.sorts import LIVING, Features, Sort, features_of, is_proper
from blowback.read.tree import Sentence, Word

THIRD = {
    **dict.fromkeys(("it", "its", "itself"), "it"),
    **dict.fromkeys(("they", "their", "them", "themselves", "theirs"), "they"),
    **dict.fromkeys(("he", "him", "his", "himself"), "he"),
    **dict.fromkeys(("she", "her", "hers", "herself"), "she"),
}
FIRST = frozenset("i me my mine myself we us our ours ourselves".split())
REFLEXIVE = frozenset("itself themselves himself herself".split())
POINTING = frozenset(("the", "this", "that", "these", "those", "both"))
_INSIDE = frozenset(("compound", "nmod", "amod", "npadvmod", "advmod", "det", "expl", "dep", "nummod", "quantmod",
                     "intj", "predet", "meta"))


_BOTH = frozenset(("both", "neither"))
_TURNS = frozenset(("two", "former", "latter"))
_ARGUMENTS = frozenset(("nsubj", "nsubjpass", "dobj", "pobj"))


class Form(StrEnum):
    """How a mention names what it stands for."""

    NAME = "name"
    DEFINITE = "definite"
    INDEFINITE = "indefinite"
    PRONOUN = "pronoun"
    FIRST = "first person"


@dataclass(frozen=True, slots=True, eq=False)
class Mention:
    """A word that heads a phrase, in sentence number `at`."""

    word: Word
    at: int
    form: Form
    features: Features
    members: tuple["Mention", ...] = ()
    """The coordinated mentions of "Armenia and Azerbaijan", which are also mentions by themselves."""

    @property
    def is_subject(self) -> bool:
        """Whether it is the subject of its clause."""
        return self.word.dep in ("nsubj", "nsubjpass")


def find_mentions(sentence: Sentence, at: int) -> list[Mention]:
    """The mentions of a sentence in text order; a coordination comes before its members."""
    out: list[Mention] = []
    begin = _after_dateline(sentence)
    for word in [word for word in sentence.words if word.i >= begin]:
        mention = _mention(word, at)
        if mention is not None:
            out.append(mention)
    return sorted([*_coordinations(out, at), *out], key=lambda one: (one.word.i, not one.members))


def _after_dateline(sentence: Sentence) -> int:
    """Where the text begins after "PORT-AU-PRINCE -- ": where a report was written is nobody who acts."""
    first = sentence.words[0]
    if not first.text.isupper() or len(first.text) < 4:
        return first.i
    for before, mark in zip(sentence.words[:9], sentence.words[1:9], strict=False):
        if mark.text in ("--", "-", ":") and (before.end < mark.start or mark.text == ":"):
            return mark.i
    return first.i


def content_words(word: Word) -> frozenset[str]:
    """The words of a phrase that say what it is: head, adjectives and nouns before it."""
    kids = word.kids("compound", "amod", "nmod", "nummod", "poss")
    return frozenset(one.lower for one in (word, *kids) if one.pos not in ("PRON", "DET"))


def determiner(word: Word) -> str:
    """The article or pointing word of a phrase."""
    found = word.kid("det", "predet", "preconj")
    return found.lower if found is not None else ""


def _mention(word: Word, at: int) -> Mention | None:
    if word.lower in THIRD and word.pos in ("PRON", "DET", "ADJ"):
        return Mention(word, at, Form.PRONOUN, _PRONOUNS[THIRD[word.lower]])
    if word.lower in FIRST and word.pos in ("PRON", "DET"):
        return Mention(word, at, Form.FIRST, Features(frozenset((Sort.PERSON,))))
    if word.lower == "accused" and word.dep != "amod" and determiner(word) == "the":
        return Mention(word, at, Form.DEFINITE, Features(frozenset((Sort.PERSON,))))
    if word.dep in _ARGUMENTS and (word.lower in _BOTH or word.lower in _TURNS and determiner(word) == "the"):
        return Mention(word, at, Form.DEFINITE, Features(LIVING, None if word.lower in ("former", "latter") else True))
    if word.pos not in ("NOUN", "PROPN") or is_time(word) or determiner(word) == "no" or is_inside_name(word):
        return None
    if word.dep in _INSIDE:
        features = features_of(word) if word.pos == "PROPN" and word.head.pos == "NOUN" else None
        is_known = features is not None and features.sorts == {Sort.ARMED}
        return Mention(word, at, Form.NAME, features) if is_known and features is not None else None
    return Mention(word, at, _form(word), features_of(word))


def is_inside_name(word: Word) -> bool:
    """ "Liberation Tigers of Tamil Eelam", "Front for the Liberation of the Highlands": part of a longer name."""
    outer = word.head.head if word.dep == "pobj" and word.pos == "PROPN" else word
    is_name = outer is not word and outer.pos == "PROPN" and outer.i < word.i
    return is_name and outer.lower not in TITLES and word.head.lower in ("of", "for", "without", "against")


def _form(word: Word) -> Form:
    pointing = determiner(word)
    if pointing in POINTING and not is_proper(word):
        return Form.DEFINITE
    if is_proper(word):
        return Form.NAME
    owned = word.kid("poss")
    return Form.DEFINITE if owned is not None and owned.pos != "PRON" else Form.INDEFINITE


def _coordinations(mentions: list[Mention], at: int) -> Iterator[Mention]:
    by_word = {mention.word.i: mention for mention in mentions}
    for mention in mentions:
        if mention.word.dep == "conj" or mention.form is Form.PRONOUN:
            continue
        members = [mention]
        while (following := members[-1].word.kid("conj")) is not None and following.i in by_word:
            members.append(by_word[following.i])
        if len(members) > 1:
            sorts = frozenset.union(*(one.features.sorts for one in members))
            yield Mention(mention.word, at, Form.NAME, Features(sorts, True), tuple(members))


_PARTIES = frozenset(Sort) - {Sort.PERSON, Sort.PEOPLE}
_PRONOUNS = {
    "it": Features(_PARTIES), "they": Features(frozenset(Sort), True),
    "he": Features(frozenset((Sort.PERSON,)), False, "he"), "she": Features(frozenset((Sort.PERSON,)), False, "she"),
}

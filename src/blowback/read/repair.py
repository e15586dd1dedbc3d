"""Mends of the parse where it goes wrong regularly in conflict reports; each is a small rewrite of heads."""

import re

from blowback.read.coordination import mend_coordination
from blowback.read.grammar import NEEDS_OBJECT
from blowback.read.lists import mend_list
from blowback.read.names import is_known_party
from blowback.read.parties import is_time
from blowback.read.subjects import mend_subjects
from blowback.read.tree import Sentence, Word, move

_ACCUSING = frozenset("accuse suspect convict blame charge criticise criticize condemn indict".split())
_NAMING = frozenset(("known", "dubbed", "nicknamed"))
_CASUALTIES = frozenset(("dead", "wounded", "injured", "missing", "displaced"))
_EVENT_GERUNDS = frozenset("fighting shelling bombing killing looting firing clashing raiding".split())


def repair(sentence: Sentence) -> None:
    """Apply all mends to a sentence."""
    for word in sentence.words:
        mend_list(word)
        if word.tag == "VBG" and word.dep in ("amod", "compound") and _governs(word):
            _open_fire(word)
        elif word.dep == "prep" and word.lower in ("of", "for") and word.head.dep in ("dobj", "nsubjpass"):
            _accused_of(word)
        elif word.dep == "prep" and word.kid("pcomp") is not None and is_time(word.head):
            _accused_on(word)
        elif word.lower in _NAMING and word.tag == "VBN" and word.dep in ("advcl", "conj"):
            _known_as(sentence, word)
        elif word.lower in _CASUALTIES and word.pos in ("ADJ", "VERB", "ADV"):
            _so_many_dead(sentence, word)
        elif word.dep == "npadvmod" and word.pos in ("NOUN", "PROPN"):
            _adverb_object(word)
        elif word.pos in ("ADV", "X", "INTJ", "SCONJ") and word.text != word.lower or _ARTICLE.match(word.text):
            _name_for_adverb(word)
        elif word.tag == "VBN" and word.dep == "amod" and word.lemma in NEEDS_OBJECT:
            _second_verb(word)
        elif word.tag == "VBG" and word.lower in _EVENT_GERUNDS and word.dep in ("advcl", "csubj", "ROOT", "ccomp"):
            _fighting_between(word)
    mend_coordination(sentence)
    mend_subjects(sentence)
    for verb in [word for word in sentence.words if word.tag == "VBN" and word.dep == "amod" and _is_perfect(word)]:
        _had_armed(verb)
    sentence.roots = [word for word in sentence.words if word.head is word]


def _open_fire(verb: Word) -> None:
    """ "Accused X of opening fire": the gerund governs "fire", not the reverse."""
    noun = verb.head
    above, dep = noun.head, noun.dep
    noun.children.remove(verb)
    above.children[above.children.index(noun)] = verb
    verb.head, verb.dep, verb.pos = above, "pcomp" if dep == "pobj" else dep, "VERB"
    noun.head, noun.dep = verb, "dobj"
    verb.children.append(noun)


def _governs(verb: Word) -> bool:
    """ "Accused X of opening fire", "of shelling Kunar"."""
    return verb.lower == "opening" and verb.head.lower == "fire" or _is_content(verb)


def _is_content(verb: Word) -> bool:
    """ "Accused X of shelling Kunar": what X is accused of, and no "shelling Kunar"."""
    noun, prep = verb.head, verb.head.head
    is_name = noun.pos == "PROPN" or any(kid.pos == "PROPN" for kid in noun.kids("compound"))
    return (noun.dep == "pobj" and prep.lower == "of" and verb.i == prep.i + 1 and is_name
            and any(above.lemma in _ACCUSING for above in prep.ancestors()))


def _is_perfect(verb: Word) -> bool:
    """ "Denied that it had armed M23 rebels": done to those with a name; "it had armed guards" stays as it is."""
    noun, have = verb.head, verb.head.head
    if have.lemma != "have" or noun.dep != "dobj" or verb.i != have.i + 1 or have.kid("nsubj") is None:
        return False
    after = [kid for kid in (noun, *noun.kids("compound", "nmod")) if kid.i > verb.i]
    return noun.tag in ("NNS", "NNP", "NNPS") and any(kid.pos == "PROPN" or is_known_party(kid) for kid in after)


def _had_armed(verb: Word) -> None:
    noun, have = verb.head, verb.head.head
    above, dep = have.head, have.dep
    noun.children.remove(verb)
    for kid in have.children:
        kid.head = verb
    verb.children = sorted([*verb.children, *have.children, have], key=lambda kid: kid.i)
    have.children = []
    verb.pos, verb.dep, verb.head = "VERB", dep, verb if above is have else above
    if above is not have:
        above.children = [verb if kid is have else kid for kid in above.children]
    have.head, have.dep, have.pos = verb, "aux", "AUX"


def _fighting_between(gerund: Word) -> None:
    """ "Fighting between A and B has killed": the gerund is the subject, B belongs to "between"."""
    between = next((prep for prep in gerund.preps("between")), None)
    verb = gerund.head
    if between is None or verb is gerund or not verb.is_verb:
        return
    first, subject = between.kid("pobj"), verb.kid("nsubj")
    if first is None or first.kid("cc") is None or first.kid("conj") is not None:
        return
    if subject is None or subject.i > verb.i:
        return
    move(subject, first, "conj")
    gerund.pos, gerund.tag, gerund.dep, gerund.lemma = "NOUN", "NN", "nsubj", gerund.lower


def _accused_of(prep: Word) -> None:
    """ "Accused the brigades of shooting": the preposition hangs on the verb."""
    noun, verb = prep.head, prep.head.head
    takes_of = verb.lemma in ("accuse", "suspect", "convict")
    if verb.lemma in _ACCUSING and noun.i > verb.i and (prep.lower == "of") is takes_of:
        move(prep, verb, "prep")


def _accused_on(prep: Word) -> None:
    """ "Accused the army on Monday of shelling": the gerund belongs to the accusation, not to the day."""
    verb = next((word for word in prep.ancestors() if word.is_verb), None)
    if verb is not None and verb.lemma in _ACCUSING:
        move(prep, verb, "prep")


def _known_as(sentence: Sentence, verb: Word) -> None:
    """ "Arming the movement, formally known as X": it is the movement that is known, not the subject far away."""
    before = sentence.after(verb, -1)
    while before is not None and (before.pos == "ADV" or before.text == ","):
        before = sentence.after(before, -1)
    if before is not None and before.pos in ("NOUN", "PROPN") and verb.kid("nsubj", "nsubjpass", "auxpass") is None:
        move(verb, before, "acl")


def _so_many_dead(sentence: Sentence, word: Word) -> None:
    """ "Counted 31 dead": the number counts the dead."""
    number = sentence.after(word, -1)
    if number is None or number.pos != "NUM" or number.head is number:
        return
    if number.dep not in ("dobj", "pobj", "attr", "nsubj"):
        return
    if any(kid is not word and kid.dep not in ("advmod", "quantmod", "amod", "nummod") for kid in number.children):
        return
    above, dep = number.head, number.dep
    move(word, above, dep)
    word.pos, word.tag, word.lemma = "NOUN", "NNS", word.lower
    move(number, word, "nummod")
    for prep in [kid for kid in above.preps("among", "in") if kid.i == word.i + 1]:
        move(prep, word, "prep")
    mend_list(word)


_MEASURES = frozenset(
    "time kilometre km mile metre percent percentage point foot degree way place bit lot deal today".split())


def _adverb_object(noun: Word) -> None:
    """ "Had shot dead a sergeant": no adverb but the object."""
    verb = noun.head
    if not verb.is_verb or noun.i < verb.i or is_time(noun) or noun.lemma in _MEASURES:
        return
    first = _first_of(noun)
    between = [kid for kid in verb.children if verb.i < kid.i < first.i]
    if verb.kid("dobj", "nsubjpass") is None and not any(kid.dep in _CLOSING for kid in between):
        noun.dep = "dobj"


# What ends the room in which the object can stand.
_CLOSING = ("punct", "prep", "npadvmod", "ccomp", "xcomp")


_ARTICLE = re.compile(r"(?:al|el|ad|an|ar|as|ash|at|az|ed|er|es)-[A-ZÀ-Þ]")


def _name_for_adverb(word: Word) -> None:
    """ "Was arming al-Shabaab", "shelled el-Fasher": a name that was taken for an adverb or an adjective."""
    verb = word.head
    with_article = _ARTICLE.match(word.text) is not None
    if word.pos == "ADJ" and is_known_party(word):
        return  # "an al-Qaeda affiliate"
    if word.pos == "PROPN" or not with_article and (word.pos == "NOUN" or word.opens or not is_known_party(word)):
        return
    word.pos, word.tag, word.lemma = "PROPN", "NNP", word.lower
    after_verb = verb.is_verb and word.i == verb.i + 1 and verb.kid("dobj", "nsubjpass") is None
    if after_verb and word.dep in ("advmod", "npadvmod", "acomp", "xcomp", "oprd"):
        word.dep = "dobj"
    if word.dep in ("advmod", "pcomp", "amod") and word.head.pos == "ADP":
        word.dep = "pobj"


def _second_verb(verb: Word) -> None:
    """ "Burned stations and kidnapped doctors": the second is a verb with its own object."""
    noun = verb.head
    if noun.dep != "conj" or not noun.is_nominal or noun.kid("det") is not None or verb is not _first_of(noun):
        return
    first = noun.head
    if first.dep != "dobj" or not first.head.is_verb or first.head.tag not in ("VBD", "VBN"):
        return
    main = first.head
    noun.children.remove(verb)
    verb.head, verb.dep, verb.pos = main, "conj", "VERB"
    main.children = sorted([*main.children, verb], key=lambda kid: kid.i)
    move(noun, verb, "dobj")


def _first_of(noun: Word) -> Word:
    return min(noun.subtree(), key=lambda word: word.i)

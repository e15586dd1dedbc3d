"""Mends of the parse where it goes wrong regularly in conflict reports; each is a small rewrite of heads."""

from blowback.read.tree import Sentence, Word

_EVENT_GERUNDS = frozenset("fighting shelling bombing killing looting firing clashing raiding".split())


def repair(sentence: Sentence) -> None:
    """Apply all mends to a sentence."""
    for word in sentence.words:
        if word.tag == "VBG" and word.dep == "amod" and word.lower == "opening" and word.head.lower == "fire":
            _open_fire(word)
        elif word.tag == "VBG" and word.lower in _EVENT_GERUNDS and word.dep in ("advcl", "csubj", "ROOT", "ccomp"):
            _fighting_between(word)
    sentence.roots = [word for word in sentence.words if word.head is word]


def _move(word: Word, head: Word, dep: str) -> None:
    if word.head is not word and word in word.head.children:
        word.head.children.remove(word)
    word.head, word.dep = head, dep
    head.children = sorted([*head.children, word], key=lambda kid: kid.i)


def _open_fire(verb: Word) -> None:
    """ "Accused X of opening fire": the gerund governs "fire", not the reverse."""
    noun = verb.head
    above, dep = noun.head, noun.dep
    noun.children.remove(verb)
    above.children[above.children.index(noun)] = verb
    verb.head, verb.dep, verb.pos = above, "pcomp" if dep == "pobj" else dep, "VERB"
    noun.head, noun.dep = verb, "dobj"
    verb.children.append(noun)


def _fighting_between(gerund: Word) -> None:
    """ "Fighting between A and B has killed": the gerund is the subject, B belongs to "between"."""
    between = next((prep for prep in gerund.preps("between")), None)
    verb = gerund.head
    if between is None or verb is gerund or not verb.is_verb:
        return
    first, subject = between.kid("pobj"), verb.kid("nsubj")
    if first is None or subject is None or subject.i > verb.i or first.kid("cc") is None or first.kid("conj") is not None:
        return
    _move(subject, first, "conj")
    gerund.pos, gerund.tag, gerund.dep, gerund.lemma = "NOUN", "NN", "nsubj", gerund.lower

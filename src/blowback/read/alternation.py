""" "Provide the group with guns" is "provide guns to the group": one order of the sides for the lexicon's entries."""

from blowback.read.tree import Sentence, Word

_WITH = frozenset("provide supply furnish ply present".split())


def turn_with(sentence: Sentence) -> None:
    """Make what is given the object, and who gets it the indirect object."""
    for verb in sentence.words:
        if verb.lemma in _WITH and verb.is_verb:
            getter, given = verb.kid("dobj"), verb.pobj("with")
            if getter is not None and given is not None and given.is_nominal and getter.i < given.i:
                _swap(verb, getter, given)


def _swap(verb: Word, getter: Word, given: Word) -> None:
    getter.dep = "dative"
    verb.children.remove(given.head)
    given.head, given.dep = verb, "dobj"
    verb.children = sorted([*verb.children, given], key=lambda kid: kid.i)

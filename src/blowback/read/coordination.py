"""Mends of coordination: verbs taken for adjectives, nouns or main clauses; the second side of "between"."""

from blowback.read.tree import Sentence, Word, move

_PAST = ("VBD", "VBN")


def mend_coordination(sentence: Sentence) -> None:
    """Apply the mends to a sentence."""
    for word in sentence.words:
        if word.lower in ("rival", "ally", "foe") and word.tag == "JJ" and word.head.pos == "PROPN":
            word.pos, word.tag = "NOUN", "NN"  # "its rival ISWAP"
        elif word.lower == "armed" and word.tag == "JJ":
            _armed(sentence, word)
        elif word.tag == "VBD" and len(word.kids("nsubj")) == 2 and word.lemma in _SAYING:
            _speaker_between(word)
        elif word.tag in _PAST and word.kid("nsubj") is not None and word.kid("dobj", "aux", "auxpass") is None:
            _reduced_relative(word)
        elif word.tag == "NNS" and word.kid("cc") is not None and word.lower.endswith("s"):
            _verb_for_noun(word)
        elif word.lower == "between" and word.dep == "prep":
            _between_two(word)


def _between_two(prep: Word) -> None:
    """ "Ties between groups like A and B": what lies between needs two sides, so B is no second example."""
    first = prep.kid("pobj")
    if first is None or first.tag == "CD" or first.kid("conj", "cc") is not None:
        return
    example = next((named for like in first.preps("like", "including", "as") if (named := like.kid("pobj"))), None)
    while example is not None and (further := example.kid("conj")) is not None:
        if further.kid("conj") is None:
            move(further, first, "conj")
            return
        example = further


def _armed(sentence: Sentence, word: Word) -> None:
    """ "Paid, armed and directed the rebels", "militias, armed and directed by X": a verb, no adjective."""
    before, following = sentence.after(word, -2), sentence.after(word, 2)
    is_listed = before is not None and before.tag in _PAST and _is_comma(sentence.after(word, -1))
    if is_listed and before is not None and following is not None and following.tag in _PAST:
        _become(word, before.tag)
        move(word, before, "conj")
        if following.head is not before:
            move(following, before, "conj")
    elif word.i > word.head.i and any(one.kid("agent") is not None for one in (word, *word.kids("conj"))):
        _become(word, "VBN")
        word.dep = "acl"


def _become(word: Word, tag: str) -> None:
    word.pos, word.tag, word.lemma = "VERB", tag, "arm"


def _is_comma(word: Word | None) -> bool:
    return word is not None and word.text == ","


_SAYING = frozenset("say declare announce report claim insist tell add state assert".split())


def _speaker_between(verb: Word) -> None:
    """ "Ten drones, the spokesman declared, struck the plant": the drones struck, on the spokesman's word."""
    first, second = verb.kids("nsubj")
    main = next((kid for kid in verb.kids("conj") if kid.is_verb and kid.i > verb.i), None)
    between = any(kid.text == "," and first.i < kid.i < second.i for kid in verb.children)
    if main is None or not between or second.i > verb.i or main.kid("nsubj", "nsubjpass", "cc") is not None:
        return
    if any(kid.dep == "cc" and verb.i < kid.i < main.i for kid in verb.children):
        return
    move(first, main, "nsubj")
    main.dep = "ccomp"


def _reduced_relative(verb: Word) -> None:
    """ "Fighters backed by X took the town": what looks like the main verb tells which fighters."""
    subject, by = verb.kid("nsubj"), next(verb.preps("by"), None)
    beside = next((kid for kid in verb.kids("conj") if kid.tag in _PAST and kid.kid("aux", "auxpass") is None
                   and next(kid.preps("by"), None)), None)
    by = next(beside.preps("by"), None) if by is None and beside is not None else by
    main = next((kid for kid in verb.kids("conj") if _is_main(kid) and by is not None and kid.i > by.i), None)
    if subject is None or main is None or by is None or verb.dep != "ROOT":
        return
    if main.kid("nsubj", "nsubjpass", "cc") is not None or subject.i > verb.i:
        return
    _promote(main, verb)
    move(subject, main, "nsubj")
    move(verb, subject, "acl")
    verb.tag = "VBN"


def _is_main(verb: Word) -> bool:
    """ "Took", "have taken": a finite verb."""
    return verb.tag == "VBD" or verb.tag == "VBN" and verb.kid("aux") is not None


def _promote(main: Word, verb: Word) -> None:
    """Let `main` stand where `verb` stood, with what follows it."""
    verb.children.remove(main)
    main.head, main.dep = main, "ROOT"
    for kid in [one for one in verb.children if one.i > main.i]:
        move(kid, main, kid.dep)


def _verb_for_noun(word: Word) -> None:
    """ "Kinshasa finances and equips the rebels": a verb after its subject, coordinated with another."""
    name, other = word.kid("compound"), word.kid("conj")
    if name is None or other is None or name.pos != "PROPN" or other.tag != "VBZ" or name.i != word.i - 1:
        return
    if word.kid("det", "poss", "amod") is not None:
        return
    word.pos, word.tag, word.lemma, name.dep = "VERB", "VBZ", word.lower[:-1], "nsubj"
    if word.dep in ("dobj", "nsubj"):
        word.dep = "ccomp"

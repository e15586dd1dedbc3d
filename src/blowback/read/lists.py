"""Mends of lists of victims: an auxiliary said once, the next in a list taken for an apposition."""

from blowback.read.tree import Word

_HARMED = {"wounded": "wound", "injured": "injure"}


def mend_list(word: Word) -> None:
    """Give a word of a list of victims its place; each mend is a small rewrite of heads."""
    if word.dep == "appos" and word.kid("conj") is not None and word.head.kid("nummod") is not None:
        _next_in_list(word)
    elif word.dep == "acl" and word.tag == "VBN" and word.head.dep == "conj":
        _shared_auxiliary(word)
    elif word.dep == "conj" and word.tag == "NNS" and word.lower in _HARMED:
        _so_many_wounded(word)


def _so_many_wounded(noun: Word) -> None:
    """ "Three were killed and eight wounded": the eight were wounded, and are nobody's wounded."""
    number, main = noun.kid("nummod"), noun.head
    if number is None or main.tag != "VBN" or main.kid("auxpass") is None:
        return
    noun.pos, noun.tag, noun.lemma = "VERB", "VBN", _HARMED[noun.lower]
    number.dep = "nsubjpass"


def _next_in_list(noun: Word) -> None:
    """ "Three soldiers, a policeman and two civilians": the policeman is none of the soldiers."""
    article = noun.kid("det", "nummod")
    if noun.tag == "NN" and noun.head.tag == "NNS" and article is not None and article.lower != "the":
        noun.dep = "conj"


def _shared_auxiliary(verb: Word) -> None:
    """ "One was killed and ten others injured": the others were injured, too."""
    noun, main = verb.head, verb.head.head
    if noun.is_nominal and main.tag == "VBN" and main.kid("auxpass") and not verb.kid("agent") and noun.i < verb.i:
        verb.head.children.remove(verb)
        noun.head.children.remove(noun)
        verb.head, verb.dep, verb.pos = main, "conj", "VERB"
        main.children = sorted([*main.children, verb], key=lambda kid: kid.i)
        noun.head, noun.dep = verb, "nsubjpass"
        verb.children = sorted([noun, *verb.children], key=lambda kid: kid.i)

"""It that stands for nothing: "it is clear that", "it took years to", "it rained", "made it hard to"."""

from blowback.read.grammar import is_passive
from blowback.read.parties import TIME_NOUNS
from blowback.read.tree import Word

_LINKING = frozenset(("be", "seem", "appear", "become", "remain"))
_WEATHER = frozenset(("rain", "snow", "hail", "thunder"))


def is_pleonastic(word: Word) -> bool:
    """Whether an "it" is only the grammar's."""
    verb = word.head
    if word.lower != "it":
        return False
    if word.dep == "expl" or verb.lemma in _WEATHER:
        return True
    if not verb.is_verb or word.dep not in ("nsubj", "nsubjpass"):
        return verb.pos == "ADJ"
    if verb.lemma in _LINKING:
        return _is_linked(verb)
    if verb.lemma == "take":
        return bool(verb.kids("xcomp", "advcl", "ccomp"))
    return is_passive(verb) and verb.kid("ccomp") is not None


def _is_linked(verb: Word) -> bool:
    """ "It seems that", "it was dawn", "it is clear who did it"."""
    said = verb.kid("acomp", "attr")
    if said is None or said.pos == "ADV" or said.lemma in TIME_NOUNS:
        return True
    later = [kid for kid in verb.kids("ccomp", "csubj", "advcl", "relcl") if kid.i > verb.i]
    return bool(later or said.kids("xcomp", "ccomp", "relcl", "acl", "advcl"))

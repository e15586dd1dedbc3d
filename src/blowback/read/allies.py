"""Ties told in a coordination: "Ansar Dine and its ally X", "the group and its rival Y", "the army and allied men"."""

from blowback.read.parties import POSSESSIVES, is_name, is_party, word_class
from blowback.read.tree import Word

Pair = tuple[Word, Word]


def coordinated_pair(noun: Word) -> Pair | None:
    """The first party and the one that is called its ally or rival, when "its" points to the first."""
    named = next((kid for kid in noun.kids("appos") if kid.pos == "PROPN"), None) or _name_after(noun)
    second = noun if named is None else named
    if second.pos != "PROPN":
        return None
    top = second if second.dep == "conj" else noun
    owner = noun.kid("poss") or top.kid("poss")
    if top.dep != "conj" or owner is None or owner.lower not in POSSESSIVES:
        return None
    first = top.head
    return (first, second) if first.is_nominal and _is_power(first) else None


def _name_after(noun: Word) -> Word | None:
    """ "Its rival ISWAP": the name that the noun stands before."""
    return noun.head if noun.dep in ("compound", "amod", "nmod") and noun.head.pos == "PROPN" else None


def allied_pair(adjective: Word) -> Pair | None:
    """ "The army and allied militias": the army and the militias."""
    noun = adjective.head
    if adjective.dep != "amod" or noun.dep != "conj" or adjective.kid("prep", "npadvmod", "compound") is not None:
        return None
    return (noun.head, noun) if _is_power(noun.head) and is_party(noun) else None


def _is_power(noun: Word) -> bool:
    """A name, or a word for a body under arms or in office: a teacher and her ally are no alliance."""
    return is_name(noun) or noun.lemma in word_class("armed") | word_class("authority")

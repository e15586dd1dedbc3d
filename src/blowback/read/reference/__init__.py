"""What pronouns, descriptions and short names stand for in a document, where that is sure; else it is left open.

A pass over the mentions in text order, the surest rules first (in the manner of Lee et al. 2013): each mention joins
the entity that it stands for or opens a new one. It is linear in the length of the text.
"""

from blowback.read.reference.nouns import OTHERS
from blowback.read.reference.sieve import link_mentions
from blowback.read.reference.told import Reference, references
from blowback.read.tree import Word

__all__ = ["OTHERS", "Reference", "link_mentions", "pointing_word", "references"]


def pointing_word(word: Word) -> Word | None:
    """Of a mention the word that points back: "it", "the group", the owner in "its fighters"; not of "its rivals"."""
    if word.stands_for:
        return word
    owner = word.kid("poss")
    if owner is None or owner.pos != "PRON" or word.lemma in OTHERS:
        return None
    return owner if owner.stands_for else None

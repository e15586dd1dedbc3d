"""A frame for a word that the lexicon does not have: the sides as most entries of its type have them."""

from collections import Counter
from collections.abc import Iterable
from functools import cache

from blowback.codebook.lexicon import Predicate, load_lexicon
from blowback.read.tree import Word
from blowback.read.triggers import ADJECTIVE, NOUN, VERB


@cache
def frame_of(label: str) -> Predicate:
    """The frame of "event/CONSULT": mutual, with whom it is held under "with"."""
    kind, name = label.split("/")
    entries = [entry for entry in load_lexicon().predicates if (entry.kind, entry.type) == (kind, name)]
    return Predicate(
        id="model", type=name, kind=kind, actor=_commonest(e.actor for e in entries if e.verbs) or ("subj",),
        recipient=_commonest(e.recipient for e in entries if e.verbs) or ("obj",),
        noun_actor=_commonest(e.noun_actor for e in entries if e.nouns) or ("poss", "by", "amod", "from"),
        noun_recipient=_commonest(e.noun_recipient for e in entries if e.nouns) or ("against", "on", "of", "at"),
        mutual=bool(entries) and 2 * sum(entry.mutual for entry in entries) > len(entries))


def _commonest(slots: Iterable[tuple[str, ...]]) -> tuple[str, ...]:
    counted = Counter(slots)
    return max(sorted(counted), key=lambda one: counted[one]) if counted else ()


def part_of_speech(word: Word) -> str:
    """Verb, noun or adjective, as the lexicon has them."""
    if word.is_verb:
        return VERB
    return ADJECTIVE if word.pos in ("ADJ", "ADV") else NOUN

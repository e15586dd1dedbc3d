"""Words by their stems: "killed", "kills" and "killing" are one, and so are "death" and "die"."""

import re
from functools import cache, lru_cache
from typing import Any

_WORD = re.compile(r"[^\W_]+")
# Nouns that share their verb's sense but not its stem.
_VERBS = {
    "arrival": "arrive", "birth": "bear", "choice": "choose", "dead": "die", "death": "die", "defeat": "defeat",
    "denial": "deny", "departure": "depart", "fight": "fight", "fought": "fight", "flight": "fly", "gift": "give",
    "growth": "grow", "knives": "knife", "loss": "lose", "marriage": "marry", "proof": "prove", "robbery": "rob",
    "sale": "sell", "seizure": "seize", "shot": "shoot", "siege": "besiege", "speech": "speak", "theft": "steal",
    "thought": "think", "trial": "try", "withdrawal": "withdraw"}
# Words that say nothing of what a text is about.
_EMPTY = frozenset(
    "a about after also an and are as at be been before but by for from had has have he her his in into is it its more "
    "not of on or over said say says she than that the their they this to was were when which who will with "
    "would".split())


@cache
def _stemmer() -> Any:
    import snowballstemmer

    return snowballstemmer.stemmer("english")


@lru_cache(maxsize=100_000)
def stem(word: str) -> str:
    """The stem of an English word, by Porter's second algorithm (Snowball); accents stay.

    >>> stem("shelling") == stem("Shelled"), stem("death") == stem("dies")
    (True, True)
    """
    low = word.lower()
    return str(_stemmer().stemWord(_VERBS.get(low, low)))


def words_of(text: str) -> list[str]:
    """The words of a text in lower case, in their order."""
    return _WORD.findall(text.lower())


def stems_of(text: str) -> list[str]:
    """The stems of a text's words in their order, without those that say nothing of what it is about."""
    return [stem(word) for word in words_of(text) if word not in _EMPTY]

"""How like two texts are: the cosine of their words, weighted by how much they tell; never depends on a third text."""

import math
from collections import Counter
from dataclasses import dataclass

from blowback.codebook.word_weights import WordWeights, load_word_weights
from blowback.text.stems import stems_of


@dataclass(frozen=True)
class Bag:
    """The words of a text as a vector of length 1; empty for a text without words that tell anything."""

    words: dict[str, float]

    def likeness(self, other: "Bag") -> float:
        """The cosine, between 0 and 1."""
        few, many = sorted((self.words, other.words), key=len)
        return sum(weight * many.get(word, 0.0) for word, weight in few.items())


def bag_of(text: str, weights: WordWeights | None = None) -> Bag:
    """The bag of a text: (1 + log tf) * idf, normalised (Salton and Buckley 1988)."""
    known = weights or load_word_weights()
    raw = {stem: (1 + math.log(times)) * known.weight(stem) for stem, times in Counter(stems_of(text)).items()}
    length = math.sqrt(sum(weight * weight for weight in raw.values()))
    return Bag({stem: weight / length for stem, weight in raw.items()} if length else {})

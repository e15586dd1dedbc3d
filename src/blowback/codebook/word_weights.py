"""How much a word tells of what a text is about: the rarer it is in conflict reporting, the more."""

import math
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from blowback.errors import CodebookError


@dataclass(frozen=True)
class WordWeights:
    """In how many of `texts` texts each stem occurs."""

    texts: int
    counts: dict[str, int]

    def weight(self, stem: str) -> float:
        """The inverse document frequency, log(1 + N / (1 + n)) (Sparck Jones 1972, smoothed); above 0."""
        return math.log(1 + self.texts / (1 + self.counts.get(stem, 0)))


@cache
def load_word_weights() -> WordWeights:
    """The packaged counts: fixed, so that the likeness of two texts never depends on a third."""
    table = (files("blowback.codebook") / "data" / "words.tsv").read_text(encoding="utf-8")
    head, *lines = table.splitlines()
    texts = head.rpartition(" ")[2]
    if not texts.isdigit():
        raise CodebookError("words.tsv does not say of how many texts it is", value=head)
    rows = (line.split("\t") for line in lines)
    return WordWeights(int(texts), {stem: int(count) for stem, count in rows})

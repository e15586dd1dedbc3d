"""Words cut into the pieces that the model knows: lower case, no accents, the longest piece first."""

import re
import unicodedata
from collections.abc import Sequence
from functools import lru_cache

_WORD = re.compile(r"[^\W_]+|[^\w\s]|_")
_LONGEST_WORD = 100


class WordPieces:
    """A vocabulary of pieces; the place of a piece in it is its number."""

    def __init__(self, vocabulary: Sequence[str]):
        self._numbers = {piece: n for n, piece in enumerate(vocabulary)}
        self.first, self.last, self._unknown = (self._numbers[name] for name in ("[CLS]", "[SEP]", "[UNK]"))
        self._pieces = lru_cache(maxsize=50_000)(self._cut)

    def encode(self, text: str) -> tuple[list[int], list[tuple[int, int]]]:
        """Numbers of the pieces, and where the word that each belongs to stands; the outermost two belong to none."""
        numbers, ranges = [self.first], [(0, 0)]
        for match in _WORD.finditer(text):
            pieces = self._pieces(match.group())
            numbers += pieces
            ranges += [match.span()] * len(pieces)
        return [*numbers, self.last], [*ranges, (0, 0)]

    def _cut(self, word: str) -> list[int]:
        plain = "".join(mark for mark in unicodedata.normalize("NFD", word.lower())
                        if unicodedata.category(mark) != "Mn")
        if len(plain) > _LONGEST_WORD:
            return [self._unknown]
        numbers, at = [], 0
        while at < len(plain):
            for end in range(len(plain), at, -1):
                number = self._numbers.get(plain[at:end] if at == 0 else f"##{plain[at:end]}")
                if number is not None:
                    break
            else:
                return [self._unknown]
            numbers.append(number)
            at = end
        return numbers

"""Folding of a text for comparison: lower case, no accents, one character for one, so that offsets stay."""

import unicodedata


class _Folds(dict[int, str]):
    def __missing__(self, code: int) -> str:
        base = unicodedata.normalize("NFKD", chr(code))[0].lower()
        self[code] = base if len(base) == 1 else base[0]
        return self[code]


# Letters that no decomposition opens, and marks that stand for an apostrophe or a hyphen.
_FOLDS = _Folds({ord(mark): "'" for mark in "’‘ʼʻ`´"} | {ord(mark): "-" for mark in "‐‑‒–—−"}
                | {ord(letter): plain for letter, plain in zip("łŁøØđĐıßæÆ", "llooddisaa", strict=True)})


def fold(text: str) -> str:
    """The text in lower case without accents; as long as the text, so that offsets hold for both.

    >>> fold("Gonaïves’ Añez")
    "gonaives' anez"
    """
    return text.lower() if text.isascii() and "`" not in text else text.translate(_FOLDS)

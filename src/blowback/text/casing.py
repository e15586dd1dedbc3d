"""Character-for-character rewriting of a text for the parser: offsets stay what they were."""

import re

_PLAIN = str.maketrans({
    "’": "'", "‘": "'", "`": "'", "“": '"', "”": '"', "„": '"', "«": '"', "»": '"', "–": "-", "—": "-",
    "\u00a0": " ", "\u2009": " ", "\u202f": " ", "\t": " ", "\ufeff": " ", "\u200b": " ", "\u00ad": " ",
})
# 'We have no troops there,' the ministry said: single marks around what ends in a comma, a stop or the like.
_QUOTATION = re.compile(r"(?<![^\s(:])'(?=[A-Z])([^\n\"]{12,800}?[,.!?])'(?![^\s.,;:)])")
_SMALL = frozenset("a an and as at but by for from in into of on or over per the to under up via vs with "
                   "off out after amid s t its his her their is are be not no".split())
_WORD = re.compile(r"[^\W\d_][\w'.-]*")


def plain_punctuation(text: str) -> str:
    """`text` with plain quotes, dashes and blanks, of the same length; quotations have double marks."""
    return _QUOTATION.sub(r'"\1"', text.translate(_PLAIN))


def is_headline(line: str) -> bool:
    """Whether a line is in title case: short, no full stop at its end, most words capitalised."""
    words: list[str] = _WORD.findall(line)
    long_words = [word for word in words if word.lower() not in _SMALL]
    if not 3 <= len(words) <= 25 or line.rstrip().endswith((".", ";", ",")) or len(long_words) < 3:
        return False
    upper = sum(word[0].isupper() for word in long_words)
    return upper / len(long_words) >= 0.8


def sentence_case(line: str, names: frozenset[str]) -> str:
    """A title-case line with ordinary words lowered; words of `names`, acronyms and mixed case stay."""
    first = True

    def lowered(match: re.Match[str]) -> str:
        nonlocal first
        word, opening = match.group(), first
        first = False
        bare = word.removesuffix("'s")
        keep = opening or bare in names or not bare[1:].islower() or len(word.lower()) != len(word)
        return word if keep else word.lower()

    return _WORD.sub(lowered, line)

"""The words of a mention without what does not change who is meant."""

import re
from functools import lru_cache

from blowback.text.counts import find_counts

_LEAD = re.compile(r"(?:(?:the|a|an|this|that|these|those|some|other|another|all|both|more|many|several|any|its?|"
                   r"their|his|her)\s+)+", re.IGNORECASE)
_REST_OF = re.compile(r"(?:what is left|(?:the )?remnants|(?:some|most|members|one|two|three|many|a number) ) ?of "
                      r"(?:the )?(?=[A-Z])", re.IGNORECASE)
_BRACKET = re.compile(r"\s*\([^()]*\)$")
_POSSESSIVE = re.compile(r"['’]s?(?=\s|$)")
_COUNTING = re.compile(r"[\d~≥>]|[a-z]+ ", re.IGNORECASE)
_AFTER_NOUN = re.compile(r"(?:in|on|at|along|near|inside|from|across|outside|over|around|of|based|stationed|deployed|"
                         r"positioned|posted|fighting|operating)\b(?!.*\b(?:and|or)\b)")
_PARTICLES = ("al-", "el-", "bin", "von", "de")


@lru_cache(8192)
def bare(mention: str) -> str:
    """The mention without determiner, count, quotation marks and what stands in brackets after it."""
    text = mention.strip(" \"“”'‘’.,")
    text = text if text.endswith("Maoist)") else _BRACKET.sub("", text)
    if _COUNTING.match(text):
        text = _uncounted(text)
    lead = _LEAD.match(text)
    text = text[lead.end() :] if lead and lead.end() < len(text) else text
    return _POSSESSIVE.sub("", text) if _POSSESSIVE.search(text, max(0, len(text) - 2)) else text


def _uncounted(text: str) -> str:
    rest = _REST_OF.match(text)
    if rest:
        return text[rest.end() :]
    count = next(find_counts(text), None)
    if count and count.start == 0 and text[count.end : count.end + 1] == " ":
        return text[count.end :].strip().removeprefix("of ")
    return text


def unpossessed(text: str) -> str:
    """What follows a name, without the possessive between the two."""
    return _POSSESSIVE.sub("", text, count=1).strip() if _POSSESSIVE.match(text) else text.strip()


def is_whereabouts(after: str) -> bool:
    """Whether the words only say where somebody is or comes from."""
    return bool(_AFTER_NOUN.match(after))


def ends(after: str, *, titled: bool) -> bool:
    """Whether what follows the noun leaves its sense alone: nothing, where it is, or the name after a title."""
    if not after or _AFTER_NOUN.match(after):
        return True
    return titled and all(word[0].isupper() or word.startswith(_PARTICLES) for word in after.split())

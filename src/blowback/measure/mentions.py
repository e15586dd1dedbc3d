"""When two coders named the same party: by the content words they share."""

import re
from collections.abc import Sequence

from blowback.measure.coded import CodedHolder

STOP = frozenset("the a an of in on at to for and or its his her their this that these those by with from".split())


def content_words(text: str) -> frozenset[str]:
    """The words of `text` that are no articles, prepositions or possessives."""
    return frozenset(re.findall(r"\w+", text.lower())) - STOP


def same_mention(left: str, right: str) -> bool:
    """Whether they share at least half of the content words of the shorter one."""
    a, b = content_words(left), content_words(right)
    if not a or not b:
        return left.lower() == right.lower()
    return 0 < len(a & b) >= min(len(a), len(b)) / 2


def same_side(gold: Sequence[str], found: Sequence[str]) -> bool:
    """Whether both lists are empty, or any pair agrees."""
    if not gold or not found:
        return not gold and not found
    return any(same_mention(one, other) for one in gold for other in found)


def same_holder(gold: Sequence[CodedHolder], found: Sequence[CodedHolder]) -> bool:
    """Whether the original speakers agree; the relays before them do not count."""
    if not gold or not found:
        return not gold and not found
    one, other = gold[-1], found[-1]
    if one.kind == "unnamed" and not one.text:
        return other.kind == "unnamed"
    return same_mention(one.text, other.text)

"""How firmly a text stands to any event word of it: the same way up the parse that a claim's standing takes."""

from blowback.model import Standing
from blowback.read.context import read_context
from blowback.read.stance import settle
from blowback.read.tree import Word


def standing_of(word: Word) -> Standing:
    """The standing of a verb, noun or adjective: "sell" in "may sell" is predicted, "raid" in "denied the raid" denied."""
    return settle(read_context(word))

"""How firmly a text stands to any event word of it: the same way up the parse that a claim's standing takes."""

from dataclasses import dataclass

from blowback.model import Standing
from blowback.read.context import read_context
from blowback.read.stance import settle, weigh
from blowback.read.tree import Word


@dataclass(frozen=True, slots=True)
class Firmness:
    """How firmly a text stands to an event.

    standing: the codebook's label
    met:      all labels that bear on it, of which the strongest won
    is_faint: held no more than possible, or merely wished for ("may sell", "is considering a raid")
    is_open:  spoken of without saying that it comes about ("an option to sell", "Did they sell?")
    """

    standing: Standing
    met: frozenset[Standing]
    is_faint: bool
    is_open: bool


def firmness_of(word: Word) -> Firmness:
    """How firmly a sentence stands to one of its verbs, nouns or adjectives."""
    context = read_context(word)
    standings = weigh(context)
    return Firmness(settle(standings), frozenset(standings), context.faint, context.open)


def standing_of(word: Word) -> Standing:
    """The standing alone: "sell" in "may sell" is predicted, "raid" in "denied the raid" denied."""
    return firmness_of(word).standing

"""Quotations beside a verb of saying: "..." she said. "..."; those that nobody is near go to the last speaker."""

import re
from bisect import bisect_left, bisect_right

from blowback.read.attributions.found import Found
from blowback.read.attributions.quotes import Quotation
from blowback.read.attributions.ranges import is_inside, merged
from blowback.read.attributions.sources import source_words
from blowback.read.tree import Sentence

_OPENED = re.compile(r"[,:](?: but| and| or| because| that)?\s*$")
_REACH = 120
"""Characters between a verb of saying and a quotation behind it: "said at a rally in the capital on Sunday, ..."."""
_LONGEST_BLOCK = 400


class Speech:
    """The verbs of saying of a document, in order, with the stretch from the first to the last word of who says it."""

    def __init__(self, found: list[Found], quotations: list[Quotation], text: str):
        speakers = [one for one in found if one.takes_quotes and one.cue
                    and not is_inside(one.cue[-1].start, quotations)]
        blocks = sorted(((*_block(one), one) for one in speakers), key=lambda block: block[:2])
        self.blocks = blocks
        self.starts = [start for start, _, _ in blocks]
        self.text = text

    def beside(self, quotation: Quotation) -> Found | None:
        """The verb of saying that a quotation touches: after it, or before it behind a comma or a colon."""
        low = bisect_left(self.starts, quotation.start - _REACH - _LONGEST_BLOCK)
        high = bisect_right(self.starts, quotation.end + 3)
        for start, end, one in self.blocks[low:high]:
            within = one.sentence_start < quotation.end <= one.sentence_end
            if within and quotation.end <= start and not self.text[quotation.end : start].strip(" ,—–-"):
                return one
            between = self.text[end : quotation.start]
            if end <= quotation.start < min(one.sentence_end, end + _REACH) and _OPENED.search(between):
                return one
            if end <= quotation.start <= end + 3 and not between.strip():
                return one
        return None

    def last_before(self, quotation: Quotation) -> Found | None:
        """Who is quoted last before it in the same paragraph."""
        paragraph = self.text.rfind("\n", 0, quotation.start) + 1
        for start, _, one in reversed(self.blocks[: bisect_left(self.starts, quotation.start)]):
            if start < paragraph:
                return None
            if one.ranges and one.quoted != "indirect":
                return one
        return None


def _block(found: Found) -> tuple[int, int]:
    words = [*found.cue, *(source_words(found.source, found.cue[-1]) if found.source is not None else ())]
    return min(word.start for word in words), max(word.end for word in words)


def give_quotations(found: list[Found], quotations: list[Quotation], text: str, sentences: list[Sentence]) -> None:
    """Hand out the quotations that no attribution covers yet."""
    taken = merged([span for one in found for span in one.ranges if one.takes_quotes])
    starts = [start for start, _ in taken]
    openings = frozenset(sentence.start for sentence in sentences)
    speech = Speech(found, quotations, text)
    before: Found | None = None
    for quotation in quotations:
        at = bisect_right(starts, quotation.start) - 1
        if at >= 0 and quotation.end <= taken[at][1]:
            before = next((one for *_, one in _blocks_at(speech, taken[at]) if taken[at] in one.ranges), None)
            continue
        speaker = speech.beside(quotation)
        if speaker is None and quotation.continues:
            speaker = before
        if speaker is None and quotation.start in openings:
            speaker = speech.last_before(quotation)
        before = speaker
        if speaker is not None:
            speaker.ranges = merged([*speaker.ranges, (quotation.start, quotation.end)])
            speaker.quoted = "direct"


def _blocks_at(speech: Speech, span: tuple[int, int]) -> list[tuple[int, int, Found]]:
    low = bisect_left(speech.starts, span[0] - _LONGEST_BLOCK)
    return speech.blocks[low : bisect_right(speech.starts, span[1] + _LONGEST_BLOCK)]

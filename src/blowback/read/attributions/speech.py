"""Quotations beside a verb of saying: "..." she said. "..."; those that nobody is near go to the last speaker."""

import re

from blowback.read.attributions.found import Found
from blowback.read.attributions.quotes import Quotation
from blowback.read.attributions.ranges import is_inside, merged
from blowback.read.attributions.sources import source_words
from blowback.read.tree import Sentence

_BEFORE = re.compile(r"[\s,—–-]*$")
_OPENED = re.compile(r"[,:](?: but| and| or| because| that)?\s*$")


def give_quotations(found: list[Found], quotations: list[Quotation], text: str, sentences: list[Sentence]) -> None:
    """Hand out the quotations that no attribution covers yet."""
    openings = frozenset(sentence.start for sentence in sentences)
    taken = [span for one in found for span in one.ranges if one.takes_quotes]
    speakers = [one for one in found if one.takes_quotes and one.cue and not is_inside(one.cue[-1].start, quotations)]
    blocks = {id(one): _block(one) for one in speakers}
    for n, quotation in enumerate(quotations):
        if _is_covered(quotation, taken):
            continue
        speaker = _beside(quotation, speakers, blocks, text) or _going_on(
            quotation, quotations[:n][-1:], speakers, text, openings)
        if speaker is not None:
            speaker.ranges = merged([*speaker.ranges, (quotation.start, quotation.end)])
            speaker.quoted = "direct"
            taken.append((quotation.start, quotation.end))


def _is_covered(quotation: Quotation, taken: list[tuple[int, int]]) -> bool:
    return any(start <= quotation.start and quotation.end <= end for start, end in taken)


def _block(found: Found) -> tuple[int, int]:
    """From the first to the last word of source and cue."""
    words = [*found.cue, *(source_words(found.source, found.cue[-1]) if found.source is not None else ())]
    return min(word.start for word in words), max(word.end for word in words)


def _beside(quotation: Quotation, speakers: list[Found], blocks: dict[int, tuple[int, int]], text: str) -> Found | None:
    """The verb of saying that a quotation touches: after it, or before it behind a comma or a colon."""
    for one in speakers:
        start, end = blocks[id(one)]
        within = one.sentence_start < quotation.end <= one.sentence_end
        if within and quotation.end <= start <= quotation.end + 3 and not text[quotation.end : start].strip(" ,—–-"):
            return one
        between = text[end : quotation.start]
        last = one.sentence_end
        if end <= quotation.start < min(last, end + 120) and _OPENED.search(between):
            return one
        if end <= quotation.start <= end + 3 and not between.strip():
            return one
    return None


def _going_on(quotation: Quotation, before: list[Quotation], speakers: list[Found], text: str,
              openings: frozenset[int]) -> Found | None:
    """A quotation that opens a sentence right behind one with a speaker: "..." she said. "..."."""
    for one in reversed(speakers):
        if not one.ranges or one.quoted == "indirect":
            continue
        last = max(end for _, end in one.ranges)
        end = max(last, max(word.end for word in one.cue))
        if end > quotation.start:
            continue
        between = text[end : quotation.start]
        if before and before[0].end == last and quotation.continues:
            return one
        return one if "\n" not in between and quotation.start in openings else None
    return None

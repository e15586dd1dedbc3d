"""Join the lines of a page layout into paragraphs."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise
from statistics import median

HYPHEN = "\ufffe\x02\xad"  # how PDFium marks a hyphen at a line's end, and the soft hyphen
BROKEN_WORD = re.compile(rf"(\w)[{HYPHEN}]\s*(\w)")
WIDE_GAP = 1.3  # of the usual distance between lines
FAR = 2.3  # times the height of the letters: no line spacing is as wide
TALLER = 1.25  # of the line before: a heading ends or begins
SHORT = 0.85  # of the column: the last line of a paragraph, when it ends like a sentence
SENTENCE_END = re.compile(r"[.!?:;][\"'”’)\]]*\d*\Z")


@dataclass(frozen=True, slots=True)
class Line:
    """Words of one line, its edges, the base lines of its first and last letter, and the height of its letters."""

    text: str
    left: float
    right: float
    base: float
    height: float
    last_base: float


def join_lines(pages: list[list[Line]]) -> list[str]:
    """The paragraphs of the pages; one that runs over a page's end is joined."""
    paragraphs: list[str] = []
    for lines in pages:
        for number, paragraph in enumerate(iter_paragraphs(lines)):
            if number == 0 and paragraphs and runs_on(paragraphs[-1], paragraph):
                paragraphs[-1] = f"{paragraphs[-1]} {paragraph}"
            else:
                paragraphs.append(paragraph)
    return [mend(paragraph) for paragraph in paragraphs]


def runs_on(before: str, after: str) -> bool:
    """Whether a paragraph goes on after the page's end."""
    return not SENTENCE_END.search(before) and after[:1].islower()


def iter_paragraphs(lines: list[Line]) -> Iterator[str]:
    """Groups of lines that no gap, indent, change of size or short last line parts."""
    steps = [above.last_base - below.base for above, below in pairwise(lines)]
    usual = median([step for step in steps if step > 0] or [0.0])
    column = max((line.right - line.left for line in lines), default=0.0)
    group: list[str] = []
    for above, line in zip([None, *lines], lines, strict=False):
        if above is not None and is_break(above, line, usual, column):
            yield " ".join(group)
            group = []
        group.append(line.text)
    if group:
        yield " ".join(group)


def is_break(above: Line, line: Line, usual: float, column: float) -> bool:
    """Whether a new paragraph begins with this line."""
    step = above.last_base - line.base
    ends = bool(SENTENCE_END.search(above.text))
    short = above.right - above.left < SHORT * column
    taller = max(above.height, line.height) > TALLER * min(above.height, line.height)
    indented = line.left - above.left > line.height * 0.8 and ends
    heading = short and not ends and line.text[:1].isupper() and above.right - above.left < 0.6 * column
    gap = step > min(WIDE_GAP * usual, FAR * line.height) or (step > 0 and taller)
    return gap or indented or heading or (short and ends)


def mend(paragraph: str) -> str:
    """Words that were broken at a line's end made whole; the hyphen stays before a capital or a figure."""
    return BROKEN_WORD.sub(lambda found: found[1] + ("" if found[2].islower() else "-") + found[2], paragraph)

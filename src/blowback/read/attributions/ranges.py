"""From words to offsets: unbroken runs, without marks at their edges, stretched over the quotations that they touch."""

from bisect import bisect_right

from blowback.read.attributions.found import Found, Range
from blowback.read.attributions.quotes import Quotation
from blowback.read.tree import Word

_EDGE = frozenset((",", ".", ":", ";", "-", "--", "?", "!", "..."))
_MARKS = frozenset(('"', "''", "``", "“", "”"))


def ranges_of(words: list[Word]) -> list[Range]:
    """The runs of words that follow each other, without commas, dashes and full stops at their edges."""
    runs: list[list[Word]] = []
    for word in words:
        if runs and word.i - runs[-1][-1].i == 1:
            runs[-1].append(word)
        else:
            runs.append([word])
    return [found for run in runs if (found := _trimmed(run)) is not None]


def _trimmed(run: list[Word]) -> Range | None:
    low, high = 0, len(run)
    while low < high and (run[low].text in _EDGE or run[low].dep == "cc" and low == 0):
        low += 1
    while high > low and (run[high - 1].text in _EDGE or run[high - 1].dep == "cc"):
        high -= 1
    if high <= low or all(word.pos == "PUNCT" for word in run[low:high]):
        return None
    return run[low].start, run[high - 1].end


def stretch(ranges: list[Range], quotations: list[Quotation], keep_out: list[Range]) -> tuple[list[Range], bool]:
    """Ranges with every quotation that they cover in the main taken in whole; whether there was one.

    Quotations in which the cue stands itself are left alone (`keep_out`).
    """
    out, touched = [], False
    for start, end in ranges:
        for quotation in _near(quotations, start, end):
            if any(quotation.start <= low < quotation.end for low, _ in keep_out):
                continue
            shared = min(end, quotation.end) - max(start, quotation.start)
            if shared > 0:
                touched = True
                start, end = min(start, quotation.start), max(end, quotation.end)
        out.append((start, end))
    return merged(out), touched


def _near(quotations: list[Quotation], start: int, end: int) -> list[Quotation]:
    at = bisect_right(quotations, start, key=lambda one: one.end)
    out = []
    while at < len(quotations) and quotations[at].start < end:
        out.append(quotations[at])
        at += 1
    return out


def merged(ranges: list[Range]) -> list[Range]:
    """Overlapping ranges as one, in order."""
    out: list[Range] = []
    for start, end in sorted(ranges):
        if out and start <= out[-1][1]:
            out[-1] = (out[-1][0], max(end, out[-1][1]))
        else:
            out.append((start, end))
    return out


def minus(ranges: list[Range], holes: list[Range]) -> list[Range]:
    """The ranges without what lies in the holes."""
    out = []
    for start, end in ranges:
        for low, high in sorted(holes):
            if low < end and high > start:
                if low > start:
                    out.append((start, low))
                start = max(start, high)
        if start < end:
            out.append((start, end))
    return out


def is_inside(place: int, quotations: list[Quotation]) -> Quotation | None:
    """The quotation in which an offset lies."""
    at = bisect_right(quotations, place, key=lambda one: one.end)
    return quotations[at] if at < len(quotations) and quotations[at].start <= place else None


def settle(found: Found, quotations: list[Quotation]) -> None:
    """Give a found attribution its offsets."""
    own = ranges_of(found.content)
    cue = [(word.start, word.end) for word in found.cue]
    source = [(found.source.start, found.source.end)] if found.source is not None else []
    found.ranges, touched = stretch(own, quotations, [*cue, *source])
    if touched:
        found.ranges = merged([(start, end) for start, end in minus(found.ranges, [*cue, *source]) if end > start])
        covered = any((q.start, q.end) == one for one in found.ranges for q in _near(quotations, *one))
        found.quoted = "direct" if covered else "mixed"

"""Quotations of a text: from their opening mark to their closing one, over sentences and paragraphs."""

import re
from dataclasses import dataclass

_MARK = re.compile(r"''|``|[\"“”„«»]")


@dataclass(frozen=True, slots=True)
class Quotation:
    """`start`..`end` with both marks; `continues`: it goes on from the paragraph before."""

    start: int
    end: int
    continues: bool = False


def find_quotations(text: str) -> list[Quotation]:
    """All quotations, in order. A paragraph that ends inside one closes it; the next may open it once more."""
    out: list[Quotation] = []
    opened: int | None = None
    left_open = False
    at = 0
    for line in text.splitlines(keepends=True):
        continues, opened = left_open, None
        for mark in _MARK.finditer(line):
            place, words = at + mark.start(), mark.group()
            opens = words in "“„«``" and words != "" or words in ('"', "''") and opened is None
            if opens and opened is None:
                opened = place
            elif opened is not None and words not in "“„«":
                out.append(Quotation(opened, at + mark.end(), continues and not line[: opened - at].strip()))
                opened = None
        left_open = opened is not None
        end = at + len(line.rstrip())
        if opened is not None and line[: opened - at].strip() == "" and end - opened > 20:
            out.append(Quotation(opened, end, continues))
        elif line.strip() == "":
            left_open = continues
        at += len(line)
    return out

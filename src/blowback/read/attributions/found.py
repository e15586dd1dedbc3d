"""An attribution as words of the parse, before it is made of spans."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from blowback.read.tree import Word

Range = tuple[int, int]


@dataclass(slots=True)
class Found:
    """What a rule found. `source` is the head word of whom it is laid to, None where nobody is named.

    `content` are words of the sentence; `ranges` are offsets, made of them and then stretched over quotations.
    """

    act: str
    rule: str
    cue: list[Word]
    source: Word | None
    content: list[Word]
    ranges: list[Range] = field(default_factory=list)
    takes_quotes: bool = False
    """Whether a quotation beside it is its content: verbs of saying."""
    quoted: str = "indirect"
    sentence_start: int = 0
    sentence_end: int = 0
    depth: int = 0

    @property
    def cue_range(self) -> Range | None:
        """Where the cue stands."""
        return (min(word.start for word in self.cue), max(word.end for word in self.cue)) if self.cue else None


def below(word: Word, *, without: Iterable[Word] = ()) -> list[Word]:
    """The words under one, in text order, leaving out some branches."""
    out: list[Word] = []
    left = set(map(id, without))
    todo = [word]
    while todo:
        one = todo.pop()
        if id(one) in left:
            continue
        out.append(one)
        todo += one.children
    return sorted(out, key=lambda one: one.i)

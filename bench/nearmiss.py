"""Sentences that hold no claim: in how many of them the reader finds one.

A file has one sentence a line; a line that begins with `#` names the class of the sentences below it.
"""

from collections.abc import Iterator, Sequence
from pathlib import Path

from bench.figures import Figure
from blowback.model import Document
from blowback.read import load_reader

CEILING = 0.03


def measure(paths: Sequence[Path], reader: str) -> list[Figure]:
    """The share of sentences with a spurious claim, over all and by class."""
    rows = [row for path in paths for row in sentences(path)]
    read = load_reader(reader).read
    spurious = [(group, bool(read(Document.of_text(sentence)))) for group, sentence in rows]
    groups = dict.fromkeys(group for group, _ in spurious)
    return [_figure("all", [found for _, found in spurious], CEILING),
            *(_figure(group, [found for one, found in spurious if one == group]) for group in groups)]


def sentences(path: Path) -> Iterator[tuple[str, str]]:
    """Class and sentence of each line."""
    group = ""
    for line in path.read_text(encoding="utf-8").splitlines():
        if line.startswith("#"):
            group = line.lstrip("# ")
        elif line.strip():
            yield group, line.strip()


def _figure(group: str, found: Sequence[bool], goal: float | None = None) -> Figure:
    share = sum(found) / len(found) if found else 0.0
    return Figure("nearmiss", f"spurious, {group}", share, len(found), goal, most=True)

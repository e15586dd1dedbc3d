"""Reprints and near-copies: texts that share most of the shorter one's runs of five words.

MinHash with locality-sensitive hashing (Broder 1997; the library `datasketch`) finds the candidates, the shared runs
decide, so that a copy cut at the end or with another headline is found and two reports of one event are not.
"""

from collections.abc import Iterable, Mapping
from typing import Any

from blowback.model import Document
from blowback.text.stems import words_of

RUN = 5
ENOUGH_SHARED = 0.6
"""Share of the runs of the shorter text that the other one has."""
_PERMUTATIONS = 64
_CANDIDATE = 0.2
_SEED = 1


def reprints(documents: Iterable[Document]) -> Mapping[str, str]:
    """Document id -> id of the document that it repeats: the first published one, itself where it repeats none."""
    ordered = sorted(documents, key=lambda each: (each.published is None, each.published, each.id))
    firsts: dict[str, str] = {}
    runs: dict[str, frozenset[str]] = {}
    index = _index()
    for document in ordered:
        runs[document.id] = _runs(document.text)
        sketch = _sketch(runs[document.id])
        like = sorted(other for other in index.query(sketch)
                      if _shared(runs[document.id], runs[other]) >= ENOUGH_SHARED)
        firsts[document.id] = firsts[like[0]] if like else document.id
        index.insert(document.id, sketch)
    return firsts


def _runs(text: str) -> frozenset[str]:
    words = words_of(text)
    return frozenset(" ".join(words[at : at + RUN]) for at in range(max(1, len(words) - RUN + 1)))


def _shared(left: frozenset[str], right: frozenset[str]) -> float:
    return len(left & right) / min(len(left), len(right))


def _index() -> Any:
    from datasketch import MinHashLSH

    return MinHashLSH(threshold=_CANDIDATE, num_perm=_PERMUTATIONS)


def _sketch(runs: frozenset[str]) -> Any:
    from datasketch import MinHash

    sketch = MinHash(num_perm=_PERMUTATIONS, seed=_SEED)
    sketch.update_batch([run.encode() for run in sorted(runs)])
    return sketch

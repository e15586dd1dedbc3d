"""Tellings put together to happenings: pairs that share a block are compared, then joined by the mean of their scores.

Only tellings linked, directly or by others, by a score above 0 can end together, so that a new telling changes nothing
but the group that it is linked to; putting together anew gives the same as adding one by one.
"""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from itertools import combinations
from typing import Any

from blowback.resolve.sameness import NEVER, compare
from blowback.resolve.tellings import Telling


class Clustering:
    """Tellings so far and their groups; `add` compares only what is new."""

    def __init__(self) -> None:
        self._tellings: dict[str, Telling] = {}
        self._by_block: dict[str, list[str]] = defaultdict(list)
        self._scores: dict[str, dict[str, float]] = defaultdict(dict)
        """Of each pair that shares a block, from both sides."""
        self._clusters: dict[str, tuple[str, ...]] = {}
        """The cluster of each telling: sorted ids."""

    def add(self, tellings: Iterable[Telling]) -> None:
        """Take further tellings in; one that is known already is left as it is."""
        new = [telling for telling in tellings if telling.id not in self._tellings]
        for telling in new:
            self._link(telling)
        for group in self._touched(new):
            for cluster in self._split(group):
                self._clusters.update(dict.fromkeys(cluster, cluster))

    def clusters(self) -> tuple[tuple[str, ...], ...]:
        """The ids of each cluster, sorted; clusters in the order of their first id."""
        return tuple(sorted(set(self._clusters.values())))

    def _link(self, telling: Telling) -> None:
        if telling.id in self._tellings:
            return
        near = {other for block in telling.blocks() for other in self._by_block[block]}
        for other in sorted(near):
            score = compare(telling, self._tellings[other]).score
            self._scores[telling.id][other] = self._scores[other][telling.id] = score
        self._tellings[telling.id] = telling
        for block in telling.blocks():
            self._by_block[block].append(telling.id)

    def _touched(self, new: Sequence[Telling]) -> list[list[str]]:
        """The groups that hold a new telling, each sorted."""
        seen: set[str] = set()
        groups = []
        for telling in new:
            if telling.id not in seen:
                group = self._reach(telling.id)
                seen |= group
                groups.append(sorted(group))
        return groups

    def _reach(self, start: str) -> set[str]:
        reached, todo = {start}, [start]
        while todo:
            fresh = {other for other, score in self._scores[todo.pop()].items() if score > 0} - reached
            reached |= fresh
            todo += fresh
        return reached

    def _split(self, group: Sequence[str]) -> list[tuple[str, ...]]:
        """A linked group by average linkage, cut where the mean score falls to 0 (Sokal and Michener 1958)."""
        if len(group) == 1:
            return [tuple(group)]
        scores = [self._scores[left].get(right, NEVER) for left, right in combinations(group, 2)]
        parts: dict[int, list[str]] = defaultdict(list)
        for each, label in zip(group, _average_linkage(scores), strict=True):
            parts[label].append(each)
        return [tuple(part) for part in parts.values()]



def cluster(tellings: Iterable[Telling]) -> tuple[tuple[str, ...], ...]:
    """All tellings put together at once."""
    clustering = Clustering()
    clustering.add(tellings)
    return clustering.clusters()


def _average_linkage(scores: Sequence[float]) -> list[int]:
    """A label for each of a group, from the scores of its pairs in the order of `combinations`."""
    import numpy as np
    from scipy.cluster.hierarchy import fcluster, linkage

    pairs = np.array(scores)
    ceiling = float(pairs.max())
    tree: Any = linkage(ceiling - pairs, "average")
    return [int(label) for label in fcluster(tree, ceiling, "distance")]

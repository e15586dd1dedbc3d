"""UCDP GED: whether the names of the two sides of each event resolve to our actor with that UCDP number.

A file has all columns of the UCDP Georeferenced Event Dataset. A name is resolved in a document of three lines: the
side itself, the dyad and the country; the numbers are looked at only afterwards.
"""

import csv
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path

from bench.figures import Figure
from blowback.codebook.actors import Catalogue, load_actors
from blowback.codebook.party_words import load_party_words
from blowback.model import Document
from blowback.resolve.actors import ActorResolver
from blowback.resolve.context import Context

Side = tuple[str, str, str, str]
"""Name, UCDP number, the dyad's name, country."""


def measure(paths: Sequence[Path], reader: str) -> list[Figure]:  # noqa: ARG001
    """The share of sides that resolve right, by rows and by different names, and the share that resolve wrong."""
    sides = Counter(side for path in paths for side in sides_of(path))
    catalogue = load_actors()
    read = {side: _verdict(side, catalogue) for side in sides}
    rows, names = sides.total(), len({side[:2] for side in sides})
    right = sum(times for side, times in sides.items() if read[side] == "right")
    wrong = sum(times for side, times in sides.items() if read[side] == "wrong")
    distinct = len({side[:2] for side in sides if read[side] == "right"})
    return [Figure("ucdp-actors", "sides resolved right", right / rows if rows else 0.0, rows, 0.97),
            Figure("ucdp-actors", "sides resolved wrong", wrong / rows if rows else 0.0, rows, 0.02, most=True),
            Figure("ucdp-actors", "different names resolved right", distinct / names if names else 0.0, names)]


def sides_of(path: Path) -> Iterator[Side]:
    """Both sides of every event; the row of HXL tags, which has no id, is no event."""
    with path.open(encoding="utf-8-sig", newline="") as file:
        for row in csv.DictReader(file):
            for side in ("side_a", "side_b") if row.get("id") else ():
                if row.get(side):
                    yield row[side], row.get(f"{side}_new_id") or "", row.get("dyad_name") or "", row["country"]


def _verdict(side: Side, catalogue: Catalogue) -> str:
    """`wrong` only where the actor bears another UCDP number, or none although our catalogue has this one."""
    name, number, dyad, country = side
    document = Document.of_text(f"{name}.\n{dyad}.\n{country}.")
    actor = ActorResolver(catalogue, load_party_words(), Context(document, catalogue)).resolve(name).actor
    if actor is None:
        return "open"
    numbers = {code for code in actor.codes if code.startswith("ucdp:")}
    if f"ucdp:{number}" in numbers:
        return "right"
    return "wrong" if numbers or f"ucdp:{number}" in known_numbers(catalogue) else "without a number"


def known_numbers(catalogue: Catalogue) -> frozenset[str]:
    """The UCDP numbers that our catalogue has."""
    return frozenset(code for actor in catalogue.actors.values() for code in actor.codes if code.startswith("ucdp:"))

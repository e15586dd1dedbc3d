"""re3d: relations between parties in defence reports, beside the ties and events of the reader.

A folder holds documents.json, entities.json and relations.json (JSON Lines). Scored are relations whose two arguments
are parties by their annotated type (Organisation, Person, Nationality); weapons, places and quantities are no sides
of our claims. A claim gives a relation for each pair of its two sides, and a mutual act for each pair of its actors:

| relation | claims |
|---|---|
| FightingAgainst | ASSAULT, tie hostility, option use-force |
| AlliesOf | tie alliance, tie support, COOPERATE, AID |
| BelongsTo | tie membership (faction, member) |
| CommWith | CONSULT, AGREE, REQUEST |
| InChargeOf | tie control, tie membership (leader) |
| Likes, Dislikes | SUPPORT; ACCUSE/disapprove |

What is denied or negated gives none. FightingAgainst, AlliesOf and CommWith have no direction. An argument agrees when
its head (the last word before a preposition) lies in the other's words; a thing of a party ("ISIL targets") is the
party, and a pronoun agrees also by what it refers to.
IsSynonymOf, CoLocated, HasAttrOf, Apart and the quantities are out of scope. Each pair of entities counts once a
document and relation; a claim whose sides are no annotated entities counts as wrong.
"""

import json
import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations, product
from pathlib import Path
from typing import Any

from bench.figures import Figure, f1
from blowback.model import Claim, Document, Mention, Standing
from blowback.read import load_reader

RELATIONS = ("FightingAgainst", "AlliesOf", "BelongsTo", "CommWith", "InChargeOf", "Likes", "Dislikes")
MUTUAL = frozenset(("FightingAgainst", "AlliesOf", "CommWith"))
PARTIES = frozenset(("Organisation", "Person", "Nationality"))
_OF_TYPE = {
    "ASSAULT": "FightingAgainst", "hostility": "FightingAgainst", "use-force": "FightingAgainst",
    "alliance": "AlliesOf", "support": "AlliesOf", "COOPERATE": "AlliesOf", "AID": "AlliesOf",
    "membership": "BelongsTo", "CONSULT": "CommWith", "AGREE": "CommWith", "REQUEST": "CommWith",
    "control": "InChargeOf", "SUPPORT": "Likes",
}
_UNSAID = (Standing.DENIED, Standing.NEGATED)
_PREPOSITION = re.compile(r"\s+(?:of|in|from|for|at|on|near|to)\b|,")

Extent = tuple[int, int]
Pair = tuple[str, Extent, Extent]


@dataclass(frozen=True, slots=True)
class Report:
    """A document with the extents of its parties and the relations between them."""

    document: Document
    parties: tuple[Extent, ...]
    relations: frozenset[Pair]


def measure(paths: Sequence[Path], reader: str) -> list[Figure]:
    """F1 by relation and over all."""
    read = load_reader(reader).read
    right, said, coded = defaultdict[str, int](int), defaultdict[str, int](int), defaultdict[str, int](int)
    for report in (report for path in paths for report in load_reports(path)):
        found = {pair for claim in read(report.document) for pair in relations_of(claim, report)}
        for name in RELATIONS:
            mine, its = _named(name, found), _named(name, report.relations)
            right[name] += len(mine & its)
            said[name] += len(mine)
            coded[name] += len(its)
    each = [Figure("re3d", f"F1 {name}", f1(right[name], said[name], coded[name]), coded[name])
            for name in RELATIONS if coded[name]]
    total = sum(coded.values())
    n_right, n_said = sum(right.values()), sum(said.values())
    return [Figure("re3d", "F1 all relations", f1(n_right, n_said, total), total),
            Figure("re3d", "precision", n_right / n_said if n_said else 0.0, n_said),
            Figure("re3d", "recall", n_right / total if total else 0.0, total), *each]


def _named(name: str, pairs: Iterable[Pair]) -> set[Pair]:
    return {pair for pair in pairs if pair[0] == name}


def load_reports(folder: Path) -> list[Report]:
    """The documents of a folder; rows that are blank or odd are passed over."""
    entities, relations = _by_document(folder / "entities.json"), _by_document(folder / "relations.json")
    return [Report(Document(row["_id"], row.get("title") or "", row["text"]),
                   tuple(dict.fromkeys(_parties(entities[row["_id"]]))),
                   frozenset(_relations(relations[row["_id"]], set(_parties(entities[row["_id"]])))))
            for row in _rows(folder / "documents.json") if row.get("text")]


def _rows(path: Path) -> Iterator[dict[str, Any]]:
    for line in path.read_text(encoding="utf-8").splitlines():
        if line.strip():
            yield json.loads(line)


def _by_document(path: Path) -> defaultdict[str, list[dict[str, Any]]]:
    out = defaultdict[str, list[dict[str, Any]]](list)
    for row in _rows(path):
        out[row.get("documentId", "")].append(row)
    return out


def _parties(rows: Iterable[dict[str, Any]]) -> Iterator[Extent]:
    return ((row["begin"], row["end"]) for row in rows if row.get("type") in PARTIES)


def _relations(rows: Iterable[dict[str, Any]], parties: set[Extent]) -> Iterator[Pair]:
    for row in rows:
        source = row.get("sourceBegin", -1), row.get("sourceEnd", -1)
        target = row.get("targetBegin", -1), row.get("targetEnd", -1)
        if row.get("type") in RELATIONS and source != target and {source, target} <= parties:
            yield _pair(row["type"], source, target)


def _pair(name: str, source: Extent, target: Extent) -> Pair:
    return (name, target, source) if name in MUTUAL and target < source else (name, source, target)


def relations_of(claim: Claim, report: Report) -> Iterator[Pair]:
    """The relations that a claim states, between annotated parties where its sides are some."""
    name = relation_of(claim)
    if name is None or claim.standing in _UNSAID:
        return
    sides = list(product(claim.actor, claim.recipient))
    if not claim.recipient and name in MUTUAL:
        sides = list(combinations(claim.actor, 2))
    for actor, recipient in sides:
        for source, target in product(_entities(actor, report), _entities(recipient, report)):
            if source != target:
                yield _pair(name, source, target)


def relation_of(claim: Claim) -> str | None:
    """Which relation of re3d a claim amounts to."""
    if (claim.type, claim.mode) == ("membership", "leader"):
        return "InChargeOf"
    if (claim.type, claim.mode) == ("ACCUSE", "disapprove"):
        return "Dislikes"
    return None if claim.mode == "alias" else _OF_TYPE.get(claim.type)


def _entities(mention: Mention, report: Report) -> list[Extent]:
    """The parties that a mention is; the mention's own extent where it is none."""
    spans = [span for span in (mention.span, mention.refers_to) if span is not None]
    for span in spans:
        own = span.start, span.end
        found = [party for party in report.parties if _same(own, party, report.document.text)]
        inside = [party for party in report.parties if _within(party, own)]
        if found or inside:
            return _narrow(own, found or inside)
    return [(mention.span.start, mention.span.end)]


def _narrow(own: Extent, found: list[Extent]) -> list[Extent]:
    """Of entities within each other the one most like the mention; of a coordination all."""
    apart: list[Extent] = []
    for one in sorted(found, key=lambda party: abs(party[0] - own[0]) + abs(party[1] - own[1])):
        if all(one[1] <= other[0] or other[1] <= one[0] for other in apart):
            apart.append(one)
    return apart


def _same(one: Extent, other: Extent, text: str) -> bool:
    return _within(_head(one, text), other) and _within(_head(other, text), one) or (
        _within(other, one) and " and " in text[slice(*one)])


def _within(inner: Extent, outer: Extent) -> bool:
    return outer[0] <= inner[0] and inner[1] <= outer[1]


def _head(extent: Extent, text: str) -> Extent:
    """The last word before a preposition: "soldiers" of "soldiers from the 3rd Battalion"."""
    words = text[slice(*extent)]
    cut = _PREPOSITION.search(words)
    before = (words[:cut.start()] if cut and cut.start() else words).rstrip()
    last = re.search(r"\S+$", before)
    return extent[0] + (last.start() if last else 0), extent[0] + len(before)

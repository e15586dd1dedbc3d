"""Incident dossiers of our own: short reports about a few happenings with traps, and which passages tell of which.

A file is TOML: `report` (id, published, source, title, text, origin, cites) and `happening` (id, type, tellings: report
and quote). Reports are read and their claims put together; a claim of the happening's type
stands for the passages that its clause, else its sentence, overlaps. A
pair of passages of two tellings is said to be one happening where claims of both lie in one cluster.
"""

import tomllib
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations
from pathlib import Path
from typing import Any

from bench.figures import Figure, f1
from blowback.model import Claim, Document, Span
from blowback.read import load_reader
from blowback.resolve.claims import resolve_claims
from blowback.resolve.clusters import cluster
from blowback.resolve.reprints import reprints
from blowback.resolve.tellings import tellings_of

Pair = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Passage:
    """A telling of the gold: where it stands, and the happening that it tells of."""

    document: str
    start: int
    end: int
    happening: str
    type: str

    @property
    def name(self) -> str:
        """Document and offset, different for each passage."""
        return f"{self.document}:{self.start}"


@dataclass(frozen=True, slots=True)
class Dossier:
    """The reports of a file with the passages that tell of something, and what repeats what."""

    id: str
    documents: tuple[Document, ...]
    passages: tuple[Passage, ...]
    origins: dict[str, str]


def load_dossier(path: Path) -> Dossier:
    """A dossier from its file; raises ValueError where a quote does not stand once in its report."""
    table = tomllib.loads(path.read_text(encoding="utf-8"))
    documents = {row["id"]: _document(path.stem, row) for row in table["report"]}
    passages = tuple(_passage(documents[told["report"]], told["quote"], row)
                     for row in table["happening"] for told in row["tellings"])
    origins = {documents[row["id"]].id: documents[row.get("origin", row["id"])].id for row in table["report"]}
    return Dossier(path.stem, tuple(documents.values()), passages, origins)


def _document(dossier: str, row: dict[str, Any]) -> Document:
    text = row["text"].strip()
    return Document(f"{dossier}/{row['id']}", row["title"], text, row["published"], row["source"])


def _passage(document: Document, quote: str, row: dict[str, Any]) -> Passage:
    if document.text.count(quote) != 1:
        raise ValueError(f"{document.id}: {quote!r} stands {document.text.count(quote)} times")
    start = document.text.index(quote)
    return Passage(document.id, start, start + len(quote), row["id"], row["type"])


def measure(paths: Sequence[Path], reader: str) -> list[Figure]:
    """Precision and recall of pairs of passages, and of reprints."""
    files = sorted(file for path in paths for file in (path.glob("*.toml") if path.is_dir() else (path,)))
    dossiers = [load_dossier(file) for file in files]
    right = said = coded = 0
    reader_ = load_reader(reader)
    for dossier in dossiers:
        claims = {each.id: resolve_claims(each, tuple(reader_.read(each))) for each in dossier.documents}
        ours, gold = said_pairs(dossier, claims), gold_pairs(dossier)
        right, said, coded = right + len(ours & gold), said + len(ours), coded + len(gold)
    copies = _copies(dossiers)
    return [Figure("dossiers", "precision of pairs", right / said if said else 0.0, said, 0.95),
            Figure("dossiers", "recall of pairs", right / coded if coded else 0.0, coded, 0.80),
            Figure("dossiers", "F1 of reprints", f1(*copies), copies[2])]


def gold_pairs(dossier: Dossier) -> set[Pair]:
    """Pairs of passages of one happening in two reports or two sentences."""
    pairs = combinations(dossier.passages, 2)
    return {_pair(left, right) for left, right in pairs if left.happening == right.happening}


def said_pairs(dossier: Dossier, claims: dict[str, tuple[Claim, ...]]) -> set[Pair]:
    """Pairs of passages of which claims lie in one cluster."""
    tellings = [telling for each in dossier.documents for telling in tellings_of(each, claims[each.id])]
    cluster_of = {name: number for number, names in enumerate(cluster(tellings)) for name in names}
    found: dict[int, set[Passage]] = defaultdict(set)
    for each in dossier.documents:
        for passage, name in _matched(dossier, each, claims[each.id]):
            if name in cluster_of:
                found[cluster_of[name]].add(passage)
    return {_pair(left, right) for group in found.values() for left, right in combinations(sorted(group, key=str), 2)}


def _matched(dossier: Dossier, document: Document, claims: tuple[Claim, ...]) -> Iterator[tuple[Passage, str]]:
    for passage in dossier.passages:
        if passage.document == document.id:
            yield from ((passage, claim.id) for claim in _told_by(passage, claims))


def _told_by(passage: Passage, claims: tuple[Claim, ...]) -> list[Claim]:
    """The claims that stand for a passage: of its type by clause, else by sentence, else of any type by clause."""
    by_clause = [claim for claim in claims if _overlaps(claim.evidence.clause, passage)]
    by_sentence = [claim for claim in claims if _overlaps(claim.evidence.sentence, passage)]
    return next((found for several in (by_clause, by_sentence)
                 if (found := [claim for claim in several if claim.type == passage.type])), by_clause)


def _overlaps(span: Span, passage: Passage) -> bool:
    return span.start < passage.end and passage.start < span.end


def _pair(left: Passage, right: Passage) -> Pair:
    first, second = sorted((left.name, right.name))
    return first, second


def _copies(dossiers: Sequence[Dossier]) -> tuple[int, int, int]:
    """Reports that repeat another one: found right, said, coded."""
    firsts = reprints(document for dossier in dossiers for document in dossier.documents)
    gold = {name for dossier in dossiers for name, first in dossier.origins.items() if name != first}
    ours = {name for name, first in firsts.items() if name != first}
    return len(gold & ours), len(ours), len(gold)

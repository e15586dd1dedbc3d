"""PLOVER's own gold records: the root of the event, and who did it to whom.

The records bear the event names of 2016. They are turned into the roots of 2021 with PLOVER's conversion table from
CAMEO (`_ROOTS`; DEMAND is 100, DISAPPROVE 110, INVESTIGATE 090, FIGHT 190), except where the table has moved a code
since: hostages, human shields (181, 184) and destroyed property (1712) from COERCE to ASSAULT, closed borders (191)
from FIGHT to COERCE, and the easing of curfews and emergencies (0813, 0814) from CONCEDE to RETREAT.

A text may have several records, so a record is looked for at the words of its event: for the root, claims are ordered
by how many of these words their clause has, then by how many sides agree. The sides are right when they are both those
of one claim with the record's root, or of the first claim by its words where none has that root. An act and its content
("promised" and the aid promised) have one root and count alike.

A side agrees when the spans overlap; a record's target that is a place may be the claim's place, and a target may stand
in the phrase right after the recipient that says whose or where it is ("a camp for refugees"). Of a recommendation read
as a request, the holder requests and whoever should act is asked. A side that the record leaves open is not asked for;
a record with two sources and no target is mutual.
"""

import json
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from bench.figures import Figure, macro_f1
from bench.plv import Extent, spans_of, touch
from bench.roots import root_of
from blowback.model import Claim, Document, Kind, Span
from blowback.read import load_reader

_ROOTS = {"DEMAND": "REQUEST", "DISAPPROVE": "ACCUSE", "INVESTIGATE": "ACCUSE", "FIGHT": "ASSAULT"}
_MOVED = (
    ("COERCE", re.compile("kidnap|shield|hostage|blew|set fire|demolish|destroy"), "ASSAULT"),
    ("FIGHT", re.compile("border"), "COERCE"),
    ("CONCEDE", re.compile("curfew|emergency"), "RETREAT"),
)
_WORD = re.compile(r"\w+")
_WHOSE = re.compile(r"(?: \([^)]*\))? (?:of|for|in|from|at|near) (?:the |a |an )?(?:[a-z]+ )?")


@dataclass(frozen=True, slots=True)
class Record:
    """A text with the root of its event, the words of it, and where its sides stand."""

    text: str
    root: str
    event: frozenset[str]
    source: tuple[tuple[Extent, ...], ...]
    target: tuple[tuple[Extent, ...], ...]


def measure(paths: Sequence[Path], reader: str) -> list[Figure]:
    """Macro-F1 of the root where an event is found; the share of records with both sides right."""
    records = [record for path in paths for record in load_records(path)]
    read = load_reader(reader).read
    found = [(record, read(Document(Document.fingerprint(record.text.encode()), "", record.text)))
             for record in records]
    roots = [(record.root, root) for record, claims in found if (root := root_said(record, claims)) is not None]
    right = sum(has_sides(record, claims) for record, claims in found)
    n = len(records) or 1
    return [
        Figure("plover", "root given an event is found, macro-F1",
               macro_f1(roots, sorted({coded for coded, _ in roots})), len(roots), 0.75),
        Figure("plover", "actor and recipient both right", right / n, len(records), 0.65),
        Figure("plover", "records with an event", len(roots) / n, len(records)),
    ]


def load_records(path: Path) -> list[Record]:
    """The records of a file that have a text and an event."""
    rows = json.loads(path.read_text(encoding="utf-8"))
    return [to_record(row) for row in rows if row.get("text") and row.get("event") not in (None, "DOCUMENT")]


def to_record(row: dict[str, Any]) -> Record:
    """A row with its event under the name of 2021 and its actors found in the text."""
    words, text = str(row.get("eventText") or "").lower(), row["text"]
    moved = (new for old, pattern, new in _MOVED if old == row["event"] and pattern.search(words))
    root = next(moved, _ROOTS.get(row["event"], row["event"]))
    return Record(text, root, frozenset(_WORD.findall(words)), extents(text, row.get("source")),
                  extents(text, row.get("target")))


def extents(text: str, actors: Any) -> tuple[tuple[Extent, ...], ...]:
    """Where the words of each actor stand; "A ... B" stands in two pieces."""
    listed = [str(actor.get("actorText") or "") for actor in actors] if isinstance(actors, list) else []
    return tuple(found for name in listed if (found := tuple(_places(text, name))))


def _places(text: str, name: str) -> Iterable[Extent]:
    for part in filter(None, (part.strip() for part in name.split("..."))):
        for match in re.finditer(re.escape(part), text):
            yield match.span()


def root_said(record: Record, claims: Iterable[Claim]) -> str | None:
    """The root of the claim that tells of the record's event, None where there is no claim."""
    rooted = [(claim, root) for claim in claims if (root := root_of(claim)) is not None]
    if not rooted:
        return None
    return min(rooted, key=lambda pair: (-_shared(record, pair[0]), -sum(sides(record, pair[0])), *_depth(pair[0])))[1]


def has_sides(record: Record, claims: Iterable[Claim]) -> bool:
    """Whether a claim that tells of the record's event has both of its sides."""
    rooted = [claim for claim in claims if root_of(claim) is not None]
    telling = [claim for claim in rooted if root_of(claim) == record.root]
    ranked = sorted(rooted, key=lambda claim: (-_shared(record, claim), *_depth(claim)))
    return any(all(sides(record, claim)) for claim in telling or ranked[:1])


def _shared(record: Record, claim: Claim) -> int:
    return len(record.event & frozenset(_WORD.findall(claim.evidence.clause.quote.lower())))


def _depth(claim: Claim) -> tuple[int, ...]:
    return len(claim.holder), claim.standing.value != "asserted", claim.evidence.clause.start


def sides(record: Record, claim: Claim) -> tuple[bool, bool]:
    """Whether the actor and the recipient of a claim are those of the record."""
    actors, others = _parties(claim)
    if not record.target and len(record.source) > 1:
        both = [touch([*actors, *others], places) for places in record.source]
        return both[0], all(both)
    return (not record.source or any(touch(actors, places) for places in record.source),
            not record.target or any(touch(others, places) or _follows(record.text, others, places)
                                     for places in record.target))


def _follows(text: str, spans: Iterable[Span], places: Iterable[Extent]) -> bool:
    """Whether a place begins in the phrase right after a span: "a camp for refugees"."""
    phrases = [phrase for span in spans if (phrase := _WHOSE.match(text, span.end)) is not None]
    return any(phrase.start() < start <= phrase.end() for phrase in phrases for start, _ in places)



def _parties(claim: Claim) -> tuple[list[Span], list[Span]]:
    """Who acts and who or what else is in it, with the place; of a recommendation, who makes it and who should act."""
    others = [*spans_of(claim.recipient), *([claim.place.span] if claim.place else [])]
    if claim.kind is not Kind.OPTION:
        return spans_of(claim.actor), others
    return [holder.span for holder in claim.holder if holder.span], [*spans_of(claim.actor), *others]

"""Actor mentions of coded texts: does each resolve to the actor that a person reads there?

The key (`bench/gold/actor_mentions.tsv`) gives for each mention of a set the id that is meant: `-` for nobody that can
be told for sure, `?` for somebody the catalogue lacks, `a|b` where either is right. The mentions go through
`resolve_claims` in the claims of their coder, with the coder's references, places and times. Words of texts that are
not ours to quote stand in the key as a digest.
"""

import csv
import hashlib
import json
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from bench.figures import Figure
from blowback.codebook.actors import load_actors
from blowback.exchange.gold import load_gold
from blowback.model import (
    Claim,
    Document,
    Evidence,
    Holder,
    Kind,
    Mention,
    PlaceMention,
    Reader,
    Span,
    Standing,
    TimeMention,
)
from blowback.resolve import resolve_claims

KEY = Path(__file__).parent / "gold/actor_mentions.tsv"
NOBODY, LACKING = "-", "?"
Key = tuple[str, str, str]
"""Set, item, and the mention with what it refers to (or the digest of both)."""


@dataclass(frozen=True, slots=True)
class Judged:
    """One mention, the ids that are right for it, and the id that it got."""

    key: Key
    words: str
    wanted: tuple[str, ...]
    found: str

    @property
    def verdict(self) -> str:
        """`right`, `wrong`, `unresolved`, or `rightly open` where nobody was to be found."""
        if self.found in self.wanted:
            return "rightly open" if self.found == NOBODY else "right"
        if self.found != NOBODY:
            return "wrong"
        return "rightly open" if LACKING in self.wanted else "unresolved"


def measure(paths: Sequence[Path], reader: str) -> list[Figure]:  # noqa: ARG001
    """The share resolved right where the catalogue has the actor, and the share of all that is wrong."""
    judged = [one for path in paths for one in judge(path)]
    is_open = {True: "open gold", False: "training sets"}
    return [figure for key, name in is_open.items() for figure in
            _figures(name, [one for one in judged if (one.key[0] in ("article", "items")) is key])]


def _figures(name: str, judged: Sequence[Judged]) -> Iterator[Figure]:
    if not judged:
        return
    verdicts = Counter(one.verdict for one in judged)
    known = verdicts["right"] + verdicts["unresolved"] + sum(
        one.verdict == "wrong" and NOBODY not in one.wanted and LACKING not in one.wanted for one in judged)
    yield Figure("actor-mentions", f"{name}: resolved right", verdicts["right"] / max(known, 1), known, 0.92)
    yield Figure("actor-mentions", f"{name}: resolved wrong", verdicts["wrong"] / len(judged), len(judged), 0.02,
                 most=True)


def judge(texts: Path) -> Iterator[Judged]:
    """Every occurrence in a claim of a mention that the key names, one NAME.texts.json at a time."""
    name, wanted = texts.name.removesuffix(".texts.json"), load_key()
    gold = json.loads(texts.with_name(f"{name}.gold.json").read_bytes())
    coded = {row["id"]: row.get("claims") or [] for row in gold}
    for item in load_gold(texts, texts.with_name(f"{name}.gold.json")):
        document = item.document()
        made = [(row, _claim(document, row)) for row in coded.get(item.id, [])]
        kept = [(row, claim) for row, claim in made if claim is not None]
        resolved = resolve_claims(document, tuple(claim for _, claim in kept))
        for (row, _), claim in zip(kept, resolved, strict=True):
            for words, refers_to, found in _named(row, claim):
                key = next((key for key in keys_of(name, item.id, words, refers_to) if key in wanted), None)
                if key:
                    yield Judged(key, words, wanted[key], found or NOBODY)


def load_key(path: Path = KEY) -> dict[Key, tuple[str, ...]]:
    """The ids that are right, by mention; raises ValueError for an id that the catalogue does not have."""
    catalogue, key = load_actors(), {}
    with path.open(encoding="utf-8", newline="") as file:
        for row in csv.reader((line for line in file if not line.startswith("# ")), delimiter="\t",
                              quoting=csv.QUOTE_NONE):
            name, item, words, refers_to, ids = row
            known = tuple(ids.split("|"))
            unknown = [each for each in known if each not in (NOBODY, LACKING) and catalogue.get(each) is None]
            if unknown:
                raise ValueError(f"{path.name}: {words!r} of {item} is to be {unknown[0]!r}, which nobody is")
            key[name, item, words if words.startswith("#") else f"{words} >> {refers_to}"] = known
    return key


def keys_of(name: str, item: str, words: str, refers_to: str) -> tuple[Key, Key]:
    """The key of a mention in plain words, and as a digest."""
    digest = hashlib.sha256(f"{item}\0{words}\0{refers_to}".encode()).hexdigest()[:16]
    return (name, item, f"{words} >> {refers_to}"), (name, item, f"#{digest}")


def _named(row: dict[str, Any], claim: Claim) -> Iterator[tuple[str, str, str | None]]:
    """Words, what they refer to, and the id, of all parties and named holders."""
    parties = {mention.span.quote: mention.id for mention in (*claim.actor, *claim.recipient)}
    holders = {holder.span.quote: holder.id for holder in claim.holder if holder.span and holder.kind == "named"}
    for slot, found in (("actor", parties), ("recipient", parties), ("holder", holders)):
        for words in _texts(row.get(slot)):
            if words in found:
                yield words, _refers_to(row, words), found[words]


def _refers_to(row: dict[str, Any], words: str) -> str:
    return " | ".join(_texts((row.get("refers_to") or {}).get(words)))


def _texts(value: Any) -> list[str]:
    values = value if isinstance(value, list) else [value] if value else []
    return [text for each in values if (text := each if isinstance(each, str) else each.get("text"))]


def _claim(document: Document, row: dict[str, Any]) -> Claim | None:
    """The coder's claim with spans; None where the sentence is not in the text as it was quoted."""
    at = document.text.find(row["sentence"])
    if at < 0:
        return None
    sentence = Span.cut(document.text, at, at + len(row["sentence"]))
    place, time = (_spans(document, sentence, row.get(slot)) for slot in ("place", "time"))
    kinds = {text: each.get("kind") for each in row.get("holder") or () if isinstance(each, dict)
             and (text := each.get("text"))}
    return Claim(
        document.id, Kind(row["kind"]), row["type"], row.get("mode"), _mentions(document, sentence, row, "actor"),
        _mentions(document, sentence, row, "recipient"), Standing(row["standing"]),
        tuple(Holder(kinds.get(span.quote) or "named", span) for span in _spans(document, sentence, row.get("holder"))),
        None, Evidence(sentence, sentence), Reader("coder", "1", "coded"),
        place=PlaceMention(place[0]) if place else None, time=TimeMention(time[0]) if time else None)


def _mentions(document: Document, sentence: Span, row: dict[str, Any], slot: str) -> tuple[Mention, ...]:
    meant = row.get("refers_to") or {}
    return tuple(Mention(span, refers_to=_antecedent(document, span, _texts(meant.get(span.quote))))
                 for span in _spans(document, sentence, row.get(slot)))


def _antecedent(document: Document, span: Span, meant: list[str]) -> Span | None:
    """The nearest of its words before the mention, else the first after it; None for several."""
    if len(meant) != 1:
        return None
    before = document.text.rfind(meant[0], 0, span.start)
    at = before if before >= 0 else document.text.find(meant[0])
    return Span.cut(document.text, at, at + len(meant[0])) if at >= 0 else None


def _spans(document: Document, sentence: Span, value: Any) -> list[Span]:
    """Where the words stand in the sentence, else anywhere in the text; words that stand nowhere are left out."""
    found = []
    for words in _texts(value):
        pattern = re.compile(rf"(?<!\w){re.escape(words)}(?!\w)")
        match = pattern.search(document.text, sentence.start, sentence.end) or pattern.search(document.text)
        if match:
            found.append(Span.cut(document.text, match.start(), match.end()))
    return found

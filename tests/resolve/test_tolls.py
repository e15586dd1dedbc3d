"""Pieces of a toll in one paragraph: added, repeated, replaced, part of another, of another time."""

import re
from dataclasses import replace
from typing import Any

import pytest

from blowback.model import Claim, Count, Evidence, Mention, Span, Standing
from blowback.resolve.tolls import Toll, toll_of
from blowback.text.counts import parse_count
from tests.factory import claim, document, sentence

_MARK = re.compile(r"\[([^]]+)\]([ki])")


def claims_of(marked: str) -> list[Claim]:
    """A claim for each count: "[five]k people" killed, "[ten]i others" injured."""
    text = _MARK.sub(r"\1", marked)
    doc, found, at = document(text), [], 0
    for match in _MARK.finditer(marked):
        start = text.index(match[1], at)
        at = start + len(match[1])
        low, high = parse_count(match[1]) or (None, None)
        whole = sentence_at(text, start)
        noun = Span.cut(text, at, min(len(text), at + 20))
        bare = claim(of=doc, actor=None, recipient=None)
        count = Count(low, high, Span.cut(text, start, at))
        fields: dict[str, Any] = {{"k": "killed", "i": "injured"}[match[2]]: count}
        found.append(replace(bare, evidence=Evidence(whole, whole), recipient=(Mention(noun),), **fields))
    return found


def sentence_at(text: str, at: int) -> Span:
    """The sentence around a place in the text."""
    return next(span for span in (sentence(text, words) for words in text.split(". ")) if span.start <= at < span.end)


@pytest.mark.parametrize(("marked", "killed", "injured"), [
    ("A bomb killed [four]k people and wounded [ten]i.", 4, 10),
    ("Gunmen killed [three]k soldiers and [two]k civilians.", 5, 0),
    ("The blast killed [five]k people, including [two]k children.", 5, 0),
    ("The raid left [six]k people dead: [four]k guards and [two]k drivers.", 6, 0),
    ("A mine killed [two]k drivers. [Two]k drivers died at the scene.", 2, 0),
    ("A mine killed [two]k drivers. [Another man]k died later.", 3, 0),
    ("Police counted [nine]k dead. A total of [twelve]k people died.", 12, 0),
    ("A grenade wounded [at least 7]i shoppers.", 0, 7),
    ("A shopkeeper was shot. Militants have killed [2,000]k people since 2004.", 0, 0),
])
def test_pieces_of_a_toll(marked: str, killed: int, injured: int) -> None:
    assert toll_of(claims_of(marked)) == Toll(killed, injured)


def test_those_who_attacked_are_counted_apart() -> None:
    assert toll_of(claims_of("The raid killed [four]k guards. Police shot [two]k gunmen.")) == Toll(4, 0, 2)


def test_what_is_denied_or_feared_is_no_toll() -> None:
    told = claims_of("A bomb killed [four]k people.")
    assert toll_of([replace(one, standing=Standing.DENIED) for one in told]) == Toll()

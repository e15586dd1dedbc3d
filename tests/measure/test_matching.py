"""Levels of agreement, and who is matched with whom."""

from typing import Any

import pytest

from blowback.measure import Coded, CodedHolder
from blowback.measure.matching import Level, level_of, match
from tests.measure.values import coded

GOLD = coded(recipient=("town",), holder=(CodedHolder("named", "army"),))


def change(**fields: Any) -> Coded:
    return coded(**{"recipient": ("town",), "holder": (CodedHolder("named", "army"),), **fields})


@pytest.mark.parametrize(("found", "level"), [
    (change(), Level.FULL),
    (change(mode="drone", place=("Goma",)), Level.FULL),
    (change(standing="denied"), Level.CORE),
    (change(holder=()), Level.CORE),
    (change(actor=("army",)), Level.TYPE),
    (change(recipient=()), Level.TYPE),
    (change(type_="COERCE"), Level.NONE),
    (change(kind="tie"), Level.NONE),
    (change(sentence=1), Level.NONE),
], ids=["all", "other-fields", "standing", "holder", "actor", "recipient", "type", "kind", "sentence"])
def test_level(found: Coded, level: Level) -> None:
    assert level_of(GOLD, found) is level


@pytest.mark.parametrize(("sentence", "level"), [
    ((0, 33), Level.FULL), ((0, 17), Level.FULL), ((0, 16), Level.NONE), ((0, 66), Level.FULL), ((0, 67), Level.NONE),
    ((10, 10), Level.NONE),
], ids=["same", "half", "under-half", "double", "over-double", "empty"])
def test_sentences_must_overlap_by_half(sentence: tuple[int, int], level: Level) -> None:
    found = Coded("event", "ASSAULT", sentence, "", actor=("Rebels",), standing="asserted")
    assert level_of(coded(), found) is level


def test_a_quote_that_is_not_in_the_text_matches_nothing() -> None:
    lost = Coded("event", "ASSAULT", None, "Rebels fled.", actor=("Rebels",), standing="asserted")
    assert level_of(lost, coded()) is Level.NONE
    assert match([lost], [coded()]).missed == (lost,)


def test_the_best_level_is_taken_first() -> None:
    weak, strong = coded(standing="denied"), coded()
    matching = match([coded()], [weak, strong])
    assert [pair.found for pair in matching.pairs] == [strong]
    assert matching.spurious == (weak,)


def test_among_equals_the_first_is_taken() -> None:
    first, second = coded(place=("Goma",)), coded(place=("Bara",))
    matching = match([first, second], [coded()])
    assert [pair.gold for pair in matching.pairs] == [first]
    assert matching.missed == (second,)


def test_a_claim_is_used_once() -> None:
    matching = match([coded()], [coded(), coded()])
    assert len(matching.pairs) == len(matching.spurious) == 1

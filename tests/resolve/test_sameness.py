"""Whether two passages tell of one happening: the evidence, and what decides against it."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from blowback.model import Count, Span
from blowback.resolve.likeness import bag_of
from blowback.resolve.sameness import NEVER, compare
from blowback.resolve.spots import Spot
from blowback.resolve.tellings import Telling

_BLAST = "A bomb exploded at a crowded market in Kunduz, killing twelve people, police said."
_OTHER = "Police in Kunduz said a bomb had gone off at a busy market; twelve people were killed."
_TREATY = "Parliament ratified a fisheries treaty after a long debate about quotas."
_KUNDUZ = Spot("kunduz", "Kunduz", 36.73, 68.86, "settlement", 5, "AFG")
_HERAT = Spot("herat", "Herat", 34.34, 62.2, "settlement", 8, "AFG")
_IMAM = Spot("imam-sahib", "Imam Sahib", 37.19, 68.94, "settlement", 4, "AFG")
_PROVINCE = Spot("kunduz-province", "Kunduz Province", 36.8, 68.8, "admin-1", 70, "AFG")


def _tell(text: str = _BLAST, report: str = "a", **known: Any) -> Telling:
    told = Telling(f"{report}1", report, 0, "ASSAULT", frozenset(), bag_of(text), bag_of(text))
    spot = known.get("spot")
    return replace(told, **{"place": spot.name.lower() if spot else "", **known})


def _day(day: int) -> tuple[date, date]:
    return date(2023, 3, day), date(2023, 3, day)


def _killed(number: int) -> Count:
    return Count(number, number, Span.cut(str(number), 0, len(str(number))))


def test_reports_in_like_words_tell_of_one_happening() -> None:
    assert compare(_tell(), _tell(_OTHER, "b")).score > 0


def test_reports_that_share_nothing_do_not() -> None:
    assert compare(_tell(), _tell(_TREATY, "b")).score < 0


@pytest.mark.parametrize("known", [
    {"days": (_day(4), _day(6))}, {"spot": (_KUNDUZ, _HERAT)}, {"spot": (_KUNDUZ, _IMAM), "killed": (None, None)},
])
def test_another_day_or_town_decides(known: dict[str, tuple[Any, Any]]) -> None:
    left, right = ({field: pair[side] for field, pair in known.items()} for side in (0, 1))
    with_own = compare(_tell(**left), _tell(_OTHER, "b", **right)).score
    assert with_own < compare(_tell(), _tell(_OTHER, "b")).score
    assert with_own < 0


@pytest.mark.parametrize(("left", "right", "more"), [
    ({"days": _day(4)}, {"days": _day(4)}, True),
    ({"spot": _KUNDUZ}, {"spot": _KUNDUZ}, True),
    ({"spot": _KUNDUZ}, {"spot": _PROVINCE}, True),
    ({"killed": _killed(12)}, {"killed": _killed(12)}, True),
    ({"killed": _killed(12)}, {"killed": _killed(15)}, False),
    ({"actors": frozenset({"taliban"})}, {"actors": frozenset({"taliban"})}, True),
    ({"actors": frozenset({"taliban"})}, {"actors": frozenset({"is-k"})}, False),
    ({"manner": "firearms"}, {"manner": "explosives"}, False),
])
def test_what_agrees_adds_and_what_differs_takes_away(left: dict[str, Any], right: dict[str, Any],
                                                      more: bool) -> None:
    bare, told = compare(_tell(), _tell(_OTHER, "b")).score, compare(_tell(**left), _tell(_OTHER, "b", **right)).score
    assert (told > bare) is more
    assert told != bare


def test_a_corrected_toll_alone_does_not_part_two_reports() -> None:
    assert compare(_tell(killed=_killed(12)), _tell(_OTHER, "b", killed=_killed(15))).score > 0


def test_one_sentence_does_not_say_the_same_thing_twice() -> None:
    words = frozenset({"kill"})
    assert compare(_tell(words=words), replace(_tell(words=words), id="a2")).score < NEVER / 2


def test_a_score_is_the_sum_of_its_reasons_and_the_same_from_both_sides() -> None:
    left, right = _tell(days=_day(4), spot=_KUNDUZ), _tell(_OTHER, "b", days=_day(5), spot=_PROVINCE)
    found = compare(left, right)
    assert found.score == pytest.approx(sum(reason.weight for reason in found.reasons))
    assert found.score == pytest.approx(compare(right, left).score)


def test_a_place_that_nobody_knows_counts_by_its_words() -> None:
    near, same = _tell(place="nova zambezia"), _tell(_OTHER, "b", place="village of nova zambezia")
    assert compare(near, same).score > compare(_tell(), _tell(_OTHER, "b")).score
    assert compare(near, _tell(_OTHER, "b", place="village of chai")).score < compare(near, same).score


@pytest.mark.parametrize(("later", "one"), [
    ({"carried": True}, True), ({"carried": True, "recipients": frozenset({"police"})}, False),
    ({"carried": True, "manner": "aerial"}, False), ({"apart": True}, False), ({}, False),
    ({"answers": True, "recipients": frozenset({"civilians"})}, True), ({"answers": True, "apart": True}, False),
])
def test_a_report_goes_on_about_one_happening_until_it_turns(later: dict[str, Any], one: bool) -> None:
    first = _tell(recipients=frozenset({"market"}), manner="explosives", days=_day(4))
    second = replace(_tell(days=_day(4)), id="a2", sentence=90, **later)
    assert (compare(first, second).score > 2) is one

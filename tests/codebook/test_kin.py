"""Kin and roles that change with time."""

from datetime import date

import pytest

from blowback.codebook.actors import load_actors
from blowback.codebook.kin import load_kinship
from blowback.codebook.period import Period, with_period
from blowback.model import PartialDate


@pytest.mark.parametrize(("day", "kind"), [
    (date(1995, 6, 1), "rebel"), (date(1998, 6, 1), "government"), (date(2001, 11, 13), "government"),
    (date(2001, 11, 14), "rebel"), (date(2021, 8, 14), "rebel"), (date(2021, 8, 15), "government"),
])
def test_the_taliban_were_rebels_and_governments_in_turn(day: date, kind: str) -> None:
    assert load_kinship().kind_on(load_actors().actors["taliban"], day) == kind


@pytest.mark.parametrize(("day", "how"), [(date(2013, 1, 1), []), (date(2016, 1, 1), ["splinter"]),
                                          (date(2022, 1, 1), ["faction"])])
def test_a_splinter_comes_home(day: date, how: list[str]) -> None:
    assert [one.how for one in load_kinship().above("jamaat-ul-ahrar", day)] == how


def test_kin_is_seen_from_both_ends() -> None:
    kinship = load_kinship()
    assert all(one in kinship.below(one.of) and one in kinship.above(one.actor) for one in kinship.kin)


def test_nobody_is_kin_of_itself() -> None:
    assert [one for one in load_kinship().kin if one.actor == one.of] == []


@pytest.mark.parametrize(("period", "words"), [
    (Period(), ""), (Period(PartialDate(2015, 1)), "since 2015-01"),
    (Period(PartialDate(2014, 8), PartialDate(2020, 8)), "2014-08 to 2020-08"),
    (Period(None, PartialDate(2020)), "? to 2020"),
])
def test_a_period_in_words(period: Period, words: str) -> None:
    assert str(period) == words


def test_a_period_that_ends_before_it_begins_is_refused() -> None:
    with pytest.raises(ValueError, match="since 2020 is after until 2014-08"):
        with_period({"since": "2020", "until": "2014-08"})

"""Numbers in words and figures, with the offsets of their words."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from blowback.text.numbers import find_numbers, parse_number


@pytest.mark.parametrize(("words", "value"), [
    ("two dozen", 24), ("1,200", 1200), ("three hundred", 300), ("1.5 million", 1_500_000), ("a dozen", 12),
    ("twenty-one", 21), ("twenty one", 21), ("a hundred and five", 105), ("three hundred and twenty-five", 325),
    ("one thousand two hundred", 1200), ("half a million", 500_000), ("a score", 20), ("a couple", 2), ("a pair", 2),
    ("1,50,000", 150_000), ("2 lakh", 200_000), ("5m", 5_000_000), ("2.5bn", 2_500_000_000), ("zero", 0),
    ("Seventeen", 17), ("two hundred thousand", 200_000), ("3 million five hundred thousand", 3_500_000),
])
def test_parse_number(words: str, value: int) -> None:
    assert parse_number(words) == value


@pytest.mark.parametrize("words", [
    "hundred", "a", "many", "1.5", "60%", "M23", "122mm", "twenty men", "", "1980s", "2-3",
])
def test_parse_number_refuses(words: str) -> None:
    assert parse_number(words) is None


@pytest.mark.parametrize(("text", "found"), [
    ("Two dozen rebels and 1,200 of three hundred thousand people",
     [("Two dozen", 24), ("1,200", 1200), ("three hundred thousand", 300_000)]),
    ("M23 men with AK-47 rifles fired 122mm rockets", []),
    ("13 troops and some 170 civilians", [("13", 13), ("170", 170)]),
    ("two and three", [("two", 2), ("three", 3)]),
    ("the 20-30 men", [("20", 20), ("30", 30)]),
    ("one-third of the weight", [("one", 1)]),
], ids=lambda value: value if isinstance(value, str) else None)
def test_find_numbers_gives_value_and_words(text: str, found: list[tuple[str, int]]) -> None:
    assert [(text[number.start : number.end], number.value) for number in find_numbers(text)] == found


@given(st.integers(min_value=0, max_value=10**12))
def test_figures_with_commas_come_back(value: int) -> None:
    assert parse_number(f"{value:,}") == value

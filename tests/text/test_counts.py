"""The count grammar of the codebook, sections 4 and 6."""

from typing import TypeAlias

import pytest

from blowback.text.counts import find_counts, parse_count

Range: TypeAlias = tuple[int | None, int | None]


@pytest.mark.parametrize(("words", "expected"), [
    ("at least 12", (12, None)), ("At least a dozen", (12, None)), ("no fewer than 12", (12, None)),
    ("more than 200", (200, None)), ("over 160", (160, None)), ("well over 100", (100, None)),
    ("just over 40", (40, None)), ("upwards of 30", (30, None)), ("40+", (40, None)), ("100 or more", (100, None)),
    ("up to 20", (None, 20)), ("as many as 500", (None, 500)), ("nearly 300", (None, 300)), ("almost 50", (None, 50)),
    ("close to 7,000", (None, 7000)), ("Nearly a million", (None, 1_000_000)), ("no more than five", (None, 5)),
    ("fewer than ten", (None, 10)), ("20 or fewer", (None, 20)),
    ("between 20 and 30", (20, 30)), ("20 to 30", (20, 30)), ("two or three", (2, 3)), ("15-23", (15, 23)),
    ("from 10 to 20", (10, 20)),
    ("around twenty", (20, 20)), ("about 137,000", (137_000, 137_000)), ("some 1,300", (1300, 1300)),
    ("an estimated 3,000", (3000, 3000)), ("roughly 300,000", (300_000, 300_000)), ("a dozen", (12, 12)),
    ("two", (2, 2)),
    ("23", (23, 23)), ("Eighty-five", (85, 85)), ("all thirteen", (13, 13)), ("some 300 households", (300, 300)),
    ("tens", (10, None)), ("dozens", (12, None)), ("scores", (40, None)), ("hundreds", (100, None)),
    ("several", (3, None)), ("thousands", (1000, None)), ("tens of thousands", (10_000, None)),
    ("hundreds of thousands", (100_000, None)), ("several hundred people", (300, None)),
    ("in the hundreds", (100, None)),
    ("a man", (1, 1)), ("an officer", (1, 1)), ("one", (1, 1)), ("another", (1, 1)),
    ("no casualties", (0, 0)), ("none at all", (0, 0)), ("no one", (0, 0)),
])
def test_parse_count(words: str, expected: Range) -> None:
    assert parse_count(words) == expected


@pytest.mark.parametrize("words", ["people", "a few", "many", "some", "a number of", "its driver", "", "the men",
                                   "more than half", "a third of the prisoners"])
def test_parse_count_says_nothing(words: str) -> None:
    assert parse_count(words) is None


def test_find_counts_keeps_two_groups_of_victims_apart() -> None:
    text = "At least 13 troops and some 170 civilians died; dozens are missing."
    found = [(text[count.start : count.end], count.low, count.high) for count in find_counts(text)]
    assert found == [("At least 13", 13, None), ("some 170", 170, 170), ("dozens", 12, None)]

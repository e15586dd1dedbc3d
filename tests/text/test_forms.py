"""The index of names: longest first, forgiving of spelling, strict about case where a name is also a word."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from blowback.text.forms import FormIndex

NAMES = ("Turkey", "IS", "IS-K", "Islamic State", "Islamic State Khorasan", "al-Qaeda", "M23", "U.S.", "JuA",
         "CPI (Maoist)", "Sinn Féin", "Sudan", "South Sudan")


@pytest.fixture(name="index")
def fixture_index() -> FormIndex[str]:
    index: FormIndex[str] = FormIndex()
    for name in NAMES:
        index.add(name, name)
    return index


@pytest.mark.parametrize(("text", "words"), [
    ("Islamic State Khorasan struck.", ["Islamic State Khorasan"]),
    ("Islamic State struck.", ["Islamic State"]),
    ("South Sudan and Sudan", ["South Sudan", "Sudan"]),
    ("al Qaeda, Al-Qaeda and AL QAEDA", ["al Qaeda", "Al-Qaeda", "AL QAEDA"]),
    ("Sinn Fein won", ["Sinn Fein"]),
    ("Islamic\nState fell", ["Islamic\nState"]),
    ("the CPI (Maoist) cadre", ["CPI (Maoist)"]),
    ("the U.S. troops", ["U.S."]),
    ("IS-K’s men", ["IS-K"]),
    ("M23's men", ["M23"]),
], ids=lambda value: value if isinstance(value, str) else None)
def test_find_gives_the_longest_names(index: FormIndex[str], text: str, words: list[str]) -> None:
    assert [text[found.start : found.end] for found in index.find(text)] == words


@pytest.mark.parametrize("text", [
    "cold turkey", "what is left", "Is it over?", "THE WAR IS OVER IN THE NORTH", "m23", "Islamic. State",
    "Islamic, State",
    "jua", "ISLAND", "Turkeys",
])
def test_find_leaves_other_words_alone(index: FormIndex[str], text: str) -> None:
    assert list(index.find(text)) == []


def test_one_name_may_have_several_bearers() -> None:
    index: FormIndex[str] = FormIndex()
    index.add("SDF", "syria")
    index.add("SDF", "japan")
    index.add("SDF", "syria")
    assert index.exact("SDF") == ("syria", "japan")


def test_exact_wants_the_whole_name(index: FormIndex[str]) -> None:
    assert index.exact("Islamic State fighters") == ()
    assert index.exact("") == ()


@given(st.text(alphabet=st.sampled_from("IS -KUTurkey.\n'’é(),"), max_size=40))
def test_found_names_lie_apart_and_inside_the_text(text: str) -> None:
    index: FormIndex[str] = FormIndex()
    for name in NAMES:
        index.add(name, name)
    ends = [0]
    for found in index.find(text):
        assert ends[-1] <= found.start < found.end <= len(text)
        ends.append(found.end)

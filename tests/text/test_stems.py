"""Words by their stems."""

import pytest

from blowback.text.stems import stem, stems_of


@pytest.mark.parametrize("words", [
    ("kill", "kills", "killed", "killing", "Killings"), ("die", "dies", "died", "death", "dead"),
    ("shoot", "shot", "shooting"), ("explode", "exploded", "exploding"), ("withdraw", "withdrawal"),
])
def test_forms_of_one_word_have_one_stem(words: tuple[str, ...]) -> None:
    assert len({stem(word) for word in words}) == 1


@pytest.mark.parametrize("words", [("army", "arm"), ("general", "generate"), ("police", "policy"), ("Mali", "mall")])
def test_other_words_have_other_stems(words: tuple[str, str]) -> None:
    assert stem(words[0]) != stem(words[1])


def test_words_that_say_nothing_are_left_out() -> None:
    assert stems_of("The army said it was in Kunduz.") == ["armi", "kunduz"]

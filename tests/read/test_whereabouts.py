"""The place of any verb, by its name."""

import pytest

from blowback.read import load_reader
from blowback.read.whereabouts import where


@pytest.mark.parametrize(("text", "verb", "names"), [
    ("Rebels killed five guards in the town of Sake.", "killed", ["Sake"]),
    ("Troops captured Kirkuk on Monday.", "captured", ["Kirkuk"]),
    ("An attack in Aleppo killed four people.", "killed", ["Aleppo"]),
    ("In Goma rebels entered a school, killing five.", "killing", ["Goma"]),
    ("Two men were wounded when a mine went off near Kidal.", "wounded", ["Kidal"]),
    ("Thousands marched in Cairo and Tunis.", "marched", ["Cairo", "Tunis"]),
    ("The minister said that rebels had left Goma.", "said", []),
    ("Police arrested two men on Friday.", "arrested", []),
])
def test_where(text: str, verb: str, names: list[str]) -> None:
    words = [word for sentence in load_reader().parse(text) for word in sentence.words]
    assert [name.text for name in where(next(word for word in words if word.text == verb))] == names

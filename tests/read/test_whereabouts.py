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
    ("A bomb exploded in the Bara district of Peshawar.", "exploded", ["Bara"]),
    ("A bomb exploded in the Goma suburb of Virunga.", "exploded", ["Virunga"]),
    ("A bomb exploded outside the Farmers Bank in Goma.", "exploded", ["Goma"]),
    ("Students marched to the embassy of France in Cairo.", "marched", ["Cairo"]),
    ("Soldiers patrolled Mweso on Monday.", "patrolled", ["Mweso"]),
    ("Troops patrolled the towns of Sake, Mweso and Goma.", "patrolled", ["Sake", "Mweso", "Goma"]),
    ("A man was shot near a school west of Goma.", "shot", ["Goma"]),
    ("In Dagestan police shot two men in the town of Kizlyar.", "shot", ["Kizlyar"]),
    ("He was captured in May and taken to Goma.", "captured", []),
    ("Thousands have been killed since the war in Mali began.", "killed", []),
    ("Students protested against the war in Mali.", "protested", []),
    ("A bomb exploded in the al-Waha district of Mosul.", "exploded", ["al-Waha"]),
    ("A bomb exploded in the Bara district, Peshawar.", "exploded", ["Bara"]),
    ("Soldiers burned houses in villages like Mweso and Sake.", "burned", ["Mweso", "Sake"]),
    ("In Dagestan on Monday, police shot and killed two men in the town of Kizlyar.", "shot", ["Kizlyar"]),
    ("Dozens died in violence that has rocked southern Mali.", "died", ["Mali"]),
    ("The minister wrote of the violence that worried Mali.", "wrote", []),
    ("Rebels stormed the outskirts of Mweso.", "stormed", ["Mweso"]),
    ("Police patrolled Bara Stadium on Monday.", "patrolled", ["Stadium"]),
    ("The team captured the title in Doha.", "captured", []),
    ("Omar Hama was killed on Monday.", "killed", []),
    ("The convoy was hit by U.S. jets.", "hit", []),
    ("Snipers shot at a bus in northern Bosnia.", "shot", ["Bosnia"]),
])
def test_where(text: str, verb: str, names: list[str]) -> None:
    words = [word for sentence in load_reader().parse(text) for word in sentence.words]
    assert [name.text for name in where(next(word for word in words if word.text == verb))] == names

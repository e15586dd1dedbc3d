"""Doer and weapon of a paragraph."""

from dataclasses import replace

from blowback.model import Standing
from blowback.resolve.incident import incident_of
from blowback.resolve.weapons import weapon_class
from tests.factory import claim, document

TEXT = "Two gunmen of the Free Front shot a guard in Goma. The Red Army claimed the attack. Police blamed the Blues."


def test_who_claims_it_comes_before_who_is_named_and_who_is_blamed() -> None:
    doc = document(TEXT)
    told = claim(of=doc, actor="Free Front", recipient="guard", place="Goma", mode="firearms")
    blamed = claim("ACCUSE", of=doc, actor="Police", recipient="Blues")
    owned = claim(of=doc, actor="Red Army", recipient=None, standing=Standing.CLAIMED)
    for claims, doer in (([told, blamed, owned], "Red Army"), ([told, blamed], "Free Front"), ([blamed], "Blues")):
        found = incident_of(TEXT, claims)
        assert found.perpetrator is not None
        assert found.perpetrator.span.quote == doer


def test_nobody_is_named() -> None:
    doc = document(TEXT)
    found = incident_of(TEXT, [claim(of=doc, actor="gunmen", recipient="guard", place="Goma", mode="firearms")])
    assert (found.perpetrator, found.weapon) == (None, "firearms")
    assert found.place == ("Goma",)


def test_what_is_denied_was_not_done_by_them() -> None:
    denied = replace(claim(of=document(TEXT), actor="Free Front", recipient="guard"), standing=Standing.DENIED)
    assert incident_of(TEXT, [denied]).perpetrator is None


def test_weapons_by_words() -> None:
    words = {"A bus was set on fire.": "fire", "A petrol bomb was thrown.": "fire", "A bomb was found.": "explosives",
             "He was shot.": "firearms", "She was stabbed with a knife.": "blades", "They were kidnapped.": None}
    assert {text: weapon_class(text, []) for text in words} == words


def test_a_place_with_what_it_lies_in() -> None:
    text = "A bomb went off at a mosque in the Levent area of Istanbul. Two people were hurt in Ankara, Turkey."
    doc = document(text)
    mosque, ankara = (claim(of=doc, actor=None, recipient=None, place=words) for words in ("mosque", "Ankara"))
    assert incident_of(text, [mosque]).place == ("Levent", "Istanbul")
    assert incident_of(text, []).place == ("Levent", "Istanbul")
    assert incident_of(text, [ankara]).place == ("Ankara",)


def test_no_place() -> None:
    assert incident_of("A man was shot in the street in March.", []).place == ()

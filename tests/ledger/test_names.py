"""Names are found whatever their case, accents and punctuation."""

from dataclasses import replace

import pytest

from blowback.ledger.names import fold_words, iter_names
from blowback.model import Holder, Mention
from tests.factory import claim, document, span


@pytest.mark.parametrize(("text", "folded"), [
    ("IS-K", " is k "), ("Türkiye's army", " turkiye s army "), ("Straße", " strasse "), ("50%_of", " 50 of "),
    ("Київ", " киів "), ("...", "  "),
])
def test_folding(text: str, folded: str) -> None:
    assert fold_words(text) == folded


def test_each_role_of_a_claim_has_its_names() -> None:
    doc = document("Kabul said that these groups attacked Bakhmut near Bara. TTP denied it.")
    meant = Mention(span(doc, "these groups"), "actor/ttp", span(doc, "TTP"))
    found = replace(claim(of=doc, actor=None, place="Bara", holder="Kabul"), actor=(meant,))
    assert set(iter_names(found)) == {
        ("actor", "actor/ttp", " these groups ttp "), ("recipient", None, " bakhmut "),
        ("holder", None, " kabul "), ("place", None, " bara ")}


@pytest.mark.parametrize(("holders", "words"), [
    pytest.param((), " author ", id="the author"),
    pytest.param((Holder("unnamed"),), " unnamed ", id="nobody named"),
])
def test_a_holder_without_words_can_be_looked_for(holders: tuple[Holder, ...], words: str) -> None:
    found = replace(claim(), holder=holders)
    assert [text for role, _, text in iter_names(found) if role == "holder"] == [words]

"""Gold files: read as they are meant, refused with the place of the fault."""

import json
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from blowback.errors import InputError, MissingInput
from blowback.exchange.gold import GoldItem, load_gold
from blowback.measure import CodedHolder

TEXT = "Rebels shelled Bakhmut. It is raining."
CLAIM = {"kind": "event", "type": "ASSAULT", "mode": "heavy-weapons", "actor": ["Rebels"], "place": "Bakhmut",
         "time": {"text": "Monday", "from": "2024-01-01"}, "killed": {"text": "dozens", "low": 12},
         "standing": "accused", "holder": [{"kind": "unnamed"}, "Kabul", {"kind": "named", "text": "army"}],
         "sentence": "Rebels shelled Bakhmut.", "certainty": "WEAK"}
TEXTS = [{"id": "A", "title": "", "published": "2024-01-02", "text": TEXT}]


def load(folder: Path, texts: Any, gold: Any) -> tuple[GoldItem, ...]:
    for name, value in (("texts.json", texts), ("gold.json", gold)):
        (folder / name).write_text(value if isinstance(value, str) else json.dumps(value))
    return load_gold(folder / "texts.json", folder / "gold.json")


def test_values(tmp_path: Path) -> None:
    (item,) = load(tmp_path, TEXTS, [{"id": "A", "claims": [CLAIM]}])
    (claim,) = item.claims
    assert (item.id, item.title, item.published) == ("A", "A", date(2024, 1, 2))
    assert claim.sentence == (0, 23)
    assert claim.actor == ("Rebels",)
    assert claim.recipient == ()
    assert claim.place == ("Bakhmut",)
    assert claim.time == ("Monday",)
    assert claim.killed == (12, None)
    assert claim.holder == (CodedHolder("unnamed"), CodedHolder("named", "Kabul"), CodedHolder("named", "army"))
    assert claim.certainty == "WEAK"


def test_an_item_is_a_document_for_a_reader(tmp_path: Path) -> None:
    (item,) = load(tmp_path, TEXTS, [])
    document = item.document()
    assert (document.text, document.title, document.published, document.origin) == (TEXT, "A", date(2024, 1, 2), "A")


def test_a_text_without_claims_has_none(tmp_path: Path) -> None:
    assert load(tmp_path, TEXTS, [])[0].claims == ()


def test_a_sentence_that_is_not_in_the_text_has_no_place(tmp_path: Path) -> None:
    (item,) = load(tmp_path, TEXTS, [{"id": "A", "claims": [{**CLAIM, "sentence": "Rebels fled."}]}])
    assert item.claims[0].sentence is None


@pytest.mark.parametrize(("texts", "gold", "complaint"), [
    ("[", [], "not JSON"),
    ("\xff", [], "not JSON"),
    ({}, [], "texts.json: not a list"),
    (TEXTS, {}, "gold.json: not a list"),
    ([{"id": "A"}], [], "item 1: no text under 'text'"),
    ([{"text": "x"}], [], "no text under 'id'"),
    ([1], [], "no text under 'id'"),
    ([{**TEXTS[0], "published": "May"}], [], "published on 'May'"),
    ([*TEXTS, *TEXTS], [], "ids used twice: A"),
    (TEXTS, [{"id": "A", "claims": []}] * 2, "item 2: id 'A' used twice"),
    (TEXTS, [{"id": "B", "claims": []}], "unknown texts: B"),
    (TEXTS, [{"id": "A"}], "no list under 'claims'"),
    (TEXTS, [{"id": "A", "claims": [{**CLAIM, "kind": "rumour"}]}], "A, claim 1: kind 'rumour'"),
    (TEXTS, [{"id": "A", "claims": [{**CLAIM, "standing": "likely"}]}], "standing 'likely'"),
    (TEXTS, [{"id": "A", "claims": [CLAIM, {**CLAIM, "sentence": None}]}], "claim 2: no text under 'sentence'"),
    (TEXTS, [{"id": "A", "claims": [{**CLAIM, "actor": [5]}]}], "A, claim 1: a field"),
    (TEXTS, [{"id": "A", "claims": [{**CLAIM, "holder": 5}]}], "A, claim 1: a field"),
    (TEXTS, [{"id": "A", "claims": ["claim"]}], "no text under 'sentence'"),
], ids=["cut-off", "bytes", "texts-object", "gold-object", "no-text", "no-id", "row-number", "day", "text-twice",
        "gold-twice", "unknown", "no-claims", "kind", "standing", "no-sentence", "actor", "holder", "claim-text"])
def test_a_faulty_file_is_refused(tmp_path: Path, texts: Any, gold: Any, complaint: str) -> None:
    with pytest.raises(InputError) as caught:
        load(tmp_path, texts, gold)
    assert complaint in str(caught.value)
    assert str(tmp_path) not in str(caught.value)


def test_a_missing_file_is_named(tmp_path: Path) -> None:
    with pytest.raises(MissingInput, match=r"texts\.json"):
        load_gold(tmp_path / "texts.json", tmp_path / "gold.json")

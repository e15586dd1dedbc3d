"""The claim record: its shape is a contract, and it comes back as the claim it was."""

import json
from typing import Any

import pytest
from hypothesis import given

from blowback.errors import UnreadableInput
from blowback.exchange.record import Record, from_record, to_jsonl, to_record
from blowback.model import Review
from tests.exchange.values import DOCUMENT, TEXT, Reading, killing, readings

SPAN = ["text", "start", "end"]


@pytest.fixture
def record() -> Record:
    return to_record(killing(), DOCUMENT)


def test_keys_and_their_order_are_those_of_the_contract(record: Record) -> None:
    assert list(record) == [
        "id", "document", "kind", "type", "mode", "actor", "recipient", "place", "time", "killed", "injured",
        "detained", "displaced", "standing", "holder", "cue", "evidence", "relations", "reader", "review",
    ]


@pytest.mark.parametrize(("path", "keys"), [
    ("document", ["id", "title", "published", "source"]),
    ("actor.0", [*SPAN, "id", "refers_to"]),
    ("actor.0.refers_to", SPAN),
    ("place", [*SPAN, "id", "name", "lat", "lon", "precision", "radius_km"]),
    ("time", [*SPAN, "from", "to", "precision"]),
    ("killed", ["low", "high", *SPAN]),
    ("holder.0", ["kind", *SPAN, "id"]),
    ("cue", SPAN),
    ("evidence.sentence", ["start", "end", "quote"]),
    ("evidence.clause", ["start", "end", "quote"]),
    ("relations.0", ["type", "claim"]),
    ("reader", ["name", "version", "rule"]),
], ids=lambda value: value if isinstance(value, str) else "")
def test_keys_of_the_parts(record: Record, path: str, keys: list[str]) -> None:
    part: Any = record
    for step in path.split("."):
        part = part[int(step)] if step.isdigit() else part[step]
    assert list(part) == keys


def test_values(record: Record) -> None:
    assert record["kind"] == "event"
    assert record["time"] == {"text": "on 3 May", "start": 11, "end": 19, "from": "2024-05-03", "to": "2024-05-03",
                              "precision": "day"}
    assert record["killed"] == {"low": 12, "high": None, "text": "at least 12", "start": 46, "end": 57}
    assert record["holder"][1] == {"kind": "unnamed", "text": None, "start": None, "end": None, "id": None}
    assert record["injured"] is None
    assert record["document"]["published"] == "2024-05-04"
    assert record["review"] == "unreviewed"


def test_the_review_is_written_as_given() -> None:
    assert to_record(killing(), DOCUMENT, Review.ACCEPTED)["review"] == "accepted"


@given(readings())
def test_a_record_comes_back_as_the_same_claim(reading: Reading) -> None:
    document, claims = reading.document, reading.claims
    lines = list(to_jsonl(to_record(claim, document) for claim in claims))
    back = [from_record(json.loads(line), document.text) for line in lines]
    assert all(one.same_record(other) for one, other in zip(back, claims, strict=True))
    assert list(to_jsonl(to_record(claim, document) for claim in back)) == lines


def test_a_line_is_one_line_and_keeps_letters_as_they_are(record: Record) -> None:
    (line,) = to_jsonl([{**record, "mode": "é\n"}])
    assert line.count("\n") == 1
    assert "é" in line


@pytest.mark.parametrize(("change", "complaint"), [
    ({"cue": {"text": "denied", "start": 6, "end": 10}}, "denied"),
    ({"cue": {"text": "said", "start": 6, "end": 999}}, "outside"),
    ({"standing": "likely"}, "likely"),
    ({"kind": "rumour"}, "rumour"),
    ({"actor": None}, "NoneType"),
    ({"actor": [{"text": "group", "start": 29, "end": 34}]}, "'id'"),
    ({"killed": {"low": 9, "high": 3, "text": "at least 12", "start": 46, "end": 57}}, "9"),
    ({"time": {"text": "on 3 May", "start": 11, "end": 19, "from": "3 May", "to": None, "precision": "day"}}, "3 May"),
    ({"reader": {"name": "rules"}}, "version"),
    ({"id": "0000000000000000"}, "0000000000000000"),
], ids=["quote", "span-outside", "standing", "kind", "null-list", "key-missing", "count", "day", "reader", "id"])
def test_a_faulty_record_is_refused(record: Record, change: Record, complaint: str) -> None:
    with pytest.raises(UnreadableInput, match="cannot be read") as caught:
        from_record({**record, **change}, TEXT)
    assert complaint in str(caught.value)


def test_a_record_without_a_key_is_refused(record: Record) -> None:
    del record["relations"]
    with pytest.raises(UnreadableInput, match="relations"):
        from_record(record, TEXT)


def test_a_record_is_refused_on_another_text(record: Record) -> None:
    with pytest.raises(UnreadableInput, match="slice"):
        from_record(record, TEXT.replace("Kabul", "Quito"))


def test_a_record_without_an_id_is_read(record: Record) -> None:
    assert from_record({**record, "id": None}, TEXT).id == record["id"]

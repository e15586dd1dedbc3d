"""A claim comes back from the ledger as it went in; a payload that is not ours is refused."""

import json

import pytest
from hypothesis import given

from blowback.errors import LedgerError
from blowback.ledger.payload import from_payload, to_payload
from tests.exchange.values import Reading, readings
from tests.factory import claim, document


@given(readings())
def test_any_claim_comes_back_equal(reading: Reading) -> None:
    doc, found = reading.document, reading.claims
    assert tuple(from_payload(to_payload(c), c.id, doc.id, doc.text) for c in found) == found


def test_a_payload_holds_offsets_and_no_words() -> None:
    assert "rebels" not in to_payload(claim())


@pytest.mark.parametrize("change", [
    pytest.param({"certainty": 0.9}, id="unknown key"),
    pytest.param({"kind": "rumour"}, id="unknown kind"),
    pytest.param({"standing": "probable"}, id="unknown standing"),
    pytest.param({"actor": [[0, 5]]}, id="short mention"),
    pytest.param({"sentence": [0, 4000]}, id="span outside the text"),
    pytest.param({"relations": [["supports"]]}, id="short relation"),
    pytest.param({"type": "COERCE"}, id="not what the id says"),
])
def test_a_payload_that_is_not_ours_is_refused(change: dict[str, object]) -> None:
    found = claim()
    payload = json.dumps({**json.loads(to_payload(found)), **change})
    with pytest.raises(LedgerError, match=found.id):
        from_payload(payload, found.id, found.document_id, document().text)


@pytest.mark.parametrize("payload", ["", "[]", "null", "{}", "{"])
def test_other_json_is_refused(payload: str) -> None:
    with pytest.raises(LedgerError, match="cannot be understood"):
        from_payload(payload, "0" * 16, "d", "text")

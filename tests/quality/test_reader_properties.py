"""What holds of the reader on any text: quotes are slices, the same bytes twice, no memory of other documents."""

from itertools import permutations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from blowback.exchange.notation import Window, parse, render, to_expected
from blowback.exchange.record import from_record, to_jsonl, to_record
from blowback.model import Claim, Document, Span
from blowback.read import load_reader

TEXTS = {
    "accusation": "Juba accused Khartoum of arming the rebels. Khartoum denies it, and says Juba shelters deserters.",
    "bulletin": "12 May: gunmen killed at least three traders in Bamenda.\n\n13 May: the governor imposed a curfew.\n",
    "headline": "Gunmen Kill Nine Miners in Hpakant\n\nThe army said that it had killed \u201cdozens\u201d of rebels.",
    "quotation": "\u201cWe will shell Donetsk,\u201d the commander said; the envoy urged both sides to negotiate.",
    "odd-characters": "Rebels\u00a0shelled Zl\u00edn\u2026 \U0001f525 Jets bombed a dep\u00f4t\tnear \u2019Ain.\r\n",
    "nothing": "The choir sang in the old church at noon.",
    "empty": "",
    "blank": " \n\t ",
}
WORDS = ["Rebels", "the army", "Kabul", "shelled", "denied", "accused", "of", "that", "arming", "and", "killed", "12",
         "people", "in", "Goma", "said", ",", ".", ";", "\u201c", "\u201d", "(RSF)", "if", "not", "must", "\n\n",
         "\u2014"]
ORDERS = list(permutations(["accusation", "bulletin", "quotation"]))
every_text = pytest.mark.parametrize("text", TEXTS.values(), ids=TEXTS)


def document(text: str) -> Document:
    return Document(Document.fingerprint(text.encode()), "A report", text)


def lines(*texts: str) -> list[str]:
    return [line for doc, claims in load_reader().read_many([document(text) for text in texts])
            for line in to_jsonl(to_record(claim, doc) for claim in claims)]


def spans(claim: Claim) -> list[Span]:
    """Every span of a claim."""
    mentions = [*claim.actor, *claim.recipient]
    counts = [count for count in (claim.killed, claim.injured, claim.detained, claim.displaced) if count]
    found = [*(mention.span for mention in mentions), *(mention.refers_to for mention in mentions),
             *(holder.span for holder in claim.holder), claim.cue, *(count.span for count in counts),
             claim.place and claim.place.span, claim.time and claim.time.span,
             claim.evidence.sentence, claim.evidence.clause]
    return [span for span in found if isinstance(span, Span)]


def assert_sound(text: str) -> None:
    """Quotes are slices of the text, and records and notation give the claims back."""
    doc = document(text)
    claims = load_reader().read(doc)
    for claim in claims:
        assert all(text[span.start : span.end] == span.quote != "" for span in spans(claim))
        assert claim.document_id == doc.id
        assert from_record(to_record(claim, doc), text).same_record(claim)
    if claims:
        (case,) = parse(render(doc, claims))
        assert case.claims == tuple(to_expected(claim, Window(0, len(text))) for claim in claims)


@every_text
def test_every_quote_is_its_slice(text: str) -> None:
    assert_sound(text)


@settings(max_examples=60, deadline=None, derandomize=True, database=None)
@given(st.lists(st.sampled_from(WORDS), max_size=25).map(" ".join))
def test_every_quote_is_its_slice_in_any_text(text: str) -> None:
    assert_sound(text)


@every_text
def test_the_same_text_gives_the_same_bytes_twice(text: str) -> None:
    assert lines(text) == lines(text)


@every_text
def test_claims_have_ids_of_their_own(text: str) -> None:
    claims = load_reader().read(document(text))
    assert len({claim.id for claim in claims}) == len(claims)


@pytest.mark.parametrize("order", ORDERS, ids="-".join)
def test_the_order_of_documents_does_not_matter(order: tuple[str, ...]) -> None:
    assert sorted(lines(*(TEXTS[name] for name in order))) == sorted(
        line for name in order for line in lines(TEXTS[name]))


def test_the_texts_hold_claims_but_for_those_that_should_not() -> None:
    assert [name for name, text in TEXTS.items() if not lines(text)] == ["nothing", "empty", "blank"]

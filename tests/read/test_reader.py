"""What the reader promises beside the golden sentences: any length, references where sure, relations, its version."""

import hashlib

import pytest

from blowback.model import Claim, Document
from blowback.read import load_reader
from blowback.read.pipeline import BLOCK_CHARACTERS, find_altered_weights

SENTENCE = "Rebels shelled Bakhmut on Tuesday, killing at least 12 people, the governor said."


def read(text: str) -> tuple[Claim, ...]:
    return load_reader().read(Document(hashlib.sha256(text.encode()).hexdigest(), "a report", text))


def test_a_text_longer_than_a_block_is_read_to_its_end() -> None:
    n = 2 * BLOCK_CHARACTERS // len(SENTENCE)
    text = "\n\n".join([SENTENCE] * n)
    claims = read(text)
    assert len(claims) == n
    assert {claim.evidence.sentence.quote for claim in claims} == {SENTENCE}
    found = {(claim.type, claim.mode, claim.killed and claim.killed.low) for claim in claims}
    assert found == {("ASSAULT", "heavy-weapons", 12)}


def test_a_text_without_sentences_gives_no_claim_and_no_error() -> None:
    assert read("word " * 4_000) == ()
    assert read("\n \t\n") == ()


@pytest.mark.parametrize(("text", "mention", "referent"), [
    ("The army said that its troops had retaken Sake.", "its troops", "army"),
    ("Pakistan must reassess its support for the Taliban.", "its", "Pakistan"),
    ("The Taliban fired on Torkham. The group has denied the attack.", "group", "Taliban"),
    ("Rwandan troops fight alongside the rebels and supply them with weapons.", "them", "rebels"),
], ids=["possessive", "own-support", "the-group", "not-the-subject"])
def test_what_a_pronoun_stands_for_is_said_where_it_is_sure(text: str, mention: str, referent: str) -> None:
    mentions = [mention for claim in read(text) for mention in (*claim.actor, *claim.recipient)]
    found = {one.span.quote: one.refers_to.quote for one in mentions if one.refers_to}
    assert found.get(mention) == referent


def test_the_rule_says_why_a_mention_points_back() -> None:
    rules = {claim.reader.rule for claim in read("The army said that its troops had retaken Sake.")}
    assert any("refer/subject-above" in rule.split(";") for rule in rules)


def test_what_a_pronoun_stands_for_is_left_open_where_two_could_be_meant() -> None:
    claims = read("The rebels drove the militiamen from the ridge. The army shelled them at dawn.")
    found = [m for claim in claims for m in claim.recipient if m.span.quote == "them"]
    assert [m.refers_to for m in found] == [None]


def test_a_confirmation_and_a_denial_say_which_claim_they_bear_on() -> None:
    claims = read("Kabul accused Islamabad of arming the rebels. UN experts have corroborated these allegations. "
                  "Islamabad rejects them.")
    ties = [claim for claim in claims if claim.kind == "tie"]
    assert [claim.standing for claim in ties] == ["accused", "asserted", "denied"]
    assert [(r.type, r.claim) for r in ties[1].relations] == [("supports", ties[0].id)]
    assert [r.type for r in ties[2].relations] == ["denies"]


def test_two_groups_of_victims_are_two_claims() -> None:
    claims = read("Gunmen killed 13 troops and some 170 civilians in Solhan.")
    found = [(c.recipient[0].span.quote, c.killed.low) for c in claims if c.killed]
    assert found == [("troops", 13), ("civilians", 170)]


def test_the_weights_are_those_of_the_official_release() -> None:
    assert find_altered_weights() == []


def test_the_version_names_the_rules_and_does_not_change_by_itself() -> None:
    first = load_reader().version
    assert first.split("+")[0] == "1"
    assert len(first.split("+")[1]) == 8
    assert load_reader().version == first

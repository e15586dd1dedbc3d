"""What `explain` says is what `read` does: the same code, with everything noted on the way."""

from importlib.resources import files

import pytest

from blowback.model import Document, Standing
from blowback.read import load_reader
from blowback.read.explanation import Explanation

SAMPLES = sorted(path.name for path in (files("blowback") / "samples").iterdir() if path.name.endswith(".md"))


def explained(text: str) -> list[Explanation]:
    return list(load_reader().explain(Document.of_text(text)))


@pytest.mark.parametrize("name", SAMPLES[:4])
def test_explain_finds_the_claims_that_read_finds(name: str) -> None:
    document = Document.of_text((files("blowback") / "samples" / name).read_text(encoding="utf-8"))
    told = {one.claim.id for each in load_reader().explain(document) for one in each.claims}
    assert told == {claim.id for claim in load_reader().read(document)}


def test_every_claim_has_a_rule_that_fired() -> None:
    (one,) = explained("Rebels shelled Goma, killing 12, the army said.")
    fired = {rule.rule for rule in one.tried if rule.outcome == "fired"}
    assert {claim.claim.reader.rule.split(";")[0] for claim in one.claims} <= fired


def test_the_strongest_of_what_was_weighed_is_the_standing() -> None:
    for each in explained("Kigali denied plans to arm the rebels. They may attack, if talks fail. Troops will leave."):
        for one in each.claims:
            assert one.claim.standing is (Standing.strongest(*one.weighed) if one.weighed else Standing.ASSERTED)


@pytest.mark.parametrize(("text", "reason"), [
    pytest.param("The striker fired two shots in the league match.", "the object is 'shots'", id="object"),
    pytest.param("The chef attacked the soup.", "the object is 'soup'", id="barred"),
])
def test_what_kept_a_rule_from_firing_is_said(text: str, reason: str) -> None:
    (one,) = explained(text)
    assert any(reason in rule.outcome for rule in one.tried), one.tried


@pytest.mark.parametrize(("text", "reason"), [
    pytest.param("The gas explosion in the kitchen killed three soldiers.", "accident", id="accident"),
    pytest.param("The ministry launched a war on cancer.", "figure of speech", id="figure"),
    pytest.param("The ministry declined to comment.", "about the interview", id="interview"),
])
def test_what_silenced_a_rule_is_said(text: str, reason: str) -> None:
    (one,) = explained(text)
    assert one.claims == ()
    assert any(reason in rule.by for rule in one.silenced), one


def test_an_operator_that_does_not_reach_is_listed() -> None:
    (one,) = explained("Kabul denied that the men who fled the prison had killed two officers.")
    steps = [step for claim in one.claims for step in claim.steps]
    assert any("takes for granted" in step.effect for step in steps) or any(
        step.standing is Standing.DENIED for step in steps)

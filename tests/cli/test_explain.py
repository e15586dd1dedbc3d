"""`blowback explain`: what a person and a program get to see."""

import json

from tests.cli.conftest import Run

SENTENCE = "Kabul denied that it had sheltered the militants who shelled Torkham."


def test_the_table_tells_parse_rules_and_standing(run: Run) -> None:
    shown = run("explain", SENTENCE).stdout
    assert SENTENCE in shown
    assert "sheltered  shelter   VBN  ccomp     denied" in shown
    assert "tie/shelter               verb shelter  fired" in shown
    assert 'met "denied" (deny): denied counts' in shown
    assert "there is no phrase" not in shown


def test_rules_whose_words_do_not_stand_there_are_listed_on_demand(run: Run) -> None:
    assert "there is no phrase" in run("explain", "--all", SENTENCE).stdout


def test_a_silenced_rule_says_why(run: Run) -> None:
    shown = run("explain", "The ministry declined to comment.").stdout
    assert "about the interview, not the conflict" in shown
    assert "no claim" in shown


def test_programs_get_the_claim_record(run: Run) -> None:
    (record,) = json.loads(run("explain", "--format", "json", SENTENCE).stdout)
    assert [one["claim"]["standing"] for one in record["claims"]] == ["asserted", "denied", "asserted"]
    assert record["claims"][1]["steps"] == [
        {"standing": "denied", "words": "denied", "cue": "deny", "effect": "counts"}]


def test_it_says_whom_mentions_mean_and_why(run: Run) -> None:
    shown = run("explain", SENTENCE).stdout
    assert 'actor: "Kabul" = Afghanistan [AFG], by name' in shown
    (record,) = json.loads(run("explain", "--format", "json", SENTENCE).stdout)
    assert record["claims"][0]["mentions"][0] == {
        "slot": "actor", "text": "Kabul", "id": "AFG", "reason": "name", "candidates": ["AFG"]}


def test_an_open_mention_lists_its_candidates(run: Run) -> None:
    shown = run("explain", "The Congolese army attacked Goma.").stdout
    assert 'actor: "Congolese army": ambiguous' in shown
    assert "[COD-MIL]" in shown
    assert "[COG-MIL]" in shown


def test_standard_input_is_read(run: Run) -> None:
    result = run("explain", "-", stdin=SENTENCE.encode())
    assert result.exit_code == 0
    assert "tie support" in result.stdout


def test_an_empty_sentence_is_no_fault(run: Run) -> None:
    assert run("explain", "").exit_code == 0

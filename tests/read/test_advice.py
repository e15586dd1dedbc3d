"""What the model may do to the drafts of the rules: second them, drop them, fill a side, add its own."""

from collections.abc import Mapping
from typing import Any

import numpy as np
import pytest

from blowback.model import Document
from blowback.read import JointReader, load_reader
from blowback.read.tagging import Card, Tagger, Tags
from blowback.read.tree import Sentence

LABELS = ("event/ASSAULT", "event/CONSULT", "tie/support")
CARD = Card({"tagger.onnx": "0" * 64}, LABELS, ("event/ASSAULT/drone",), ("asserted",), ("actor", "recipient"),
            dict.fromkeys(LABELS, 0.7), dict.fromkeys(LABELS, 0.02))
Said = Mapping[str, Mapping[str, float]]


class Puppet(Tagger):
    """A tagger that says of some words what it is told to, and of all others nothing."""

    def __init__(self, said: Said, sides: Mapping[str, str] | None = None, unsaid: float = 0.1):
        self.card, self.said, self.roles, self.unsaid = CARD, said, sides or {}, unsaid

    def tag(self, text: str, sentence: Sentence) -> Tags:
        rows = {word.i: n for n, word in enumerate(sentence.words)}
        n = len(rows)
        labels: Any = np.full((n, len(LABELS)), self.unsaid)
        modes, pairs = np.zeros((n, 1)), np.zeros((2, n, n))
        for row, word in enumerate(sentence.words):
            for label, score in self.said.get(word.text, {}).items():
                labels[row, LABELS.index(label)] = score
            modes[row] = word.text == "Drones"
            if word.text in self.roles:
                pairs[("actor", "recipient").index(self.roles[word.text]), :, row] = 0.95
        return Tags(rows, labels, modes, np.ones((n, 1)), pairs)


def read(text: str, puppet: Puppet) -> list[str]:
    reader = JointReader(load_reader("rules")._nlp, tagger=puppet)
    claims = reader.read(Document(Document.fingerprint(text.encode()), "a report", text))
    return [" ".join([claim.type, claim.reader.rule, "/".join(one.span.quote for one in claim.actor), "->",
                      "/".join(one.span.quote for one in claim.recipient)]).rstrip() for claim in claims]


@pytest.mark.parametrize(("said", "sides", "claims"), [
    ({}, {}, ["ASSAULT assault/shell rebels -> barracks"]),
    ({"shelled": {"event/ASSAULT": 0.97}}, {}, ["ASSAULT assault/shell+model=0.97 rebels -> barracks"]),
    ({"shelled": {"event/ASSAULT": 0.01}}, {}, []),
    ({"shelled": {"event/ASSAULT": 0.8}}, {"market": "actor"}, ["ASSAULT assault/shell+model=0.80 rebels -> barracks"]),
    ({"market": {"event/CONSULT": 0.69}}, {}, ["ASSAULT assault/shell rebels -> barracks"]),
    ({"market": {"event/ASSAULT": 0.99}}, {}, ["ASSAULT assault/shell rebels -> barracks"]),
], ids=["silent", "seconded", "dropped", "filled-sides-stay", "below-its-threshold", "told-already"])
def test_the_draft_of_a_rule(said: Said, sides: dict[str, str], claims: list[str]) -> None:
    assert [line.replace("assault/heavy-weapons", "assault/shell")
            for line in read("The rebels shelled the barracks at the market.", Puppet(said, sides))] == claims


def test_the_model_adds_what_only_it_sees() -> None:
    puppet = Puppet({"hobnobbed": {"event/CONSULT": 0.8}}, {"envoys": "actor", "rebels": "recipient"})
    assert read("The envoys hobnobbed with the rebels.", puppet) == ["CONSULT model:CONSULT=0.80 envoys -> rebels"]


def test_without_sides_of_its_own_the_frame_of_the_type_serves() -> None:
    puppet = Puppet({"thumped": {"event/ASSAULT": 0.8}})
    assert read("The rebels thumped the garrison.", puppet) == ["ASSAULT model:ASSAULT=0.80 rebels -> garrison"]


def test_what_is_no_claim_by_the_rules_is_none_by_the_model() -> None:
    puppet = Puppet({"thumped": {"event/ASSAULT": 0.99}})
    assert read("The striker thumped the ball into the goal in the second half of the match.", puppet) == []

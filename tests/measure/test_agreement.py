"""The figures: by hand, and against the script that the gold's keepers score with."""

import json
import subprocess
import sys
from pathlib import Path
from random import Random
from typing import Any

import pytest

from blowback.exchange.gold import GoldItem, load_gold
from blowback.measure import Coded, CodedHolder, score, to_coded
from tests.exchange.values import killing
from tests.measure.values import TEXT, coded, perturbed, write_lines

SHARED = Path(__file__).parents[2] / "../shared"
SCRIPT = SHARED / "score_claims.py"
ARMY = (CodedHolder("named", "army"),)
GOLD = [
    coded(mode="heavy-weapons", place=("Bakhmut",), time=("Monday",), killed=(3, 3)),
    coded(type_="REJECT", sentence=1, actor=("Kabul",)),
    coded(type_="ASSAULT", sentence=1, standing="denied", holder=ARMY),
    coded("consequence", "displacement", 2, actor=(), recipient=("Traders",), certainty="WEAK"),
]


def test_a_perfect_reader() -> None:
    figures = score({"d": GOLD}, {"d": GOLD}).figures()
    assert figures["gold"] == figures["found"] == 4
    assert figures["type"] == figures["core"] == figures["full"] == {"p": 1.0, "r": 1.0, "f1": 1.0}
    assert figures["accuracy_on_core"] == {
        "standing": [1.0, 4], "holder": [1.0, 4], "mode": [1.0, 4], "place": [1.0, 1], "time": [1.0, 1],
        "killed": [1.0, 1],
    }


def test_a_silent_reader() -> None:
    figures = score({"d": GOLD}, {}).figures()
    assert figures["found"] == 0
    assert figures["core"] == {"p": 0.0, "r": 0.0, "f1": 0.0}
    assert figures["accuracy_on_core"] == {}
    assert figures["by_kind"]["event"] == {"tp": 0, "gold": 3, "found": 0}


def test_nothing_against_nothing() -> None:
    assert score({"d": []}, {"d": []}).figures()["full"] == {"p": 0.0, "r": 0.0, "f1": 0.0}


def test_errors_are_counted_by_level_field_kind_and_standing() -> None:
    found = [
        coded(mode="drone", place=("Goma",), killed=(3, None)),  # core and full right, three fields wrong
        coded(type_="REJECT", sentence=1, actor=("army",)),      # the type alone
        coded(type_="ASSAULT", sentence=1, holder=ARMY),         # the core: the standing is wrong
        coded("tie", "support"),                                 # spurious
    ]
    figures = score({"d": GOLD}, {"d": found}).figures()
    assert figures["type"] == {"p": 0.75, "r": 0.75, "f1": 0.75}
    assert figures["core"] == {"p": 0.5, "r": 0.5, "f1": 0.5}
    assert figures["full"] == {"p": 0.25, "r": 0.25, "f1": 0.25}
    assert figures["accuracy_on_core"] == {
        "standing": [0.5, 2], "holder": [1.0, 2], "mode": [0.5, 2], "place": [0.0, 1], "time": [0.0, 1],
        "killed": [0.0, 1],
    }
    assert figures["by_kind"] == {
        "event": {"tp": 2, "gold": 3, "found": 3}, "consequence": {"tp": 0, "gold": 1, "found": 0},
        "tie": {"tp": 0, "gold": 0, "found": 1},
    }
    assert figures["by_standing"] == {
        "asserted": {"core": 1, "full": 1, "gold": 3}, "denied": {"core": 1, "full": 0, "gold": 1},
    }


def test_misses_and_spurious_claims_are_listed_with_their_document() -> None:
    agreement = score({"a": GOLD[:1], "b": GOLD[1:2]}, {"b": [coded("tie", "support")], "elsewhere": GOLD})
    assert list(agreement.misses()) == [("a", GOLD[0]), ("b", GOLD[1])]
    assert list(agreement.spurious()) == [("b", coded("tie", "support"))]


@pytest.mark.parametrize(("found", "figures"), [
    (GOLD[:3], {"gold": 3, "found": 3}),
    (GOLD, {"gold": 3, "found": 3}),
    ([*GOLD, GOLD[3]], {"gold": 3, "found": 4}),
], ids=["weak-missed", "weak-found", "weak-found-twice"])
def test_strong_leaves_weak_claims_out(found: list[Coded], figures: dict[str, int]) -> None:
    agreement = score({"d": GOLD}, {"d": found}, strong=True)
    assert {name: agreement.figures()[name] for name in figures} == figures
    assert list(agreement.misses()) == []


def test_a_reader_s_claim_is_measured_by_its_words() -> None:
    assert to_coded(killing()) == Coded(
        "event", "ASSAULT", (0, 73), killing().evidence.sentence.quote, actor=("group",), recipient=("people",),
        standing="asserted", holder=(CodedHolder("named", "Kabul"), CodedHolder("unnamed")), place=("Bara",),
        time=("on 3 May",), killed=(12, None),
    )


needs_script = pytest.mark.skipif(not SCRIPT.exists(), reason=f"{SCRIPT.name} is not beside the repository")


def by_script(texts: Path, gold: Path, claims: Path, *options: str) -> dict[str, Any]:
    command = [sys.executable, str(SCRIPT), str(texts), str(gold), str(claims), "--json", *options]
    figures: dict[str, Any] = json.loads(subprocess.run(command, capture_output=True, check=True).stdout)
    for key, columns in (("by_kind", ("tp", "gold", "found")), ("by_standing", ("core", "full", "gold"))):
        for row in figures[key].values():
            row.update({column: row.get(column, 0) for column in columns})  # the script leaves zeros out
    return figures


@needs_script
@pytest.mark.parametrize("options", [(), ("--strong",)], ids=["all", "strong"])
@pytest.mark.parametrize("seed", range(6))
@pytest.mark.parametrize("name", ["article", "items"])
def test_same_figures_as_the_script(name: str, seed: int, options: tuple[str, ...], tmp_path: Path) -> None:
    texts, gold = (SHARED / "data/gold" / f"{name}.{part}.json" for part in ("texts", "gold"))
    items = load_gold(texts, gold)
    random = Random(seed)
    found = {item.id: perturbed(item.claims, random) for item in items}
    ours = score({item.id: item.claims for item in items}, found, strong=bool(options)).figures()
    assert ours == by_script(texts, gold, write_lines(tmp_path / "claims.jsonl", found), *options)
    assert 0 < ours["full"]["f1"] <= ours["core"]["f1"] < ours["type"]["f1"] < 1


@needs_script
def test_same_figures_as_the_script_by_hand(tmp_path: Path) -> None:
    (tmp_path / "texts.json").write_text(json.dumps([{"id": "d", "text": TEXT}, {"id": "empty", "text": TEXT}]))
    claims = [{"kind": "event", "type": "ASSAULT", "actor": ["Rebels"], "standing": "asserted", "sentence": quote}
              for quote in ("Rebels shelled Bakhmut on Monday.", "not in the text", "Kabul denied it.")]
    (tmp_path / "gold.json").write_text(json.dumps([{"id": "d", "claims": claims}]))
    items: tuple[GoldItem, ...] = load_gold(tmp_path / "texts.json", tmp_path / "gold.json")
    found = {"d": [coded(), coded(sentence=1, actor=())], "empty": [coded()]}
    ours = score({item.id: item.claims for item in items}, found).figures()
    assert ours == by_script(tmp_path / "texts.json", tmp_path / "gold.json",
                             write_lines(tmp_path / "claims.jsonl", found))

"""The gate: no figure on the coded gold falls under its floor, and floors do not sink by themselves."""

import json
from pathlib import Path
from typing import Any

import pytest

from tests.quality import gate

FIGURES = {"core": {"p": 0.7, "r": 0.6, "f1": 0.65}}
PINNED = {"sha256": {"a": "1"}, "texts": 1, "claims": 9, "figures": FIGURES}


def pinned(**core: float) -> dict[str, Any]:
    return PINNED | {"figures": {"core": FIGURES["core"] | core}}


@pytest.fixture(scope="module")
def measured(gold_folder: Path) -> dict[str, Any]:
    """What the reader reaches now on every set."""
    return {name: gate.measure(name) for name in gate.SETS}


@pytest.mark.parametrize("name", gate.SETS)
def test_no_figure_is_below_its_floor(name: str, measured: dict[str, Any]) -> None:
    assert gate.below(gate.load_floors()[name]["figures"], measured[name]["figures"]) == []


@pytest.mark.parametrize("name", gate.SETS)
@pytest.mark.parametrize("fact", ["sha256", "texts", "claims"])
def test_the_gold_is_the_one_that_the_floors_were_pinned_on(name: str, fact: str, measured: dict[str, Any]) -> None:
    assert gate.load_floors()[name][fact] == measured[name][fact]


@pytest.mark.parametrize(("level", "least"), [("core", {"article": 0.70, "items": 0.55}),
                                              ("full", {"article": 0.60, "items": 0.45})], ids=["core", "full"])
@pytest.mark.parametrize("name", gate.SETS)
def test_what_was_promised_is_reached(name: str, level: str, least: dict[str, float], measured: dict[str, Any]) -> None:
    assert measured[name]["figures"][level]["f1"] >= least[name.removesuffix(", joint")]


@pytest.mark.parametrize(("reached", "complaints"), [
    ({"core": {"p": 0.7, "r": 0.6, "f1": 0.65}}, []),
    ({"core": {"p": 0.8, "r": 0.7, "f1": 0.75}}, []),
    ({"core": {"p": 0.8, "r": 0.599, "f1": 0.65}}, ["core r: 0.599 where 0.600 was reached before"]),
    ({"core": {"p": 0.7, "r": 0.6}}, ["core f1: 0.000 where 0.650 was reached before"]),
], ids=["same", "better", "one-fell", "figure-gone"])
def test_below(reached: gate.Figures, complaints: list[str]) -> None:
    assert gate.below(FIGURES, reached) == complaints


@pytest.mark.parametrize(("now", "allowed", "kept"), [
    (pinned(p=0.8), False, pinned(p=0.8)),
    (pinned(p=0.6), False, PINNED),
    (pinned(p=0.6), True, pinned(p=0.6)),
    (pinned(p=0.6, r=0.9), False, pinned(r=0.9)),
], ids=["higher", "lower", "lower-allowed", "mixed"])
def test_floors_only_rise(now: dict[str, Any], allowed: bool, kept: dict[str, Any]) -> None:
    assert gate.raised(PINNED, now, allow_regression=allowed) == kept


def test_a_first_measurement_is_pinned_as_it_is() -> None:
    assert gate.raised(None, PINNED, allow_regression=False) == PINNED


@pytest.fixture
def committed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Floors of two sets in a file of their own, and a reader that falls under them."""
    file = tmp_path / "floors.json"
    file.write_text(json.dumps(dict.fromkeys(gate.SETS, PINNED)))
    monkeypatch.setattr(gate, "FLOORS", file)
    monkeypatch.setattr(gate, "GOLD", tmp_path)
    monkeypatch.setattr(gate, "measure", lambda name: pinned(p=0.6, r=0.9))
    return file


@pytest.mark.parametrize(("arguments", "code", "p"), [
    ([], 1, 0.7),
    (["--update"], 1, 0.7),
    (["--update", "--allow-regression"], 0, 0.6),
], ids=["compare", "update", "allowed"])
def test_a_fallen_figure_is_refused_by_the_command(
        arguments: list[str], code: int, p: float, committed: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert gate.main(arguments) == code
    assert json.loads(committed.read_text())["items"]["figures"]["core"]["p"] == p
    assert ("article: core p: 0.600 where 0.700" in capsys.readouterr().out) is bool(code)


def test_an_update_raises_what_rose(committed: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(gate, "measure", lambda name: pinned(r=0.9))
    assert gate.main(["--update"]) == 0
    assert json.loads(committed.read_text())["article"]["figures"]["core"] == {"p": 0.7, "r": 0.9, "f1": 0.65}


def test_without_gold_the_command_says_so(
        tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.setattr(gate, "GOLD", tmp_path / "nowhere")
    assert gate.main([]) == 2
    assert "no coded gold" in capsys.readouterr().out

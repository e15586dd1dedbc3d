"""Two readings are compared claim by claim."""

from dataclasses import replace

import pytest

from blowback.ledger import StoredReading
from blowback.model import Claim, Standing
from blowback.workbench.differences import Difference, choose, compare
from tests.factory import claim, document


def _reading(number: int, run: int, version: str) -> StoredReading:
    return StoredReading(number, run, "d", "fake", version)


OLD, NEW = _reading(1, 1, "1"), _reading(2, 2, "2")
ATTACK = claim()
BACKING = claim("support", actor="Paris", recipient="rebels")


def _compare(old: list[Claim], new: list[Claim]) -> Difference:
    return compare(document(), (OLD, old), (NEW, new))


def test_the_same_claim_of_another_version_is_the_same() -> None:
    newer = replace(ATTACK, reader=replace(ATTACK.reader, version="2"))
    difference = _compare([ATTACK], [newer])
    assert (difference.n_same, bool(difference)) == (1, False)


def test_claims_gained_and_lost() -> None:
    difference = _compare([ATTACK], [BACKING])
    assert (difference.lost, difference.gained, difference.changed) == ((ATTACK,), (BACKING,), ())
    assert difference


def test_another_standing_in_the_same_sentence_is_a_change() -> None:
    denied = replace(ATTACK, standing=Standing.DENIED)
    (change,) = _compare([ATTACK, BACKING], [denied, BACKING]).changed
    assert (change.old, change.new, change.differs) == (ATTACK, denied, ("standing",))


def test_another_resolution_is_a_change_of_the_same_claim() -> None:
    known = replace(ATTACK, actor=(replace(ATTACK.actor[0], id="actor/rebels"),))
    (change,) = _compare([ATTACK], [known]).changed
    assert change.differs == ("actor",)


THREE = [_reading(3, 3, "2"), _reading(2, 2, "2"), _reading(1, 1, "1")]


@pytest.mark.parametrize(("old", "new", "chosen"), [
    pytest.param(None, None, (2, 3), id="the last two"),
    pytest.param("1", None, (1, 3), id="an old run and the last"),
    pytest.param("1", "2", (1, 2), id="two runs"),
    pytest.param("fake@1", "fake@2", (1, 3), id="readers with versions"),
    pytest.param(None, "3", (2, 3), id="a run and the one before"),
    pytest.param("3", "1", (3, 1), id="backwards"),
    pytest.param("9", None, None, id="no such run"),
    pytest.param("3", "3", None, id="the same"),
])
def test_choosing_readings(old: str | None, new: str | None, chosen: tuple[int, int] | None) -> None:
    pair = choose(THREE, old, new)
    assert (pair and (pair[0].number, pair[1].number)) == chosen

"""When two mentions, sides and holders agree."""

import pytest

from blowback.measure import CodedHolder
from blowback.measure.mentions import same_holder, same_mention, same_side


@pytest.mark.parametrize(("left", "right", "same"), [
    ("the Afghan Taliban", "Taliban", True),
    ("Taliban", "taliban leaders", True),
    ("its troops", "the troops", True),
    ("Pakistan's military", "military of Pakistan", True),
    ("Taliban leaders", "Taliban fighters", True),
    ("armed rebel groups", "rebel fighters in town", False),
    ("Kabul", "Islamabad", False),
    ("its", "ITS", True),
    ("its", "their", False),
    ("", "", True),
    ("", "Kabul", False),
], ids=lambda value: str(value) or "nothing")
def test_same_mention(left: str, right: str, same: bool) -> None:
    assert same_mention(left, right) is same
    assert same_mention(right, left) is same


@pytest.mark.parametrize(("gold", "found", "same"), [
    ((), (), True),
    (("Kabul",), (), False),
    ((), ("Kabul",), False),
    (("Kabul", "army"), ("army", "navy"), True),
    (("Kabul",), ("army", "navy"), False),
], ids=["both-empty", "lost", "invented", "one-pair", "no-pair"])
def test_same_side(gold: tuple[str, ...], found: tuple[str, ...], same: bool) -> None:
    assert same_side(gold, found) is same


ARMY, POLICE = CodedHolder("named", "army"), CodedHolder("named", "police")
SOMEBODY, OFFICIALS = CodedHolder("unnamed"), CodedHolder("unnamed", "officials")


@pytest.mark.parametrize(("gold", "found", "same"), [
    ((), (), True),
    ((ARMY,), (), False),
    ((ARMY, POLICE), (POLICE,), True),
    ((ARMY, POLICE), (ARMY,), False),
    ((SOMEBODY,), (OFFICIALS,), True),
    ((SOMEBODY,), (POLICE,), False),
    ((OFFICIALS,), (SOMEBODY,), False),
    ((OFFICIALS,), (CodedHolder("named", "officials"),), True),
], ids=["author", "lost", "last-of-relay", "first-of-relay", "no-words", "no-words-named",
        "words-lost", "kind-differs"])
def test_same_holder(gold: tuple[CodedHolder, ...], found: tuple[CodedHolder, ...], same: bool) -> None:
    assert same_holder(gold, found) is same

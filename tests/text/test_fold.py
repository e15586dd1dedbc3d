"""Folding keeps the length, so that offsets found in the folded text hold in the text."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from blowback.text.fold import fold


@pytest.mark.parametrize(("text", "folded"), [
    ("Gonaïves", "gonaives"), ("Sinn Féin", "sinn fein"), ("Jama’at", "jama'at"), ("IS–K", "is-k"), ("Łódź", "lodz"),
    ("İstanbul", "istanbul"), ("Šaban Đukić", "saban dukic"), ("plain", "plain"),
], ids=lambda value: value)
def test_fold_drops_case_and_accents(text: str, folded: str) -> None:
    assert fold(text) == folded


@given(st.text())
def test_fold_keeps_the_length(text: str) -> None:
    assert len(fold(text)) == len(text)

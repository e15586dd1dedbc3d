"""A case passes, fails or is a known miss for the right reasons, and tells why."""

import pytest

from blowback.exchange.notation import Case, parse
from blowback.model import Claim
from tests.factory import claim, document
from tests.golden.judging import CaseFailed, document_of, judge

TEXT = "Kabul said that rebels attacked Bakhmut. Paris backs rebels."
ATTACK = '> event ASSAULT asserted actor="rebels" recipient="Bakhmut"'
DENIED = '> event ASSAULT denied actor="rebels" recipient="Bakhmut"'


def case(*lines: str, header: str = "") -> Case:
    (parsed,) = parse("\n".join(["@ case", *([header] if header else []), TEXT, *lines]))
    return parsed


@pytest.fixture
def found() -> tuple[Claim, ...]:
    return (claim(of=document(TEXT)),)


def test_a_case_passes_when_all_is_as_expected(found: tuple[Claim, ...]) -> None:
    judge(case(ATTACK), found)
    judge(case("> nothing"), ())


@pytest.mark.parametrize(("lines", "told"), [
    ([DENIED], ["missing   event ASSAULT denied", "spurious  event ASSAULT asserted"]),
    ([ATTACK, DENIED], ["missing   event ASSAULT denied"]),
    (["> nothing"], ['spurious  event ASSAULT asserted actor="rebels" recipient="Bakhmut"']),
], ids=["wrong", "missing", "spurious"])
def test_a_failure_tells_the_sentence_and_both_sides(
        lines: list[str], told: list[str], found: tuple[Claim, ...]) -> None:
    with pytest.raises(CaseFailed) as caught:
        judge(case(*lines), found)
    assert str(caught.value).startswith(TEXT)
    assert all(line in str(caught.value) for line in told)
    assert str(caught.value).count("\n") == len(told)


def test_a_known_miss_is_reported_with_its_reason(found: tuple[Claim, ...]) -> None:
    with pytest.raises(pytest.xfail.Exception, match="no rule yet"):
        judge(case(DENIED, header="known-miss: no rule yet"), found)


def test_a_known_miss_that_passes_fails(found: tuple[Claim, ...]) -> None:
    with pytest.raises(CaseFailed, match="passes now"):
        judge(case(ATTACK, header="known-miss: no rule yet"), found)


def test_the_document_of_a_case_has_its_text_and_day() -> None:
    made = document_of(case(ATTACK, header="published: 2024-05-16"))
    assert (made.text, str(made.published)) == (TEXT, "2024-05-16")

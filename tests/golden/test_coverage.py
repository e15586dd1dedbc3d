"""The golden cases as a whole: enough of them, of every sort, and near-misses as many as hits."""

from collections import Counter
from functools import cache
from pathlib import Path

import pytest

from blowback.exchange.notation import Case, parse
from blowback.model import Standing
from tests.codebook.labels import MODES, is_known

FOLDER = Path(__file__).parent / "read"
SHARED = Path(__file__).parents[2] / "../shared/data"
PLAIN = {"asserted", "claimed"}
SPEECH = {"ACCUSE", "REJECT", "THREATEN", "REQUEST", "AGREE"}


@cache
def cases() -> tuple[tuple[str, Case], ...]:
    """All cases with the file that they are in."""
    return tuple((path.name, case) for path in sorted(FOLDER.glob("*.gold"))
                 for case in parse(path.read_text(encoding="utf-8"), path.name))


def is_hit(case: Case) -> bool:
    """Whether something is said to have happened, or to be so, besides what was merely said."""
    return any(claim.standing in PLAIN and claim.type not in SPEECH for claim in case.claims)


def labels() -> set[tuple[str, str]]:
    return {(str(claim.kind), str(claim.type)) for _, case in cases() for claim in case.claims}


def modes(kind: str, type_: str) -> set[str]:
    claims = [claim for _, case in cases() for claim in case.claims]
    return {str(claim.mode) for claim in claims if (claim.kind, claim.type) == (kind, type_)}


def test_there_are_enough() -> None:
    assert len(cases()) >= 250


def test_names_and_sentences_are_used_once() -> None:
    names, texts = Counter(case.name for _, case in cases()), Counter(case.text for _, case in cases())
    assert [name for name, times in (names + texts).items() if times > 1] == []


@pytest.mark.parametrize(("kind", "type_"), MODES, ids="/".join)
def test_every_type_has_a_case(kind: str, type_: str) -> None:
    assert (kind, type_) in labels()


@pytest.mark.parametrize(("kind", "type_", "mode"), [
    (kind, type_, mode) for (kind, type_), known in MODES.items() for mode in sorted(known)
    if type_ in ("ASSAULT", "PROTEST", "MOBILIZE", "COERCE", "support", "membership")], ids="/".join)
def test_every_mode_has_a_case(kind: str, type_: str, mode: str) -> None:
    assert mode in modes(kind, type_)


@pytest.mark.parametrize("standing", Standing)
def test_every_standing_has_three_cases(standing: Standing) -> None:
    assert sum(any(claim.standing == standing for claim in case.claims) for _, case in cases()) >= 3


def test_labels_are_those_of_the_codebook() -> None:
    assert [(case.name, claim) for _, case in cases() for claim in case.claims
            if "?" not in (claim.kind, claim.type) and isinstance(claim.type, str) and isinstance(claim.kind, str)
            and not is_known(claim.kind, claim.type, claim.mode if isinstance(claim.mode, str) else None)] == []


def test_near_misses_are_as_many_as_hits() -> None:
    hits = sum(is_hit(case) for _, case in cases())
    assert len(cases()) - hits >= hits


def test_known_misses_are_the_smaller_part() -> None:
    assert sum(bool(case.known_miss) for _, case in cases()) < len(cases()) / 3


@pytest.mark.skipif(not SHARED.is_dir(), reason="no coded texts at ../shared/data to compare with")
def test_the_sentences_are_our_own() -> None:
    others = "\n".join(path.read_text(encoding="utf-8") for folder in ("gold", "training", "article")
                       for path in (SHARED / folder).glob("*t*s.json" if folder != "article" else "*.txt"))
    assert [case.name for _, case in cases() if len(case.text) > 30 and case.text[:60] in others] == []

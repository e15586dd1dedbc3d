"""Whether a golden case passes, and what is told when it does not."""

import pytest

from blowback.exchange.notation import Case, Difference, Window, compare, print_claim, to_expected
from blowback.model import Claim, Document
from blowback.read import load_reader
from blowback.resolve import resolve_claims


class CaseFailed(AssertionError):
    """A golden case that did not come out as written; its text is the whole report."""


def document_of(case: Case) -> Document:
    """The case's passage as a document."""
    return Document(Document.fingerprint(case.text.encode()), case.name, case.text, case.published)


def read_case(case: Case) -> tuple[Claim, ...]:
    """The claims of a case; their days are worked out only when the case says when it was published."""
    document = document_of(case)
    claims = load_reader().read(document)
    return resolve_claims(document, claims) if case.published else claims


def difference_of(case: Case, claims: tuple[Claim, ...]) -> Difference:
    """What is missing and what is spurious."""
    whole = Window(0, len(case.text))
    return compare(case.claims, [to_expected(claim, whole) for claim in claims])


def judge(case: Case, claims: tuple[Claim, ...]) -> None:
    """Raise CaseFailed unless the case passes, or fails as its known-miss line says it does."""
    difference = difference_of(case, claims)
    if not difference and case.known_miss:
        raise CaseFailed(f"{case.text}\nthis passes now: take out the line known-miss: {case.known_miss}")
    if difference and case.known_miss:
        pytest.xfail(f"known miss: {case.known_miss}")
    if difference:
        told = [f"  missing   {print_claim(claim)}" for claim in difference.missing]
        told += [f"  spurious  {print_claim(claim)}" for claim in difference.spurious]
        raise CaseFailed("\n".join([case.text, *told]))

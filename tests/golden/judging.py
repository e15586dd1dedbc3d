"""Whether a golden case passes, and what is told when it does not."""

import pytest

from bench.chains import Verdict, judge_links, strays
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
    if not case.judges_claims:
        return Difference((), ())
    whole = Window(0, len(case.text))
    return compare(case.claims, [to_expected(claim, whole) for claim in claims])


def faults_of(case: Case, claims: tuple[Claim, ...]) -> list[str]:
    """What is not as the case has it, a line each; none when it passes."""
    difference = difference_of(case, claims)
    told = [f"  missing   {print_claim(claim)}" for claim in difference.missing]
    told += [f"  spurious  {print_claim(claim)}" for claim in difference.spurious]
    if case.links:
        found = load_reader().references(case.text)
        told += [f"  {one}" for one in judge_links(case, found)
                 if one.verdict not in (Verdict.RIGHT, Verdict.LEFT_OPEN)]
        told += [f"  not named: {one.mention.quote} -> {one.stands_for[0].quote}" for one in strays(case, found)]
    return told


def judge(case: Case, claims: tuple[Claim, ...]) -> None:
    """Raise CaseFailed unless the case passes, or fails as its known-miss line says it does."""
    told = faults_of(case, claims)
    if not told and case.known_miss:
        raise CaseFailed(f"{case.text}\nthis passes now: take out the line known-miss: {case.known_miss}")
    if told and case.known_miss:
        pytest.xfail(f"known miss: {case.known_miss}")
    if told:
        raise CaseFailed("\n".join([case.text, *told]))

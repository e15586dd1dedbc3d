"""Golden cases as text; any passage with its claims can be printed as one."""

import re
from collections.abc import Iterable

from blowback.exchange.notation.claim_line import print_claim
from blowback.exchange.notation.expected import Case, Words, tagged_words
from blowback.exchange.notation.from_claim import Window, to_expected
from blowback.exchange.notation.link_line import print_links
from blowback.exchange.notation.markup import print_markup
from blowback.exchange.notation.slot_printing import quoted
from blowback.model import Claim, Document


def render(document: Document, claims: Iterable[Claim], *, name: str = "passage", start: int = 0,
           end: int | None = None) -> str:
    """The passage `start`..`end` of a document with the claims of it, as a golden case ready to paste."""
    window = Window(start, len(document.text) if end is None else end)
    inside = [to_expected(claim, window) for claim in claims if window.words(claim.evidence.sentence)]
    return print_cases([Case(name, document.text[window.start : window.end], tuple(inside), document.published)])


def print_cases(cases: Iterable[Case]) -> str:
    """The cases as a golden file."""
    return "\n".join(_case(case) for case in cases)


def _case(case: Case) -> str:
    tags = _tags(case)
    names = {(words.start, words.text): f"#{name}" for name, words in tags.items()}

    def name(words: Words) -> str:
        return names.get((words.start, words.text)) or quoted(words)

    claims = [f"> {print_claim(claim, name)}" for claim in case.claims]
    if not claims and case.judges_claims:
        claims = ["> nothing"]
    headers = {"known-miss": case.known_miss, "published": case.published}
    lines = [f"@ {case.name}", *(f"{key}: {value}" for key, value in headers.items() if value),
             print_markup(case.text, tags), *print_links(case.links, name), *claims]
    return "\n".join(lines) + "\n"


def _tags(case: Case) -> dict[str, Words]:
    """A tag for every piece that a claim names, unless an earlier tag reaches into it."""
    named = [words for claim in case.claims for words in tagged_words(claim)]
    named += [words for link in case.links for words in (link.mention, *link.antecedents)]
    placed = {(words.start, words.text): words for words in named if words.start is not None}
    tags: dict[str, Words] = {}
    end = 0
    for words in sorted(placed.values(), key=lambda words: (words.start or 0, -len(words.text))):
        if (words.start or 0) >= end:
            tags[_name(words.text, tags)] = words
            end = (words.start or 0) + len(words.text)
    return tags


def _name(words: str, taken: Iterable[str]) -> str:
    stem = next(reversed(re.findall(r"[a-z0-9]+", words.lower())), "words")
    number = 1
    while (name := stem if number == 1 else f"{stem}-{number}") in taken:
        number += 1
    return name

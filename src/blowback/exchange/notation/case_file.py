"""Golden cases from text: a name, headers, the tagged passage, and a line for each expected claim."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date

from blowback.exchange.notation.claim_line import parse_claim, parse_slots
from blowback.exchange.notation.expected import Case, Expected
from blowback.exchange.notation.faults import NotationFault, unreadable
from blowback.exchange.notation.link_line import LINKS, parse_links
from blowback.exchange.notation.markup import parse_markup
from blowback.exchange.notation.slot_values import Glossary

HEADER = re.compile(r"(known-miss|published):(.*)")
DEFAULTS = re.compile(r"defaults:(.*)")


@dataclass(slots=True)
class _Block:
    """The lines of one case, by what they are."""

    name: str
    line: int
    headers: dict[str, str] = field(default_factory=dict)
    text: list[str] = field(default_factory=list)
    text_line: int = 0
    claims: list[tuple[int, str]] = field(default_factory=list)
    links: list[tuple[int, str]] = field(default_factory=list)

    def add(self, source: str, line: int) -> None:
        if source.startswith(">"):
            self.claims.append((line, source[1:].strip()))
        elif self.text and LINKS.match(source):
            self.links.append((line, source))
        elif self.claims or self.links:
            raise NotationFault(line, "text after the claims; a new case opens with @ name")
        elif not self.text and (header := HEADER.fullmatch(source)):
            if header[1] in self.headers or not header[2].strip():
                raise NotationFault(line, f"{header[1]}: given twice, or nothing behind it")
            self.headers[header[1]] = header[2].strip()
        else:
            self.text_line = self.text_line or line
            self.text.append(source)

    def case(self, defaults: dict[str, str]) -> Case:
        if not self.text:
            raise NotationFault(self.line, f"the case {self.name!r} has no text")
        text, tags = parse_markup("\n".join(self.text), self.text_line)
        glossary = Glossary(text, tags)
        claims = tuple(self._claims(glossary, defaults))
        links = tuple(link for line, source in self.links for link in parse_links(source, glossary, line))
        if unused := [name for name in tags if name not in glossary.used]:
            raise NotationFault(self.text_line, f"tags that no claim uses: #{', #'.join(unused)}")
        return Case(self.name, text, claims, self._published(), self.headers.get("known-miss"), self.line, links,
                    bool(self.claims) or not links)

    def _claims(self, glossary: Glossary, defaults: dict[str, str]) -> Iterator[Expected]:
        if not self.claims and self.links:
            return
        if not self.claims:
            raise NotationFault(self.line, f"the case {self.name!r} expects nothing: write > nothing, or the claims")
        if [source for _, source in self.claims] == ["nothing"]:
            return
        for line, source in self.claims:
            yield parse_claim(source, glossary.find, defaults, line)

    def _published(self) -> date | None:
        day = self.headers.get("published")
        try:
            return date.fromisoformat(day) if day else None
        except ValueError as error:
            raise NotationFault(self.line, f"published: {day!r} is not a day, YYYY-MM-DD") from error


def parse(text: str, name: str = "notation") -> tuple[Case, ...]:
    """The cases of a golden file; all of its faults are raised at once, each with `name` and line."""
    faults: list[NotationFault] = []
    blocks, defaults = _blocks(text, faults)
    cases: dict[str, Case] = {}
    for block in blocks:
        try:
            case = block.case(defaults)
            if case.name in cases:
                raise NotationFault(case.line, f"the case {case.name!r} is there twice")
            cases[case.name] = case
        except NotationFault as fault:
            faults.append(fault)
    if faults:
        raise unreadable(faults, name)
    return tuple(cases.values())


def _blocks(text: str, faults: list[NotationFault]) -> tuple[list[_Block], dict[str, str]]:
    blocks: list[_Block] = []
    defaults: dict[str, str] = {}
    for line, source in enumerate(text.split("\n"), 1):
        source = source.strip(" \t\r")
        try:
            if source.startswith("@"):
                blocks.append(_Block(_name(source, line), line))
            elif not source or source.startswith("#"):
                continue
            elif blocks:
                blocks[-1].add(source, line)
            elif header := DEFAULTS.fullmatch(source):
                defaults |= parse_slots(header[1].split(), line)
            else:
                raise NotationFault(line, "text before the first case; a case opens with @ name")
        except NotationFault as fault:
            faults.append(fault)
    return blocks, defaults


def _name(source: str, line: int) -> str:
    if not re.fullmatch(r"@ [\w-]+", source):
        raise NotationFault(line, "a case opens with @ and a name of letters, digits and hyphens")
    return source[2:]

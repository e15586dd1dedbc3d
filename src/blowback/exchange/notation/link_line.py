"""What mentions stand for, as lines: `refers: #both -> #army + #rebels`, `open: #they, #it`."""

import re
from collections.abc import Callable, Iterable, Iterator

from blowback.exchange.notation.expected import Link, Words
from blowback.exchange.notation.faults import NotationFault
from blowback.exchange.notation.slot_values import REF, Glossary

LINKS = re.compile(r"(refers|open):(.*)")
REFERS = re.compile(rf"({REF}) -> ((?:{REF})(?: \+ (?:{REF}))*)")
OPEN = re.compile(rf"(?:{REF})(?:, (?:{REF}))*")


def parse_links(source: str, glossary: Glossary, line: int) -> Iterator[Link]:
    """The links of one line; quoted words are those that stand first in the passage."""
    found = LINKS.fullmatch(source)
    kind, body = (found[1], found[2].strip()) if found else ("", "")
    try:
        if kind == "refers" and (pair := REFERS.fullmatch(body)):
            yield Link(_find(pair[1], glossary), tuple(_each(pair[2], glossary)))
        elif kind == "open" and OPEN.fullmatch(body):
            yield from (Link(mention) for mention in _each(body, glossary))
        else:
            raise NotationFault(line, "write refers: #it -> #ministry, or open: #they, #it")
    except ValueError as error:
        raise NotationFault(line, f"{kind}: {error}") from error


def print_links(links: Iterable[Link], name: Callable[[Words], str]) -> Iterator[str]:
    """The lines of links; `name` writes words, as tags or in quotes."""
    links = list(links)
    for link in links:
        if link.antecedents:
            yield f"refers: {name(link.mention)} -> {' + '.join(map(name, link.antecedents))}"
    if left := [name(link.mention) for link in links if not link.antecedents]:
        yield f"open: {', '.join(left)}"


def _each(refs: str, glossary: Glossary) -> Iterator[Words]:
    return (_find(ref[0], glossary) for ref in re.finditer(REF, refs))


def _find(ref: str, glossary: Glossary) -> Words:
    words = glossary.find(ref)
    return words if words.start is not None else Words(words.text, glossary.text.index(words.text))

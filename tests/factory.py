"""Documents, claims and a reader for tests, each made in one line."""

import re
from collections.abc import Iterable, Iterator
from datetime import date
from typing import Any

from blowback.codebook.catalogues import Catalogues
from blowback.model import (
    Claim,
    Document,
    Evidence,
    Holder,
    Kind,
    Mention,
    PlaceMention,
    Reader,
    Span,
    Standing,
    TimeMention,
)
from blowback.workbench import Chain

TEXT = "Kabul said that rebels attacked Bakhmut. Paris backs rebels."
FACT = re.compile(r"\b(\w+) (attacked|backs) (\w+)")


def document(text: str = TEXT, *, title: str = "Report", published: date | None = None, **facts: Any) -> Document:
    """A document with the id of its text."""
    return Document(Document.fingerprint(text.encode()), title, text, published, **facts)


def claim(type_: str = "ASSAULT", *, of: Document | None = None, actor: str | None = "rebels",
          recipient: str | None = "Bakhmut", holder: str | None = None, place: str | None = None,
          time: str | None = None, **fields: Any) -> Claim:
    """A claim on a document; the words of its mentions are looked up in the text."""
    doc = of or document()
    whole = sentence(doc.text, actor or recipient or "")
    kind = fields.pop("kind", Kind.EVENT if type_.isupper() else Kind.TIE)
    defaults: dict[str, Any] = {
        "mode": None, "standing": Standing.ASSERTED, "cue": None, "reader": Reader("fake", "1", "fake/rule"),
        "evidence": Evidence(whole, whole),
        "actor": tuple(Mention(span(doc, words)) for words in [actor] if words),
        "recipient": tuple(Mention(span(doc, words)) for words in [recipient] if words),
        "holder": tuple(Holder("named", span(doc, words)) for words in [holder] if words),
        "place": PlaceMention(span(doc, place)) if place else None,
        "time": TimeMention(span(doc, time)) if time else None,
    }
    return Claim(document_id=doc.id, kind=kind, type=type_, **{**defaults, **fields})


def span(doc: Document, words: str) -> Span:
    """The first place where the words stand."""
    start = doc.text.index(words)
    return Span.cut(doc.text, start, start + len(words))


def sentence(text: str, words: str) -> Span:
    """The sentence (up to a full stop) in which the words first stand."""
    at = text.index(words)
    start = text.rfind(". ", 0, at) + 2 if ". " in text[:at] else 0
    end = text.find(".", at)
    return Span.cut(text, start, end + 1 if end >= 0 else len(text))


class FakeReader:
    """Finds "X attacked Y" and "X backs Y"; falls over a text that says "stumble"."""

    name = "fake"

    def __init__(self, version: str = "1"):
        self.version = version

    def read(self, doc: Document) -> tuple[Claim, ...]:
        """The claims of one document."""
        if "stumble" in doc.text:
            raise RuntimeError("the reader stumbled")
        return tuple(self._claim(doc, match) for match in FACT.finditer(doc.text))

    def read_many(self, docs: Iterable[Document]) -> Iterator[tuple[Document, tuple[Claim, ...]]]:
        """Each document with its claims, in order."""
        for doc in docs:
            yield doc, self.read(doc)

    def _claim(self, doc: Document, match: re.Match[str]) -> Claim:
        type_, kind = ("ASSAULT", Kind.EVENT) if match[2] == "attacked" else ("support", Kind.TIE)
        actor, recipient = (Mention(Span.cut(doc.text, *match.span(group))) for group in (1, 3))
        clause = Span.cut(doc.text, *match.span())
        before = doc.text.rfind(".", 0, match.start()) + 1
        start = match.start() - len(doc.text[before : match.start()].lstrip())
        end = doc.text.find(".", match.end())
        whole = Span.cut(doc.text, start, end + 1 if end >= 0 else len(doc.text))
        return Claim(doc.id, kind, type_, None, (actor,), (recipient,), Standing.ASSERTED, (), None,
                     Evidence(whole, clause), Reader(self.name, self.version, f"fake/{match[2]}"))


def leave_unresolved(doc: Document, claims: tuple[Claim, ...], catalogues: Catalogues) -> tuple[Claim, ...]:
    """In place of the catalogues."""
    return claims


def load_fake_reader(name: str, catalogues: Catalogues) -> FakeReader:
    """In place of the packaged reader."""
    return FakeReader("+".join(filter(None, ("1", catalogues.mark))))


def load_newer_fake_reader(name: str, catalogues: Catalogues) -> FakeReader:
    """The same reader in a newer version."""
    return FakeReader("2")


FAKE = Chain(load_fake_reader, leave_unresolved)
NEWER = Chain(load_newer_fake_reader, leave_unresolved)

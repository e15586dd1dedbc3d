"""A document as it was handed in: its text never changes."""

import hashlib
from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class Document:
    """`id` is the SHA-256 (hex) of the bytes it was read from; `text` is what the offsets of claims count in."""

    id: str
    title: str
    text: str
    published: date | None = None
    source: str | None = None
    language: str = "en"
    origin: str | None = None
    """Where the bytes came from: a path, a message id, `-`; with `#n` for the n-th record of a table."""

    @staticmethod
    def fingerprint(data: bytes) -> str:
        """The id of a document with these bytes."""
        return hashlib.sha256(data).hexdigest()

    @classmethod
    def of_text(cls, text: str, *, title: str = "text") -> "Document":
        """A document of a text that came from no file."""
        return cls(cls.fingerprint(text.encode()), title, text)

"""What a parser takes out of a file, and the step from there to a document."""

import json
from dataclasses import asdict, dataclass
from datetime import date

from blowback.errors import EmptyInput, OversizedInput, UnreadableInput
from blowback.model import Document
from blowback.sources.language import detect_language, primary_language
from blowback.sources.options import ReadOptions

ORPHANS = dict.fromkeys(range(0xD800, 0xE000), "\N{REPLACEMENT CHARACTER}")
"""Half surrogates come from JSON escapes and fonts; no ledger can store them. One for one, so that offsets stay."""


@dataclass(frozen=True, slots=True)
class Extract:
    """The text of a file and what the file says about itself."""

    text: str
    title: str | None = None
    source: str | None = None
    published: date | None = None
    language: str | None = None

    def to_json(self) -> str:
        """As one line that `from_json` reads back."""
        return json.dumps(asdict(self) | {"published": self.published and self.published.isoformat()})

    @classmethod
    def from_json(cls, line: bytes | str) -> "Extract":
        """The inverse of `to_json`; ValueError when the line is anything else."""
        fields = json.loads(line)
        if not isinstance(fields, dict) or set(fields) != set(cls.__dataclass_fields__):
            raise ValueError("not an extract")
        if not all(isinstance(value, str) for value in fields.values() if value is not None) or fields["text"] is None:
            raise ValueError("an extract holds strings only")
        published = fields.pop("published")
        return cls(**fields, published=date.fromisoformat(published) if published else None)


def make_document(extract: Extract, data: bytes, origin: str, fallback_title: str, options: ReadOptions) -> Document:
    """The document of these bytes; what the options say wins over what the file says."""
    text = extract.text.translate(ORPHANS) if has_orphans(extract.text) else extract.text
    if not text or text.isspace():
        raise EmptyInput("no text in it", where=origin)
    if len(text) > options.max_bytes:
        raise OversizedInput(f"its text has {len(text)} characters, the limit is {options.max_bytes}", where=origin,
                             value=len(text), hint="split it, or raise the limit")
    return Document(
        id=Document.fingerprint(data),
        title=options.title or tidy(extract.title) or fallback_title,
        text=text,
        published=options.published or extract.published,
        source=options.source or tidy(extract.source),
        language=choose_language(text, extract.language, options.language),
        origin=origin,
    )


def choose_language(text: str, declared: str | None, wanted: str | None) -> str:
    """What the user says, else what the words show, else what the file says, else English.

    Words come before the file's own word, since page templates declare `en` whatever is in them.
    """
    return primary_language(wanted) or detect_language(text) or primary_language(declared) or "en"


def with_heading(title: str | None, text: str) -> str:
    """The text, led by its title unless one of its first lines is that title already."""
    heading = tidy(title)
    if not heading:
        return text
    first = [tidy(line) for line in text.lstrip().split("\n", 8)[:8]]
    return text if heading.casefold() in {line.casefold() for line in first if line} else f"{heading}\n\n{text}"


def tidy(value: str | None) -> str | None:
    """On one line and trimmed; None when nothing is left."""
    words = " ".join((value or "").translate(ORPHANS).split())
    return words or None


def has_orphans(text: str) -> bool:
    """Whether half a surrogate pair stands alone in it."""
    try:
        text.encode()
    except UnicodeEncodeError:
        return True
    return False


def unreadable(what: str, error: Exception, hint: str | None = None) -> UnreadableInput:
    """The error for a file that a parser refused, with the parser's reason on one line."""
    reason = tidy(str(error)) or type(error).__name__
    return UnreadableInput(f"not {what} that can be read: {reason[:200]}", hint=hint)

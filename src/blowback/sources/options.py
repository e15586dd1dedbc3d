"""What a user may set when reading: metadata, columns, format, limits."""

from dataclasses import dataclass
from datetime import date

from blowback.errors import UsageError

SUFFIXES = {
    ".txt": "text", ".text": "text",
    ".md": "markdown", ".markdown": "markdown",
    ".html": "html", ".htm": "html", ".xhtml": "html",
    ".pdf": "pdf", ".docx": "docx", ".eml": "mail",
    ".csv": "csv", ".tsv": "csv", ".jsonl": "jsonl", ".ndjson": "jsonl",
}
"""Suffix (lower case) to format."""

FORMATS = tuple(dict.fromkeys(SUFFIXES.values()))
TABLES = ("csv", "jsonl")


@dataclass(frozen=True, slots=True)
class Limits:
    """What the parser of one file may use before it is stopped."""

    memory_bytes: int = 1 << 30
    cpu_s: int = 30
    wall_s: float = 60.0


@dataclass(frozen=True, slots=True)
class ReadOptions:
    """Metadata given here wins over what the file says; a column that is named must be there.

    Columns left open are `text`, `title`, `published`, `source`, `language` and `id`, each where the table has it.
    `format` is one of FORMATS and overrides the suffix.
    """

    title: str | None = None
    source: str | None = None
    published: date | None = None
    language: str | None = None
    format: str | None = None
    text_columns: tuple[str, ...] = ()
    title_column: str | None = None
    published_column: str | None = None
    source_column: str | None = None
    language_column: str | None = None
    id_column: str | None = None
    max_bytes: int = 20_000_000
    limits: Limits = Limits()

    def __post_init__(self) -> None:
        if self.format is not None and self.format not in FORMATS:
            raise UsageError(f"no format {self.format!r}", value=self.format, hint="use one of " + ", ".join(FORMATS))
        if self.max_bytes <= 0:
            raise UsageError(f"a limit of {self.max_bytes} bytes lets nothing through", value=self.max_bytes)

"""Plain text and Markdown, character for character as they stand."""

import re
import tomllib

from blowback.sources.dates import parse_published
from blowback.sources.extract import Extract

FRONT_MATTER = re.compile(r"\A(---|\+\+\+)[ \t]*\r?\n(.*?)^\1[ \t]*(?:\r?\n|\Z)", re.DOTALL | re.MULTILINE)
FIELD = re.compile(r"^([A-Za-z][\w -]*?)\s*[:=]\s*(\S.*?)\s*$", re.MULTILINE)
HEADING = re.compile(r"\A\s*#[ \t]+(.+?)[ \t#]*$", re.MULTILINE)


def parse_text(text: str) -> Extract:
    """The text, untouched; a plain file says nothing about itself."""
    return Extract(text)


def parse_markdown(text: str) -> Extract:
    """The text less its front matter; title, publisher, date and language come from there."""
    front = FRONT_MATTER.match(text)
    fields = read_fields(front.group(1), front.group(2)) if front else {}
    body = text[front.end() :] if front and fields else text
    heading = HEADING.match(body)
    return Extract(
        body,
        title=fields.get("title") or (heading.group(1) if heading else None),
        source=fields.get("source") or fields.get("publisher"),
        published=parse_published(fields.get("published") or fields.get("date")),
        language=fields.get("language") or fields.get("lang"),
    )


def read_fields(mark: str, block: str) -> dict[str, str]:
    """The plain `key: value` lines of YAML front matter, or the top keys of TOML; lists and nesting are passed over."""
    if mark == "+++":
        try:
            return {key.lower(): str(value) for key, value in tomllib.loads(block).items()}
        except tomllib.TOMLDecodeError:
            return {}
    return {key.lower(): unquote(value) for key, value in FIELD.findall(block)}


def unquote(value: str) -> str:
    """A scalar without its quotes or its trailing comment."""
    quoted = re.match(r"""(["'])(.*)\1(?:\s+#.*)?\Z""", value)
    return quoted.group(2) if quoted else re.sub(r"\s+#.*\Z", "", value)

"""DOCX: paragraphs in reading order, core properties. Run by the worker only."""

import io
import re
import zipfile
from collections.abc import Iterator
from typing import Any

import docx
from docx.document import Document as Docx
from docx.opc.exceptions import OpcError
from docx.oxml.ns import qn
from lxml import etree

from blowback.errors import OversizedInput, UnreadableInput
from blowback.sources.extract import Extract, unreadable, with_heading

TEXT, PARAGRAPH, STYLE = qn("w:t"), qn("w:p"), qn("w:pStyle")
SPACES = {qn("w:tab"): "\t", qn("w:br"): "\n", qn("w:cr"): "\n", qn("w:noBreakHyphen"): "-"}
# Words that a reviewer took out, and the second copy of a text box that older programs read.
UNSEEN = {qn("w:del"), qn("w:moveFrom"), "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"}
COMPANY = re.compile(rb"<(?:\w+:)?Company>([^<]{1,200})</")
JUNK_TITLE = re.compile(r"(?i:microsoft word|untitled|word document|document\d*\Z|.*\.(docx?|dotx?|pdf|indd|rtf)\Z)")
TEMPLATE_DAY = "2013-12-23"  # python-docx's own template says so in every file that does not set its date
MAX_UNPACKED = 200_000_000
MAX_MEMBERS = 10_000


def parse_docx(data: bytes) -> Extract:
    """The text by paragraphs, led by the title."""
    refuse_bomb(data)
    try:
        document = docx.Document(io.BytesIO(data))
        parts = list(iter_paragraphs(document.element.body))
        properties = document.core_properties
        created, language = properties.created, properties.language
        title = sound_title(properties.title) or first_title(parts)
    except (OpcError, KeyError, ValueError, OSError, zipfile.BadZipFile, etree.XMLSyntaxError, AttributeError) as error:
        raise unreadable("DOCX", error) from error
    text = "\n\n".join(words for _, words in parts if words.strip())
    day = created.date() if created and created.date().isoformat() != TEMPLATE_DAY else None
    return Extract(with_heading(title, text) if text else "", title, company(document), day, language or None)


def refuse_bomb(data: bytes) -> None:
    """Stop at an archive that unpacks to more than any report needs; zipfile never unpacks more than is declared."""
    try:
        members = zipfile.ZipFile(io.BytesIO(data)).infolist()
    except (zipfile.BadZipFile, ValueError, NotImplementedError) as error:
        raise unreadable("DOCX", error, hint="save an older .doc file as .docx first") from error
    unpacked = sum(member.file_size for member in members)
    if unpacked > MAX_UNPACKED or len(members) > MAX_MEMBERS:
        raise OversizedInput(f"unpacks to {unpacked} bytes in {len(members)} parts", value=unpacked)
    if any(member.flag_bits & 1 for member in members):
        raise UnreadableInput("locked by a password", hint="save it without one")


def iter_paragraphs(body: Any) -> Iterator[tuple[str, str]]:
    """Style and words of each paragraph, those in tables, text boxes and content controls included."""
    for paragraph in body.iter(PARAGRAPH):
        if not any(parent.tag in UNSEEN for parent in paragraph.iterancestors()):
            style = next(paragraph.iter(STYLE), None)
            yield ("" if style is None else style.get(qn("w:val"), "")), "".join(iter_words(paragraph))


def iter_words(node: Any) -> Iterator[str]:
    """The visible words under a node, less those of paragraphs inside it."""
    for child in node:
        if child.tag == TEXT:
            yield child.text or ""
        elif child.tag in SPACES:
            yield SPACES[child.tag]
        elif child.tag not in UNSEEN and child.tag != PARAGRAPH:
            yield from iter_words(child)


def first_title(parts: list[tuple[str, str]]) -> str | None:
    """The first paragraph with words, when it is styled as a title or a main heading."""
    style, words = next(((style, words) for style, words in parts if words.strip()), ("", ""))
    return words if style in ("Title", "Heading1") else None


def sound_title(title: str | None) -> str | None:
    """The title, unless a program made it up."""
    return title if title and not JUNK_TITLE.match(title.strip()) else None


def company(document: Docx) -> str | None:
    """The organisation named in the file's extended properties."""
    for part in document.part.package.iter_parts():
        if str(part.partname) == "/docProps/app.xml":
            found = COMPANY.search(part.blob)
            return found.group(1).decode("utf-8", errors="replace") if found else None
    return None

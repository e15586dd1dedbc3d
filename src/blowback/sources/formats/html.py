"""HTML: the article's text and what its head says. Run by the worker only."""

import re

from lxml import html as lxml_html
from trafilatura import bare_extraction
from trafilatura.settings import Document as Page

from blowback.errors import UnreadableInput
from blowback.sources.dates import parse_published
from blowback.sources.decode import decode_declared
from blowback.sources.extract import Extract, unreadable, with_heading

CHARSET = re.compile(rb"<meta[^>]{0,200}?charset\s*=\s*[\"']?\s*([A-Za-z0-9_-]{3,20})", re.IGNORECASE)
LANGUAGE = re.compile(r"<html[^>]{0,1000}?\slang\s*=\s*[\"']?([A-Za-z-]{2,20})", re.IGNORECASE)
# The latest day is fixed, so that the same page gives the same date on any day.
DATES = {"extensive_search": False, "original_date": True, "max_date": "2100-01-01"}


def parse_html(data: bytes) -> Extract:
    """The main text by paragraphs, led by the title."""
    charset = CHARSET.search(data[:4096])
    markup = decode_declared(data, charset.group(1).decode("ascii") if charset else None, "page")
    if not markup.strip():
        return Extract("")
    page = extract_page(markup)
    declared = LANGUAGE.search(markup[:20_000])
    text = paragraphs(page.text if page and page.text else all_text(markup))
    title = page.title if page else None
    return Extract(
        with_heading(title, text) if text else "",
        title=title,
        source=page.sitename if page else None,
        published=parse_published(page.date) if page else None,
        language=declared.group(1) if declared else None,
    )


def extract_page(markup: str) -> Page | None:
    """What trafilatura finds; handed over as bytes, never as a string that could be an address."""
    try:
        page = bare_extraction(markup.encode("utf-8", errors="replace"), with_metadata=True, include_comments=False,
                               date_extraction_params=dict(DATES))
    except (ValueError, RecursionError) as error:
        raise unreadable("HTML", error) from error
    if page is not None and not isinstance(page, Page):
        raise UnreadableInput("not HTML that can be read")
    return page


def all_text(markup: str) -> str:
    """Everything a reader would see, for a page too short to have a main part."""
    try:
        tree = lxml_html.document_fromstring(markup.encode("utf-8", errors="replace"),
                                             parser=lxml_html.HTMLParser(encoding="utf-8"))
    except (ValueError, lxml_html.etree.ParserError):
        return ""
    for unseen in tree.xpath("//script|//style|//head|//template|//noscript"):
        unseen.drop_tree()
    return str(tree.text_content())


def paragraphs(text: str) -> str:
    """One paragraph per line or table cell, with a blank line between."""
    cells = [line.split("|") if line.startswith("|") else [line] for line in text.splitlines()]
    parts = [part.strip() for row in cells for part in row]
    return "\n\n".join(part for part in parts if part.strip("-: "))

"""PDF: pages to paragraphs, document information. Run by the worker only."""

import re
from collections import Counter

import pypdfium2 as pdfium
from pypdfium2 import raw

from blowback.errors import EmptyInput, OversizedInput, UnreadableInput
from blowback.sources.dates import parse_published
from blowback.sources.extract import Extract, tidy, unreadable
from blowback.sources.formats.docx import sound_title
from blowback.sources.formats.pdf_lines import Line, join_lines

MAX_PAGES = 2000
EDGE = 2  # lines looked at on top and at the foot of a page
RUNNING_PAGES = 3  # a line on top or at the foot of so many pages, and of half of them, is no part of the text


def parse_pdf(data: bytes) -> Extract:
    """The text by paragraphs, without page numbers and running heads."""
    try:
        with pdfium.PdfDocument(data) as document:
            if len(document) > MAX_PAGES:
                raise OversizedInput(f"{len(document)} pages, the limit is {MAX_PAGES}", value=len(document))
            pages = [read_page(document, number) for number in range(len(document))]
            info = document.get_metadata_dict()
    except pdfium.PdfiumError as error:
        raise refusal(error) from error
    text = "\n\n".join(join_lines(drop_running(pages)))
    if not text:
        raise EmptyInput("no text in it", hint="a scanned file needs text recognition first")
    return Extract(
        text,
        title=sound_title(tidy(info.get("Title"))),
        published=parse_published(info.get("CreationDate")) or parse_published(info.get("ModDate")),
    )


def refusal(error: pdfium.PdfiumError) -> UnreadableInput:
    """Why PDFium would not open it."""
    if "password" in str(error).lower():
        return UnreadableInput("locked by a password", hint="save it without one")
    return unreadable("a PDF", error, hint="open it in a PDF program and save it again")


def read_page(document: pdfium.PdfDocument, number: int) -> list[Line]:
    """The lines of one page with their place on it; none for a page that is broken."""
    try:
        page = document[number]
        words = page.get_textpage()
    except pdfium.PdfiumError:
        return []
    try:
        return read_lines(words)
    finally:
        words.close()
        page.close()


def read_lines(words: pdfium.PdfTextPage) -> list[Line]:
    """Cut the page's text at its line ends and look up where the first and last letter stand."""
    lines, start = [], 0
    for piece in re.split(r"(\r\n?|\n)", words.get_text_range()):
        text = piece.strip()
        if text:
            first = start + len(piece) - len(piece.lstrip())
            lines.append(place_line(words, text, first, first + len(text) - 1))
        start += len(piece)
    return lines


def place_line(words: pdfium.PdfTextPage, text: str, first: int, last: int) -> Line:
    """The line with its edges, in points from the lower left corner."""
    left, low, _, top = letter_box(words, first)
    _, last_low, right, _ = letter_box(words, last)
    return Line(text, left, right, max(low, last_low), max(1.0, top - low), min(low, last_low))


def letter_box(words: pdfium.PdfTextPage, position: int) -> tuple[float, float, float, float]:
    """Left, low, right and top edge of a letter of the text; zeros for one that has none."""
    index = raw.FPDFText_GetCharIndexFromTextIndex(words, position)
    if index < 0 or index >= words.count_chars():
        return (0.0, 0.0, 0.0, 0.0)
    return tuple(words.get_charbox(index, loose=True))


def drop_running(pages: list[list[Line]]) -> list[list[Line]]:
    """The pages without running heads, feet and page numbers; at most EDGE lines go at either end of a page."""
    edges = Counter(mark for lines in pages for mark in {mark_of(line) for line in (*lines[:EDGE], *lines[-EDGE:])})
    running = {mark for mark, n in edges.items() if n >= RUNNING_PAGES and n * 2 >= len(pages)}
    return [trim(trim(lines, running)[::-1], running)[::-1] for lines in pages]


def trim(lines: list[Line], running: set[tuple[str, int]]) -> list[Line]:
    """The lines from the first one on that belongs to the text."""
    for number, line in enumerate(lines[:EDGE]):
        if mark_of(line) not in running and shape(line):
            return lines[number:]
    return lines[EDGE:]


def mark_of(line: Line) -> tuple[str, int]:
    """What makes a running line the same on every page: its shape and its height on the page."""
    return shape(line), round(line.base)


def shape(line: Line) -> str:
    """The line less its numbers: the same for `Page 3 of 9` and `Page 4 of 9`, empty for a bare page number."""
    return re.sub(r"[\d\s|/.-]+", "", line.text).casefold()

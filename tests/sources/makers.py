"""Files of every format, made from a few words."""

import io
import sys
import zipfile
from pathlib import Path

import docx

from blowback.model import Document
from blowback.sources import ReadOptions, Skipped, iter_documents

RAID = "The Taliban raided a police post in Ghazni on Monday."
DENIAL = "A spokesman in Kabul denied that the group had taken part in the raid."
PDF_HEADER = b"%PDF-1.4\n"


def read_one(path: Path | str, options: ReadOptions | None = None) -> Document:
    """The only document of an input; fails with the reason when there is none."""
    (item,) = iter_documents([path], options)
    assert isinstance(item, Document), item
    return item


def skip_one(path: Path | str, options: ReadOptions | None = None) -> Skipped:
    """The only item of an input that gives no document."""
    (item,) = iter_documents([path], options)
    assert isinstance(item, Skipped), item
    return item


def make_html(*paragraphs: str, head: str = "<title>Raid on Ghazni</title>", attributes: str = "") -> bytes:
    """A page with an article between a menu and a foot."""
    body = "".join(f"<p>{paragraph}</p>" for paragraph in paragraphs or (RAID, DENIAL))
    return (f"<!DOCTYPE html><html {attributes}><head>{head}</head><body><nav><a href='/'>Home</a></nav>"
            f"<article><h1>Raid on Ghazni</h1>{body}</article><footer>Imprint</footer></body></html>").encode()


def make_docx(*paragraphs: str, title: str = "", **properties: object) -> bytes:
    """A DOCX with plain paragraphs and core properties."""
    document = docx.Document()
    for paragraph in paragraphs or (RAID, DENIAL):
        document.add_paragraph(paragraph)
    for name, value in {"title": title, **properties}.items():
        setattr(document.core_properties, name, value)
    return docx_bytes(document)


def docx_bytes(document: docx.document.Document) -> bytes:
    """The file that the document would be saved to."""
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


def replace_part(data: bytes, name: str, content: bytes) -> bytes:
    """A DOCX with one part put in the place of another."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as new:
        for member in old.namelist():
            new.writestr(member, content if member == name else old.read(member))
    return out.getvalue()


def make_pdf(*pages: list[tuple[int, int, str]], info: bytes = b"") -> bytes:
    """A PDF whose pages hold lines at (x, y), in points from the lower left corner, in one size of letters."""
    kids = b" ".join(b"%d 0 R" % (5 + 2 * number) for number in range(len(pages)))
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Kids [%s] /Count %d >>" % (kids, len(pages)),
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
        b"<< %s >>" % info,
    ]
    for lines in pages:
        objects += make_page(lines, len(objects) + 2)
    body = b"".join(b"%d 0 obj\n%s\nendobj\n" % (number, content) for number, content in enumerate(objects, 1))
    return PDF_HEADER + body + b"trailer << /Size %d /Root 1 0 R /Info 4 0 R >>\n%%%%EOF" % (len(objects) + 1)


def make_page(lines: list[tuple[int, int, str]], contents: int) -> list[bytes]:
    """The page's own object and the stream of its contents."""
    letters = [(x, y, text.encode("cp1252").replace(b"(", b"\\(").replace(b")", b"\\)")) for x, y, text in lines]
    shown = b"BT /F1 11 Tf\n" + b"".join(b"1 0 0 1 %d %d Tm (%s) Tj\n" % line for line in letters) + b"ET"
    resources = b"/Resources << /Font << /F1 3 0 R >> >>"
    page = b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] %s /Contents %d 0 R >>" % (resources, contents)
    return [page, b"<< /Length %d >>\nstream\n%s\nendstream" % (len(shown), shown)]


def make_mail(body: bytes, *headers: str) -> bytes:
    """An e-mail with these headers before those of the sender and the day."""
    given = [*headers, "From: Khost Monitor <desk@example.org>", "Date: Tue, 02 Jan 2024 01:00:00 +0500"]
    return "\r\n".join(given).encode() + b"\r\n\r\n" + body


def worker_that(does: str) -> tuple[str, ...]:
    """The command of a worker whose every parser does this (an expression over `data`)."""
    lines = ("import os, signal, socket, subprocess, sys", "from blowback.sources import worker",
             "from blowback.sources.extract import Extract",
             f"worker.parser_of = lambda form: lambda data: {does}", "worker.main(1 << 29, 0)")
    return (sys.executable, "-c", "\n".join(lines))

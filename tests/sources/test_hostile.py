"""Files made to hurt: each costs itself, never the reader and never its neighbours."""

import zlib
from pathlib import Path

import pytest

from blowback.errors import EmptyInput, OversizedInput, UnreadableInput
from blowback.model import Document
from blowback.sources import Limits, ReadOptions, Skipped, iter_documents
from blowback.sources.formats.docx import MAX_UNPACKED
from tests.sources.makers import PDF_HEADER, RAID, make_docx, make_html, make_pdf, replace_part, skip_one

NARROW = ReadOptions(limits=Limits(memory_bytes=400_000_000, cpu_s=20))
BODY = b'<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body><w:p><w:r><w:t>%s</w:t>'
BODY += b"</w:r></w:p></w:body></w:document>"
LAUGHS = b"<!DOCTYPE x [<!ENTITY a0 'ha'>" + b"".join(
    b"<!ENTITY a%d '%s'>" % (n, b"&a%d;" % (n - 1) * 10) for n in range(1, 10)) + b"]>"


def pdf_bomb() -> bytes:
    """One page whose contents of half a gigabyte fit into a few hundred kilobytes."""
    packer = zlib.compressobj(9)
    data = b"".join(packer.compress(b"BT (x) Tj ET " * 65_536) for _ in range(600)) + packer.flush()
    return PDF_HEADER + (
        b"1 0 obj <</Type/Catalog/Pages 2 0 R>> endobj\n2 0 obj <</Type/Pages/Kids[3 0 R]/Count 1>> endobj\n"
        b"3 0 obj <</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]/Contents 4 0 R>> endobj\n"
        b"4 0 obj <</Filter/FlateDecode/Length %d>>\nstream\n" % len(data) + data
        + b"\nendstream endobj\ntrailer <</Root 1 0 R>>\n")


def write(path: Path, data: bytes) -> Path:
    path.write_bytes(data)
    return path


def test_a_zip_bomb_is_not_unpacked(tmp_path: Path) -> None:
    bomb = replace_part(make_docx(), "word/document.xml", b"0" * (MAX_UNPACKED + 1))
    assert len(bomb) < 1_000_000
    assert "unpacks to" in skip_one(write(tmp_path / "a.docx", bomb)).error.message


def test_billion_laughs_expand_to_nothing(tmp_path: Path) -> None:
    data = replace_part(make_docx(), "word/document.xml", LAUGHS + BODY % b"&a9;")
    assert isinstance(skip_one(write(tmp_path / "a.docx", data), NARROW).error, EmptyInput | UnreadableInput)


def test_an_external_entity_is_not_opened(tmp_path: Path) -> None:
    secret = write(tmp_path / "secret", b"hidden words")
    entity = b"<!DOCTYPE x [<!ENTITY e SYSTEM 'file://%s'>]>" % str(secret).encode()
    data = replace_part(make_docx(), "word/document.xml", entity + BODY % b"Seen: &e;")
    (item,) = iter_documents([write(tmp_path / "a.docx", data)])
    assert "hidden" not in getattr(item, "text", "")


@pytest.mark.parametrize("page", [
    make_html(RAID, "Seen: &e;").replace(b"html>", b"html [<!ENTITY e SYSTEM 'file:///etc/passwd'>]>", 1),
    make_html(RAID, "<iframe src='file:///etc/passwd'></iframe><object data='/etc/passwd'></object>"),
], ids=["entity", "frame"])
def test_a_page_opens_no_file(tmp_path: Path, page: bytes) -> None:
    (item,) = iter_documents([write(tmp_path / "a.html", page)])
    assert isinstance(item, Document)
    assert "root:" not in item.text


@pytest.mark.parametrize(("name", "data"), [
    ("bomb.pdf", pdf_bomb()),
    ("deep.pdf", PDF_HEADER + b"1 0 obj " + b"[" * 500_000 + b" endobj\ntrailer <</Root 1 0 R>>\n"),
    ("loop.pdf", PDF_HEADER + b"1 0 obj <</Type/Catalog/Pages 2 0 R>> endobj\n2 0 obj <</Type/Pages/Kids[2 0 R 2 0 R]"
     b"/Count 1000000000>> endobj\ntrailer <</Root 1 0 R>>\n"),
    ("many.pdf", make_pdf(*[[]] * 2001)),
    ("deep.html", b"<div>" * 300_000 + b"deep" + b"</div>" * 300_000),
    ("deep.eml", b"From: a\nContent-Type: message/rfc822\n\n" * 3000),
], ids=lambda value: value if isinstance(value, str) else "")
def test_deep_and_huge_files_cost_themselves_only(tmp_path: Path, name: str, data: bytes) -> None:
    write(tmp_path / name, data)
    write(tmp_path / "zz.html", make_html())
    bad, good = iter_documents([tmp_path], NARROW)
    assert isinstance(bad, Skipped)
    assert isinstance(bad.error, UnreadableInput | OversizedInput | EmptyInput)
    assert isinstance(good, Document)
    assert RAID in good.text

"""DOCX: all words in reading order, and the core properties that mean something."""

from datetime import UTC, datetime

import docx
import pytest
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls

from blowback.errors import UnreadableInput
from blowback.sources.formats.docx import parse_docx
from tests.sources.makers import DENIAL, RAID, docx_bytes, make_docx, replace_part

APP = b'<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties">%s</Properties>'

CHOICES = "http://schemas.openxmlformats.org/markup-compatibility/2006"
TRACKED = ("<w:p><w:ins w:id='1' w:author='a'><w:r><w:t>Put in.</w:t></w:r></w:ins>"
           "<w:del w:id='2' w:author='a'><w:r><w:delText>Taken out.</w:delText></w:r></w:del></w:p>")


def simple(words: str) -> str:
    """A paragraph with one run of words."""
    return f"<w:p><w:r><w:t>{words}</w:t></w:r></w:p>"


def with_body(xml: str) -> bytes:
    """A DOCX with this piece of WordprocessingML after one paragraph."""
    document = docx.Document()
    document.add_paragraph(RAID)
    for element in parse_xml(f"<w:body {nsdecls('w')}>{xml}</w:body>"):
        document.element.body.insert(len(document.element.body) - 1, element)
    return docx_bytes(document)


def test_core_properties_name_the_document() -> None:
    created = datetime(2024, 1, 2, 9, tzinfo=UTC)
    extract = parse_docx(make_docx(title="Raid on Ghazni", created=created, language="en-GB"))
    assert (extract.title, str(extract.published), extract.language) == ("Raid on Ghazni", "2024-01-02", "en-GB")
    assert extract.text == f"Raid on Ghazni\n\n{RAID}\n\n{DENIAL}"


def test_the_company_is_the_publisher() -> None:
    data = replace_part(make_docx(), "docProps/app.xml", APP % b"<Company>Khost Monitor</Company>")
    assert parse_docx(data).source == "Khost Monitor"
    assert parse_docx(make_docx()).source is None


def test_the_date_of_a_template_is_no_date() -> None:
    assert parse_docx(make_docx()).published is None


@pytest.mark.parametrize("title", ["Microsoft Word - draft3.doc", "report_final.docx", "Untitled", "Document1", ""],
                         ids=repr)
def test_a_title_that_a_program_made_up_is_none(title: str) -> None:
    extract = parse_docx(make_docx(title=title))
    assert extract.title is None
    assert extract.text.startswith(RAID)


def test_a_styled_first_paragraph_is_the_title() -> None:
    document = docx.Document()
    document.core_properties.title = ""
    document.add_heading("Raid on Ghazni", 0)
    document.add_paragraph(RAID)
    extract = parse_docx(docx_bytes(document))
    assert extract.title == "Raid on Ghazni"
    assert extract.text == f"Raid on Ghazni\n\n{RAID}"


@pytest.mark.parametrize(("xml", "words"), [
    (f"<w:tbl><w:tr><w:tc>{simple('Killed')}</w:tc><w:tc>{simple('12')}</w:tc></w:tr></w:tbl>", "Killed\n\n12"),
    (f"<w:sdt><w:sdtContent>{simple('In a control.')}</w:sdtContent></w:sdt>", "In a control."),
    (TRACKED, "Put in."),
    ("<w:p><w:r><w:t>Al</w:t><w:noBreakHyphen/><w:t>Qaeda</w:t><w:tab/><w:t>here</w:t></w:r></w:p>", "Al-Qaeda\there"),
    ("<w:p><w:hyperlink><w:r><w:t>A link.</w:t></w:r></w:hyperlink></w:p>", "A link."),
], ids=["table", "content control", "tracked changes", "hyphen and tab", "link"])
def test_words_wherever_they_stand(xml: str, words: str) -> None:
    assert parse_docx(with_body(xml)).text == f"{RAID}\n\n{words}"


def test_a_text_box_is_read_once() -> None:
    inside = f"<w:txbxContent>{simple('In the box.')}</w:txbxContent>"
    box = (f"<w:p xmlns:mc='{CHOICES}'><w:r><w:t>Round the box.</w:t><mc:AlternateContent><mc:Choice Requires='wps'>"
           f"{inside}</mc:Choice><mc:Fallback>{inside}</mc:Fallback></mc:AlternateContent></w:r></w:p>")
    assert parse_docx(with_body(box)).text == f"{RAID}\n\nRound the box.\n\nIn the box."


@pytest.mark.parametrize("data", [
    b"PK\x03\x04 not a zip", b"\xd0\xcf\x11\xe0 an old .doc",
    replace_part(make_docx(), "word/document.xml", b"<not xml"),
    replace_part(make_docx(), "[Content_Types].xml", b"<Types/>"),
], ids=["cut", "old format", "broken XML", "no types"])
def test_what_is_no_docx_is_refused(data: bytes) -> None:
    with pytest.raises(UnreadableInput, match="not DOCX that can be read"):
        parse_docx(data)

"""PDF: lines become paragraphs again, running heads go, the information dictionary is read."""

from datetime import date

import pytest

from blowback.errors import EmptyInput, OversizedInput, UnreadableInput
from blowback.sources.formats import pdf
from blowback.sources.formats.pdf import parse_pdf
from tests.sources.makers import make_pdf

PARAGRAPHS = [
    (72, 720, "Border closures and trade"),
    (72, 690, "Pakistan closed the Torkham crossing on Monday after a gunfight between the bor-"),
    (72, 676, "der guards of the two countries, officials said. Trade fell by more than a half,"),
    (72, 662, "traders in Peshawar reported."),
    (72, 648, "Kabul denied the charge (again). The ministry called it baseless and said that the"),
    (72, 634, "guards of the other side had fired first."),
]
JOINED = (
    "Border closures and trade\n\nPakistan closed the Torkham crossing on Monday after a gunfight between the border "
    "guards of the two countries, officials said. Trade fell by more than a half, traders in Peshawar reported.\n\n"
    "Kabul denied the charge (again). The ministry called it baseless and said that the "
    "guards of the other side had fired first.")


def text_of(*pages: list[tuple[int, int, str]]) -> str:
    return parse_pdf(make_pdf(*pages)).text


def test_lines_are_joined_and_paragraphs_parted() -> None:
    assert text_of(PARAGRAPHS) == JOINED


def test_information_names_title_and_day() -> None:
    info = b"/Title (Borders  and trade) /Author (nobody) /CreationDate (D:20240102030405+05'00')"
    extract = parse_pdf(make_pdf(PARAGRAPHS, info=info))
    assert (extract.title, extract.published, extract.source) == ("Borders and trade", date(2024, 1, 2), None)


@pytest.mark.parametrize("title", [b"Microsoft Word - draft.docx", b"report.indd", b"untitled", b""], ids=repr)
def test_a_title_that_a_program_made_up_is_none(title: bytes) -> None:
    assert parse_pdf(make_pdf(PARAGRAPHS, info=b"/Title (%s)" % title)).title is None


def test_running_heads_and_page_numbers_go() -> None:
    middle = [(72, 690, "Rebels shelled {} on Monday."), (72, 650, "The governor of {} denied it.")]
    pages = [[(72, 760, "Quarterly review"), *((x, y, line.format(town)) for x, y, line in middle),
              (300, 40, f"Page {number} of 3")] for number, town in enumerate(("Goma", "Beni", "Bunia"), 1)]
    lines = [line.format(town) for town in ("Goma", "Beni", "Bunia") for _, _, line in middle]
    assert text_of(*pages) == "\n\n".join(lines)


def test_a_line_of_two_pages_only_is_kept() -> None:
    pages = [[(72, 760, "Goma fell."), (72, 700, f"It was the {word} time.")] for word in ("first", "second")]
    assert text_of(*pages).count("Goma fell.") == 2


def test_a_sentence_over_the_page_end_is_joined() -> None:
    pages = [(72, 90, "Rebels who came from the north shelled")], [(72, 700, "the town of Goma on Monday.")]
    assert text_of(*pages) == "Rebels who came from the north shelled the town of Goma on Monday."


def test_a_hyphen_before_a_capital_stays() -> None:
    lines = [(72, 700, "The group was said to be close to the network of al-"), (72, 686, "Qaeda and its friends.")]
    assert text_of(lines) == "The group was said to be close to the network of al-Qaeda and its friends."


def test_an_indent_begins_a_paragraph() -> None:
    lines = [(72, 700, "Rebels shelled the town of Goma on Monday and left it in the evening."),
             (90, 686, "The governor of the province denied that a single shell had landed."),
             (72, 672, "He did not take questions.")]
    assert text_of(lines).split("\n\n")[1] == (
        "The governor of the province denied that a single shell had landed. He did not take questions.")


def test_a_pdf_without_text_says_so() -> None:
    with pytest.raises(EmptyInput) as caught:
        text_of([])
    assert "text recognition" in (caught.value.hint or "")


@pytest.mark.parametrize("data", [b"%PDF-1.4 junk", b"", b"no pdf", make_pdf(PARAGRAPHS)[:200]],
                         ids=["junk", "empty", "other", "cut"])
def test_a_broken_pdf_is_refused(data: bytes) -> None:
    with pytest.raises(UnreadableInput, match="not a PDF that can be read"):
        parse_pdf(data)


def test_too_many_pages_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pdf, "MAX_PAGES", 2)
    with pytest.raises(OversizedInput, match="3 pages"):
        text_of(*[PARAGRAPHS] * 3)

"""Where sentences end, what a dateline is, and that rewriting for the parser moves no character."""

import pytest

from blowback.text.casing import is_headline, plain_punctuation, sentence_case
from blowback.text.segment import split_sentences


def cut(text: str) -> list[str]:
    return [text[span.start : span.end] for span in split_sentences(text)]


@pytest.mark.parametrize(("text", "sentences"), [
    ("Gen. Khan spoke. The army left.", ["Gen. Khan spoke.", "The army left."]),
    ("The U.S. Army fired. It stopped.", ["The U.S. Army fired.", "It stopped."]),
    ("Troops left the U.S. The talks went on.", ["Troops left the U.S.", "The talks went on."]),
    ("J. K. Osei fled. He returned.", ["J. K. Osei fled.", "He returned."]),
    ("It cost 3.5 million. Nobody paid.", ["It cost 3.5 million.", "Nobody paid."]),
    ("Truce holds\n\nThe army said so.", ["Truce holds", "The army said so."]),
    ("- First point\n- Second point", ["First point", "Second point"]),
    ('"We fired." The general left.', ['"We fired."', "The general left."]),
], ids=["title", "initials-of-a-state", "state-at-the-end", "initials", "decimal", "headline", "bullets", "quotation"])
def test_sentences_end_where_a_reader_would_end_them(text: str, sentences: list[str]) -> None:
    assert cut(text) == sentences


@pytest.mark.parametrize(("text", "piece"), [
    ("KABUL, March 3 - Gunmen attacked a bus.", "Gunmen"),
    ("NEW DELHI: Troops crossed the line.", "Troops"),
    ("17 JUN | Narathiwat | Two men were shot.", "Two"),
    ("The army left; the rebels stayed.", "the rebels"),
], ids=["dateline", "capitals", "bulletin", "semicolon"])
def test_what_is_parsed_alone_begins_after_the_break(text: str, piece: str) -> None:
    (span,) = split_sentences(text)
    assert text.index(piece) in span.pieces


def test_a_line_without_an_end_is_cut_for_the_parser_and_loses_nothing() -> None:
    text = "word " * 5_000
    assert "".join(cut(text)).replace(" ", "") == text.replace(" ", "")
    assert max(len(sentence) for sentence in cut(text)) <= 3_000


@pytest.mark.parametrize("text", ["“Kabul’s” word – now", "İzmir Fell Again Today", "Ελλάδα and Türkiye"])
def test_rewriting_for_the_parser_moves_no_character(text: str) -> None:
    assert len(plain_punctuation(text)) == len(text)
    assert len(sentence_case(text, frozenset())) == len(text)


def test_a_headline_keeps_its_names_and_loses_its_capitals() -> None:
    line = "Suspicions Over Kigali's Dealings With the FDLR"
    assert is_headline(line)
    assert sentence_case(line, frozenset(("Kigali",))) == "Suspicions over Kigali's dealings with the FDLR"


@pytest.mark.parametrize("line", ["The army left the town of Sake.", "Truce holds", "Kyiv and Moscow talk again today"])
def test_ordinary_lines_are_no_headlines(line: str) -> None:
    assert not is_headline(line)

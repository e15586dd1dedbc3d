"""Reprints are found, two reports of one event are not taken for them."""

from datetime import date

from blowback.model import Document
from blowback.resolve.reprints import reprints

_WIRE = ("A bomb exploded at a crowded market in Kunduz on Saturday, killing 12 people and wounding 30 others, police "
         "said. The blast happened as families shopped for the evening meal. No group said that it had done it. The "
         "provincial governor visited the wounded in hospital and asked people to give blood.")
_OWN = ("Twelve people were killed on Saturday when a bomb went off at a market in Kunduz, according to police. Thirty "
        "others were hurt, hospital officials said, as the evening crowds were out buying food. Nobody has claimed it.")


def _document(name: str, text: str, day: int | None) -> Document:
    return Document(name, name, text, date(2023, 3, day) if day else None)


def test_a_copy_cut_at_the_end_under_another_headline_repeats_the_first_published_one() -> None:
    first, copy = _document("z", _WIRE, 4), _document("a", "Twelve die in the north. " + _WIRE[:190], 5)
    assert reprints([copy, first]) == {"z": "z", "a": "z"}


def test_an_own_report_of_the_same_event_is_no_reprint() -> None:
    assert reprints([_document("a", _WIRE, 4), _document("b", _OWN, 4)]) == {"a": "a", "b": "b"}


def test_copies_of_copies_go_back_to_one_origin() -> None:
    chain = [_document("a", _WIRE, 4), _document("b", _WIRE[:250], 5), _document("c", _WIRE[60:], 6)]
    assert set(reprints(chain).values()) == {"a"}


def test_a_copy_without_a_day_comes_after_those_with_one() -> None:
    assert reprints([_document("a", _WIRE, None), _document("b", _WIRE, 6)]) == {"a": "b", "b": "b"}


def test_empty_and_very_short_texts_are_no_copies_of_long_ones() -> None:
    assert reprints([_document("a", "", 4), _document("b", _WIRE, 4), _document("c", "Police said.", 5)]) == {
        "a": "a", "b": "b", "c": "c"}

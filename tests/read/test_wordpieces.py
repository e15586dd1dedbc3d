"""Words are cut as the model was taught: lower case, no accents, the longest known piece first."""

import pytest

from blowback.read.wordpieces import WordPieces

PIECES = WordPieces("[PAD] [UNK] [CLS] [SEP] rebels shell ##ed the dep ##ot ##o ##t . - _ zl ##in".split())


@pytest.mark.parametrize(("text", "pieces"), [
    ("Rebels shelled the depot.", ["rebels", "shell", "##ed", "the", "dep", "##ot", "."]),
    ("dep\u00f4t", ["dep", "##ot"]),
    ("ZL\u00cdN", ["zl", "##in"]),
    ("the-the_the", ["the", "-", "the", "_", "the"]),
    ("the jets", ["the", "[UNK]"]),
    ("x" * 101, ["[UNK]"]),
    (" \n\t", []),
], ids=["longest-first", "accent", "capitals", "marks", "unknown", "endless", "blank"])
def test_pieces(text: str, pieces: list[str]) -> None:
    numbers, _ = PIECES.encode(text)
    names = "[PAD] [UNK] [CLS] [SEP] rebels shell ##ed the dep ##ot ##o ##t . - _ zl ##in".split()
    assert [names[number] for number in numbers] == ["[CLS]", *pieces, "[SEP]"]


def test_every_piece_knows_its_word() -> None:
    _, ranges = PIECES.encode("The rebels shelled.")
    assert ranges == [(0, 0), (0, 3), (4, 10), (11, 18), (11, 18), (18, 19), (0, 0)]

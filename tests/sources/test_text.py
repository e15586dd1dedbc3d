"""Plain text comes out as it stands, for claims count its characters."""

import hashlib
from io import BytesIO
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from blowback.model import Document
from blowback.sources import ReadOptions, iter_documents
from tests.sources.makers import RAID, read_one

ODD = "  Title without a stop\r\n\r\n\tIndented, with trailing blanks.   \nCafé — “quoted”\u2028next\x0c\n\n\n"


@pytest.mark.parametrize("text", [ODD, RAID, "a\rb\r\nc", "ends without a line end", "\n\n" + RAID], ids=repr)
def test_text_is_kept_character_for_character(tmp_path: Path, text: str) -> None:
    path = tmp_path / "report.txt"
    path.write_bytes(text.encode())
    assert read_one(path).text == text


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "utf-32"])
def test_only_the_mark_is_taken_away(tmp_path: Path, encoding: str) -> None:
    path = tmp_path / "report.txt"
    path.write_bytes(ODD.encode(encoding))
    assert read_one(path).text == ODD


@given(st.text(st.characters(codec="utf-8", exclude_categories=["Cc"]), min_size=1).filter(lambda text: text.strip()))
def test_any_text_survives_standard_input(text: str) -> None:
    (item,) = iter_documents(["-"], ReadOptions(format="text"), stdin=BytesIO(text.encode()))
    assert isinstance(item, Document)
    assert item.text == text.removeprefix("\ufeff")


def test_a_plain_file_is_named_by_its_stem_and_known_by_its_bytes(tmp_path: Path) -> None:
    path = tmp_path / "2024-01 raid.v2.txt"
    path.write_bytes(b"\xef\xbb\xbf" + RAID.encode())
    document = read_one(path)
    assert (document.title, document.origin) == ("2024-01 raid.v2", str(path))
    assert document.id == hashlib.sha256(path.read_bytes()).hexdigest()
    assert (document.published, document.source, document.language) == (None, None, "en")

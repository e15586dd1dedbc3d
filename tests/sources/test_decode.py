"""Encodings: what is told by a mark, what is guessed with a warning, what is refused."""

import logging

import pytest

from blowback.errors import UnreadableInput
from blowback.sources.decode import decode, decode_declared

ENGLISH = "General Sandé’s men left the “safe” camp near Mopti on Monday, the governor of the region said. "


@pytest.mark.parametrize(("text", "encoding"), [
    (ENGLISH, "cp1252"),
    ("He said “no”.", "cp1252"),
    ("Министр обороны заявил, что боевики обстреляли город в понедельник. " * 5, "cp1251"),
    ("قال وزير الدفاع إن المسلحين قصفوا المدينة يوم الاثنين " * 5, "cp1256"),
    ("国防相は月曜日、武装集団が都市を砲撃したと述べた。" * 5, "shift_jis"),
], ids=["english", "short", "russian", "arabic", "japanese"])
def test_an_unmarked_encoding_is_guessed_with_a_warning(
        text: str, encoding: str, caplog: pytest.LogCaptureFixture) -> None:
    with caplog.at_level(logging.WARNING):
        assert decode(text.encode(encoding), "report.txt") == text
    assert "report.txt: not UTF-8, read as" in caplog.text


def test_utf_8_with_a_broken_byte_stays_utf_8(caplog: pytest.LogCaptureFixture) -> None:
    data = (ENGLISH * 20).encode() + b"cut\xe2\x80"
    assert decode(data, "report.txt") == ENGLISH * 20 + "cut\N{REPLACEMENT CHARACTER}"
    assert "broken UTF-8" in caplog.text


def test_utf_16_cut_in_mid_character_is_read_with_a_warning(caplog: pytest.LogCaptureFixture) -> None:
    assert decode(ENGLISH.encode("utf-16") + b"x", "report.txt").startswith(ENGLISH)
    assert "broken UTF-16-LE" in caplog.text


@pytest.mark.parametrize("data", [
    bytes(range(256)) * 4, b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR" + bytes(40), b"\x7fELF\x02\x01\x01" + bytes(60),
    "not marked".encode("utf-16-le"), b"\xff\xfe" + bytes([0, 0xD8]) * 50,
], ids=["all bytes", "png", "elf", "utf-16 without mark", "broken utf-16"])
def test_binary_data_is_refused(data: bytes) -> None:
    with pytest.raises(UnreadableInput) as caught:
        decode(data, "report.txt")
    assert caught.value.where == "report.txt"
    assert caught.value.hint


@pytest.mark.parametrize(("charset", "text"), [
    ("iso-8859-1", ENGLISH.encode("cp1252").decode("cp1252")), ("windows-1251", "Донецк"), (None, ENGLISH),
    ("no-such-charset", ENGLISH), ("utf-16", ENGLISH), ("base64", ENGLISH),
], ids=str)
def test_a_declared_charset_counts_when_it_fits(charset: str | None, text: str) -> None:
    codec = {"iso-8859-1": "cp1252", "windows-1251": "cp1251"}.get(charset or "", "utf-8")
    assert decode_declared(text.encode(codec), charset, "page") == text

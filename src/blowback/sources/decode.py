"""Bytes to text: nothing but a byte order mark is taken away."""

import codecs
import logging
from string import ascii_letters

from charset_normalizer import from_bytes

from blowback.errors import UnreadableInput

logger = logging.getLogger(__name__)

# UTF-32 before UTF-16: its little-endian mark begins with that of UTF-16.
MARKS = (
    (codecs.BOM_UTF8, "utf-8"), (codecs.BOM_UTF32_LE, "utf-32-le"), (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"), (codecs.BOM_UTF16_BE, "utf-16-be"),
)
LATIN = ("iso-8859-1", "latin-1", "latin1", "us-ascii", "ascii")  # what browsers read as Windows-1252
CONTROLS = bytes({*range(0x20), 0x7F} - {*b"\t\n\f\r\x0b\x1b"})  # ESC switches alphabets in ISO-2022
PLAIN = ascii_letters.encode()
ACCENTED, SIGNS = bytes(range(0xC0, 0x100)), bytes(range(0x80, 0xC0))  # of Windows-1252
JUNK_SHARE = 0.005
SAMPLE = 1 << 16


def decode(data: bytes, where: str) -> str:
    """The text of the bytes; UnreadableInput when they are no text."""
    for mark, encoding in MARKS:
        if data.startswith(mark):
            return decode_marked(data[len(mark) :], encoding, where)
    refuse_binary(data, where)
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        return decode_otherwise(data, where)


def decode_declared(data: bytes, charset: str | None, where: str) -> str:
    """By the charset that a page or message claims, when it fits; else as any text."""
    name = (charset or "").strip().lower()
    marked = any(data.startswith(mark) for mark, _ in MARKS)
    if name and not marked and not name.startswith("utf-16"):  # such a claim is false, or it could not be read
        try:
            return data.decode("cp1252" if name in LATIN else name)
        except (LookupError, UnicodeDecodeError):
            pass
    return decode(data, where)


def decode_marked(data: bytes, encoding: str, where: str) -> str:
    """By the encoding that its mark names, with a warning when some of it does not fit."""
    try:
        return data.decode(encoding)
    except UnicodeDecodeError:
        text = data.decode(encoding, errors="replace")
        refuse_broken(text, where)
        logger.warning("%s: broken %s, the broken characters are marked", where, encoding.upper())
        return text


def decode_otherwise(data: bytes, where: str) -> str:
    """Text in an encoding that it does not name: the likeliest one, with a warning."""
    encoding = guess_encoding(data)
    if encoding is None:
        raise UnreadableInput("its encoding cannot be told", where=where, hint="save it as UTF-8")
    text = data.decode(encoding, errors="replace")
    refuse_broken(text, where)
    logger.warning("%s: not UTF-8, read as %s", where, "broken UTF-8" if encoding == "utf-8" else encoding)
    return text


def guess_encoding(data: bytes) -> str | None:
    """UTF-8 with a few broken bytes, else Windows Latin for text of few accents, else the detector's guess.

    The detector calls an English text with curly quotes Central European (cp1250), which spoils its names.
    """
    text = data.decode("utf-8", errors="replace")
    strange = sum(character > "\x7f" for character in text)
    if text.count("\N{REPLACEMENT CHARACTER}") * 10 <= strange:
        return "utf-8"
    if is_windows_latin(data):
        return "cp1252"
    found = from_bytes(data[:SAMPLE]).best()
    return found.encoding if found else None


def is_windows_latin(data: bytes) -> bool:
    """Whether it is mostly plain letters, and every other byte means something in Windows-1252."""
    plain, accented, signs = (len(data) - len(data.translate(None, kind)) for kind in (PLAIN, ACCENTED, SIGNS))
    return accented * 20 <= plain and signs * 2 <= plain and not any(byte in data for byte in b"\x81\x8d\x8f\x90\x9d")


def refuse_binary(data: bytes, where: str) -> None:
    """Stop at bytes that hold more control codes than any text does."""
    controls = len(data) - len(data.translate(None, CONTROLS))
    if controls > JUNK_SHARE * len(data):
        raise UnreadableInput("binary data, not text", where=where, value=controls,
                              hint="convert it to text, HTML, PDF or DOCX; text must be UTF-8 or carry a mark")


def refuse_broken(text: str, where: str) -> None:
    """Stop when too much of the text could not be decoded."""
    if text.count("\N{REPLACEMENT CHARACTER}") * 20 > len(text):
        raise UnreadableInput("too much of it fits no encoding", where=where, hint="save it as UTF-8")

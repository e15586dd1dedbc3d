"""Text of documents and names of files made safe for a terminal, character for character."""

import re
from functools import cache

_BIDI = (0x061C, *range(0x200E, 0x2010), *range(0x202A, 0x202F), *range(0x2066, 0x206A))
_UNSAFE_IN_JSON = re.compile("[\x7f-\x9f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\u2028\u2029\ud800-\udfff]")


def printable(text: str) -> str:
    """The text with every control character replaced by one visible character, so that offsets stay right.

    Control characters could move the cursor, change the window's title or hide words.
    """
    return text if text.isprintable() else text.translate(_table())


def printable_json(line: str) -> str:
    """A line of JSON with the control characters that JSON itself lets through as escapes; it means the same."""
    return _UNSAFE_IN_JSON.sub(lambda match: f"\\u{ord(match[0]):04x}", line)


@cache
def _table() -> dict[int, str]:
    # C0 has visible pictures from U+2400 on; white space becomes a space, all else the replacement character.
    shown = {code: chr(0x2400 + code) for code in range(0x20)} | dict.fromkeys(map(ord, "\t\n\v\f\r\u2028\u2029"), " ")
    shown |= {0x7F: "\u2421"} | dict.fromkeys(range(0x80, 0xA0), "\ufffd") | dict.fromkeys(_BIDI, "\ufffd")
    return shown | dict.fromkeys(range(0xD800, 0xE000), "\ufffd")

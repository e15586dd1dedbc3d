r"""Text with tags: `[Kabul](#kabul)` names words; `\[`, `\]`, `\\` stand for themselves, `\n` for a line break."""

import re
from collections.abc import Mapping

from blowback.exchange.notation.expected import Words
from blowback.exchange.notation.faults import NotationFault

TOKEN = re.compile(r"\\(?P<escape>.?)|(?P<open>\[)|\]\(#(?P<name>[\w-]+)\)|(?P<close>\])|[^\\\[\]]+", re.DOTALL)
CONTROL = {"n": "\n", "r": "\r", "t": "\t", "s": " "}
LITERAL = str.maketrans({"\\": r"\\", "[": r"\[", "]": r"\]", "\n": r"\n", "\r": r"\r", "\t": r"\t"})
RESERVED = re.compile(r"(?=[@>#])|(?:known-miss|published|defaults|refers|open)(?=:)")  # what would open a header line


def parse_markup(source: str, line: int) -> tuple[str, dict[str, Words]]:
    """The bare text and the tagged words by name; `line` is where `source` begins in its file."""
    text, start, tags = "", None, dict[str, Words]()
    for token in TOKEN.finditer(source):
        at = line + source.count("\n", 0, token.start())
        if token["open"]:
            if start is not None:
                raise NotationFault(at, "a tag inside a tag; name the inner words in the slot instead: slot=\"words\"")
            start = len(text)
        elif token["name"]:
            tags[_new_name(token["name"], tags, at)] = _tagged(text, start, at)
            start = None
        elif token["close"]:
            raise NotationFault(at, r"']' without a name: write [words](#name), or \] for a bracket")
        else:
            text += token[0] if token["escape"] is None else _unescaped(token["escape"], at)
    if start is not None:
        raise NotationFault(line, f"the tag on {text[start : start + 20]!r} is not closed")
    return text, tags


def print_markup(text: str, tags: Mapping[str, Words]) -> str:
    """`text` on one line, with tags on the words that have a place in it; they must not overlap."""
    out, done = "", 0
    for name, words in sorted(tags.items(), key=lambda tag: tag[1].start or 0):
        start = words.start or 0
        out += f"{text[done:start].translate(LITERAL)}[{words.text.translate(LITERAL)}](#{name})"
        done = start + len(words.text)
    out += text[done:].translate(LITERAL)
    return _guarded(out)


def _guarded(line: str) -> str:
    """The line with blanks at its ends, and a beginning that would be read as a header, escaped."""
    body = line.strip(" ")
    if not body:
        return r"\s" * len(line)
    before, after = len(line) - len(line.lstrip(" ")), len(line) - len(line.rstrip(" "))
    if not before and (reserved := RESERVED.match(body)):
        body = body[: reserved.end()] + "\\" + body[reserved.end() :]
    return r"\s" * before + body + r"\s" * after


def _new_name(name: str, tags: Mapping[str, Words], at: int) -> str:
    if name in tags:
        raise NotationFault(at, f"the tag #{name} is named twice")
    return name


def _tagged(text: str, start: int | None, at: int) -> Words:
    if start is None:
        raise NotationFault(at, "a tag is closed that was not opened")
    if start == len(text):
        raise NotationFault(at, "a tag without words")
    return Words(text[start:], start)


def _unescaped(letter: str, at: int) -> str:
    if letter in CONTROL:
        return CONTROL[letter]
    if not letter or letter.isalnum() or letter == "\n":
        raise NotationFault(at, rf"unknown escape '\{letter}'")
    return letter

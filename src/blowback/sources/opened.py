"""A user's table opened as text, whatever its encoding; it is read row by row, never as a whole."""

import io
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from os import PathLike
from pathlib import Path
from typing import BinaryIO, TextIO, cast

from blowback.errors import EmptyInput, UnreadableInput
from blowback.sources.decode import MARKS, guess_encoding, refuse_binary
from blowback.sources.files import STDIN, printable, refuse_os

_SAMPLE = 1 << 16


@contextmanager
def open_text(path: str | PathLike[str], stdin: BinaryIO | None = None) -> Iterator[TextIO]:
    """The file, or standard input for `-`, as text; characters that fit no encoding come as U+FFFD."""
    origin = printable(path)
    try:
        with _opened(path, stdin) as binary:
            file = io.BufferedReader(cast("io.RawIOBase", binary), _SAMPLE)
            encoding = _encoding(file.peek(_SAMPLE), origin)
            text = io.TextIOWrapper(file, encoding=encoding, errors="replace", newline="")
            try:
                yield text
            finally:
                text.detach()
                file.detach()
    except OSError as error:
        raise refuse_os(error, origin).error from error


@contextmanager
def _opened(path: str | PathLike[str], stdin: BinaryIO | None) -> Iterator[BinaryIO]:
    if str(path) == STDIN:
        yield stdin or sys.stdin.buffer
    else:
        with Path(path).open("rb", buffering=0) as file:
            yield cast("BinaryIO", file)


def _encoding(sample: bytes, where: str) -> str:
    if not sample.strip():
        raise EmptyInput("there is nothing in it", where=where)
    for mark, encoding in MARKS:
        if sample.startswith(mark):
            return "utf-8-sig" if encoding == "utf-8" else encoding.removesuffix("-le").removesuffix("-be")
    refuse_binary(sample, where)
    try:
        sample[: sample.rfind(b"\n") + 1 or None].decode("utf-8")
    except UnicodeDecodeError:
        if guessed := guess_encoding(sample):
            return guessed
        raise UnreadableInput("its encoding cannot be told", where=where, hint="save it as UTF-8") from None
    return "utf-8"


def count_lines(path: str | PathLike[str]) -> int:
    """How many lines a file has, for a progress bar; 0 where that cannot be told."""
    try:
        with Path(path).open("rb") as file:
            return sum(block.count(b"\n") for block in iter(lambda: file.read(1 << 20), b""))
    except OSError:
        return 0

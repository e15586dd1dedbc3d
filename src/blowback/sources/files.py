"""Find the files behind what a user named, and take in their bytes."""

import os
import stat
import sys
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

from blowback.errors import InputError, MissingInput, OversizedInput, UnreadableInput
from blowback.sources.options import SUFFIXES

STDIN = "-"


@dataclass(frozen=True, slots=True)
class Skipped:
    """An input that gave no document, and why."""

    origin: str
    error: InputError


@dataclass(frozen=True, slots=True)
class Found:
    """A file to read; `format` is what its suffix says, None when that says nothing."""

    path: Path | None
    """None is standard input."""
    origin: str
    format: str | None


def iter_files(inputs: Iterable[str | os.PathLike[str]]) -> Iterator[Found | Skipped]:
    """Files as named, folders walked to the bottom in the order of names."""
    for given in inputs:
        path = Path(given)
        if os.fspath(given) == STDIN:
            yield Found(None, STDIN, None)
        elif is_folder(path):
            yield from iter_folder(path)
        else:
            yield Found(path, printable(given), SUFFIXES.get(path.suffix.lower()))


def is_folder(path: Path) -> bool:
    """Whether it is a folder; one that may not be looked at is found out when it is opened."""
    try:
        return path.is_dir()
    except OSError:
        return False


def iter_folder(folder: Path) -> Iterator[Found | Skipped]:
    """What can be read in a folder; hidden files are passed over, unknown ones named with the reason."""
    closed: list[OSError] = []
    for parent, folders, names in os.walk(folder, onerror=closed.append):
        while closed:
            yield refuse_os(closed.pop(), printable(folder))
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in sorted(names):
            if not name.startswith("."):
                yield look_at(Path(parent, name))
    for error in closed:
        yield refuse_os(error, printable(folder))


def look_at(path: Path) -> Found | Skipped:
    """A file of a folder: to be read when it is a plain file of a known suffix."""
    suffix, origin = path.suffix.lower(), printable(path)
    if suffix not in SUFFIXES:
        what = f"the suffix {suffix!r} is unknown" if suffix else "it has no suffix"
        known = "known are " + ", ".join(SUFFIXES)
        return Skipped(origin, UnreadableInput(what, where=origin, value=suffix, hint=known))
    if path.exists() and not path.is_file():
        return Skipped(origin, UnreadableInput("a device or pipe in a folder", where=origin))
    return Found(path, origin, SUFFIXES[suffix])


def read_bytes(found: Found, max_bytes: int, stdin: BinaryIO | None = None) -> bytes:
    """All bytes of a file, never more than the limit."""
    try:
        if found.path is None:
            return capped(stdin or sys.stdin.buffer, max_bytes, found.origin)
        with found.path.open("rb") as file:
            status = os.fstat(file.fileno())
            if stat.S_ISREG(status.st_mode) and status.st_size > max_bytes:
                raise oversized(f"{status.st_size} bytes", max_bytes, found.origin)
            return capped(file, max_bytes, found.origin)
    except OSError as error:
        raise refuse_os(error, found.origin).error from error


def capped(file: BinaryIO, max_bytes: int, origin: str) -> bytes:
    """What the file gives, unless it gives more than the limit: its size may be unknown or grow."""
    data = file.read(max_bytes + 1)
    if len(data) > max_bytes:
        raise oversized(f"more than {max_bytes} bytes", max_bytes, origin)
    return data


def oversized(size: str, max_bytes: int, origin: str) -> OversizedInput:
    """The error for a file over the limit."""
    return OversizedInput(f"{size}, the limit is {max_bytes}", where=origin, value=size,
                          hint="split it, or raise the limit")


def refuse_os(error: OSError, origin: str) -> Skipped:
    """The reason that the system gives, in our words."""
    where = printable(error.filename) if isinstance(error.filename, str) else origin
    if isinstance(error, FileNotFoundError):
        is_address = where.startswith(("http:", "https:"))
        hint = "save the page and read the file" if is_address else "check the path"
        return Skipped(where, MissingInput("no such file or folder", where=where, value=where, hint=hint))
    return Skipped(where, UnreadableInput(f"cannot be opened: {error.strerror or error}", where=where, value=where))


def printable(name: str | os.PathLike[str]) -> str:
    """The name with bytes that are no UTF-8 marked: a ledger and a screen can hold it."""
    return os.fsencode(name).decode("utf-8", errors="replace")

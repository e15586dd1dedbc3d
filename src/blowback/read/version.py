"""The version of the reader: it changes whenever a rule, a word list or a catalogue changes."""

import hashlib
from functools import cache
from importlib.resources import files
from importlib.resources.abc import Traversable

_DESIGN = "1"
_ROOMS = ("text", "codebook", "read", "resolve")


@cache
def reader_version() -> str:
    """The design's number and a digest of all that reading depends on, such as `1+3f9c2a7d`."""
    digest = hashlib.sha256()
    for room in _ROOMS:
        for path in _files(files("blowback") / room):
            digest.update(path.name.encode())
            digest.update(path.read_bytes())
    return f"{_DESIGN}+{digest.hexdigest()[:8]}"


def _files(folder: Traversable) -> list[Traversable]:
    found: list[Traversable] = []
    for entry in sorted(folder.iterdir(), key=lambda one: one.name):
        if entry.is_dir() and entry.name != "__pycache__":
            found += _files(entry)
        elif entry.name.endswith((".py", ".toml", ".tsv")):
            found.append(entry)
    return found

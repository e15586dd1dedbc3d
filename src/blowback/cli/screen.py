"""The two consoles: results on standard output, everything else on standard error."""

import os
import sys
from io import TextIOWrapper
from typing import TextIO

from rich.console import Console, RenderableType

UNKNOWN_WIDTH = 100
"""Columns when the output is no terminal: enough for the table, short enough to read in a pager."""


class PlainConsole(Console):
    """A console that lets a closed pipe be handled at the command's door."""

    def on_broken_pipe(self) -> None:
        """Rich would end the program with exit code 1."""
        raise BrokenPipeError


def make_console(stream: TextIO | None = None) -> Console:
    """A console that prints what it is given: no markup, no emoji, no guessing at numbers."""
    stream = stream or sys.stdout
    if isinstance(stream, TextIOWrapper):
        stream.reconfigure(errors="backslashreplace")  # a terminal that has no arrow shows its number
    console = PlainConsole(file=stream, markup=False, emoji=False, highlight=False)
    if not console.is_terminal and "COLUMNS" not in os.environ:
        console.width = UNKNOWN_WIDTH
    return console


def print_clean(console: Console, thing: RenderableType) -> None:
    """Print; into a file or a pipe without the spaces that fill up each line."""
    if console.is_terminal:
        console.print(thing)
        return
    with console.capture() as captured:
        console.print(thing)
    console.file.write("".join(line.rstrip() + "\n" for line in captured.get().splitlines()))

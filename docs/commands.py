"""What `--help` says for every command, as Markdown."""

from functools import cache
from itertools import chain

from typer.testing import CliRunner

from blowback.cli import app

# The width of a page; no colours and no terminal, so that everybody gets the same text.
PLAIN = {"COLUMNS": "100", "TERMINAL_WIDTH": "100", "NO_COLOR": "1", "TERM": "dumb", "BLOWBACK_LEDGER": ""}


def command_names() -> tuple[str, ...]:
    """All commands, in the order in which `blowback --help` lists them; those of a group after it."""
    return _single() + _grouped()


def _single() -> tuple[str, ...]:
    return tuple(command.name for command in app.registered_commands if command.name)


def _grouped() -> tuple[str, ...]:
    groups = [(f"{group.name}", *(f"{group.name} {one.name}" for one in group.typer_instance.registered_commands))
              for group in app.registered_groups if group.typer_instance]
    return tuple(chain.from_iterable(groups))


@cache
def command_pages() -> str:
    """One section for the program and for each command that is no group."""
    return _sections("", *_single())


@cache
def group_pages() -> str:
    """One section for each command with commands below it, and for each of these."""
    return _sections(*_grouped())


def _sections(*names: str) -> str:
    return "\n\n".join(f"## {f'blowback {name}'.strip()}\n\n```text\n{help_of(*name.split())}\n```" for name in names)


def help_of(*command: str) -> str:
    """The help text of a command."""
    result = CliRunner().invoke(app, [*command, "--help"], prog_name="blowback", env=PLAIN)
    return "\n".join(line.rstrip() for line in result.output.strip("\n").splitlines())

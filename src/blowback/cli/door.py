"""The door of the command line: whatever goes wrong inside a command ends here, as a message and an exit code."""

import json
import logging
import os
import sys
import traceback
from collections.abc import Callable
from functools import wraps
from typing import Any

import typer

from blowback.cli.safety import printable
from blowback.errors import BlowbackError

UNEXPECTED = 1
PARTLY_READ = 10
INTERRUPTED = 130
OUTPUT_CLOSED = 141


def guarded(command: Callable[..., None]) -> Callable[..., None]:
    """The command, with every error turned into its message and exit code."""

    @wraps(command)
    def run(**given: Any) -> None:
        as_json = given.get("form") in ("json", "jsonl") or bool(given.get("as_json"))
        try:
            command(**given)
            sys.stdout.flush()
        except BlowbackError as error:
            tell_error(error, as_json=as_json)
            raise typer.Exit(error.exit_code) from error
        except BrokenPipeError:
            _give_up_output()
            raise typer.Exit(OUTPUT_CLOSED) from None
        except KeyboardInterrupt:
            tell("interrupted; what was shown as read is kept")
            raise typer.Exit(INTERRUPTED) from None
        except typer.Exit:
            raise
        except OSError as error:
            _give_up_output()
            tell(f"blowback: the system refused: {error}")
            raise typer.Exit(UNEXPECTED) from error
        except Exception as error:
            tell_unexpected(error)
            raise typer.Exit(UNEXPECTED) from error

    return run


def _give_up_output() -> None:
    """What is still to be written cannot be; the interpreter must not try once again at its end."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def tell(text: str) -> None:
    """Lines on standard error."""
    sys.stderr.write("".join(f"{printable(line)}\n" for line in text.split("\n")))


def tell_error(error: BlowbackError, *, as_json: bool = False) -> None:
    """An error of ours: for people as a line with its slug, for programs as one JSON object."""
    if as_json:
        shape = {"slug": error.slug, "message": error.message, "where": error.where, "hint": error.hint,
                 "value": None if error.value is None else str(error.value)}
        sys.stderr.write(json.dumps({"error": shape}) + "\n")
    else:
        tell(f"blowback: {describe(error)}")


def describe(error: BlowbackError) -> str:
    """What happened where, the slug, and what to do."""
    where = f"{error.where}: " if error.where else ""
    hint = f"\n  {error.hint}" if error.hint else ""
    return f"{where}{error.message} [{error.slug}]{hint}"


def tell_unexpected(error: Exception) -> None:
    """An error that nobody foresaw; with --debug also where it happened."""
    if logging.getLogger("blowback").isEnabledFor(logging.DEBUG):
        tell("".join(traceback.format_exception(error)))
    tell(f"blowback: unexpected {type(error).__name__}: {error}\n"
         "  this is a fault of Blowback; please report it with what `blowback --debug ...` prints")

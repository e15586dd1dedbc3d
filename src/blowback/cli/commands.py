"""All commands, and what runs before each of them."""

import sys
from typing import Annotated

import typer

from blowback import __version__
from blowback.cli import actors as actor_commands
from blowback.cli import incidents as incident_commands
from blowback.cli import places as place_commands
from blowback.cli.actor_table import export_actors, import_actors
from blowback.cli.attributions import attributions
from blowback.cli.claims import claims
from blowback.cli.demo import demo
from blowback.cli.diff import diff
from blowback.cli.doctor import doctor
from blowback.cli.documents import documents
from blowback.cli.door import guarded
from blowback.cli.evaluate import evaluate
from blowback.cli.explain import explain
from blowback.cli.notation import notation
from blowback.cli.own_actors import add, edit, kin, remove
from blowback.cli.read import read
from blowback.cli.resolve import resolve
from blowback.cli.runs import runs
from blowback.cli.show import show
from blowback.cli.ties import ties, trace
from blowback.cli.unresolved import unresolved

COMMANDS = (demo, read, claims, show, ties, trace, documents, runs, diff, unresolved, resolve, evaluate, explain,
            attributions, notation, doctor)
EXIT_CODES = (
    "Exit codes: 0 done; 2 wrong usage; 3 nothing could be read; 4 the ledger cannot be used; 5 rule data is wrong; "
    "6 no such claim, document or run; 7 something is missing or altered; 10 some inputs were skipped, the rest was "
    "read; 130 interrupted; 141 the output was closed; 1 a fault of Blowback.")

# Without rich in the help pages they come up in a third of the time.
app = typer.Typer(name="blowback", no_args_is_help=True, add_completion=False, rich_markup_mode=None,
                  pretty_exceptions_enable=False, epilog=EXIT_CODES,
                  context_settings={"help_option_names": ["-h", "--help"]})


def _tell_version(wanted: bool) -> None:
    if wanted:
        sys.stdout.write(f"blowback {__version__}\n")
        raise typer.Exit


@app.callback()
def blowback(
    *,
    _version: Annotated[bool, typer.Option(
        "--version", callback=_tell_version, is_eager=True, help="Say the version.")] = False,
    debug: Annotated[bool, typer.Option("--debug", help="Show where an unexpected error happened.")] = False,
) -> None:
    """Read reports about a conflict; keep every claim with its words, on whose word it stands, and how firmly."""
    import logging

    logging.basicConfig(format="%(message)s", level=logging.WARNING)
    logging.getLogger("blowback").setLevel(logging.DEBUG if debug else logging.WARNING)


for command in COMMANDS:
    app.command(command.__name__)(guarded(command))

_actors = typer.Typer(rich_markup_mode=None)
_actors.callback(invoke_without_command=True)(guarded(actor_commands.actors))
for command in (actor_commands.show, add, edit, remove, kin):
    _actors.command(command.__name__)(guarded(command))
_actors.command("import")(guarded(import_actors))
_actors.command("export")(guarded(export_actors))
app.add_typer(_actors, name="actors")

_incidents = typer.Typer(rich_markup_mode=None)
_incidents.callback(invoke_without_command=True)(guarded(incident_commands.incidents))
_incidents.command("show")(guarded(incident_commands.show))
app.add_typer(_incidents, name="incidents")

_places = typer.Typer(rich_markup_mode=None)
_places.callback(invoke_without_command=True)(guarded(place_commands.places))
for name, command in (("show", place_commands.show_place), ("add", place_commands.add_place),
                      ("remove", place_commands.remove_place), ("import", place_commands.import_places),
                      ("export", place_commands.export_places)):
    _places.command(name)(guarded(command))
app.add_typer(_places, name="places")


def main() -> None:
    """The console script."""
    app()

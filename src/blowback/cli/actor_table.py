"""`blowback actors import` and `export`: a user's own actors as a CSV table."""

import sys
from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from blowback.cli.options import LedgerOption

if TYPE_CHECKING:
    from blowback.workbench.imported import Imported

MOST_FAULTS = 1000
FileArgument = Annotated[str, typer.Argument(metavar="FILE", help="The table, or - for standard input.")]
TargetArgument = Annotated[str, typer.Argument(metavar="FILE", help="Where to write it; - is standard output.")]
AllOption = Annotated[bool, typer.Option("--all", help="Everything in force, ours too; else only your own.")]


def import_actors(*, path: FileArgument, ledger: LedgerOption = None) -> None:
    """Take actors of your own from a CSV table.

    Sound rows are taken, the others named with their lines; a known id is edited. Columns are those of `export`."""
    from blowback.cli.progress import Bar
    from blowback.workbench import Workbench

    with Workbench(ledger) as wb, Bar("importing") as bar:
        done = wb.own.import_actors(path, advance=bar.advance)
    tell_imported(done, "actors")


def export_actors(*, path: TargetArgument = "-", everything: AllOption = False, ledger: LedgerOption = None) -> None:
    """Write your own actors and their kin as a CSV table, which `import` takes back."""
    from blowback.workbench import Workbench

    with Workbench(ledger) as wb:
        write_table(wb.own.export_actors(everything=everything), path)


def tell_imported(done: "Imported", what: str) -> None:
    """What became of the rows, and the exit code that this deserves."""
    from blowback.cli.door import PARTLY_READ, describe, tell

    skipped = f"; {len(done.faults)} rows skipped" if done.faults else ""
    tell(f"{done.n_new} {what} added, {done.n_changed} changed, {done.n_same} as they were{skipped}")
    for fault in done.faults[:MOST_FAULTS]:
        tell(f"skipped {describe(fault)}")
    if len(done.faults) > MOST_FAULTS:
        tell(f"... and {len(done.faults) - MOST_FAULTS} more")
    if done.faults:
        raise typer.Exit(PARTLY_READ if done.n_taken else done.faults[0].exit_code)


def write_table(lines: Iterable[str], path: str) -> None:
    """Into a file that is whole or not there, or on standard output."""
    from blowback.cli.writers import take_every_character

    if path == "-":
        take_every_character()
        for line in lines:
            sys.stdout.write(line)
        return
    with Path(path).open("w", encoding="utf-8", newline="") as file:
        file.writelines(lines)

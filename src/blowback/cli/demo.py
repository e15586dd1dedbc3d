"""`blowback demo`: the sample reports through the whole chain."""

from pathlib import Path
from typing import Annotated

import typer

from blowback.settings import LEDGER_NAME

FOLDER = Path("blowback-demo")


def demo(
    *,
    folder: Annotated[Path, typer.Argument(metavar="[FOLDER]", help="Where the demo's ledger goes.")] = FOLDER,
) -> None:
    """Read fourteen sample reports.

    They go into a ledger of their own; the claims are shown, and how to go on."""
    from blowback.cli.door import tell
    from blowback.cli.options import Format
    from blowback.cli.preparing import prepare
    from blowback.cli.reading import read_and_show
    from blowback.errors import LedgerError
    from blowback.workbench import Workbench

    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise LedgerError(f"the folder cannot be made ({error.strerror})", value=str(folder), where=str(folder),
                          hint="name another: blowback demo FOLDER") from error
    ledger = folder / LEDGER_NAME
    prepare()
    with Workbench(ledger) as wb:
        read_and_show(wb.demo(), Format.TABLE, count=lambda: wb.count_inputs([]),
                      catalogue=lambda: wb.catalogue.in_force.actors)
    tell(NEXT.format(ledger=ledger))


NEXT = """
The claims above are kept in {ledger}. Now try:
  export BLOWBACK_LEDGER={ledger}
  blowback claims --standing denied          what somebody denies
  blowback claims --type support             who is said to back whom
  blowback claims --holder unnamed           what stands on nobody's name
  blowback incidents --place Paktika         what several reports tell of, and where they differ
  blowback trace Pakistan                    from a backer to what comes home
  blowback show ID                           all about one claim; ids are in the first column
and with reports of your own:
  unset BLOWBACK_LEDGER
  blowback read REPORT... --source "Name of the publisher" --published YYYY-MM-DD"""

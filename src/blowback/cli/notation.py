"""`blowback notation`: a passage as golden sentences."""

from blowback.cli.options import Format, LedgerOption, PathsArgument, ReaderOption
from blowback.settings import DEFAULT_READER


def notation(*, paths: PathsArgument, reader: ReaderOption = DEFAULT_READER, ledger: LedgerOption = None) -> None:
    """Print reports as golden sentences.

    Ready to be corrected and pasted into a test; nothing is kept."""
    from blowback.cli.reading import read_and_show
    from blowback.workbench import Workbench

    with Workbench(ledger, reader=reader) as wb:
        read_and_show(wb.read(paths, keep=False), Format.NOTATION, count=lambda: wb.count_inputs(paths),
                      catalogue=lambda: wb.catalogue.in_force.actors)

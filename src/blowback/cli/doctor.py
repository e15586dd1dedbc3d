"""`blowback doctor`: is everything whole?"""

from typing import Annotated

import typer

from blowback.cli.options import LedgerOption


def doctor(
    *,
    as_json: Annotated[bool, typer.Option("--json", help="One JSON object a check.")] = False,
    ledger: LedgerOption = None,
) -> None:
    """Check that all is whole.

    Python, packages, the language pipeline's weights, the ledger, the free disk."""
    from blowback.cli.progress import Bar
    from blowback.errors import InstallationError
    from blowback.workbench import Workbench

    with Workbench(ledger) as wb, Bar("checking"):
        checks = list(wb.doctor())
    if as_json:
        from blowback.cli.writers import write_json

        write_json(({"check": check.name, "ok": check.is_ok, "found": check.found,
                     "hint": None if check.is_ok else check.hint} for check in checks), as_lines=True)
    else:
        from blowback.cli.screen import make_console

        console = make_console()
        for check in checks:
            console.print(f"{'ok  ' if check.is_ok else 'FAIL'}  {check.name}: {check.found}", soft_wrap=True)
    failed = [check for check in checks if not check.is_ok]
    if failed:
        hints = [check.hint for check in failed if check.hint]
        raise InstallationError(f"{len(failed)} of {len(checks)} checks failed: "
                                + ", ".join(check.name for check in failed), hint="\n  ".join(hints) or None)

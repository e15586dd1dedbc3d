"""Writes the generated parts of the documentation: `python -m docs.generate` (or `make docs`).

A generated part stands between `<!-- generated: NAME -->` and `<!-- end -->`; the rest of a page is written by hand.
"""

import re
import sys
from collections.abc import Callable
from pathlib import Path

from docs.commands import command_pages, group_pages
from docs.examples import record_example
from docs.tables import (
    error_table,
    exit_code_table,
    figure_table,
    goal_table,
    reference_table,
    sample_table,
    type_table,
)
from docs.transcript import transcript

ROOT = Path(__file__).parents[1]
PARTS: dict[str, Callable[[], str]] = {
    "commands": command_pages,
    "errors": error_table,
    "exit codes": exit_code_table,
    "figures": figure_table,
    "goals": goal_table,
    "groups": group_pages,
    "reference run": reference_table,
    "samples": sample_table,
    "types": type_table,
}
RUNS: dict[str, Callable[[], str]] = {"record": record_example, "transcript": transcript}
"""Parts that show a run: real when they were written, and not held against every later change of a rule."""
_PART = re.compile(r"(<!-- generated: (?P<name>[\w ]+) -->\n).*?(<!-- end -->)", re.DOTALL)


def pages() -> list[Path]:
    """All pages that people read."""
    return [ROOT / "README.md", *sorted((ROOT / "docs").glob("*.md"))]


def renew(text: str, *, runs: bool = False) -> str:
    """A page with its generated parts as they should be; those that show a run only when asked."""
    makers = PARTS | RUNS if runs else PARTS

    def part(match: re.Match[str]) -> str:
        make = makers.get(match["name"])
        return f"{match[1]}{make().strip()}\n{match[3]}" if make else match.group()

    return _PART.sub(part, text)


def main() -> None:
    """Write every page anew whose generated parts are out of date."""
    for page in pages():
        old = page.read_text(encoding="utf-8")
        new = renew(old, runs=True)
        if new != old:
            page.write_text(new, encoding="utf-8")
            sys.stdout.write(f"{page.relative_to(ROOT)} is new\n")


if __name__ == "__main__":
    main()

"""Plain lists: as a table with chosen columns, or whole as JSON."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date, datetime
from typing import Any

from rich.table import Table

from blowback.cli.options import ListFormat
from blowback.cli.safety import printable
from blowback.cli.screen import make_console, print_clean
from blowback.cli.tables import ID_LENGTH
from blowback.cli.writers import write_json

Row = Mapping[str, Any]


def show_list(rows: Iterable[Row], columns: Sequence[str], form: ListFormat) -> None:
    """Print rows in the form that was asked for."""
    if form is not ListFormat.TABLE:
        write_json(({name: _plain(value) for name, value in row.items()} for row in rows),
                   as_lines=form is ListFormat.JSONL)
        return
    console = make_console()
    table = Table(*(column.removesuffix("_at") for column in columns), box=None, pad_edge=False, header_style="dim")
    for row in rows:
        table.add_row(*(_cell(name, row[name]) for name in columns))
    print_clean(console, table if table.row_count else "nothing here yet")


def _plain(value: Any) -> Any:
    return value.isoformat() if isinstance(value, date) else value


def _cell(name: str, value: Any) -> str:
    if value is None:
        return "-"
    if isinstance(value, datetime):
        return value.astimezone().strftime("%Y-%m-%d %H:%M")
    return printable(str(value)[:ID_LENGTH] if name == "id" else str(value))

"""`blowback read`: reports in, claims into the ledger and on the screen."""

from datetime import date
from typing import Annotated, Any

import typer

from blowback.cli.options import Format, FormatOption, LedgerOption, PathsArgument, ReaderOption, one_day
from blowback.settings import DEFAULT_READER

Text = str | None


def _column(name: str, what: str) -> Any:
    return typer.Option(f"--{name}-column", metavar="NAME", help=f"The column with {what}.", rich_help_panel="Tables")


def read(
    *,
    paths: PathsArgument,
    form: FormatOption = Format.TABLE,
    title: Annotated[Text, typer.Option(help="Title, in place of the file's own.", show_default=False)] = None,
    source: Annotated[Text, typer.Option(help="Who published it.", show_default=False)] = None,
    published: Annotated[date | None, typer.Option(
        parser=one_day, metavar="YYYY-MM-DD", help="The day of publication.", show_default=False)] = None,
    language: Annotated[Text, typer.Option(help="Language, such as en; only English is read.")] = None,
    input_format: Annotated[Text, typer.Option(
        "--input-format", metavar="FORMAT", help="text, markdown, html, pdf, docx, mail, csv or jsonl; else by suffix.",
        show_default=False)] = None,
    text_column: Annotated[list[str] | None, _column("text", "the text of a table's rows; can be repeated")] = None,
    title_column: Annotated[Text, _column("title", "titles")] = None,
    source_column: Annotated[Text, _column("source", "publishers")] = None,
    published_column: Annotated[Text, _column("published", "days of publication")] = None,
    language_column: Annotated[Text, _column("language", "languages")] = None,
    id_column: Annotated[Text, _column("id", "names of the rows")] = None,
    max_mb: Annotated[int, typer.Option("--max-mb", min=1, metavar="N", help="Skip files larger than this.")] = 20,
    processes: Annotated[int, typer.Option("--processes", "-p", min=1, help="How many processes read.")] = 1,
    reader: ReaderOption = DEFAULT_READER,
    ledger: LedgerOption = None,
    no_ledger: Annotated[bool, typer.Option("--no-ledger", help="Only show the claims, keep nothing.")] = False,
    quiet: Annotated[bool, typer.Option("--quiet", "-q", help="Only errors and what was skipped.")] = False,
) -> None:
    """Read reports, keep and show their claims.

    Files of a folder that cannot be read are skipped and named at the end; the others are read.
    """
    from blowback.cli.preparing import prepare
    from blowback.cli.reading import read_and_show
    from blowback.sources import ReadOptions
    from blowback.workbench import Workbench

    options = ReadOptions(
        title=title, source=source, published=published, language=language, format=input_format,
        text_columns=tuple(text_column or ()), title_column=title_column, source_column=source_column,
        published_column=published_column, language_column=language_column, id_column=id_column,
        max_bytes=max_mb * 1_000_000)
    with Workbench(ledger, reader=reader) as wb:
        prepare()
        outcomes = wb.read(paths, options, processes=processes, keep=not no_ledger)
        read_and_show(outcomes, form, count=lambda: wb.count_inputs(paths, options),
                      catalogue=lambda: wb.catalogue.in_force.actors, is_quiet=quiet)

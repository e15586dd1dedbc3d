"""From what the user named to documents, one after the other."""

import logging
import os
from collections.abc import Iterable, Iterator
from pathlib import PurePath
from typing import BinaryIO

from blowback.errors import EmptyInput, InputError, UnsupportedLanguage
from blowback.model import Document
from blowback.sources.decode import decode
from blowback.sources.extract import Extract, make_document
from blowback.sources.files import Found, Skipped, iter_files, read_bytes
from blowback.sources.formats.table import Row, iter_rows
from blowback.sources.formats.text import parse_markdown, parse_text
from blowback.sources.options import TABLES, ReadOptions
from blowback.sources.parsing import Parsers
from blowback.sources.sniff import sniff_format

logger = logging.getLogger(__name__)


def iter_documents(inputs: Iterable[str | os.PathLike[str]], options: ReadOptions | None = None, *,
                   stdin: BinaryIO | None = None) -> Iterator[Document | Skipped]:
    """Every document in the inputs, in order, and every input that gave none with its reason.

    Lazy: one file is held at a time. A document that is not English comes too, with its language; what becomes of
    it is for the caller to say (`unsupported_language`).
    """
    options = options or ReadOptions()
    with Parsers(options.limits) as parsers:
        for found in iter_files(inputs):
            if isinstance(found, Skipped):
                yield found
                continue
            try:
                yield from read_file(found, options, parsers, stdin)
            except InputError as error:
                yield Skipped(found.origin, located(error, found.origin))


def count_inputs(inputs: Iterable[str | os.PathLike[str]], options: ReadOptions | None = None) -> int:
    """How many items `iter_documents` will yield, without parsing anything but tables; standard input counts as one."""
    options = options or ReadOptions()
    return sum(count_items(found, options) for found in iter_files(inputs))


def unsupported_language(document: Document) -> UnsupportedLanguage | None:
    """Why a document is recorded but not read; None when it can be read."""
    if document.language == "en":
        return None
    return UnsupportedLanguage(f"its language is {document.language!r}, only English is read", value=document.language,
                               where=document.origin, hint="if it is English after all, say --language en")


def read_file(found: Found, options: ReadOptions, parsers: Parsers,
              stdin: BinaryIO | None) -> Iterator[Document | Skipped]:
    """The documents of one file: one, or one for each record of a table."""
    data = read_bytes(found, options.max_bytes, stdin)
    if not data:
        raise EmptyInput("the file is empty", where=found.origin)
    form = options.format or found.format or sniff_format(data)
    if form in TABLES:
        yield from read_table(decode(data, found.origin), form, found, options)
    else:
        yield make_document(extract_of(data, form, found.origin, options, parsers), data, found.origin,
                            stem(found), options)


def extract_of(data: bytes, form: str, origin: str, options: ReadOptions, parsers: Parsers) -> Extract:
    """Text is decoded here; what needs a real parser goes to the subprocess."""
    if form == "text":
        return parse_text(decode(data, origin))
    if form == "markdown":
        return parse_markdown(decode(data, origin))
    return parsers.parse(form, data, options.max_bytes)


def read_table(text: str, form: str, found: Found, options: ReadOptions) -> Iterator[Document | Skipped]:
    """A document for each record; a bad record is skipped, the rest read on."""
    undated: str | None = None
    for number, row in enumerate(iter_rows(text, form, options), 1):
        origin = f"{found.origin}#{number}"
        try:
            yield document_of(row, origin, f"{stem(found)}#{number}", options)
        except InputError as error:
            yield Skipped(origin, located(error, origin))
        if isinstance(row, Row) and row.undated and not undated and not options.published:
            undated = row.undated
            logger.warning("%s: %r names no day, read without a date (write YYYY-MM-DD)", origin, undated[:40])


def document_of(row: Row | InputError, origin: str, fallback_title: str, options: ReadOptions) -> Document:
    """The document of a record, or the error raised that stands in its place."""
    if isinstance(row, InputError):
        raise row
    return make_document(row.extract, row.data, origin, row.name or fallback_title, options)


def count_items(found: Found | Skipped, options: ReadOptions) -> int:
    """How many items a file gives: the records of a table, else one."""
    form = None if isinstance(found, Skipped) or found.path is None else options.format or found.format
    if isinstance(found, Skipped) or form not in TABLES:
        return 1
    try:
        text = decode(read_bytes(found, options.max_bytes), found.origin)
        return sum(1 for _ in iter_rows(text, form, options))
    except InputError:
        return 1


def stem(found: Found) -> str:
    """The title of a file that has none."""
    return "standard input" if found.path is None else PurePath(found.origin).stem


def located(error: InputError, origin: str) -> InputError:
    """The error with the input that it is about."""
    error.where = error.where or origin
    return error

"""The parsing subprocess: reads files from its standard input, answers with extracts. Started by `parsing.py`.

A request is one line `format size max_chars` and then `size` bytes; an answer is one line `ok size` or `error size`
and then that many bytes of JSON. It ends when its input ends, and with OUT_OF_MEMORY when a file needs too much.
"""

import json
import os
import sys
from collections.abc import Callable

from blowback.errors import InputError, OversizedInput, UnreadableInput
from blowback.sources.confine import confine, grant_cpu
from blowback.sources.extract import Extract

OUT_OF_MEMORY = 77


def main(memory_bytes: int, cpu_s: int) -> None:
    """Serve requests until the input ends."""
    requests, answers = sys.stdin.buffer, os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)  # a library that prints must not write into the answers
    confine(memory_bytes)
    while request := requests.readline():
        form, size, max_chars = request.split()
        grant_cpu(cpu_s)
        try:
            answer = answer_of(form.decode(), requests.read(int(size)), int(max_chars))
        except MemoryError:
            sys.exit(OUT_OF_MEMORY)
        answers.write(answer)
        answers.flush()


def answer_of(form: str, data: bytes, max_chars: int) -> bytes:
    """The answer to one request, whatever the parser does short of running out of memory."""
    try:
        extract = parser_of(form)(data)
        if len(extract.text) > max_chars:
            raise OversizedInput(f"its text has {len(extract.text)} characters, the limit is {max_chars}")
        status, payload = "ok", extract.to_json()
    except InputError as error:
        status, payload = "error", json.dumps([error.slug, error.message, error.hint])
    except MemoryError:
        raise
    except Exception as error:  # noqa: BLE001 - one of the doors: parsers fail in ways that no list can name
        reason = f"the {form} parser failed: {type(error).__name__}: {error}"[:300]
        status, payload = "error", json.dumps([UnreadableInput.slug, reason, None])
    return f"{status} {len(payload)}\n{payload}".encode("ascii")


def parser_of(form: str) -> Callable[[bytes], Extract]:
    """The parser, loaded when the first file of its format comes."""
    if form == "html":
        from blowback.sources.formats.html import parse_html

        return parse_html
    if form == "pdf":
        from blowback.sources.formats.pdf import parse_pdf

        return parse_pdf
    if form == "docx":
        from blowback.sources.formats.docx import parse_docx

        return parse_docx
    from blowback.sources.formats.mail import parse_mail_file

    return parse_mail_file


if __name__ == "__main__":
    main(int(sys.argv[1]), int(sys.argv[2]))

"""The parent's end of the parsing subprocess: one worker for many files, a new one after a crash or a stop."""

import json
import os
import signal
import subprocess
import sys
from threading import Event, Timer
from types import TracebackType
from typing import IO, Self

from blowback.errors import EmptyInput, InputError, OversizedInput, UnreadableInput
from blowback.sources.extract import Extract
from blowback.sources.options import Limits
from blowback.sources.worker import OUT_OF_MEMORY

FILES_PER_WORKER = 500  # then a fresh one: what a parser leaks stays small
HEADER = 64
NEEDED_TO_START = ("SYSTEMROOT", "LD_LIBRARY_PATH", "DYLD_LIBRARY_PATH", "PYTHONHOME")
ERRORS: dict[str, type[InputError]] = {error.slug: error for error in (EmptyInput, OversizedInput, UnreadableInput)}


class Parsers:
    """Parses HTML, PDF, DOCX and e-mail bytes in a confined subprocess (see `confine.py` for what that guarantees).

    The worker starts with the first file and ends with the `with` block. The parent reads the files; the worker is
    handed bytes, so it never needs a path. A file that crashes it, hangs, or takes too much costs that file only.
    """

    def __init__(self, limits: Limits, command: tuple[str, ...] = ()):
        self._limits = limits
        self._command = command or (sys.executable, "-P", "-B", "-m", "blowback.sources.worker",
                                    str(limits.memory_bytes), str(limits.cpu_s))
        self._worker: subprocess.Popen[bytes] | None = None
        self._n_files = 0

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        self._stop()

    def parse(self, form: str, data: bytes, max_chars: int) -> Extract:
        """The extract of a file; the InputError that says why there is none."""
        worker, overdue = self._running(), Event()
        clock = Timer(self._limits.wall_s, kill_overdue, (worker, overdue))
        clock.start()
        try:
            answer = exchange(worker, f"{form} {len(data)} {max_chars}\n".encode() + data, max_chars)
            if answer is None:
                worker.wait()  # the clock still runs, so this ends
        except BaseException:
            self._stop()  # an answer left half read would be taken for the next file's
            raise
        finally:
            clock.cancel()
            clock.join()
        if answer is None or overdue.is_set():
            code = worker.wait()
            self._stop()
            raise why_lost(code, overdue.is_set())
        return understand(*answer)

    def _running(self) -> "subprocess.Popen[bytes]":
        if self._n_files >= FILES_PER_WORKER:
            self._stop()
        if self._worker is None:
            self._worker = subprocess.Popen(
                self._command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL,
                env=bare_environment(), start_new_session=True)
        self._n_files += 1
        return self._worker

    def _stop(self) -> None:
        if self._worker is not None:
            self._worker.kill()
            self._worker.communicate()
        self._worker, self._n_files = None, 0


def bare_environment() -> dict[str, str]:
    """Where the modules are, and nothing of the parent's environment but where the interpreter finds its libraries."""
    paths = os.pathsep.join(path for path in sys.path if path)
    kept = {name: os.environ[name] for name in NEEDED_TO_START if name in os.environ}
    return kept | {"PYTHONPATH": paths, "PYTHONUTF8": "1", "PYTHONHASHSEED": "0", "LC_ALL": "C.UTF-8"}


def kill_overdue(worker: "subprocess.Popen[bytes]", overdue: Event) -> None:
    """End a worker whose time is up."""
    overdue.set()
    worker.kill()


def exchange(worker: "subprocess.Popen[bytes]", request: bytes, max_chars: int) -> tuple[bytes, bytes] | None:
    """Status and payload of the answer; None when the worker is gone or talks nonsense (then it is ended)."""
    requests, answers = pipes(worker)
    try:
        requests.write(request)
        requests.flush()
    except BrokenPipeError:
        return None
    status, _, size = answers.readline(HEADER).strip().partition(b" ")
    if status in (b"ok", b"error") and size.isdigit() and int(size) <= 12 * max_chars + 100_000:
        payload = answers.read(int(size))
        if len(payload) == int(size):
            return status, payload
    elif status:
        worker.kill()
    return None


def pipes(worker: "subprocess.Popen[bytes]") -> tuple[IO[bytes], IO[bytes]]:
    """Its input and output."""
    assert worker.stdin is not None
    assert worker.stdout is not None
    return worker.stdin, worker.stdout


def understand(status: bytes, payload: bytes) -> Extract:
    """The extract, or the error raised, that the answer stands for; its shape is checked, not trusted."""
    try:
        if status == b"ok":
            return Extract.from_json(payload)
        slug, message, hint = json.loads(payload)
        error = ERRORS[slug](str(message), hint=hint and str(hint))
    except (ValueError, KeyError, TypeError, RecursionError) as fault:
        raise UnreadableInput("broken: its parser gave no sound answer") from fault
    raise error


def why_lost(code: int, overdue: bool) -> InputError:
    """Why a worker that ended with this exit code gave no answer."""
    if overdue or code == -getattr(signal, "SIGXCPU", 0):
        return OversizedInput("takes too long to parse", hint="split it, or save it as text")
    if code == OUT_OF_MEMORY:
        return OversizedInput("needs more memory than a parser may have", hint="split it, or save it as text")
    if code == 1:  # what a parser raises is answered; only a worker that never got so far ends like this
        return UnreadableInput("the parsing process did not start", hint="run blowback doctor")
    return UnreadableInput(f"broken: its parser crashed (exit {code})", hint="save it again, or save it as text")

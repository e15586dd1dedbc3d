"""Who reads: this process, or several others side by side. What comes out is the same, in the same order."""

import multiprocessing
import os
import signal
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager
from threading import Thread
from typing import Protocol, TypeVar

from blowback.codebook.catalogues import Catalogues, Own
from blowback.errors import InstallationError
from blowback.model import Document
from blowback.workbench.chain import Chain, Line, Reading

T = TypeVar("T")
Waiting = Callable[[], Iterator[Reading]]


class Workers(Protocol):
    """Reads chunks of documents; `ahead` chunks should be under way for all hands to be busy."""

    name: str
    version: str
    ahead: int

    def start(self, documents: Sequence[Document]) -> Waiting:
        """Begin with a chunk; calling what comes back waits for it."""

    def close(self) -> None:
        """Let the workers go."""


def hire(chain: Chain, reader: str, catalogues: Catalogues, processes: int = 1) -> Workers:
    """One reader here, or as many as there are processes; all know the same names."""
    if processes > 1:
        return OtherProcesses(chain, reader, catalogues.own, processes)
    return ThisProcess(chain.begin(reader, catalogues))


class ThisProcess:
    """Reads a chunk when it is waited for."""

    ahead = 1

    def __init__(self, line: Line):
        self._line = line
        self.name, self.version = line.reader.name, line.reader.version

    def start(self, documents: Sequence[Document]) -> Waiting:
        """Nothing happens yet."""
        return lambda: self._line.read_many(documents)

    def close(self) -> None:
        """There is nobody to let go."""


class OtherProcesses:
    """Sends chunks to processes that have each loaded a reader of their own; they are handed the entries to know."""

    def __init__(self, chain: Chain, reader: str, own: Own, processes: int):
        self.ahead = 2 * processes
        self._pool = ProcessPoolExecutor(
            processes, mp_context=multiprocessing.get_context("spawn"), initializer=_begin_work,
            initargs=(chain, reader, own))
        # One question for each process, so that all of them load their reader now and side by side.
        with _deaf_children():
            answers = [self._pool.submit(_describe) for _ in range(processes)]
        try:
            self.name, self.version = _wait(answers[0])
        except BaseException:
            self.close()
            raise

    def start(self, documents: Sequence[Document]) -> Waiting:
        """The chunk is on its way to a worker when this returns."""
        future = self._pool.submit(_read, documents)

        def wait() -> Iterator[Reading]:
            yield from _wait(future)

        return wait

    def close(self) -> None:
        """Chunks that nobody has begun are dropped."""
        self._pool.shutdown(cancel_futures=True)


@contextmanager
def _deaf_children() -> Iterator[None]:
    """Processes that are started meanwhile never hear an interruption, not even before their first line runs."""
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


def _follow_parent() -> None:
    """An interruption is the parent's to handle; but a worker whose parent was killed would wait for work for ever."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    parent = multiprocessing.parent_process()

    def watch() -> None:
        if parent:
            parent.join()
            os._exit(1)

    Thread(target=watch, daemon=True).start()


class _Work:
    """What a worker process was hired for; its reader is loaded with the first task, where an error finds its way."""

    hired: tuple[Chain, str, Own]
    line: Line | None = None


def _begin_work(chain: Chain, reader: str, own: Own) -> None:
    _follow_parent()
    _Work.hired = (chain, reader, own)


def _line() -> Line:
    if _Work.line is None:
        chain, reader, own = _Work.hired
        _Work.line = chain.begin(reader, Catalogues(own))
    return _Work.line


def _describe() -> tuple[str, str]:
    reader = _line().reader
    return reader.name, reader.version


def _read(documents: Sequence[Document]) -> list[Reading]:
    return list(_line().read_many(documents))


def _wait(future: "Future[T]") -> T:
    try:
        return future.result()
    except BrokenProcessPool as error:
        raise InstallationError("a reading process was ended from outside; the memory may be full",
                                hint="read with --processes 1; what was shown as read is kept") from error

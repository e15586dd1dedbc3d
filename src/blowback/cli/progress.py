"""A progress bar on standard error, for anything that takes over two seconds."""

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from threading import Lock, Timer
from typing import Self

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, SpinnerColumn, TextColumn, TimeElapsedColumn

PATIENCE_SECONDS = 2.0


class Bar:
    """Appears after two seconds if standard error is a terminal; steps aside while results are printed.

    Where results stream to the same terminal without asking it aside, `is_wanted` has to be False.
    """

    def __init__(self, what: str, *, total: Callable[[], int] | None = None, is_wanted: bool = True):
        self._console = Console(file=sys.stderr)
        self._lock = Lock()
        parts = [BarColumn(), MofNCompleteColumn()] if total else []
        self._progress = Progress(
            SpinnerColumn(), TextColumn("{task.description}"), *parts, TimeElapsedColumn(),
            console=self._console, transient=True, redirect_stdout=False, redirect_stderr=False)
        self._task = self._progress.add_task(what, total=None)
        self._total = total
        self._is_wanted = is_wanted and self._console.is_terminal
        self._timer = Timer(PATIENCE_SECONDS, self._appear)
        self._timer.daemon = True
        self._is_shown = False
        self._is_over = False

    def __enter__(self) -> Self:
        if self._is_wanted:
            self._timer.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._timer.cancel()
        with self._lock:
            self._is_over = True
            if self._is_shown:
                self._progress.stop()

    def advance(self) -> None:
        """One more is done."""
        self._progress.advance(self._task)

    @contextmanager
    def aside(self) -> Iterator[None]:
        """Off the screen while the block prints."""
        with self._lock:
            if self._is_shown:
                self._progress.stop()
            try:
                yield
            finally:
                if self._is_shown:
                    sys.stdout.flush()
                    self._progress.start()

    def _appear(self) -> None:
        total = self._total() if self._total else None
        with self._lock:
            if not self._is_over:
                self._progress.update(self._task, total=total)
                self._progress.start()
                self._is_shown = True

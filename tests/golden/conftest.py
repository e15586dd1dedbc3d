"""Collects `*.gold` files: one test per case, the language pipeline loaded once per session."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from blowback.exchange.notation import Case, parse
from tests.golden.judging import CaseFailed, judge, read_case


class GoldFile(pytest.File):
    """A file of cases in the golden notation."""

    def collect(self) -> Iterator["GoldCase"]:
        name = str(self.path.relative_to(self.config.rootpath))
        for case in parse(self.path.read_text(encoding="utf-8"), name):
            yield GoldCase.from_parent(self, name=case.name, case=case)


class GoldCase(pytest.Item):
    """One case of a golden file."""

    def __init__(self, *, case: Case, **kwargs: Any):
        super().__init__(**kwargs)
        self.case = case

    def runtest(self) -> None:
        judge(self.case, read_case(self.case))

    def repr_failure(self, excinfo: pytest.ExceptionInfo[BaseException], style: Any = None) -> Any:
        if isinstance(excinfo.value, CaseFailed):
            return f"{self.path.name}:{self.case.line}: {excinfo.value}"
        return super().repr_failure(excinfo, style)

    def reportinfo(self) -> tuple[Path, int, str]:
        return self.path, self.case.line - 1, self.case.name


def pytest_collect_file(file_path: Path, parent: pytest.Collector) -> GoldFile | None:
    return GoldFile.from_parent(parent, path=file_path) if file_path.suffix == ".gold" else None

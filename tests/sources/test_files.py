"""Finding files: folders in order, what is passed over, what cannot be opened."""

import os
from io import BytesIO
from pathlib import Path

import pytest

from blowback.errors import MissingInput, OversizedInput, UnreadableInput
from blowback.model import Document
from blowback.sources import ReadOptions, Skipped, iter_documents
from blowback.sources.files import Found, iter_files, printable
from tests.sources.makers import RAID, skip_one


def fill(folder: Path, *names: str) -> Path:
    for name in names:
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(RAID, encoding="utf-8")
    return folder


def found_in(folder: Path) -> list[str]:
    return [str(Path(item.origin).relative_to(folder)) for item in iter_files([folder]) if isinstance(item, Found)]


def test_a_folder_is_walked_in_the_order_of_names(tmp_path: Path) -> None:
    fill(tmp_path, "z.txt", "b/2.md", "b/10.md", "a/c/x.TXT", "a/y.html", "m.jsonl")
    assert found_in(tmp_path) == ["m.jsonl", "z.txt", "a/y.html", "a/c/x.TXT", "b/10.md", "b/2.md"]


def test_hidden_files_and_folders_are_passed_over(tmp_path: Path) -> None:
    fill(tmp_path, ".hidden.txt", ".git/a.txt", "a.txt")
    assert found_in(tmp_path) == ["a.txt"]
    assert len(list(iter_files([tmp_path]))) == 1


@pytest.mark.parametrize("name", ["a.xlsx", "README", "a.doc"])
def test_an_unknown_suffix_is_skipped_with_the_reason(tmp_path: Path, name: str) -> None:
    skipped = skip_one(fill(tmp_path, name))
    assert isinstance(skipped.error, UnreadableInput)
    assert "suffix" in skipped.error.message
    assert ".docx" in (skipped.error.hint or "")


def test_a_named_file_of_unknown_suffix_is_read_by_what_it_holds(tmp_path: Path) -> None:
    (item,) = iter_documents([fill(tmp_path, "README") / "README"])
    assert isinstance(item, Document)
    assert item.text == RAID


@pytest.mark.parametrize(("name", "hint"), [
    ("no-such.txt", "check the path"), ("https://example.org/a", "save the page"),
])
def test_a_missing_file_says_so(name: str, hint: str) -> None:
    skipped = skip_one(name)
    assert isinstance(skipped.error, MissingInput)
    assert hint in (skipped.error.hint or "")
    assert skipped.error.exit_code == 3


def test_a_dead_link_in_a_folder_is_skipped(tmp_path: Path) -> None:
    fill(tmp_path, "b.txt")
    (tmp_path / "a.txt").symlink_to(tmp_path / "gone.txt")
    assert [type(item) for item in iter_documents([tmp_path])] == [Skipped, Document]


def test_a_pipe_in_a_folder_is_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "a.txt")
    assert "pipe" in skip_one(tmp_path).error.message


def test_a_folder_that_may_not_be_entered_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    fill(tmp_path, "a.txt", "closed/b.txt", "open/c.txt")
    scandir = os.scandir

    def closed(path: str | os.PathLike[str]) -> object:
        if Path(path).name == "closed":
            raise PermissionError(13, "Permission denied", os.fspath(path))
        return scandir(path)

    monkeypatch.setattr(os, "scandir", closed)
    items = list(iter_documents([tmp_path]))
    (skipped,) = [item for item in items if isinstance(item, Skipped)]
    assert len(items) == 3
    assert skipped.origin == str(tmp_path / "closed")
    assert skipped.error.message == "cannot be opened: Permission denied"


def test_a_name_that_cannot_be_opened_is_an_error_of_its_own(tmp_path: Path) -> None:
    assert isinstance(skip_one(tmp_path / ("x" * 300 + ".txt")).error, UnreadableInput)


def test_a_file_name_that_is_no_utf_8_can_be_printed() -> None:
    assert printable(os.fsdecode(b"caf\xe9.txt")) == "caf\N{REPLACEMENT CHARACTER}.txt"


def test_fifty_megabytes_are_refused_unread(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    with path.open("wb") as file:
        file.truncate(50_000_000)
    skipped = skip_one(path)
    assert isinstance(skipped.error, OversizedInput)
    assert "50000000 bytes, the limit is 20000000" in skipped.error.message


@pytest.mark.parametrize(("size", "kind"), [(100, Document), (101, Skipped)])
def test_standard_input_is_capped_too(size: int, kind: type[object]) -> None:
    (item,) = iter_documents(["-"], ReadOptions(max_bytes=100), stdin=BytesIO(b"x" * size))
    assert type(item) is kind

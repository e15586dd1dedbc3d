"""From inputs to documents: options, laziness, counting, one broken file among many."""

from datetime import date
from io import BytesIO
from pathlib import Path

import pytest

from blowback.errors import EmptyInput, UnreadableInput, UsageError
from blowback.model import Document
from blowback.sources import FORMATS, ReadOptions, Skipped, count_inputs, iter_documents, unsupported_language
from tests.sources.makers import DENIAL, RAID, make_docx, make_html, make_mail, make_pdf, read_one, skip_one

FRENCH = "Le ministre a accusé le pays voisin de soutenir les rebelles avec des armes et de l’argent."
SET = ReadOptions(title="Set", source="Desk", published=date(2020, 2, 3), language="en-GB")


@pytest.fixture
def mixed(tmp_path: Path) -> Path:
    """A folder with a file of every format, and some that cannot be read."""
    files = {
        "a.txt": RAID.encode(), "b.md": b"---\ntitle: T\n---\n" + RAID.encode(), "c.html": make_html(),
        "d.docx": make_docx(), "e.pdf": make_pdf([(72, 700, RAID)]), "f.eml": make_mail(RAID.encode(), "Subject: S"),
        "g.csv": f'text,title\n"{RAID}",one\n"{DENIAL}\nmore",two\n,three\n'.encode(),
        "h.jsonl": b'{"text": "Goma fell."}\n\nbroken\n{"text": "Beni fell."}\n', "i.csv": b"no,such,columns\n1,2,3\n",
        "j.pdf": b"%PDF-1.4 junk", "k.txt": b"", "l.xyz": b"x", "m.txt": FRENCH.encode(), "n.txt": bytes(range(256)),
    }
    for name, data in files.items():
        (tmp_path / name).write_bytes(data)
    return tmp_path


def test_a_mixed_folder_gives_everything_that_can_be_read(mixed: Path) -> None:
    items = list(iter_documents([mixed]))
    read = [Path(item.origin or "").name for item in items if isinstance(item, Document)]
    skipped = {Path(item.origin).name: item.error.slug for item in items if isinstance(item, Skipped)}
    assert read == ["a.txt", "b.md", "c.html", "d.docx", "e.pdf", "f.eml", "g.csv#1", "g.csv#2", "h.jsonl#1",
                    "h.jsonl#3", "m.txt"]
    assert skipped == {"g.csv#3": "input/empty", "h.jsonl#2": "input/unreadable", "i.csv": "input/unreadable",
                       "j.pdf": "input/unreadable", "k.txt": "input/empty", "l.xyz": "input/unreadable",
                       "n.txt": "input/unreadable"}


def test_counting_agrees_with_reading(mixed: Path) -> None:
    inputs: list[str | Path] = [mixed, mixed / "g.csv", "no-such.txt"]
    assert count_inputs(inputs) == len(list(iter_documents(inputs)))


def test_reading_twice_gives_the_same_documents(mixed: Path) -> None:
    first, second = ([item for item in iter_documents([mixed]) if isinstance(item, Document)] for _ in range(2))
    assert first == second


def test_options_win_over_what_files_say(mixed: Path) -> None:
    for name in ("a.txt", "b.md", "c.html", "d.docx", "e.pdf", "f.eml", "m.txt"):
        document = read_one(mixed / name, SET)
        assert (document.title, document.source, document.language) == ("Set", "Desk", "en")
        assert document.published == date(2020, 2, 3)


def test_options_do_not_change_the_id(mixed: Path) -> None:
    assert read_one(mixed / "c.html", SET).id == read_one(mixed / "c.html").id


def test_a_format_can_be_forced(tmp_path: Path) -> None:
    path = tmp_path / "report.log"
    path.write_bytes(make_html())
    assert read_one(path, ReadOptions(format="text")).text == make_html().decode()
    assert read_one(path).text.startswith("Raid on Ghazni\n\n")


@pytest.mark.parametrize(("data", "title", "text"), [
    (RAID.encode(), "standard input", RAID), (make_html(), "Raid on Ghazni", f"Raid on Ghazni\n\n{RAID}\n\n{DENIAL}"),
    (b'{"text": "Goma fell.", "title": "Goma"}\n', "Goma", "Goma fell."),
], ids=["text", "html", "jsonl"])
def test_standard_input(data: bytes, title: str, text: str) -> None:
    (item,) = iter_documents(["-"], stdin=BytesIO(data))
    assert isinstance(item, Document)
    assert (item.title, item.text) == (title, text)
    assert (item.origin or "").split("#")[0] == "-"


@pytest.mark.parametrize("data", [b"", b" \n\t\r\n", b"\xef\xbb\xbf"], ids=repr)
def test_an_empty_file_says_so(tmp_path: Path, data: bytes) -> None:
    (tmp_path / "a.txt").write_bytes(data)
    error = skip_one(tmp_path / "a.txt").error
    assert isinstance(error, EmptyInput)
    assert error.where == str(tmp_path / "a.txt")


def test_a_document_in_another_language_comes_with_its_language(mixed: Path) -> None:
    document = read_one(mixed / "m.txt")
    error = unsupported_language(document)
    assert document.language == "fr"
    assert document.text == FRENCH
    assert error is not None
    assert (error.slug, error.where, error.value) == ("input/language", str(mixed / "m.txt"), "fr")
    assert unsupported_language(read_one(mixed / "a.txt")) is None


@pytest.mark.parametrize(("declared", "words", "language"), [
    ("en", FRENCH, "fr"), ("fr", f"{RAID} {DENIAL}", "en"), ("fr", "Goma, Beni, Bunia", "fr"),
    ("xx-klingon!", "Goma", "xx"),
], ids=["template says en", "template says fr", "words say nothing", "odd tag"])
def test_words_come_before_the_declared_language(tmp_path: Path, declared: str, words: str, language: str) -> None:
    (tmp_path / "a.md").write_text(f"---\nlang: {declared}\n---\n{words}\n", encoding="utf-8")
    assert read_one(tmp_path / "a.md").language == language


def test_one_broken_file_among_a_thousand(tmp_path: Path) -> None:
    for number in range(999):
        (tmp_path / f"{number:04}.txt").write_text(f"{RAID} {number}", encoding="utf-8")
    (tmp_path / "0500b.txt").write_bytes(bytes(range(256)))
    items = list(iter_documents([tmp_path]))
    (broken,) = [item for item in items if isinstance(item, Skipped)]
    assert len(items) == 1000
    assert isinstance(broken.error, UnreadableInput)
    assert len({item.id for item in items if isinstance(item, Document)}) == 999


def test_files_are_read_when_they_are_asked_for(tmp_path: Path) -> None:
    for name in ("a.txt", "b.txt"):
        (tmp_path / name).write_text(RAID, encoding="utf-8")
    items = iter_documents([tmp_path])
    assert isinstance(next(items), Document)
    (tmp_path / "b.txt").write_text(DENIAL, encoding="utf-8")
    second = next(items)
    assert isinstance(second, Document)
    assert second.text == DENIAL


@pytest.mark.parametrize("arguments", [{"format": "xlsx"}, {"max_bytes": 0}], ids=str)
def test_options_that_make_no_sense_are_refused(arguments: dict[str, str | int]) -> None:
    with pytest.raises(UsageError) as caught:
        ReadOptions(**arguments)  # type: ignore[arg-type]
    assert caught.value.exit_code == 2


def test_formats_are_those_of_the_manual() -> None:
    assert FORMATS == ("text", "markdown", "html", "pdf", "docx", "mail", "csv", "jsonl")

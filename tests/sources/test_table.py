"""Tables: a document for each record, whose id depends on the record alone."""

import json
import logging
from collections.abc import Sequence
from datetime import date
from pathlib import Path

import pytest

from blowback.errors import BlowbackError, EmptyInput, UnreadableInput
from blowback.model import Document
from blowback.sources import ReadOptions, Skipped, iter_documents
from tests.sources.makers import DENIAL, RAID, skip_one

FULL = {"id": "r1", "title": "Raid", "text": RAID, "published": "2024-01-02", "source": "Khost Monitor",
        "language": "en"}


def items(path: Path, options: ReadOptions | None = None) -> Sequence[Document | Skipped]:
    return list(iter_documents([path], options))


def documents(path: Path, options: ReadOptions | None = None) -> list[Document]:
    return [item for item in items(path, options) if isinstance(item, Document)]


def write_jsonl(path: Path, *records: object) -> Path:
    path.write_text("".join(json.dumps(record) + "\n" for record in records), encoding="utf-8")
    return path


def write_csv(path: Path, *lines: str) -> Path:
    path.write_bytes("\r\n".join(lines).encode() + b"\r\n")
    return path


def test_json_lines_by_default_columns(tmp_path: Path) -> None:
    (document,) = documents(write_jsonl(tmp_path / "a.jsonl", FULL))
    assert (document.title, document.text, document.source) == ("Raid", RAID, "Khost Monitor")
    assert (document.published, document.language) == (date(2024, 1, 2), "en")
    assert document.origin == f"{tmp_path / 'a.jsonl'}#1"


@pytest.mark.parametrize("delimiter", [",", ";", "\t", "|"], ids=["comma", "semicolon", "tab", "bar"])
def test_csv_by_default_columns(tmp_path: Path, delimiter: str) -> None:
    rows = [delimiter.join(FULL), delimiter.join(FULL.values())]
    (document,) = documents(write_csv(tmp_path / "a.csv", *rows))
    assert (document.title, document.text, document.published) == ("Raid", RAID, date(2024, 1, 2))


def test_a_cell_is_kept_character_for_character(tmp_path: Path) -> None:
    text = '  Two lines,\r\nwith a "quote"\u2028and blanks  \n'
    cell = '"' + text.replace('"', '""') + '"'
    assert documents(write_csv(tmp_path / "a.csv", "text", cell))[0].text == text
    assert documents(write_jsonl(tmp_path / "a.jsonl", {"text": text}))[0].text == text


def test_named_columns_and_several_texts(tmp_path: Path) -> None:
    record = {"headline": "Raid", "lead": RAID, "body": DENIAL, "day": "9 March 2024", "outlet": "Monitor", "key": 7,
              "tongue": "en", "text": "not this"}
    options = ReadOptions(text_columns=("lead", "body"), title_column="headline", published_column="day",
                          source_column="outlet", language_column="tongue", id_column="key")
    (document,) = documents(write_jsonl(tmp_path / "a.jsonl", record), options)
    assert document.text == f"{RAID}\n\n{DENIAL}"
    assert (document.title, document.source, document.published) == ("Raid", "Monitor", date(2024, 3, 9))


@pytest.mark.parametrize(("record", "title"), [
    ({"text": RAID, "id": "r7", "title": "Raid"}, "Raid"), ({"text": RAID, "id": 7}, "7"), ({"text": RAID}, "a#1"),
], ids=["title", "id", "stem and number"])
def test_title_falls_back_to_the_id_and_to_the_stem(tmp_path: Path, record: dict[str, object], title: str) -> None:
    assert documents(write_jsonl(tmp_path / "a.jsonl", record))[0].title == title


def test_appending_or_reordering_leaves_ids_alone(tmp_path: Path) -> None:
    first, second = {"id": 1, "text": RAID}, {"text": DENIAL, "id": 2}
    before = [document.id for document in documents(write_jsonl(tmp_path / "a.jsonl", first))]
    after = [document.id for document in documents(write_jsonl(tmp_path / "b.jsonl", {"id": 2, "text": DENIAL}, first))]
    turned = [document.id for document in documents(write_jsonl(tmp_path / "c.jsonl", second))]
    assert before == after[1:]
    assert turned == after[:1]
    assert before != turned


def test_bad_records_are_skipped_and_the_rest_is_read(tmp_path: Path) -> None:
    path = tmp_path / "a.jsonl"
    path.write_text(f'{json.dumps(FULL)}\n\nnot json\n["list"]\n{{"text": ["x"]}}\n{{"text": " "}}\n{{"other": 1}}\n'
                    f'{{"text": "{DENIAL}"}}\n', encoding="utf-8")
    found = [(item.origin or "").rpartition("#")[2] + ":" + type(getattr(item, "error", None)).__name__
             for item in items(path)]
    assert found == ["1:NoneType", "2:UnreadableInput", "3:UnreadableInput", "4:UnreadableInput", "5:EmptyInput",
                     "6:EmptyInput", "7:NoneType"]


@pytest.mark.parametrize(("lines", "error"), [
    (["text,title", "a, b", "x,y,z"], UnreadableInput), (["text,title", ",only a title"], EmptyInput),
], ids=["too many cells", "empty cell"])
def test_a_bad_row_names_its_number(tmp_path: Path, lines: list[str], error: type[BlowbackError]) -> None:
    bad = [item for item in items(write_csv(tmp_path / "a.csv", *lines, f'"{DENIAL}",T')) if isinstance(item, Skipped)]
    assert [type(item.error) for item in bad] == [error]
    assert bad[0].origin.endswith(f"#{len(lines) - 1}")
    assert bad[0].error.where == bad[0].origin


@pytest.mark.parametrize("options", [ReadOptions(), ReadOptions(text_columns=("notes",), title_column="tilte")],
                         ids=["no text", "misspelt"])
def test_a_missing_column_is_named_with_those_that_are_there(tmp_path: Path, options: ReadOptions) -> None:
    skipped = skip_one(write_csv(tmp_path / "a.csv", "notes,title", "x,y"), options)
    assert isinstance(skipped.error, UnreadableInput)
    assert "no column" in skipped.error.message
    assert "notes, title" in (skipped.error.hint or "")


def test_a_date_that_names_no_day_is_left_out_with_one_warning(
        tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    records = [{"text": RAID, "published": day} for day in ("03/04/2024", "04/05/2024")]
    path = write_jsonl(tmp_path / "a.jsonl", *records)
    with caplog.at_level(logging.WARNING):
        assert [document.published for document in documents(path)] == [None, None]
    assert len(caplog.records) == 1
    assert "a.jsonl#1: '03/04/2024' names no day" in caplog.text


def test_half_a_surrogate_pair_becomes_a_mark_of_the_same_length(tmp_path: Path) -> None:
    path = tmp_path / "a.jsonl"
    path.write_text('{"text": "one \\ud800 two", "title": "x \\udfff"}\n', encoding="utf-8")
    (document,) = documents(path)
    assert (document.text, document.title) == ("one \N{REPLACEMENT CHARACTER} two", "x \N{REPLACEMENT CHARACTER}")


def test_a_cell_longer_than_the_csv_module_likes_is_read(tmp_path: Path) -> None:
    text = RAID * 4000
    assert documents(write_csv(tmp_path / "a.csv", "text", f'"{text}"'))[0].text == text


def test_deeply_nested_json_costs_one_record(tmp_path: Path) -> None:
    path = tmp_path / "a.jsonl"
    path.write_text("[" * 100_000 + "\n" + json.dumps(FULL) + "\n", encoding="utf-8")
    assert [type(item) for item in items(path)] == [Skipped, Document]

"""The CSV table: nothing lost on the way back, no cell that a spreadsheet would run."""

import csv
import io
from typing import Any

import pytest
from hypothesis import given

from blowback.errors import UnreadableInput
from blowback.exchange.record import to_record
from blowback.exchange.table_csv import from_csv, to_csv
from tests.exchange.values import DOCUMENT, Reading, killing, readings


def table(text: str) -> list[dict[str, Any]]:
    return list(csv.DictReader(io.StringIO(text, newline="")))


def written(**change: object) -> str:
    return "".join(to_csv([{**to_record(killing(), DOCUMENT), **change}]))


@given(readings())
def test_records_come_back_unchanged(reading: Reading) -> None:
    document, claims = reading.document, reading.claims
    records = [to_record(claim, document) for claim in claims]
    assert list(from_csv("".join(to_csv(records)))) == records


@given(readings())
def test_no_cell_opens_with_a_formula(reading: Reading) -> None:
    document, claims = reading.document, reading.claims
    numbers = ("_lat", "_lon", "_start", "_end", "_low", "_high", "_km")
    for row in table("".join(to_csv(to_record(claim, document) for claim in claims))):
        for column, cell in row.items():
            assert column.endswith(numbers) or not cell.lstrip().startswith(("=", "+", "-", "@"))
            assert not cell.startswith(("\t", "\r", "\n"))


def test_columns_are_flat_and_readable() -> None:
    (row,) = table(written())
    assert row["kind"] == "event"
    assert row["actor_text"] == "group"
    assert row["actor_refers_to_text"] == "Kabul"
    assert row["holder_text"] == r"Kabul|\0"
    assert row["killed_low"] == "12"
    assert row["killed_high"] == ""
    assert row["place_lon"] == "71.47"
    assert row["evidence_sentence_quote"] == DOCUMENT.text


@pytest.mark.parametrize("words", ["=cmd|' /C calc'!A0", "+1", "-1", "@SUM(A1)", " =1", "\t=1", "\uff1d1", "'quoted'"])
def test_a_formula_is_defused_and_comes_back(words: str) -> None:
    text = written(mode=words)
    assert table(text)[0]["mode"] == "'" + words
    assert next(from_csv(text))["mode"] == words


def test_an_empty_text_is_not_a_null() -> None:
    assert next(from_csv(written(mode="")))["mode"] == ""
    assert next(from_csv(written(mode=None)))["mode"] is None


@pytest.mark.parametrize(("text", "complaint"), [
    ("", "header"),
    ("id,kind\r\n", "header"),
    ("".join(to_csv([])) + "one,two\r\n", "2 cells"),
    (written().replace(",71.47,", ",east,"), "cell cannot be read"),
    (written().replace(r"Kabul|\0", "Kabul"), "cell cannot be read"),
], ids=["empty", "other-header", "short-row", "number", "uneven-lists"])
def test_a_faulty_table_is_refused(text: str, complaint: str) -> None:
    with pytest.raises(UnreadableInput, match=complaint):
        list(from_csv(text))


def test_a_table_without_rows_holds_no_records() -> None:
    assert list(from_csv("".join(to_csv([])))) == []

"""`blowback attributions`: what a person and a program get to see."""

import json
from pathlib import Path

from tests.cli.conftest import Run

TEXT = "The governor said that the road was closed. Officials fear that it will rain."


def test_table_names_source_cue_and_content(run: Run) -> None:
    shown = run("attributions", "-", stdin=TEXT.encode()).stdout
    assert "The governor  said  statement\n      that the road was closed" in shown
    assert "Officials  fear  expectation" in shown


def test_record_has_every_key_and_true_offsets(run: Run, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(TEXT, encoding="utf-8")
    rows = [json.loads(line) for line in run("attributions", "a.txt", "--format", "jsonl").stdout.splitlines()]
    assert list(rows[0]) == ["document", "act", "kind", "source", "cue", "content", "quoted", "depth", "rule"]
    spans = [span for row in rows for span in (*row["source"], row["cue"], *row["content"])]
    assert all(TEXT[span["start"] : span["end"]] == span["text"] for span in spans)
    assert [row["kind"] for row in rows] == ["named", "unnamed"]


def test_json_is_one_list(run: Run) -> None:
    assert len(json.loads(run("attributions", "-", "--format", "json", stdin=TEXT.encode()).stdout)) == 2
    assert json.loads(run("attributions", "-", "--format", "json", stdin=b"It rained.").stdout) == []


def test_a_missing_file_is_told_and_the_rest_is_read(run: Run, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(TEXT, encoding="utf-8")
    result = run("attributions", "a.txt", "no-such.txt")
    assert result.exit_code == 10
    assert "The governor" in result.stdout
    assert "no-such.txt" in result.stderr
    assert run("attributions", "no-such.txt").exit_code == 3


def test_nothing_is_kept(run: Run, tmp_path: Path) -> None:
    run("attributions", "-", stdin=TEXT.encode())
    assert not (tmp_path / "blowback.db").exists()

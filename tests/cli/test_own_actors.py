"""`blowback actors add`, `edit`, `remove`, `kin`: what a user adds, and what is refused at the door."""

import json
from pathlib import Path
from typing import Any

import pytest

from blowback.ledger import Ledger
from tests.cli.conftest import Run


def listed(run: Run, *words: str) -> list[dict[str, Any]]:
    return [json.loads(line) for line in run("actors", *words, "--format", "jsonl").stdout.splitlines()]


def test_an_actor_is_added_edited_shown_and_removed(run: Run) -> None:
    added = run("actors", "add", "Zarkani Front", "--kind", "rebel", "--country", "PAK", "--alias", "ZF", "--alias",
                "Zarkaneers", "--parent", "ttp", "--since", "2015", "--code", "wikidata:Q1", "--source", "a report")
    assert (added.exit_code, added.stderr) == (0, "added Zarkani Front (zarkani-front)\n")
    run("actors", "edit", "zarkani-front", "--drop", "ZF", "--alias", "ZFP", "--until", "2020-05", "--parent", "")
    run("actors", "kin", "zarkani-front", "--of", "ttp", "--how", "splinter", "--since", "2015")
    (row,) = json.loads(run("actors", "show", "ZFP", "--format", "json").stdout)
    assert (row["names"], row["when"], row["parent"]) == (["Zarkaneers", "ZFP"], "2015 to 2020-05", None)
    assert row["own"]
    assert [one["how"] for one in row["kin"]] == ["splinter"]
    assert "a report (your own)" in run("actors", "show", "zarkani-front").stdout
    assert [row["actor"] for row in listed(run, "--own")] == ["zarkani-front"]
    assert run("actors", "remove", "zarkani-front").exit_code == 0
    assert listed(run, "--own") == []


def test_a_name_that_others_bear_is_said(run: Run) -> None:
    added = run("actors", "add", "Zarkani Front", "--kind", "rebel", "--alias", "BLA")
    assert added.exit_code == 0
    assert "'BLA' is also a name of bla" in added.stderr


@pytest.mark.parametrize(("words", "exit_code", "told"), [
    pytest.param(("add", "Front", "--kind", "army", "--country", "X"), 2, "kind 'army' is none of", id="faults"),
    pytest.param(("add", "TTP", "--id", "ttp", "--kind", "rebel"), 2, "is taken", id="taken"),
    pytest.param(("add", " ", "--kind", "rebel"), 2, "name is empty", id="empty"),
    pytest.param(("add", "Front", "--kind", "rebel", "--since", "soon"), 2, "'soon' is no day", id="date"),
    pytest.param(("edit", "nobody", "--alias", "X"), 6, "no actor has the id 'nobody'", id="unknown"),
    pytest.param(("edit", "TTP", "--alias", "X"), 6, "the id of TTP is ttp", id="a name"),
    pytest.param(("kin", "ttp", "--of", "bla"), 2, "how are they kin", id="how"),
    pytest.param(("kin", "ttp", "--of", "bla", "--remove"), 6, "noted no kin", id="no kin"),
])
def test_what_makes_no_sense_is_refused_and_nothing_is_kept(
        run: Run, tmp_path: Path, words: tuple[str, ...], exit_code: int, told: str) -> None:
    Ledger(tmp_path / "blowback.db").close()
    done = run("actors", *words)
    assert done.exit_code == exit_code
    assert told in done.stderr
    assert listed(run, "--own") == []


def test_a_table_goes_out_and_comes_back(run: Run, tmp_path: Path) -> None:
    run("actors", "add", "=Zarkani Front", "--id", "zf", "--kind", "rebel", "--alias", "Zarkaneers")
    out = run("actors", "export", "-").stdout
    assert "'=Zarkani Front" in out
    run("actors", "export", "own.csv")
    assert (tmp_path / "own.csv").read_bytes().decode().replace("\r\n", "\n") == out
    done = run("actors", "import", "own.csv", "--ledger", "other.db")
    assert (done.exit_code, done.stderr) == (0, "1 actors added, 0 changed, 0 as they were\n")
    again = run("actors", "import", "-", "--ledger", "other.db", stdin=out.encode())
    assert again.stderr == "0 actors added, 0 changed, 1 as they were\n"


def test_bad_rows_are_named_and_told_by_the_exit_code(run: Run, tmp_path: Path) -> None:
    (tmp_path / "own.csv").write_text("name,kind\nA,army\nB,rebel\n")
    partly = run("actors", "import", "own.csv")
    assert partly.exit_code == 10
    assert "skipped own.csv, line 2: kind 'army'" in partly.stderr
    (tmp_path / "bad.csv").write_text("name,kind\nA,army\n")
    assert run("actors", "import", "bad.csv").exit_code == 3
    assert run("actors", "import", "none.csv").exit_code == 3


def test_everything_in_force_is_exported_with_all(run: Run) -> None:
    lines = run("actors", "export", "--all").stdout.splitlines()
    assert any(line.startswith("ttp,") for line in lines)

"""`blowback places`: the gazetteer as a list, a place of one's own, tables in and out."""

import json
from pathlib import Path

import pytest

from tests.cli.conftest import Run


def test_the_list_is_narrowed_and_cut(run: Run) -> None:
    listed = run("places", "--name", "quetta", "--country", "pak", "--format", "jsonl").stdout
    assert "Quetta" in {json.loads(line)["name"] for line in listed.splitlines()}
    cut = run("places", "--country", "PAK", "--limit", "3", "--format", "jsonl")
    assert len(cut.stdout.splitlines()) == 3
    assert "more; narrow the list" in cut.stderr


def test_a_place_is_added_shown_and_removed(run: Run) -> None:
    added = run("places", "add", "Tor Zarkani", "--at", "26.1,68.1", "--precision", "settlement", "--radius", "5",
                "--country", "PAK", "--in", "Sindh", "--alias", "Torzar", "--source", "a map")
    assert (added.exit_code, added.stderr) == (0, "added Tor Zarkani (own:PAK/sindh/tor-zarkani)\n")
    shown = run("places", "show", "Torzar").stdout
    for each in ("26.1000, 68.1000, within 5 km", "Sindh", "a map"):
        assert each in shown
    (row,) = json.loads(run("places", "--own", "--format", "json").stdout)
    assert (row["place"], row["in"], row["names"]) == ("own:PAK/sindh/tor-zarkani", "Sindh", ["Torzar"])
    assert run("places", "remove", row["place"]).exit_code == 0
    assert run("places", "show", "Torzar").exit_code == 6


@pytest.mark.parametrize(("words", "exit_code", "told"), [
    (("add", "A", "--at", "north"), 2, "'north' is no latitude and longitude"),
    (("add", "A", "--at", "1"), 2, "no latitude and longitude"), (("add", "A", "--at", "95,1"), 2, "no spot on earth"),
    (("add", "A", "--at", "1,1", "--in", "Nowhere at all"), 2, "no province or district"),
    (("add", "A", "--at", "1,1", "--precision", "town"), 2, "precision 'town'"),
    (("remove", "own:none"), 6, "added no place"), (("import", "xlsx", "a.csv"), 2, "no importer"),
    (("import", "csv", "none.csv"), 3, "no such file"),
])
def test_what_makes_no_sense_is_refused(run: Run, words: tuple[str, ...], exit_code: int, told: str) -> None:
    run("actors", "add", "Front", "--kind", "rebel")
    done = run("places", *words)
    assert done.exit_code == exit_code
    assert told in done.stderr


def test_a_table_goes_out_and_comes_back(run: Run, tmp_path: Path) -> None:
    run("places", "add", "=Tor Zarkani", "--at", "-26.1,68.1", "--alias", "@x")
    run("places", "export", "own.csv")
    assert "'=Tor Zarkani" in (tmp_path / "own.csv").read_text()
    done = run("places", "import", "csv", "own.csv", "--ledger", "other.db")
    assert (done.exit_code, done.stderr) == (0, "1 places added, 0 changed, 0 as they were\n")
    (tmp_path / "own.csv").write_text("name,lat,lon,precision\nA,1,1,exact\nB,99,1,exact\n")
    partly = run("places", "import", "csv", "own.csv", "--ledger", "other.db")
    assert partly.exit_code == 10
    assert "own.csv, line 3: no spot on earth is at 99, 1" in partly.stderr

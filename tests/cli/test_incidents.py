"""`blowback incidents`: the list, one of them, and what is not there."""

import json
from pathlib import Path

from tests.cli.conftest import Run

_TEXT = "Northern Wire, Kunduz. On the road to the market in Kunduz rebels attacked Kunduz yesterday."


def _two_reports(folder: Path) -> Path:
    for number, day in ((1, 4), (2, 5)):
        report = folder / "reports" / f"{number}.md"
        report.parent.mkdir(exist_ok=True)
        head = f"---\ntitle: Report {number}\ndate: 2023-03-0{day}\nsource: Paper {number}\n---\n"
        report.write_text(f"{head}{_TEXT} Number {number} has more to say of it.\n", encoding="utf-8")
    return folder / "reports"


def test_two_reprints_are_one_incident_with_one_origin(run: Run, tmp_path: Path) -> None:
    run("read", _two_reports(tmp_path))
    (incident,) = [json.loads(line) for line in run("incidents", "--format", "jsonl").stdout.splitlines()]
    assert (incident["type"], incident["reports"], incident["origins"]) == ("ASSAULT", 2, 1)


def test_the_list_says_that_nothing_has_been_verified(run: Run, tmp_path: Path) -> None:
    run("read", _two_reports(tmp_path))
    assert "none has been verified" in run("incidents").stdout


def test_one_incident_with_its_reports(run: Run, tmp_path: Path) -> None:
    run("read", _two_reports(tmp_path))
    name = json.loads(run("incidents", "--format", "jsonl").stdout)["id"]
    shown = run("incidents", "show", name[:8])
    assert shown.exit_code == 0
    assert "Report 1  (Paper 1)" in shown.stdout
    assert "Report 2  (Paper 2, after Report 1)" in shown.stdout
    (whole,) = json.loads(run("incidents", "show", name, "--format", "json").stdout)
    assert len(whole["claims"]) == 2


def test_filters_choose_incidents(run: Run, tmp_path: Path) -> None:
    run("read", _two_reports(tmp_path))
    assert run("incidents", "--type", "PROTEST", "--format", "jsonl").stdout == ""
    assert run("incidents", "--document", "Report 2", "--format", "jsonl").stdout


def test_no_such_incident(run: Run, tmp_path: Path) -> None:
    run("read", _two_reports(tmp_path))
    shown = run("incidents", "show", "ffff")
    assert shown.exit_code == 6
    assert "no incident's id begins with 'ffff'" in shown.stderr

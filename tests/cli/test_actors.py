"""`blowback actors`: the catalogue as a list, and one actor with its kin."""

import json

from tests.cli.conftest import Run


def test_the_list_is_narrowed_by_name_kind_and_country(run: Run) -> None:
    listed = run("actors", "--name", "liberation", "--kind", "rebel", "--country", "pak", "--format", "jsonl").stdout
    rows = [json.loads(line) for line in listed.splitlines()]
    assert {"bla", "blf"} <= {row["actor"] for row in rows}
    assert all((row["kind"], row["country"]) == ("rebel", "PAK") for row in rows)


def test_an_actor_is_shown_with_codes_roles_and_kin(run: Run) -> None:
    shown = run("actors", "show", "Taleban").stdout
    assert "ucdp:303" in shown
    assert "government of AFG, since 2021-08-15" in shown
    assert "Haqqani network (haqqani), member, since 1995" in shown


def test_programs_get_dated_kin(run: Run) -> None:
    (record,) = json.loads(run("actors", "show", "jamaat-ul-ahrar", "--format", "json").stdout)
    assert [(one["how"], one["when"]) for one in record["kin"] if one["of"] == "ttp"] == [
        ("splinter", "2014-08 to 2020-08"), ("faction", "since 2020-08")]


def test_a_name_that_nobody_bears_is_an_error_with_a_hint(run: Run) -> None:
    done = run("actors", "show", "Nobody's Front")
    assert done.exit_code == 6
    assert "Nobody's Front" in done.stderr
    assert "blowback actors --name" in done.stderr

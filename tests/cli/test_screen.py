"""The screen: evidence marked by colour where there is colour, plain where there is none, never steered by a text."""

import io
import json
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.console import Console
from rich.text import Text

from blowback.cli.names import Names, beside
from blowback.cli.phrases import ACTOR, CLAUSE, evidence, numbers, standing
from blowback.cli.safety import printable, printable_json
from blowback.cli.tables import print_claims
from blowback.codebook.actors import load_actors
from blowback.model import Count, Evidence, Holder
from blowback.resolve import resolve_claims
from tests.cli.conftest import Run
from tests.factory import claim, document, span

# Sources refuse a file with many control characters as binary; a few in a long text pass.
HOSTILE = ("It was a quiet night in the east, people said, until the first shells fell on the mills. " * 30 +
           "Rebels attacked Bakhmut\x1b]0;owned\x07 with guns\x9b2J\u202e and drones\x7f.")


def test_evidence_marks_clause_and_parties_by_their_offsets() -> None:
    doc = document("On Monday rebels attacked Bakhmut, Kabul said.")
    found = claim(of=doc, holder="Kabul")
    found = replace(found, evidence=Evidence(found.evidence.sentence, span(doc, "rebels attacked Bakhmut")))
    text = evidence(found)
    marked = {str(mark.style): text.plain[mark.start : mark.end] for mark in text.spans}
    assert text.plain == doc.text
    assert (marked[CLAUSE], marked[ACTOR]) == ("rebels attacked Bakhmut", "rebels")


@pytest.mark.parametrize(("words", "meant", "shown"), [
    ("Kabul", "Afghanistan", "Kabul = Afghanistan"), ("Taliban", "Taliban", "Taliban"),
    ("TALIBAN", "Taliban", "TALIBAN"),
    ("they", None, "they"), ("Cote d'Ivoire", "Côte d’Ivoire", "Cote d'Ivoire"),
])
def test_a_name_stands_beside_the_words_where_they_differ(words: str, meant: str | None, shown: str) -> None:
    assert beside(Text(words), meant).plain == shown


@pytest.mark.parametrize("width", [140, 80, 60])
def test_who_and_where_and_when_was_meant_is_on_the_screen(width: int) -> None:
    doc = document("On Monday Kabul attacked Bara.", published=date(2025, 4, 30))
    (found,) = resolve_claims(doc, (claim(of=doc, actor="Kabul", recipient=None, place="Bara", time="Monday"),))
    shown = {}
    for names in (Names(load_actors()), Names()):
        stream = io.StringIO()
        print_claims(Console(file=stream, width=width, markup=False), [found], names)
        shown[names.are_known] = " ".join(stream.getvalue().split())
    assert "= Afghanistan" in shown[True]
    assert "2025-04-28" in shown[True]
    assert "Afghanistan" not in shown[False]
    assert "2025-04-28" not in shown[False]


@pytest.mark.parametrize("width", [200, 100, 80, 60, 30])
def test_every_word_is_on_the_screen_at_any_width(width: int) -> None:
    found = replace(claim(holder="Kabul"), mode="heavy-weapons")
    stream = io.StringIO()
    print_claims(Console(file=stream, width=width, markup=False), [found])
    shown = "".join(stream.getvalue().split())
    sentence = "".join(found.evidence.sentence.quote.split())
    assert sentence in shown
    assert max(map(len, stream.getvalue().splitlines())) <= width


def test_without_a_terminal_there_are_no_colours_and_no_filling(run: Run, reports: Path) -> None:
    lines = run("read", reports).stdout.splitlines()
    assert "\x1b" not in "".join(lines)
    assert lines == [line.rstrip() for line in lines]


def test_with_a_terminal_the_clause_is_underlined(
        run: Run, reports: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("NO_COLOR")
    monkeypatch.setenv("FORCE_COLOR", "1")
    assert "\x1b[1;4;32mGoma" in run("read", reports).stdout


@pytest.mark.parametrize("form", ["table", "jsonl", "json"])
def test_a_text_cannot_steer_the_terminal(run: Run, tmp_path: Path, form: str) -> None:
    (tmp_path / "x.txt").write_text(HOSTILE, encoding="utf-8")
    result = run("read", "x.txt", "--format", form)
    assert result.exit_code == 0
    assert not {"\x1b", "\x07", "\x9b", "\x7f", "\u202e"} & set(result.stdout)
    assert not {"\x1b", "\x07", "\x9b"} & set(run("show", "").stderr)


def test_a_file_name_cannot_steer_the_terminal(run: Run) -> None:
    result = run("read", "no\x1b[2Jfile.txt")
    assert "no␛[2Jfile.txt" in result.stderr


@given(st.text())
def test_printable_text_keeps_its_offsets(text: str) -> None:
    shown = printable(text)
    assert len(shown) == len(text)
    assert all(before == after for before, after in zip(text, shown, strict=True) if before.isprintable())
    assert not any(ord(char) < 0x20 or 0x7F <= ord(char) < 0xA0 for char in shown)


@given(st.text(st.characters(exclude_categories=["Cs"])))
def test_printable_json_means_the_same(text: str) -> None:
    line = printable_json(json.dumps(text, ensure_ascii=False))
    assert json.loads(line) == text
    assert not any(0x7F <= ord(char) < 0xA0 for char in line)


@pytest.mark.parametrize(("low", "high", "shown"), [
    (12, 12, "12"), (12, None, "12 or more"), (None, 20, "up to 20"), (12, 20, "12 to 20"), (None, None, "?")])
def test_counts(low: int | None, high: int | None, shown: str) -> None:
    assert numbers(Count(low, high, span(document(), "rebels"))) == shown


def test_a_relay_reads_from_the_outside_in() -> None:
    doc = document()
    relayed = replace(claim(of=doc), holder=(Holder("named", span(doc, "Kabul")), Holder("unnamed")))
    assert standing(relayed).plain == "asserted by Kabul citing unnamed"

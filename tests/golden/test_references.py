"""The passages on reference as a whole: enough, of every class, some to be left open; judged for the right reasons."""

from collections import Counter
from functools import cache
from pathlib import Path

import pytest

from bench.chains import Verdict, judge_links, strays
from bench.reference import class_of, measure
from blowback.exchange.notation import Case, parse
from blowback.model import Span
from blowback.read.reference import Reference

FOLDER = Path(__file__).parent / "reference"
TEXT = "The army shelled the town. It said that the rebels had fled."
CASE = f"@ case\n{TEXT.replace('The army', '[The army](#army)').replace('It', '[It](#it)')}\n"


@cache
def cases() -> tuple[Case, ...]:
    return tuple(case for path in sorted(FOLDER.glob("*.gold"))
                 for case in parse(path.read_text(encoding="utf-8"), path.name))


def found(mention: str, stands_for: str) -> Reference:
    def span(words: str) -> Span:
        return Span.cut(TEXT, TEXT.index(words), TEXT.index(words) + len(words))

    return Reference(span(mention), (span(stands_for),), "test")


def verdict(line: str, *references: Reference) -> Verdict:
    (case,) = parse(CASE + line)
    return judge_links(case, references)[0].verdict


def test_there_are_enough_of_every_class() -> None:
    classes = Counter(class_of(link.mention.text) for case in cases() for link in case.links)
    assert len(cases()) >= 100
    assert min(classes.values()) >= 10
    assert sum(not link.antecedents for case in cases() for link in case.links) >= 40


def test_names_and_passages_are_used_once() -> None:
    names, texts = Counter(case.name for case in cases()), Counter(case.text for case in cases())
    assert [name for name, times in (names + texts).items() if times > 1] == []


@pytest.mark.parametrize(("line", "references", "expected"), [
    ("refers: #it -> #army", [("It", "army")], Verdict.RIGHT),
    ("refers: #it -> #army", [("It", "town")], Verdict.WRONG),
    ("refers: #it -> #army", [], Verdict.MISSED),
    ("refers: #it -> \"the town\"\nopen: #army", [("It", "town")], Verdict.RIGHT),
    ("open: #it, #army", [], Verdict.LEFT_OPEN),
    ("open: #it, #army", [("It", "army")], Verdict.OVERREACHED),
], ids=lambda value: value if isinstance(value, str) else "")
def test_verdicts(line: str, references: list[tuple[str, str]], expected: Verdict) -> None:
    assert verdict(line, *(found(*one) for one in references)) is expected


def test_a_pronoun_that_is_not_named_is_a_stray() -> None:
    (case,) = parse(CASE.replace("[It](#it)", "It") + "open: #army")
    assert strays(case, [found("It", "army")])
    assert not strays(case, [found("the rebels", "army")])


def test_measure_reads_files_and_folders(tmp_path: Path) -> None:
    (tmp_path / "one.gold").write_text(CASE + "refers: #it -> #army\n")
    whole, file = measure([tmp_path], "rules"), measure([tmp_path / "one.gold"], "rules")
    assert [figure.row() for figure in whole] == [figure.row() for figure in file]
    assert whole[0].measure == "precision"

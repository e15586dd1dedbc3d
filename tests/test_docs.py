"""The documents are true: generated parts are current, examples run, nothing that a user meets goes unsaid."""

import contextlib
import io
import re
from dataclasses import fields
from pathlib import Path

import pytest

from blowback import settings
from blowback.codebook.lexicon import FRAMES, HOLDERS, Cue, Predicate
from docs.commands import command_names
from docs.generate import PARTS, RUNS, pages, renew
from docs.tables import drawn_errors, error_classes

ROOT = Path(__file__).parents[1]
FENCE = re.compile(r"^```python\n(.*?)^```$", re.MULTILINE | re.DOTALL)
LINK = re.compile(r"\[[^\]]+\]\((?!\w+:)([^)#]+)(?:#[\w-]+)?\)")
OUT = "# Out: "


def page(name: str) -> str:
    return (ROOT / name).read_text(encoding="utf-8")


def name_of(path: Path) -> str:
    return str(path.relative_to(ROOT))


@pytest.mark.parametrize("path", pages(), ids=name_of)
def test_generated_parts_are_current(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    assert renew(text) == text, "run `make docs`"


@pytest.mark.parametrize("path", pages(), ids=name_of)
def test_generated_parts_have_a_maker(path: Path) -> None:
    assert set(re.findall(r"<!-- generated: (.+?) -->", path.read_text(encoding="utf-8"))) <= {*PARTS, *RUNS}


@pytest.mark.parametrize("path", pages(), ids=name_of)
def test_links_lead_somewhere(path: Path) -> None:
    assert [link for link in LINK.findall(path.read_text(encoding="utf-8")) if not (path.parent / link).exists()] == []


@pytest.mark.parametrize("path", pages(), ids=name_of)
def test_page_is_short_enough_to_read(path: Path) -> None:
    assert len(path.read_text(encoding="utf-8").splitlines()) <= 500


@pytest.mark.parametrize("path", [path for path in pages() if FENCE.search(path.read_text("utf-8"))], ids=name_of)
def test_python_examples_print_what_they_say(path: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    code = "\n".join(FENCE.findall(path.read_text(encoding="utf-8")))
    monkeypatch.chdir(tmp_path)
    printed = io.StringIO()
    with contextlib.redirect_stdout(printed):
        exec(compile(code, name_of(path), "exec"), {"__name__": "example"})
    said = [line.strip().removeprefix(OUT) for line in code.splitlines() if line.strip().startswith(OUT)]
    assert printed.getvalue().splitlines() == said


@pytest.mark.parametrize("command", command_names())
def test_command_is_in_the_start_page(command: str) -> None:
    assert f"`blowback {command}" in page("docs/start.md")


@pytest.mark.parametrize("variable", [value for name, value in vars(settings).items() if name.endswith("_VARIABLE")])
def test_setting_is_documented(variable: str) -> None:
    assert f"`{variable}`" in page("docs/start.md")


@pytest.mark.parametrize("key", sorted({field.name for entry in (Predicate, Cue) for field in fields(entry)}))
def test_lexicon_key_is_documented(key: str) -> None:
    assert re.search(rf"`{key}\b|^{key} = ", page("docs/add-a-rule.md"), re.MULTILINE)


@pytest.mark.parametrize("value", [*FRAMES, *HOLDERS])
def test_value_of_a_cue_is_documented(value: str) -> None:
    assert re.search(rf"\b{value}\b", page("docs/add-a-rule.md"))


def test_every_error_is_drawn_in_the_tree() -> None:
    assert set(drawn_errors()) | {"BlowbackError"} == set(error_classes())


def test_slugs_are_unique() -> None:
    slugs = [one.slug for one in error_classes().values()]
    assert len(set(slugs)) == len(slugs)

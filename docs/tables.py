"""Tables that are made from the code and the data they describe."""

import inspect
import json
import re
from collections.abc import Callable, Sequence
from importlib.resources import files
from pathlib import Path
from typing import Any

from blowback import errors
from blowback.cli.commands import EXIT_CODES
from blowback.codebook.lexicon import load_lexicon
from blowback.model import Kind

ROOT = Path(__file__).parents[1]
_BRANCH = re.compile(r"^[\s│├└─]*(?P<name>\w+)\s+(?:exit \d+\s+)?(?P<meaning>.+)$")


def table(head: tuple[str, ...], rows: Sequence[tuple[str, ...]]) -> str:
    """A Markdown table."""
    lines = [head, tuple("---" for _ in head), *rows]
    return "\n".join("| " + " | ".join(line) + " |" for line in lines)


def error_classes() -> dict[str, type[errors.BlowbackError]]:
    """All classes of the error tree, in the order of the file."""
    return {name: member for name, member in vars(errors).items()
            if inspect.isclass(member) and issubclass(member, errors.BlowbackError)}


def drawn_errors() -> dict[str, str]:
    """Name and meaning of each class that the drawing in `errors.py` shows."""
    found = (_BRANCH.match(line) for line in (errors.__doc__ or "").splitlines() if line.startswith("    "))
    return {match["name"]: match["meaning"] for match in found if match}


def error_table() -> str:
    """Slug, exit code and meaning of every error."""
    meanings = drawn_errors()
    rows = [(f"`{one.slug}`", str(one.exit_code), meanings.get(name, "any other error of Blowback's own"))
            for name, one in error_classes().items()]
    return table(("slug", "exit", "meaning"), rows)


def sample_table() -> str:
    """Title and day of every sample report."""
    folder = files("blowback") / "samples"
    reports = sorted((path for path in folder.iterdir() if path.name.endswith(".md")), key=lambda path: path.name)
    heads = [dict(line.split(": ", 1) for line in path.read_text(encoding="utf-8").split("---\n")[1].splitlines())
             for path in reports]
    rows = [(f"`{path.name}`", head["title"], head["published"]) for path, head in zip(reports, heads, strict=True)]
    return table(("file", "title", "published"), rows)


def exit_code_table() -> str:
    """Every exit code of a command, as `blowback --help` says it."""
    codes = EXIT_CODES.removeprefix("Exit codes: ").removesuffix(".").split("; ")
    split = sorted((code.split(" ", 1) for code in codes), key=lambda row: int(row[0]))
    rows = [(code, meaning) for code, meaning in split]
    return table(("exit", "meaning"), rows)


def type_table() -> str:
    """The types of every kind with the modes for which the lexicon has words."""
    modes: dict[tuple[str, str], set[str]] = {}
    for entry in load_lexicon().predicates:
        modes.setdefault((entry.kind, entry.type), set()).update({entry.mode} if entry.mode else ())
    ordered = sorted(modes.items(), key=lambda row: (list(Kind).index(Kind(row[0][0])), row[0][1]))
    return table(("kind", "type", "modes"),
                 [(kind, f"`{name}`", ", ".join(sorted(found))) for (kind, name), found in ordered])


def reference_table() -> str:
    """The committed reference run of the bench."""
    run = json.loads((ROOT / "bench/reference/speed.json").read_text(encoding="utf-8"))
    rows = [(row["name"], row["value"], row["limit"], row["verdict"]) for row in run["rows"]]
    return table(("what", "measured", "limit", ""), rows)


def goal_table() -> str:
    """The figures of the committed run that have a goal, one column for each reader."""
    return _figure_table(lambda figure: figure["goal"] is not None)


def figure_table() -> str:
    """All figures of the committed run."""
    return _figure_table(lambda _: True)


def _figure_table(is_shown: Callable[[dict[str, Any]], bool]) -> str:
    runs = json.loads((ROOT / "bench/reference/figures.json").read_text(encoding="utf-8"))
    readers = [f"{run['reader']['name']}" for run in runs]
    said = [{(figure["dataset"], figure["measure"]): figure for figure in run["figures"]} for run in runs]
    shown = [figure for figure in runs[0]["figures"] if is_shown(figure)]
    rows = [(figure["dataset"], figure["measure"],
             *(_value(figures.get((figure["dataset"], figure["measure"]))) for figures in said),
             str(figure["n"]), _goal(figure), figure["verdict"], figure["others"]) for figure in shown]
    versions = ", ".join(f"{run['reader']['name']} {run['reader']['version']} on {run['date']}" for run in runs)
    return table(("dataset", "measure", *readers, "of", "goal", "", "others"), rows) + f"\n\nReaders: {versions}."


def _value(figure: dict[str, Any] | None) -> str:
    return f"{figure['value']:.3f}" if figure else ""


def _goal(figure: dict[str, Any]) -> str:
    if figure["goal"] is None:
        return ""
    return f"{'at most' if figure['most'] else 'at least'} {figure['goal']:g}"

"""Time and memory against the limits, on articles made from our own samples."""

import json
import platform
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from statistics import median
from typing import Any

from bench.bare import load_bare, time_bare
from bench.commands import run_worker, time_command
from bench.corpus import make_articles, write_articles
from bench.large import fill_ledger
from bench.report import Limit, print_table
from blowback import Workbench
from blowback.settings import DEFAULT_READER

FOLDER = Path(__file__).parent
REPEATS = 7


def run(n_articles: int, rounds: int, n_claims: int, *, reference: bool = False) -> int:
    """Measure, print one table, write JSON; 1 when a limit is missed."""
    articles = make_articles(n_articles)
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        write_articles(folder / "articles", articles)
        figures = measure_reading(folder, articles, rounds)
        figures |= measure_processes(folder, rounds)
        figures |= measure_commands(folder, n_claims)
    limits = limits_of(figures)
    rows = [limit.row() for limit in limits] + [loading_row(figures)]
    print_table(f"{n_articles} articles, {sum(len(text.split()) for text in articles)} words",
                ("what", "measured", "limit", ""), [tuple(row.values()) for row in rows])
    write_run({"machine": machine(), "articles": n_articles, "rounds": rounds, "figures": figures, "rows": rows},
              FOLDER / ("reference" if reference else "out") / "speed.json")
    return int(not all(limit.holds for limit in limits))


def limits_of(figures: dict[str, Any]) -> list[Limit]:
    """What was promised, beside what was measured."""
    return [
        Limit("reading / parsing alone, one process", median(figures["reading/parsing"]), 2.0, " x"),
        Limit("reading by the rules alone / parsing alone", median(figures["rules/parsing"]), 1.35, " x"),
        Limit("two processes / one, once loaded", median(figures["one/two"]), 1.7, " x", most=False),
        Limit("peak memory of a process", max(figures["megabytes"]) / 1000, 1, " GB"),
        Limit("blowback --help", median(figures["help"]), 0.3, " s"),
        Limit(f"blowback claims, {figures['stored claims']} claims", median(figures["claims"]), 1, " s"),
    ]


def loading_row(figures: dict[str, Any]) -> dict[str, str]:
    """What two processes gain when the seconds that they take to load their readers are counted too."""
    pairs = zip(figures["one process"], figures["two processes"], figures["loading"], strict=True)
    whole = median((one + first) / (two + second) for one, two, (first, second) in pairs)
    return {"name": "two processes / one, with loading", "value": f"{whole:.2f} x", "limit": "none", "verdict": ""}


def measure_reading(folder: Path, articles: list[str], rounds: int) -> dict[str, Any]:
    """Parsing alone and the whole of reading, in turn, in this process."""
    nlp = load_bare()
    time_bare(nlp, articles[:5])
    sides: dict[str, Callable[[int], float]] = {
        "parsing": lambda _: time_bare(nlp, articles),
        "reading": lambda turn: time_reading(folder / "articles", folder / f"turn-{turn}.db"),
        "rules": lambda turn: time_reading(folder / "articles", folder / f"rules-{turn}.db", reader="rules"),
    }
    for reader in ("rules", DEFAULT_READER):
        time_reading(folder / "articles" / "article-0000.txt", folder / f"warm-{reader}.db", reader)
    seconds: dict[str, list[float]] = {name: [] for name in sides}
    for turn in range(rounds):
        for name, measure in sides.items():
            seconds[name].append(measure(turn))
    return seconds | {f"{side}/parsing": [read / parsed for read, parsed in
                                          zip(seconds[side], seconds["parsing"], strict=True)]
                      for side in ("reading", "rules")}


def time_reading(path: Path, ledger: Path, reader: str = DEFAULT_READER) -> float:
    """Seconds from files to a ledger that has everything on the disk."""
    with Workbench(ledger, reader=reader) as workbench:
        start = time.perf_counter()
        for _ in workbench.read([path]):
            pass
        return time.perf_counter() - start


def measure_processes(folder: Path, rounds: int) -> dict[str, Any]:
    """One process and two, in turn, each reading in a process of its own."""
    runs = [[run_worker(folder / f"n{n}-{turn}.db", n, folder / "articles") for n in (1, 2)] for turn in range(rounds)]
    return {
        "one process": [one["reading"] for one, _ in runs],
        "two processes": [two["reading"] for _, two in runs],
        "one/two": [one["reading"] / two["reading"] for one, two in runs],
        "loading": [[one["loading"], two["loading"]] for one, two in runs],
        "megabytes": [each["megabytes"] for pair in runs for each in pair],
        "claims found": runs[0][0]["claims"],
    }


def measure_commands(folder: Path, n_claims: int) -> dict[str, Any]:
    """The commands that must answer at once."""
    large = folder / "large.db"
    stored = fill_ledger(large, n_claims)
    return {
        "help": [time_command("--help") for _ in range(REPEATS)],
        "claims": [time_command("claims", "--ledger", str(large)) for _ in range(REPEATS)],
        "stored claims": stored,
    }


def machine() -> dict[str, Any]:
    """On what it was measured, as far as it matters."""
    page = Path("/proc/cpuinfo")
    models = [line.split(": ")[1] for line in page.read_text().splitlines() if line.startswith("model name")] \
        if page.exists() else []
    return {"python": platform.python_version(), "system": platform.system(), "cores": len(models),
            "processor": models[0] if models else platform.processor()}


def write_run(figures: dict[str, Any], path: Path) -> None:
    """The run as JSON."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(json.dumps(figures, indent=1) + "\n", encoding="utf-8")
    print(f"\nwritten to {path.relative_to(FOLDER.parent)}")

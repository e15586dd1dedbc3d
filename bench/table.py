"""One table of all figures: for the terminal, as JSON, and as the committed reference run."""

import json
import time
from collections.abc import Sequence
from dataclasses import asdict
from pathlib import Path
from typing import Any

from bench.datasets import DATASETS, Dataset
from bench.figures import HEAD, Figure
from bench.report import print_table
from blowback.read import load_reader

REFERENCE = Path(__file__).parent / "reference/figures.json"


def run_one(dataset: Dataset, paths: Sequence[Path], reader: str, *, as_json: bool) -> int:
    """Measure on one data set and print; 0 also where a goal is missed, for the figure is the product."""
    if not paths:
        print(f"{dataset.name}: no file at {', '.join(dataset.files)}: nothing to measure")
        return 0
    figures = dataset.measure(paths, reader)
    if as_json:
        print(json.dumps(as_run(figures, reader), indent=1))
    else:
        print_table(f"{dataset.name}, {titled(reader)}", HEAD, [figure.row() for figure in figures])
    return 0


def run_all(readers: Sequence[str], *, reference: bool) -> int:
    """Measure on everything that is at hand; with `reference`, keep the run."""
    runs = []
    for reader in readers:
        figures: list[Figure] = []
        for dataset in DATASETS.values():
            if paths := dataset.paths():
                figures += dataset.measure(paths, reader)
            else:
                print(f"{dataset.name}: no file at {', '.join(dataset.files)}: skipped")
        print_table(titled(reader), HEAD, [figure.row() for figure in figures])
        runs.append(as_run(figures, reader))
    if reference:
        REFERENCE.write_text(json.dumps(runs, indent=1) + "\n", encoding="utf-8")
    return 0


def titled(reader: str) -> str:
    """The reader's name with its version."""
    return f"reader {reader} {load_reader(reader).version}"


def as_run(figures: Sequence[Figure], reader: str) -> dict[str, Any]:
    """The figures with the day and the reader that they belong to."""
    return {"date": time.strftime("%Y-%m-%d"), "reader": {"name": reader, "version": load_reader(reader).version},
            "figures": [asdict(figure) | {"verdict": figure.verdict} for figure in figures]}

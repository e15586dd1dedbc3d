"""`python -m bench speed`, `lookups`, `figures`, and one part for each data set: `python -m bench polnear`."""

import argparse
import sys
from pathlib import Path

from bench import lookups, speed, table
from bench.datasets import DATASETS

READERS = ("joint", "rules")


def main() -> int:
    """Run one part; the exit status is 1 when a limit of speed is missed."""
    options = make_parser().parse_args()
    if options.part == "speed":
        return speed.run(options.articles, options.rounds, options.claims, reference=options.reference)
    if options.part == "lookups":
        return lookups.run(options.articles)
    if options.part == "figures":
        return table.run_all(READERS, reference=options.reference)
    dataset = DATASETS[options.part]
    return table.run_one(dataset, options.data or dataset.paths(), options.reader, as_json=options.json)


def make_parser() -> argparse.ArgumentParser:
    """The parts and their options."""
    parser = argparse.ArgumentParser(prog="python -m bench", description=__doc__)
    parts = parser.add_subparsers(dest="part", required=True)
    timed = parts.add_parser("speed", help="time and memory against the limits")
    timed.add_argument("--articles", type=int, default=200, help="how many articles of 500 words (default 200)")
    timed.add_argument("--rounds", type=int, default=3, help="how often each side is timed in turn (default 3)")
    timed.add_argument("--claims", type=int, default=100_000, help="size of the large ledger (default 100000)")
    timed.add_argument("--reference", action="store_true", help="write bench/reference/speed.json")
    looked_up = parts.add_parser("lookups", help="look-ups a second, opening and memory of catalogue and gazetteer")
    looked_up.add_argument("--articles", type=int, default=200, help="names of how many articles (default 200)")
    whole = parts.add_parser("figures", help="all data sets that are at hand, in one table")
    whole.add_argument("--reference", action="store_true", help="write bench/reference/figures.json")
    for dataset in DATASETS.values():
        part = parts.add_parser(dataset.name, help=dataset.help)
        part.add_argument("--data", type=Path, nargs="+", metavar="PATH", help="other files of the same format")
        part.add_argument("--reader", choices=READERS, default=READERS[0], help="which reader (default %(default)s)")
        part.add_argument("--json", action="store_true", help="the figures alone, as JSON")
    return parser


if __name__ == "__main__":
    sys.exit(main())

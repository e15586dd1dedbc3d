"""`python -m bench speed` and `python -m bench gold`."""

import argparse
import sys

from bench import gold, speed


def main() -> int:
    """Run one part; the exit status is 1 when a limit is missed."""
    parser = argparse.ArgumentParser(prog="python -m bench", description=__doc__)
    parts = parser.add_subparsers(dest="part", required=True)
    timed = parts.add_parser("speed", help="time and memory against the limits")
    timed.add_argument("--articles", type=int, default=200, help="how many articles of 500 words (default 200)")
    timed.add_argument("--rounds", type=int, default=3, help="how often each side is timed in turn (default 3)")
    timed.add_argument("--claims", type=int, default=100_000, help="size of the large ledger (default 100000)")
    timed.add_argument("--reference", action="store_true", help="write bench/reference/speed.json")
    parts.add_parser("gold", help="agreement with the coded gold, where it is at hand")
    options = parser.parse_args()
    if options.part == "gold":
        return gold.run()
    return speed.run(options.articles, options.rounds, options.claims, reference=options.reference)


if __name__ == "__main__":
    sys.exit(main())

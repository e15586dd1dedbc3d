"""The known misses of the golden cases, by reason.

    python -m tests.golden.misses           list them, most frequent reason first
    python -m tests.golden.misses --prune   take out the lines of cases that pass by now
"""

import argparse
import re
import sys
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

from blowback.exchange.notation import Case, parse
from tests.golden.judging import faults_of, read_case

FOLDER = Path(__file__).parent


def iter_misses(folder: Path) -> Iterator[tuple[Path, Case]]:
    """The cases with a known-miss line, with their file."""
    for path in sorted(folder.rglob("*.gold")):
        for case in parse(path.read_text(encoding="utf-8"), path.name):
            if case.known_miss:
                yield path, case


def listed(folder: Path) -> str:
    """Reasons with their cases."""
    by_reason: dict[str, list[str]] = defaultdict(list)
    for path, case in iter_misses(folder):
        by_reason[str(case.known_miss)].append(f"{path.stem}/{case.name}")
    ranked = sorted(by_reason.items(), key=lambda reason: (-len(reason[1]), reason[0]))
    return "".join(f"{len(names):3} {reason}: {', '.join(names)}\n" for reason, names in ranked)


def prune(folder: Path) -> list[str]:
    """Take out the known-miss lines of the cases that pass; their names."""
    passing = [(path, case) for path, case in iter_misses(folder) if not faults_of(case, read_case(case))]
    for path, case in passing:
        text = path.read_text(encoding="utf-8")
        path.write_text(re.sub(rf"(?m)^(@ {case.name}\n)known-miss:.*\n", r"\1", text), encoding="utf-8")
    return [case.name for _, case in passing]


def main(arguments: list[str] | None = None) -> int:
    """List or prune."""
    parser = argparse.ArgumentParser(prog="python -m tests.golden.misses")
    parser.add_argument("--prune", action="store_true", help="take out the lines of cases that pass by now")
    options = parser.parse_args(arguments)
    if options.prune:
        sys.stdout.write("".join(f"passes now: {name}\n" for name in prune(FOLDER)))
    sys.stdout.write(listed(FOLDER))
    return 0


if __name__ == "__main__":
    sys.exit(main())

"""One reading in a process of its own: `python -m bench.worker LEDGER PROCESSES PATH...`.

Prints one line of JSON: seconds to load the readers, seconds to load and read, claims, peak memory.
"""

import json
import resource
import sys
import time
from pathlib import Path

from blowback import Workbench

MEGABYTE = 1024
"""Kilobytes, in which Linux gives the peak of a process."""


def main(ledger: str, processes: str, *paths: str) -> None:
    """Load, read, report."""
    n = int(processes)
    with Workbench(Path(ledger)) as workbench:
        start = time.perf_counter()
        list(workbench.read([], processes=n))
        loaded = time.perf_counter()
        outcomes = list(workbench.read(paths, processes=n))
        end = time.perf_counter()
    # In one process the reader stays loaded; other processes load theirs anew for every reading.
    loading = loaded - start
    print(json.dumps({
        "loading": loading,
        "reading": end - loaded - (loading if n > 1 else 0),
        "claims": sum(len(outcome.claims) for outcome in outcomes),
        "megabytes": max(resource.getrusage(who).ru_maxrss / MEGABYTE
                         for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)),
    }))


if __name__ == "__main__":
    main(*sys.argv[1:])

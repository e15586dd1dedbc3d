"""One reading in a process of its own: `python -m bench.worker LEDGER PROCESSES PATH...`.

Prints one line of JSON: seconds to load the readers, seconds to load and read, claims, peak memory.
"""

import json
import resource
import sys
import time
from pathlib import Path

from blowback import Workbench


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
        "megabytes": max(own_peak(), resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss if n > 1 else 0) / 1024,
    }))


def own_peak() -> int:
    """Peak memory of this process in kilobytes.

    Where there is /proc it is read there: `getrusage` counts the memory of the process that this one was forked from.
    """
    status = Path("/proc/self/status")
    if not status.exists():
        return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return next(int(line.split()[1]) for line in status.read_text().splitlines() if line.startswith("VmHWM"))


if __name__ == "__main__":
    main(*sys.argv[1:])

"""One process that reads: `python -m bench.worker LEDGER PATH...`, started by a line on standard input.

It says `ready` once the reader is loaded, and at the end prints what it took as one line of JSON.
"""

import json
import resource
import sys
import time
from pathlib import Path

from blowback import Workbench


def main(ledger: str, *paths: str) -> None:
    """Load, wait, read, report."""
    with Workbench(Path(ledger)) as workbench:
        workbench.warm_up()
        print("ready", flush=True)
        sys.stdin.readline()
        start = time.perf_counter()
        report = workbench.read([Path(path) for path in paths])
        seconds = time.perf_counter() - start
    print(json.dumps({
        "seconds": seconds,
        "claims": report.n_claims,
        "megabytes": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024,
        "megabytes_of_parser": resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024,
    }), flush=True)


if __name__ == "__main__":
    main(*sys.argv[1:])

"""Commands and readings in processes of their own."""

import json
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

SCRIPT = Path(sys.executable).with_name("blowback")


def time_command(*arguments: str) -> float:
    """Seconds that a command takes, from start to end."""
    start = time.perf_counter()
    subprocess.run([SCRIPT, *arguments], check=True, stdout=subprocess.DEVNULL)
    return time.perf_counter() - start


def run_worker(ledger: Path, processes: int, *paths: Path) -> dict[str, Any]:
    """What `bench.worker` reports of one reading."""
    command = [sys.executable, "-m", "bench.worker", str(ledger), str(processes), *map(str, paths)]
    run = subprocess.run(command, check=True, capture_output=True, text=True)
    report: dict[str, Any] = json.loads(run.stdout)
    return report

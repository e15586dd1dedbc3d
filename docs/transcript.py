"""What a terminal shows: commands run on the sample reports, one after the other, in a ledger of their own."""

import json
import os
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).parents[1]
SAMPLES = "src/blowback/samples"
WIDTH = "100"
START = "import sys; sys.argv[0] = 'blowback'; from blowback.cli import main; main()"


def transcript() -> str:
    """Read the samples, list who is said to back whom, look at one denial, one incident and one trace."""
    with tempfile.TemporaryDirectory() as folder:
        ledger = Path(folder) / "blowback.db"
        read = f"$ blowback read {SAMPLES} > claims.txt\n{_run(ledger, 'read', SAMPLES).stderr.strip()}\n"
        backing = _shown(ledger, "claims", "--kind", "tie", "--type", "support", "--document", "washington accord")
        denials = _run(ledger, "claims", "--type", "support", "--standing", "denied", "--format", "jsonl").stdout
        one = next(claim["id"] for claim in map(json.loads, denials.splitlines()) if claim["actor"][0]["id"] == "IRN")
        shown = _shown(ledger, "show", one[:6])
        incidents = _run(ledger, "incidents", "--place", "Paktika", "--format", "jsonl").stdout
        struck = next(row["id"] for row in map(json.loads, incidents.splitlines()) if row["type"] == "ASSAULT")
        incident, path = _shown(ledger, "incidents", "show", struck[:6]), _shown(ledger, "trace", "Pakistan")
    return f"```console\n{read}\n{backing}\n{shown}\n{incident}\n{path}```"


def _shown(ledger: Path, *arguments: str) -> str:
    run = _run(ledger, *arguments)
    words = " ".join(f'"{word}"' if " " in word else word for word in arguments)
    lines = [line.rstrip() for line in run.stdout.splitlines()]
    return f"$ blowback {words}\n" + "\n".join(lines).strip("\n") + "\n"


def _run(ledger: Path, *arguments: str) -> "subprocess.CompletedProcess[str]":
    environment = {**os.environ, "BLOWBACK_LEDGER": str(ledger), "COLUMNS": WIDTH, "NO_COLOR": "1", "TERM": "dumb"}
    return subprocess.run([sys.executable, "-c", START, *arguments], cwd=ROOT, env=environment, check=True,
                          capture_output=True, text=True)

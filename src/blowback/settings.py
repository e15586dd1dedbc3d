"""The environment, read once: where the ledger and the compiled gazetteer lie; the reader when none is named."""

import os
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

LEDGER_VARIABLE = "BLOWBACK_LEDGER"
LEDGER_NAME = "blowback.db"
CACHE_VARIABLE = "BLOWBACK_CACHE"
DEFAULT_READER = "joint"


@dataclass(frozen=True, slots=True)
class Settings:
    """What the environment decides; options on the command line win over it."""

    ledger: Path = Path(LEDGER_NAME)
    cache: Path = Path(".cache")
    """Where the gazetteer is compiled; whatever is there can be deleted at any time."""


def load_settings(environment: Mapping[str, str] = os.environ) -> Settings:
    """The settings of this environment; an empty variable counts as not set."""
    return Settings(Path(environment.get(LEDGER_VARIABLE) or LEDGER_NAME), _cache(environment))


def _cache(environment: Mapping[str, str]) -> Path:
    if named := environment.get(CACHE_VARIABLE):
        return Path(named)
    shared = environment.get("XDG_CACHE_HOME")
    return (Path(shared) if shared else Path.home() / ".cache") / "blowback"

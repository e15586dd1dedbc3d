"""The environment, read once: where the ledger lies; and the reader that reads when none is named."""

import os
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

LEDGER_VARIABLE = "BLOWBACK_LEDGER"
LEDGER_NAME = "blowback.db"
DEFAULT_READER = "joint"


@dataclass(frozen=True, slots=True)
class Settings:
    """What the environment decides; options on the command line win over it."""

    ledger: Path = Path(LEDGER_NAME)


def load_settings(environment: Mapping[str, str] = os.environ) -> Settings:
    """The settings of this environment; an empty variable counts as not set."""
    return Settings(ledger=Path(environment.get(LEDGER_VARIABLE) or LEDGER_NAME))

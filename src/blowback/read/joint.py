"""The joint reader: the rules beside a model that was taught on coded sentences, each checking the other."""

from typing import Any

from blowback.read.rules import RulesReader
from blowback.read.tagging import Tagger, load_tagger
from blowback.read.triggers import FormIndex


class JointReader(RulesReader):
    """Reads claims by rules and by what was learned; each claim says which of them made it."""

    name = "joint"

    def __init__(self, pipeline: Any = None, index: FormIndex | None = None, tagger: Tagger | None = None):
        super().__init__(pipeline, index)
        self.tagger = tagger if tagger is not None else load_tagger()
        self.version = f"{self.version}.{self.tagger.card.version}"

"""Words that put something on somebody's account, as frozen values read from `data/attributing/*.toml`."""

from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from blowback.codebook.lexicon import load_entries
from blowback.errors import CodebookError

ACTS = ("statement", "evidence", "question", "judgement", "accusation", "stance", "denial", "refusal", "belief",
        "knowledge", "expectation", "feeling", "appearance", "wish", "intention", "request", "hearsay")
SOURCES = ("subject", "none")


@dataclass(frozen=True, slots=True)
class AttributingWord:
    """Words of one act with the places where their content stands; `docs/attributions.md` explains each key."""

    id: str
    act: str
    takes: tuple[str, ...] = ()
    source: str = "subject"
    speaker: bool = False
    """Whether only somebody who can speak is meant by the subject: "the villagers back", not "the road backs"."""
    verbs: tuple[str, ...] = ()
    nouns: tuple[str, ...] = ()
    adjectives: tuple[str, ...] = ()
    adverbs: tuple[str, ...] = ()
    fires_on: tuple[str, ...] = ()
    silent_on: tuple[str, ...] = ()


@cache
def load_attributing_words() -> tuple[AttributingWord, ...]:
    """The packaged words; every fault of the data is reported at once."""
    faults: list[str] = []
    found: list[AttributingWord] = load_entries(files("blowback.codebook") / "data" / "attributing", "word",
                                                AttributingWord, faults)
    faults += [f"{word.id}: act {word.act!r} is none of {ACTS}" for word in found if word.act not in ACTS]
    faults += [f"{word.id}: source {word.source!r} is none of {SOURCES}" for word in found
               if word.source not in SOURCES]
    if faults:
        raise CodebookError("the attributing words have faults:\n" + "\n".join(faults), hint="see docs/attributions.md")
    return tuple(found)

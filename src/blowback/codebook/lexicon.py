"""The lexicon: predicates and cues as frozen values, read from the packaged TOML files."""

from dataclasses import dataclass, fields
from functools import cache
from importlib.resources import files
from importlib.resources.abc import Traversable
from typing import Any

import rtoml

from blowback.errors import CodebookError

FRAMES = ("clause", "accuse-of", "object", "control", "object-control", "nominal", "adverb")
HOLDERS = ("subject", "object", "none", "unnamed")


@dataclass(frozen=True, slots=True)
class Predicate:
    """Words that carry a claim; `docs/add-a-rule.md` explains each key."""

    id: str
    type: str
    kind: str = "event"
    mode: str | None = None
    verbs: tuple[str, ...] = ()
    nouns: tuple[str, ...] = ()
    adjectives: tuple[str, ...] = ()
    actor: tuple[str, ...] = ("subj",)
    recipient: tuple[str, ...] = ("obj",)
    noun_actor: tuple[str, ...] = ("poss", "by", "amod", "from")
    noun_recipient: tuple[str, ...] = ("against", "on", "of", "at")
    object: tuple[str, ...] = ()
    object_not: tuple[str, ...] = ()
    subject: tuple[str, ...] = ()
    subject_not: tuple[str, ...] = ()
    preposition: tuple[str, ...] = ()
    whom: tuple[str, ...] = ()
    party: bool = False
    near: bool = False
    mutual: bool = False
    counted: bool = False
    amid: bool = False
    option: str | None = None
    fires_on: tuple[str, ...] = ()
    silent_on: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Cue:
    """Words that say on whose word, and how firmly, something stands."""

    id: str
    frame: str
    standing: str
    holder: str = "subject"
    verbs: tuple[str, ...] = ()
    nouns: tuple[str, ...] = ()
    adjectives: tuple[str, ...] = ()
    adverbs: tuple[str, ...] = ()
    prepositions: tuple[str, ...] = ()
    fires_on: tuple[str, ...] = ()
    silent_on: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Lexicon:
    """All predicates and cues, and the named word classes that their conditions use."""

    predicates: tuple[Predicate, ...]
    cues: tuple[Cue, ...]
    classes: dict[str, frozenset[str]]

    def words(self, condition: tuple[str, ...]) -> frozenset[str]:
        """The lemmas that a condition allows, with `@name` replaced by its class."""
        out: set[str] = set()
        for word in condition:
            out |= self.classes[word[1:]] if word.startswith("@") else {word}
        return frozenset(out)


@cache
def load_lexicon() -> Lexicon:
    """The packaged lexicon; every fault of the data is reported at once."""
    data = files("blowback.codebook") / "data"
    faults: list[str] = []
    classes = {name: frozenset(words) for name, words in _load_toml(data / "classes.toml").items()}
    predicates = load_entries(data / "predicates", "predicate", Predicate, faults)
    cues = load_entries(data / "cues", "cue", Cue, faults)
    faults += _check_classes([*predicates, *cues], classes)
    faults += [f"cue {cue.id}: frame {cue.frame!r} is none of {FRAMES}" for cue in cues if cue.frame not in FRAMES]
    faults += [f"cue {cue.id}: holder {cue.holder!r} is none of {HOLDERS}" for cue in cues if cue.holder not in HOLDERS]
    if faults:
        raise CodebookError("the lexicon has faults:\n" + "\n".join(faults), hint="see docs/add-a-rule.md")
    return Lexicon(tuple(predicates), tuple(cues), classes)


def _load_toml(path: Traversable) -> dict[str, Any]:
    try:
        return rtoml.loads(path.read_text(encoding="utf-8"))
    except rtoml.TomlParsingError as error:
        raise CodebookError(f"not TOML: {error}", where=path.name) from error


def load_entries(folder: Traversable, key: str, of: type[Any], faults: list[str]) -> list[Any]:
    """The rows of a folder's TOML files as values of one type; what is wrong with them is added to `faults`."""
    known = {field.name for field in fields(of)}
    entries: list[Any] = []
    seen: set[str] = set()
    for path in sorted(folder.iterdir(), key=lambda entry: entry.name):
        if not path.name.endswith(".toml"):
            continue
        for number, row in enumerate(_load_toml(path).get(key, []), 1):
            where = f"{path.name}, {key} {number} ({row.get('id', 'no id')})"
            unknown = sorted(set(row) - known)
            missing = sorted({field.name for field in fields(of)[:2]} - set(row))
            if unknown or missing or row["id"] in seen:
                faults.append(f"{where}: " + "; ".join(
                    [f"unknown key {name!r}" for name in unknown] + [f"no {name!r}" for name in missing]
                    + (["id used twice"] if row.get("id") in seen else [])))
                continue
            seen.add(row["id"])
            entries.append(of(**{name: _frozen(value, name) for name, value in row.items()}))
    return entries


CONDITIONS = ("object", "object_not", "subject", "subject_not", "whom")


def _frozen(value: Any, name: str) -> Any:
    if name in CONDITIONS and isinstance(value, str):
        return (value,)
    return tuple(value) if isinstance(value, list) else value


def _check_classes(entries: list[Any], classes: dict[str, frozenset[str]]) -> list[str]:
    faults = []
    for entry in entries:
        for field in CONDITIONS:
            for word in getattr(entry, field, ()):
                if word.startswith("@") and word[1:] not in classes:
                    faults.append(f"{entry.id}: {field} names the unknown class {word!r}")
    return faults

"""Words around the name of a party that do not change who is meant, read from the packaged TOML file."""

import tomllib
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

_BACKED = ("-backed", "-based", "-supported", "-aligned", "-linked", "-led")


@dataclass(frozen=True, slots=True)
class PartyWords:
    """`modifying` and `titling` words stand before a name, `belonging` nouns (by kind of actor) after it."""

    modifying: frozenset[str]
    titling: frozenset[str]
    belonging: dict[str, frozenset[str]]

    def modifies(self, words: str) -> bool:
        """Whether none of the words changes who is meant: "suspected", "Iran-backed"."""
        plain = (word.strip("\"“”'’").lower() for word in words.split())
        return all(word in self.modifying or word.endswith(_BACKED) for word in plain)

    def belongs(self, noun: str, kind: str) -> bool:
        """Whether the noun means people or things of such an actor, who act for it."""
        return noun.lower() in self.belonging.get(kind, frozenset())


@cache
def load_party_words() -> PartyWords:
    """The packaged words."""
    table = tomllib.loads((files("blowback.codebook") / "data" / "party_words.toml").read_text(encoding="utf-8"))
    belonging: dict[str, frozenset[str]] = {}
    for row in table["belonging"]:
        for kind in row["kinds"]:
            belonging[kind] = belonging.get(kind, frozenset()) | frozenset(row["nouns"])
    return PartyWords(frozenset(table["modifying"]), frozenset(table["titling"]), belonging)

"""What the catalogues know of a name in the parse: a party, a town, both or neither."""

from functools import cache

from blowback.codebook.actors import load_actors
from blowback.codebook.place_data import load_places
from blowback.read.tree import Word


def full_name(word: Word) -> str:
    """The name with the names before it: "El Fasher", "United Arab Emirates"."""
    before = [kid.text for kid in word.kids("compound", "nmod", "amod") if kid.i < word.i and kid.text[:1].isupper()]
    return " ".join([*before, word.text])


def is_known_party(word: Word) -> bool:
    """Whether the catalogue has an actor of this name (a capital's name alone does not count)."""
    return _how(full_name(word)) in ("name", "demonym") or _how(word.text) in ("name", "demonym")


def is_metonym(word: Word) -> bool:
    """Whether the name is that of a capital or headquarters."""
    return _how(full_name(word)) == "metonym"


@cache
def _how(name: str) -> str:
    found = load_actors().lookup(name)
    kinds = {naming.how for naming in found}
    return "name" if "name" in kinds else "demonym" if "demonym" in kinds else "metonym" if kinds else ""


@cache
def joined_names() -> frozenset[str]:
    """Parts of names with a hyphen or apostrophe inside, which the tokenizer must not take apart."""
    parts = {part for name in load_actors().names_for_tokenizer() for part in name.split()}
    parts = {part for part in parts if not part.endswith(("'s", "'", "ed"))}
    return frozenset(part for part in parts if "-" in part.strip("-'.") or "'" in part.strip("'."))


def is_place_name(word: Word) -> bool:
    """Whether a proper name is that of a town, district or the like; states are parties, capitals are towns here."""
    if is_metonym(word):
        return True
    return not is_known_party(word) and (_is_town(full_name(word)) or _is_town(word.text))


def is_full_place_name(word: Word) -> bool:
    """Whether the whole name is that of a town or district."""
    return _is_town(full_name(word))


def is_country(word: Word) -> bool:
    """Whether the name is that of a state's territory."""
    return _is_country(full_name(word)) or _is_country(word.text)


def is_territory(word: Word) -> bool:
    """Whether the whole name is that of a state's territory or of a region that may act as a state does."""
    return is_country(word) or any(place.precision == "admin-1" for place in load_places().lookup(full_name(word)))


@cache
def _is_country(name: str) -> bool:
    return any(place.precision == "country" for place in load_places().lookup(name))


@cache
def _is_town(name: str) -> bool:
    return any(place.precision != "country" for place in load_places().lookup(name))

"""What the catalogues know of a name in the parse: a party, a town, both or neither."""

from blowback.read.tree import Word


def full_name(word: Word) -> str:
    """The name with the names before it: "El Fasher", "United Arab Emirates"."""
    before = [kid.text for kid in word.kids("compound", "nmod", "amod") if kid.i < word.i and kid.text[:1].isupper()]
    return " ".join([*before, word.text])


def is_known_party(word: Word) -> bool:
    """Whether the catalogue has an actor of this name (a capital's name alone does not count)."""
    how = word.known.how
    return how(full_name(word)) in ("name", "demonym") or how(word.text) in ("name", "demonym")


def is_metonym(word: Word) -> bool:
    """Whether the name is that of a capital or headquarters."""
    return word.known.how(full_name(word)) == "metonym"


def is_place_name(word: Word) -> bool:
    """Whether a proper name is that of a town, district or the like; states are parties, capitals are towns here."""
    if is_metonym(word):
        return True
    is_town = word.known.is_town
    return not is_known_party(word) and (is_town(full_name(word)) or is_town(word.text))


def is_full_place_name(word: Word) -> bool:
    """Whether the whole name is that of a town or district."""
    return word.known.is_town(full_name(word))


def is_country(word: Word) -> bool:
    """Whether the name is that of a state's territory."""
    is_country = word.known.is_country
    return is_country(full_name(word)) or is_country(word.text)


def is_territory(word: Word) -> bool:
    """Whether the whole name is that of a state's territory or of a region that may act as a state does."""
    return is_country(word) or word.known.is_region(full_name(word))

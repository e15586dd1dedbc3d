"""The forms under which names of places are filed: as they stand, without their type, and by rule of spelling.

Spelling by rule is for South Asian and Arabic names: "Miran Shah", "Miranshah" and "Meeran Shah" are filed as one. It
is no search for similar names: two names are one only where the rules take them to the same form.
"""

import re
from collections.abc import Iterable
from functools import lru_cache

from blowback.text.fold import fold

SPELT = "~"
"""Marks a form made by the rules of spelling."""
_SHORTEST = 4
_RULED = frozenset(
    "PAK AFG IND BGD LKA NPL IRN IRQ SYR LBN JOR PSE ISR SAU YEM OMN ARE KWT QAT BHR EGY LBY SDN TUN DZA MAR MRT SOM "
    "DJI TJK UZB TKM KGZ AZE MMR MDV".split())
_RULES = tuple((re.compile(pattern), form) for pattern, form in (
    (r"\b(?:al|el|ul|ur|ash|ad|an|as|az|at)(?= \w)", "al"),
    (r"\b(?:m[uo]h?am+[ae]d|mohd)\b", "mahamad"),
    (r"\be\b|\bi\b", " "),
    (r"abad\b|\bbad\b", "bad"),
    (r"pura?\b|poore?\b|pore\b", "pur"),
    (r"shehr|shahar", "shahr"),
    (r"[^a-z0-9]", ""),
    (r"e(?=h[a-z])", "a"), (r"(?<=[^aeiouy])er(?![aeiouy])", "ar"),
    (r"ph", "f"), (r"q|ck|c(?!h)", "k"), (r"[ao][wv](?=[aeiou])", "av"), (r"[ao]w", "u"), (r"w", "v"),
    (r"([gdtb])h", r"\1"), (r"tch", "ch"),
    (r"dz|zh|j", "j"),
    (r"aa+", "a"),
    (r"ee+|ie|ei|ea|ey|iy|ai|ay", "i"), (r"oo+|ou|au|aw|av(?=[^aeiou])|uv", "u"),
    (r"[ey]", "i"), (r"o", "u"), (r"(?<=[a-z])ah\b", "a"),
    (r"(.)\1+", r"\1"),
))
_TYPE = re.compile(r"\b(?:(?:tribal )?district(?: of)?|(?:tribal )?agency|county|province|department|governorate|"
                   r"municipality|prefecture|(?:state|province|county) of)\b", re.IGNORECASE)
_FRONTIER = re.compile(r"(?:frontier region|fr|tribal area adjoining) (?P<after>.+)|"
                       r"(?P<before>.+) (?:frontier region|tribal area)", re.IGNORECASE)


def key_of(name: str) -> str:
    """The form of a name as it stands; accents, hyphens, apostrophes and full stops make no difference."""
    return keys_of(" ".join(name.split()))[0]


def keys_of(names: str) -> list[str]:
    """The forms of several names with a bar between."""
    return fold(names).replace("-", " ").replace("'", "").replace(".", "").split("|")


@lru_cache(8192)
def bare_name(name: str) -> str:
    """A unit's name without the word for what it is.

    >>> bare_name("Kurram Agency"), bare_name("District of Sibi"), bare_name("Kohat Frontier Region")
    ('Kurram', 'Sibi', 'FR Kohat')
    """
    bare = " ".join(_TYPE.sub(" ", name).split())
    frontier = _FRONTIER.fullmatch(bare)
    return f"FR {frontier['after'] or frontier['before']}" if frontier else bare


def spelling_key(name: str) -> str | None:
    """The form that all spellings of a name share, marked as such; None for one too short to tell.

    >>> spelling_key("Miran Shah") == spelling_key("Meeranshah") == spelling_key("Mīrān Shāh")
    True
    >>> spelling_key("Mardan") == spelling_key("Mirdan")
    False
    """
    form = keys_of(name)[0]
    for pattern, shared in _RULES:
        form = pattern.sub(shared, form)
    return f"{SPELT}{form}" if len(form) >= _SHORTEST else None


def spelling_keys(country: str | None, names: Iterable[str]) -> list[str]:
    """The marked forms of a place's names; none outside the countries that the rules are for."""
    if country is not None and country not in _RULED:
        return []
    return list(dict.fromkeys(filter(None, map(spelling_key, names))))

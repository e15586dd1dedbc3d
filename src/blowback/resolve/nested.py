"""A place with what it lies in, as the text says it: "the Levent area of Istanbul", "a mosque in Chak, Wardak".

The names are given from the inside out; countries and what is no name are left out. Where no claim has a named place,
the first one in the text that the gazetteer knows is taken.
"""

import re
from collections.abc import Iterator, Sequence

from blowback.codebook.actors import load_actors
from blowback.codebook.places import load_places
from blowback.model import Claim

_PARTICLE = r"(?:al|el|de|del|la|las|los|e|i|bin|ul|us|ash|as|ar)"
_WORD = r"(?:[A-ZÀ-Þ][\w'’]*|(?:al|el|ash|as|ar|az)-[A-Z]\w+)"
_NAME = re.compile(rf"{_WORD}(?:(?:[ -]{_PARTICLE})?[ -]{_WORD}|-{_PARTICLE}\b)*")
_KIND = (r"city|town|village|district|area|neighbou?rhood|province|state|region|department|capital|suburb|section|part|"
         r"municipality|county|governorate|subdistrict|sub-district|camp|market|bazaar|island|valley|border|coast")
_LINK = re.compile(
    rf"(?:[\s,(]|'s|\b(?:in|of|at|near|on|outside|inside|within|from|the|a|an|its|{_KIND}|outskirts|provincial|just|main|"
    r"center|centre|central|(?:north|south)(?:-?(?:east|west))?(?:ern)?|(?:east|west)(?:ern)?|restive|turbulent|downtown|"
    r"volatile|around|city's)\b)*")
_KIND_LAST = re.compile(rf"\s+(?:{_KIND})s?$", re.IGNORECASE)
_LOCATIVE = re.compile(
    rf"\b(?:in|at|near|outside|of|from|to|on|through) (?:(?:the|a|an) )?(?:(?:[a-z-]+) ){{0,3}}?(?={_WORD})")
_MONTHS = frozenset("january february march april may june july august september october november december monday "
                    "tuesday wednesday thursday friday saturday sunday".split())
_LONGEST = 120


def nested_place(text: str, claims: Sequence[Claim]) -> tuple[str, ...]:
    """The names of where it was, from the inside out; empty where the text names no place."""
    told = [found for start, end in _starts(text, claims) if (found := levels(text, start, end))]
    best = next((found for found in told if any(map(_is_known, found))), told[0] if told else ())
    return next((found for found in told if found != best and set(best) < set(found)), best)


def _starts(text: str, claims: Sequence[Claim]) -> Iterator[tuple[int, int]]:
    """Where names of places may begin: the places of the claims, then what stands after "in", "at", "near"."""
    yield from ((claim.place.span.start, claim.place.span.end) for claim in claims if claim.place is not None)
    yield from ((match.end(), match.end()) for match in _LOCATIVE.finditer(text))


def levels(text: str, start: int, end: int) -> tuple[str, ...]:
    """The names inside a phrase, and in what follows while only words such as "in" and "district" stand between."""
    found: list[str] = []
    at = end
    for match in _NAME.finditer(text, start, min(len(text), end + _LONGEST)):
        if match.start() > at and not _LINK.fullmatch(text, at, match.start()):
            break
        at = max(at, match.end())
        found += _split(match.group())
        if text[match.end() : match.end() + 1] == ".":
            break
    return tuple(dict.fromkeys(name for name in found if not (_is_country(name) or _is_party(name))))


def _split(name: str) -> Iterator[str]:
    """ "Baghdad's Sadr City" are two, "Wardak Province" is Wardak."""
    for part in re.split(r"['’]s(?: |$)", name):
        bare = _KIND_LAST.sub("", part.strip(" .'’"))
        if bare and bare.lower() not in _MONTHS and not bare.isdigit():
            yield bare


def _is_known(name: str) -> bool:
    return any(place.precision != "country" for place in load_places().lookup(name))


_BODY = re.compile(r"\b(?:Army|Front|Party|Forces|Movement|Ministry|Embassy|Council|Police|Liberation|Agency|"
                   r"Organi[sz]ation)\b")


def _is_party(name: str) -> bool:
    """A name of the catalogue that is no capital, or one that ends or begins as those of bodies do."""
    namings = load_actors().lookup(name)
    return name.isupper() or _BODY.search(name) is not None or any(naming.how == "name" for naming in namings)


def _is_country(name: str) -> bool:
    return any(place.precision == "country" for place in load_places().lookup(name))

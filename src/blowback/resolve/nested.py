"""A place with what it lies in, as the text says it: "the Levent area of Istanbul", "a mosque in Chak, Wardak".

The names are given from the inside out; countries and what is no name are left out. Where no claim has a named place,
the first one in the text is taken: what stands after "in", "at", "near", then what the gazetteer knows after "of" or
"from", then the town before an office ("the Herat mayor's home"). A province alone gives way to a district named later.
"""

import re
from collections.abc import Iterator, Sequence

from blowback.codebook.actors import load_actors
from blowback.codebook.place_data import load_places
from blowback.model import Claim

_PARTICLE = r"(?:al|el|de|del|la|las|los|e|i|bin|ul|us|ash|as|ar)"
_WORD = r"(?:[A-ZÀ-Þ][\w'’]*|(?:al|el|ash|as|ar|az)-[A-Z]\w+)"
_NAME = re.compile(rf"{_WORD}(?:(?:[ -]{_PARTICLE})?[ -]{_WORD}|-{_PARTICLE}\b)*")
_KIND = (r"city|town|village|district|area|neighbou?rhood|province|state|region|department|capital|suburb|section|part|"
         r"municipality|county|governorate|subdistrict|sub-district|camp|market|bazaar|island|valley|border|coast")
_LINK = re.compile(
    rf"(?:[\s,()]|'s|\b(?:in|of|at|near|on|outside|inside|within|from|the|a|an|its|{_KIND}|outskirts|provincial|just|main|"
    r"center|centre|central|(?:north|south)(?:-?(?:east|west))?(?:ern)?|(?:east|west)(?:ern)?|restive|turbulent|downtown|"
    r"volatile|around|city's)\b)*")
_KIND_LAST = re.compile(rf"\s+(?:{_KIND})s?$", re.IGNORECASE)
_BEFORE = rf"(?:(?:the|a|an) )?(?:(?:[a-z-]+) ){{0,3}}?(?={_WORD})"
_INSIDE = re.compile(rf"\b(?:[Ii]n|at|near|[Oo]utside|inside) {_BEFORE}")
_TOWARDS = re.compile(rf"\b(?:of|from|to|on|through|between) {_BEFORE}")
_SEATED = (r"(?:(?:[Cc]ity|[Mm]unicipal(?:ity)?|[Tt]own|[Dd]istrict|[Pp]rovincial|[Cc]hief) )*"
           r"(?:[Cc]ouncil\w*|[Mm]ayor|[Hh]all|police|prosecutor|office|court\w*|airport|station|chief|treasurer|governor)")
_OFFICE = re.compile(rf"(?={_WORD}(?:[ -]{_WORD})?(?:'s)? {_SEATED}\b)")
_MONTHS = frozenset("january february march april may june july august september october november december monday "
                    "tuesday wednesday thursday friday saturday sunday".split())
# A name before these is that of a brand, a party or a people.
_THING = re.compile(r" (?:cocktails?|party|militants?|rebels?|guerrillas?|citizens?|dealership|company|jet|flight)\b")
_LONGEST = 120


def nested_place(text: str, claims: Sequence[Claim]) -> tuple[str, ...]:
    """The names of where it was, from the inside out; empty where the text names no place."""
    told = list(dict.fromkeys(_told(text, claims)))
    if not told:
        return ()
    best = next((found for found in told if found != told[0] and set(told[0]) < set(found)), told[0])
    if all(_is_region(name, text) for name in best):
        return _with(next((found for found in told if not _is_region(found[0], text)), ()), best)
    return best if any(map(_is_known, best)) else _with(best, next(filter(_has_known, told), ()))


def _with(inner: tuple[str, ...], outer: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(dict.fromkeys((*inner, *outer)))


def _has_known(names: tuple[str, ...]) -> bool:
    return any(map(_is_known, names))


def _told(text: str, claims: Sequence[Claim]) -> Iterator[tuple[str, ...]]:
    """The places that the text tells of: of the claims, after "in" or "at", after "of" or "to", before an office."""
    spans = [claim.place.span for claim in claims if claim.place is not None]
    inside, towards, office = ([levels(text, match.end(), match.end()) for match in pattern.finditer(text)]
                               for pattern in (_INSIDE, _TOWARDS, _OFFICE))
    told = [levels(text, span.start, span.end) for span in spans]
    yield from filter(None, (*told, *inside))
    yield from filter(_has_known, (*towards, *office))
    yield from filter(None, (*office, *towards))


def levels(text: str, start: int, end: int) -> tuple[str, ...]:
    """The names inside a phrase, and in what follows while only words such as "in" and "district" stand between."""
    found: list[str] = []
    at = end
    for match in _NAME.finditer(text, start, min(len(text), end + _LONGEST)):
        if match.start() > at and not _LINK.fullmatch(text, at, match.start()):
            break
        if _THING.match(text, match.end()):
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


def _is_region(name: str, text: str) -> bool:
    """A province by its name: nothing smaller is called so, or the text says "Herat Province"."""
    precisions = {place.precision for place in load_places().lookup(name)}
    said = re.search(rf"{re.escape(name)} (?:province|state|department|region|governorate)\b", text, re.IGNORECASE)
    return precisions == {"admin-1"} or "admin-1" in precisions and said is not None


_BODY = re.compile(r"\b(?:Army|Front|Party|Forces|Movement|Ministry|Embassy|Council|Police|Liberation|Agency|"
                   r"Organi[sz]ation|Union|Fatherland|Company|Consulate|Industries|Association|Faculty|Officer|Day)\b")


def _is_party(name: str) -> bool:
    """A name of the catalogue that is no capital, or one that ends or begins as those of bodies do."""
    namings = load_actors().lookup(name)
    return name.isupper() or _BODY.search(name) is not None or any(naming.how == "name" for naming in namings)


def _is_country(name: str) -> bool:
    return any(place.precision == "country" for place in load_places().lookup(name))

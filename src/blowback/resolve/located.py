"""Where a note of a place in free words is: "Khar town" with "Khar, Bajaur, near the bazaar".

The first note names the place, the others describe it. The answer is the finest place of the first note that knows one
inside a district which any of them names; a place that lies in none of these is a namesake and is not the answer.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from blowback.codebook.place_keys import bare_name, key_of
from blowback.codebook.places import PRECISIONS
from blowback.resolve.choosing import lies_inside
from blowback.resolve.naming import known_names
from blowback.resolve.place_words import KINDS, TYPE
from blowback.resolve.places import PlaceResolver
from blowback.resolve.spots import Spot, distance_km

_KIND = re.compile(rf"[ -](?:{TYPE})s?\b", re.IGNORECASE)
_FRONTIER = re.compile(r"\b(?:FR|Frontier Region) $")
_FAR_BEFORE = re.compile(r"\b(?:kms?|kilomet(?:er|re)s?|miles?)\)?(?: [\w-]+){0,6} (?:of|from) (?:the )?$")
_ASIDE = re.compile(r"\[[^\]]*\]")
_DISTRICT = 2
_BY_KM = 40.0


def locate(resolver: PlaceResolver, notes: Sequence[str]) -> Spot | None:
    """The place of the notes; None where they name none that is known."""
    told = [sorted(filter(resolver.is_at_home, dict.fromkeys(_spots(resolver, _ASIDE.sub(" ", note)))), key=_rank)
            for note in notes if note]
    districts = [spot for spots in told for spot in spots if _rank(spot) == _DISTRICT]
    for spots in told:
        for spot in spots:
            if _rank(spot) < _DISTRICT and _can_lie(spot, districts):
                return _with_district(spot, districts)
            if _rank(spot) == _DISTRICT:
                return spot
    return min((spot for spots in told for spot in spots), key=_rank, default=None)


def _can_lie(spot: Spot, districts: Sequence[Spot]) -> bool:
    """Whether it lies in one of the districts named of its country; the only place of its name may lie by one."""
    there = [unit for unit in districts if unit.country == spot.country]
    reach = _BY_KM if len(spot.candidates) == 1 else 0.0
    return not there or any(
        lies_inside(spot, unit) or distance_km(spot, unit) <= unit.radius_km + reach for unit in there)


def _rank(spot: Spot) -> int:
    """0 a settlement, 1 a part of a district, 2 a district, 3 a province, 4 a country."""
    if spot.precision in ("exact", "settlement"):
        return 0
    if spot.precision == "admin-2":
        return _DISTRICT - (spot.admin2 is None or key_of(bare_name(spot.name)) != key_of(spot.admin2))
    return PRECISIONS.index(spot.precision)


def _with_district(spot: Spot, districts: Sequence[Spot]) -> Spot:
    """The district of a place that is known without one is that named beside it."""
    return replace(spot, admin2=districts[0].admin2) if spot.admin2 is None and districts else spot


def _spots(resolver: PlaceResolver, note: str) -> Iterator[Spot]:
    """The whole note, where it is one phrase, and each name in it."""
    if whole := resolver.resolve(note.strip()):
        yield whole
    for start, end in known_names(note, lambda name: resolver.resolve(name) is not None, KINDS):
        kind = _KIND.match(note, end)
        frontier = _FRONTIER.search(note, 0, start)
        if _FAR_BEFORE.search(note, 0, start):
            continue
        name = note[frontier.start() if frontier else start : kind.end() if kind else end]
        if spot := resolver.resolve(name):
            yield spot

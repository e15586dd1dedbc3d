"""In which district and province our own places lie where their rows do not say: where the settled places near do."""

import math
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import replace

from blowback.codebook.place_keys import bare_name, key_of
from blowback.codebook.places import Place

_NEAR_KM = 40.0
_KM_PER_DEGREE = 111.2
_AREA = "admin-2"

Cell = tuple[str | None, int, int]


def with_units(places: Iterable[Place], world: Iterable[Place]) -> Iterator[Place]:
    """The places; each without a province takes what the settled place nearest in its country lies in.

    An area takes the province alone: it may lie in several districts.
    """
    towns: dict[Cell, list[Place]] = defaultdict(list)
    districts: dict[tuple[str | None, str], Place] = {}
    for place in world:
        if place.precision == "settlement" and place.admin1:
            towns[_cell(place, 0, 0)].append(place)
        elif place.precision == _AREA:
            districts.setdefault((place.country, key_of(bare_name(place.name))), place)
    for place in places:
        if place.admin1 or place.precision not in ("exact", "settlement", _AREA) or place.country is None:
            yield place
        elif place.precision == _AREA and (same := districts.get((place.country, key_of(bare_name(place.name))))):
            yield replace(place, admin1=same.admin1)
        else:
            yield _as_near(place, towns)


def _as_near(place: Place, towns: dict[Cell, list[Place]]) -> Place:
    beside = [town for north in (-1, 0, 1) for east in (-1, 0, 1) for town in towns.get(_cell(place, north, east), ())]
    near = min(beside, key=lambda town: (_km(place, town), town.id), default=None)
    if near is None or _km(place, near) > _NEAR_KM:
        return place
    district = None if place.precision == _AREA else near.admin2
    return replace(place, admin1=near.admin1, admin2=place.admin2 or district)


def _cell(place: Place, north: int, east: int) -> Cell:
    return place.country, math.floor(place.lat) + north, math.floor(place.lon) + east


def _km(left: Place, right: Place) -> float:
    east = (right.lon - left.lon) * math.cos(math.radians(left.lat))
    return _KM_PER_DEGREE * math.hypot(right.lat - left.lat, east)

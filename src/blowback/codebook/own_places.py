"""Places that users add: from plain fields to a Place, and what is wrong with it."""

import math
import re
from collections.abc import Iterator, Sequence
from typing import TypedDict

from blowback.codebook.own_actors import LONGEST, OWN_SOURCE, UNSAFE, id_of
from blowback.codebook.period import parse_period
from blowback.codebook.places import PRECISIONS, Gazetteer, Place

RADIUS_KM = {"exact": 1.0, "settlement": 5.0, "admin-2": 40.0, "admin-1": 150.0, "country": 500.0}
"""Of a place whose radius nobody gives: wide rather than narrow."""
_WIDEST_KM = 5_000.0


class PlaceFields(TypedDict, total=False):
    """What can be said of a place besides its name; `inside` is the district or province that it lies in."""

    radius_km: float | None
    country: str | None
    inside: str | None
    aliases: Sequence[str]
    population: int
    since: str | None
    until: str | None
    source: str


def make_place(name: str, at: tuple[float, float], precision: str, given: PlaceFields, gazetteer: Gazetteer,
               place_id: str | None = None) -> Place:
    """A place of these fields; raises ValueError for a period that is none and for a unit that nobody knows."""
    country = (given.get("country") or "").upper() or None
    admin1, admin2 = _units(given.get("inside"), country, gazetteer)
    return Place(
        id=place_id or own_id(name, country, admin2 or admin1), name=" ".join(name.split()), lat=at[0], lon=at[1],
        precision=precision, radius_km=given.get("radius_km") or RADIUS_KM.get(precision, 0.0), country=country,
        names=tuple(dict.fromkeys(" ".join(each.split()) for each in given.get("aliases", ()))),
        population=given.get("population", 0), source=given.get("source") or OWN_SOURCE, admin1=admin1, admin2=admin2,
        period=parse_period(given.get("since"), given.get("until")))


def own_id(name: str, country: str | None, unit: str | None) -> str:
    """An id made of a name and where it is.

    >>> own_id("Tor Khel", "PAK", "Khyber")
    'own:PAK/khyber/tor-khel'
    """
    return "own:" + "/".join(filter(None, (country, id_of(unit or ""), id_of(name))))


def find_faults(place: Place, countries: frozenset[str]) -> Iterator[str]:
    """What is wrong with a place."""
    if not place.id or len(place.id) > LONGEST:
        yield "the id is empty, or too long"
    for form in (place.name, *place.names):
        if not re.search(r"[^\W_]", form):
            yield f"name {form[:40]!r} has no letters" if form else "the name is empty"
        if len(form) > LONGEST:
            yield f"name {form[:40]!r}... is longer than {LONGEST} characters"
    for words in (place.id, place.name, *place.names, place.source, place.admin1 or "", place.admin2 or ""):
        if UNSAFE.search(words):
            yield f"{words[:40]!r} has control characters, or such as no encoding has"
    if not (math.isfinite(place.lat) and math.isfinite(place.lon) and abs(place.lat) <= 90 and abs(place.lon) <= 180):
        yield f"no spot on earth is at {place.lat:g}, {place.lon:g}; latitude comes first, in degrees"
    if not 0 < place.radius_km <= _WIDEST_KM:
        yield f"a radius of {place.radius_km:g} km is none; above 0, at most {_WIDEST_KM:g}"
    if place.precision not in PRECISIONS:
        yield f"precision {place.precision!r} is none of {', '.join(PRECISIONS)}"
    if place.country and place.country not in countries:
        yield f"country {place.country!r} is no ISO 3166 code of three letters, such as PAK"
    if place.population < 0:
        yield f"a population of {place.population} is none"


def _units(inside: str | None, country: str | None, gazetteer: Gazetteer) -> tuple[str | None, str | None]:
    """Province and district of those names: the district's own province goes with it.

    Of several the narrowest is meant: "Khyber" is the district, not the wider area around it.
    """
    if not inside:
        return None, None
    found = [place for place in gazetteer.lookup(inside)
             if place.precision in ("admin-1", "admin-2") and country in (None, place.country)]
    if not found:
        raise ValueError(f"no province or district of {country or 'any country'} is called {inside!r}")
    unit = min(found, key=lambda place: (place.precision != "admin-2", place.radius_km))
    return (unit.admin1, unit.name) if unit.precision == "admin-2" else (unit.name, None)

"""The gazetteer: which places bear a name, with a precision and a radius, never a bare point."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import Protocol

from blowback.codebook.period import ALWAYS, Period
from blowback.codebook.place_keys import SPELT, key_of, keys_of, spelling_key, spelling_keys

GEONAMES = "GeoNames"
"""The source of the packaged tables; a place of any other source goes before them."""
PRECISIONS = ("exact", "settlement", "admin-2", "admin-1", "country")


@dataclass(frozen=True, slots=True)
class Place:
    """A place: WGS 84 degrees of its middle, and a radius that covers it and the doubt about where it is."""

    id: str
    name: str
    lat: float
    lon: float
    precision: str
    radius_km: float
    country: str | None = None
    """ISO 3166-1 alpha-3; None for seas and regions of several countries."""
    names: tuple[str, ...] = ()
    population: int = 0
    source: str = ""
    admin1: str | None = None
    """Name of the province or state that it lies in; None for what is no part of one, and where nobody says."""
    admin2: str | None = None
    """Name of the district that it lies in."""
    period: Period = ALWAYS
    """When it existed under that name, or lay in that province."""


class PlaceSource(Protocol):
    """Whatever has places by the key of their names."""

    def named(self, key: str) -> tuple[Place, ...]:
        """All places of that key, see `place_keys`."""

    def __iter__(self) -> Iterator[Place]:
        """All places, one by one."""


class Gazetteer:
    """Places found by their exact name; accents, hyphens and apostrophes make no difference.

    Its own places go before those of the sources below; one of theirs with the id of an own one is not seen.
    """

    def __init__(self, places: Iterable[Place], sources: tuple[PlaceSource, ...] = (), nowhere: Iterable[str] = ()):
        self._nowhere = frozenset(map(key_of, nowhere))
        self._sources = sources
        self._places = {place.id: place for place in places}
        self._index: dict[str, list[Place]] = {}
        for place in self._places.values():
            for key in dict.fromkeys(keys_of("|".join((place.name, *place.names)))):
                self._index.setdefault(key, []).append(place)

    @cached_property
    def _spellings(self) -> dict[str, list[Place]]:
        index: dict[str, list[Place]] = {}
        for place in self._places.values():
            for key in spelling_keys(place.country, (place.name, *place.names)):
                index.setdefault(key, []).append(place)
        return index

    def lookup(self, name: str) -> tuple[Place, ...]:
        """All places of that name: users' own first, then the supplement's, then countries, regions, settlements."""
        return self.named(key_of(name))

    def spelt(self, name: str) -> tuple[Place, ...]:
        """All places with a name that the rules of spelling take for this one; see `place_keys`."""
        key = spelling_key(name)
        return () if key is None or key_of(name) in self._nowhere else self.named(key)

    def named(self, key: str) -> tuple[Place, ...]:
        """All places of that key."""
        if key in self._nowhere:
            return ()
        own = self._spellings if key.startswith(SPELT) else self._index
        return (*own.get(key, ()), *(
            place for source in self._sources for place in source.named(key) if place.id not in self._places))

    def with_places(self, places: Iterable[Place]) -> "Gazetteer":
        """The same with further places laid over it."""
        return Gazetteer(places, (self,))

    def filtered(self, keep: Callable[[Place], bool]) -> "Gazetteer":
        """The same without the places that are not to be kept."""
        return Gazetteer((), (_Filtered(self, keep),))

    def __iter__(self) -> Iterator[Place]:
        """All places, one by one."""
        yield from self._places.values()
        yield from (place for source in self._sources for place in source if place.id not in self._places)


@dataclass(frozen=True, slots=True)
class _Filtered:
    source: PlaceSource
    keep: Callable[[Place], bool]

    def named(self, key: str) -> tuple[Place, ...]:
        return tuple(filter(self.keep, self.source.named(key)))

    def __iter__(self) -> Iterator[Place]:
        return filter(self.keep, self.source)

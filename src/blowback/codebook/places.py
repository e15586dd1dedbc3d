"""The gazetteer: which places bear a name, with a precision and a radius, never a bare point."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Protocol

from blowback.codebook.period import ALWAYS, Period
from blowback.text.fold import fold

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
        """All places of that key, see `key_of`."""

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

    def lookup(self, name: str) -> tuple[Place, ...]:
        """All places of that name: users' own first, then the supplement's, then countries, regions, settlements."""
        return self.named(key_of(name))

    def named(self, key: str) -> tuple[Place, ...]:
        """All places of that key."""
        if key in self._nowhere:
            return ()
        return (*self._index.get(key, ()), *(
            place for source in self._sources for place in source.named(key) if place.id not in self._places))

    def with_places(self, places: Iterable[Place]) -> "Gazetteer":
        """The same with further places laid over it."""
        return Gazetteer(places, (self,))

    def __iter__(self) -> Iterator[Place]:
        """All places, one by one."""
        yield from self._places.values()
        yield from (place for source in self._sources for place in source if place.id not in self._places)


def key_of(name: str) -> str:
    """The form under which the gazetteer files a name."""
    return keys_of(" ".join(name.split()))[0]


def keys_of(names: str) -> list[str]:
    """The forms of several names with a bar between."""
    return fold(names).replace("-", " ").replace("'", "").replace(".", "").split("|")

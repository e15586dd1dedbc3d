"""Which of several places of one name a document means, and why; namesakes that it does not tell apart stay so."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from blowback.codebook.place_keys import key_of
from blowback.codebook.places import GEONAMES, Gazetteer, Place
from blowback.resolve.context import Context
from blowback.resolve.place_words import KINDS
from blowback.resolve.spots import Spot, distance_km, spot_of
from blowback.resolve.surroundings import BESIDE, Surroundings
from blowback.resolve.units import is_unit

_KNOWN_TO_ALL = 100_000
_TOWN = 15_000
_NEIGHBOUR_KM = 800.0
_TWIN_KM = 20.0
_UNIT_TWIN_KM = 100.0
_REACH_KM = 40.0
_LARGER = 3
_SHADOW = 10
_LEAST_COUNTRY = 2_000_000
_KINDS = ("town", "village", "tehsil", "district", "agency", "area")
_FAR_KM = 25.0


@dataclass(frozen=True, slots=True)
class Choice:
    """The place that is meant, the reason, and the ids of all that bear the name.

    `unsure` are the namesakes that it was not told apart from.
    """

    place: Place
    reason: str
    candidates: tuple[str, ...]
    unsure: tuple[Place, ...] = ()


class Chooser:
    """Chooses for one document."""

    def __init__(self, gazetteer: Gazetteer, context: Context, surroundings: Surroundings,
                 country_spot: Callable[[str], Spot | None]):
        self._gazetteer = gazetteer
        self._context = context
        self._surroundings = surroundings
        self._country_spot = country_spot

    def choose(self, name: str, wanted: str | None = None, within: Spot | None = None) -> Choice | None:
        """The place of that name: of the precision wanted where there is one, inside a spot where one is given."""
        bearers = _without_twins(self._bearers(name))
        of_kind = [place for place in bearers if place.precision == wanted]
        places = self._fitting(name, of_kind, within) or self._fitting(name, bearers, within)
        if not places:
            return None
        places = _without_units_elsewhere(places)
        known = _without_overshadowed(places)
        told = (self._by_surroundings(name, places, BESIDE) or self._own(places)
                or self._by_surroundings(name, known) or self._by_country(name, known))
        place, reason, unsure = told
        if len(bearers) == 1:
            reason = "the only place of that name"
        return Choice(place, reason, tuple(each.id for each in bearers), unsure)

    def _bearers(self, name: str) -> tuple[Place, ...]:
        """Places of that name; where the countries that the document names have none, first theirs with a kind.

        "Bara" is then "Bara tehsil"; where nobody has the name at all, theirs by the rules of spelling.
        """
        named = self._context.countries
        found = self._gazetteer.lookup(name)
        if any(place.country in named for place in found):
            return found
        for kind in _KINDS:
            if there := [place for place in self._gazetteer.lookup(f"{name} {kind}") if place.country in named]:
                return tuple(there)
        if found or KINDS.fullmatch(name.rsplit(" ", 1)[-1]):
            return found
        return tuple(place for place in self._gazetteer.spelt(name) if place.country in named)

    def _fitting(self, name: str, places: Sequence[Place], within: Spot | None) -> list[Place]:
        if within is None:
            return self._possible(name, list(places))
        return [place for place in places if lies_inside(spot_of(place), within)]

    def _possible(self, name: str, places: list[Place]) -> list[Place]:
        named = self._context.countries
        own = [place for place in places if place.source != GEONAMES]
        if any(place.country is None or named[place.country] for place in own) or (
                own and not any(named[place.country or ""] for place in places)):
            return own
        return [place for place in places if self._can_be_meant(name, place)]

    def _can_be_meant(self, name: str, place: Place) -> bool:
        """A small place of a country that the document does not name is meant only near one that it names.

        By a name that is not its first, never: the gazetteer has other names from every language.
        """
        named = self._context.countries
        if place.country in named or place.precision == "country":
            return True
        if place.precision == "admin-2":
            return not named
        if place.precision == "settlement" and key_of(name) != key_of(place.name):
            return not named and place.population >= _KNOWN_TO_ALL
        if not named or place.population >= _KNOWN_TO_ALL:
            return place.precision != "settlement" or place.population >= _TOWN
        if place.precision == "settlement" and place.population < _TOWN:
            return False
        countries = (self._country_spot(code) for code in named)
        here = spot_of(place)
        return any(distance_km(here, there) <= there.radius_km + _NEIGHBOUR_KM for there in countries if there)

    def _by_surroundings(self, name: str, places: Sequence[Place],
                         least: int = 1) -> tuple[Place, str, tuple[Place, ...]] | None:
        """The one that lies in a unit named beside it, where the others lie in none."""
        if len(places) == 1:
            return None
        found = [(self._surroundings.support(name, place), place) for place in places]
        most = max(support.weight for support, _ in found)
        best = [(support, place) for support, place in found if support.weight == most]
        if most < least or len(best) == len(places):
            return None
        place, _, unsure = self._by_country(name, [place for _, place in best])
        reason = next(support.reason for support, each in best if each is place)
        return place, reason, unsure

    def _own(self, places: Sequence[Place]) -> tuple[Place, str, tuple[Place, ...]] | None:
        own = next((place for place in places if place.source != GEONAMES), None)
        return (own, "the supplement has it", ()) if own else None

    def _by_country(self, name: str, places: Sequence[Place]) -> tuple[Place, str, tuple[Place, ...]]:
        named = self._context.countries
        most = max(named[place.country or ""] for place in places)
        places = [place for place in places if named[place.country or ""] == most]
        if len({place.country for place in places}) > 1:
            place = max(places, key=lambda place: (place.precision == "country", place.population))
            return place, "the largest of that name", ()
        place = min(places, key=lambda place: _closeness(name, place, places))
        reason = f"{place.country} is the country that the document names most" if most else "the largest of that name"
        return place, reason, _not_told_apart(place, places)


def lies_inside(place: Spot, within: Spot) -> bool:
    """Whether a place can lie in a spot: in the same country, province and district, or near enough to its circle."""
    if place.country != within.country:
        return False
    if within.precision == "country" or within.precision == "admin-1" and within.admin1 is None:
        return True
    if within.precision == "admin-1" and place.admin1 and within.admin1:
        return key_of(place.admin1) == key_of(within.admin1) or distance_km(place, within) <= within.radius_km
    return distance_km(place, within) <= within.radius_km + place.radius_km + _REACH_KM


def _without_units_elsewhere(places: Sequence[Place]) -> list[Place]:
    """Without districts named like a city that does not lie in them: Washington is no county unless it says so."""
    cities = [spot_of(place) for place in places
              if place.precision == "settlement" and place.population >= _KNOWN_TO_ALL]
    return [place for place in places if place.precision != "admin-2" or place.source != GEONAMES or not cities
            or any(lies_inside(city, spot_of(place)) for city in cities)]


def _without_overshadowed(places: Sequence[Place]) -> list[Place]:
    """Without the small towns that nobody means who does not say where: a Moscow of 600 beside that of ten million."""
    largest = max((_LEAST_COUNTRY if place.precision == "country" else place.population for place in places
                   if place.precision in ("country", "settlement")), default=0)
    return [place for place in places if place.precision != "settlement" or place.source != GEONAMES
            or largest < _KNOWN_TO_ALL or _SHADOW * place.population >= largest]


def _without_twins(places: Sequence[Place]) -> tuple[Place, ...]:
    """One place that several sources have counts once, as the first of them has it."""
    kept: list[Place] = []
    for place in places:
        if not any(_are_twins(each, place) for each in kept):
            kept.append(place)
    return tuple(kept)


def _are_twins(own: Place, other: Place) -> bool:
    if own.source == GEONAMES or own.country != other.country or own.precision != other.precision:
        return False
    near = _UNIT_TWIN_KM if own.precision.startswith("admin") and is_unit(own) and is_unit(other) else _TWIN_KM
    return distance_km(spot_of(own), spot_of(other)) <= near + own.radius_km


def _closeness(name: str, place: Place, places: Sequence[Place]) -> tuple[int, bool, bool, int]:
    """Among namesakes of one country: the country, the town with its district, the unit, the hamlet elsewhere."""
    order = {"country": 0, "settlement": 1, "exact": 1, "admin-2": 2, "admin-1": 3}[place.precision]
    if place.precision == "settlement" and place.population < _TOWN and any(
            unit.precision.startswith("admin") and not lies_inside(spot_of(place), spot_of(unit)) for unit in places):
        order = 4
    return order, place.source == GEONAMES, key_of(name) != key_of(place.name), -place.population


def _not_told_apart(chosen: Place, places: Sequence[Place]) -> tuple[Place, ...]:
    """The other settlements of that name, far away and not much smaller."""
    if chosen.precision != "settlement" or chosen.source != GEONAMES:
        return ()
    here = spot_of(chosen)
    return tuple(place for place in places if place.precision == "settlement" and place is not chosen
                 and distance_km(here, spot_of(place)) > _FAR_KM and _LARGER * place.population >= chosen.population)

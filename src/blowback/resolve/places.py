"""The words for a place -> where it is, with precision and radius; None when nobody knows it. No fuzzy match."""

import re
from collections.abc import Callable
from typing import TypeAlias

from blowback.codebook.actors import Catalogue
from blowback.codebook.places import PRECISIONS, Gazetteer, Place, key_of
from blowback.resolve.context import Context
from blowback.resolve.spots import Spot, distance_km, part_of, spot_of, together, widened

_LEAD = re.compile(r"(?:in|at|inside|across|throughout|within|from|into|on|the|a|an|its|their|several|villages? in|"
                   r"parts of|much of|most of|areas? of)\s+", re.IGNORECASE)
_TYPES = {"admin-1": "province|region|state|governorate|oblast|department|division|emirate|krai",
          "admin-2": "district|county|territory|tehsil|township|lga|local government area|sub-district|area|valley|"
                    "agency",
          "settlement": "city|town|village|municipality|commune|suburb|neighbourhood|neighborhood|hamlet|port|airport|"
                        "airbase|air base|camp|refugee camp|crossing|border crossing|border post|base|gate|market"}
_TYPE = "|".join(_TYPES.values())
_DIRECTION = (r"(?:north|south)(?:-?(?:east|west))?(?:ern)?|(?:east|west)(?:ern)?|central")
_NEAR = (r"near|outside|around|close to|next to|off|along|toward|towards|to|outskirts of|edge of|suburbs of|road to|"
         rf"(?:{_DIRECTION}) of|surroundings of|countryside of")
_NEAR_KM = 15.0
_WIDEST_LIST = 3
_KNOWN_TO_ALL = 100_000
_NEIGHBOUR_KM = 800.0
# Where the gazetteer has another name for a country than the actor catalogue.
_GAZETTEER_NAMES = {"CZE": "Czechia", "PSE": "Palestinian Territory", "VAT": "Vatican", "ESH": "Western Sahara",
                    "TLS": "Timor Leste", "NLD": "The Netherlands"}

PlaceRule: TypeAlias = Callable[["PlaceResolver", re.Match[str]], Spot | None]


class PlaceResolver:
    """Resolves the places of one document; each wording is looked at once."""

    def __init__(self, gazetteer: Gazetteer, catalogue: Catalogue, context: Context):
        self._gazetteer = gazetteer
        self._catalogue = catalogue
        self._context = context
        self._known: dict[str, Spot | None] = {}

    def resolve(self, mention: str) -> Spot | None:
        """Where the words are."""
        if mention not in self._known:
            self._known[mention] = self.find(" ".join(mention.replace("’", "'").split()))
        return self._known[mention]

    def find(self, words: str, wanted: str | None = None) -> Spot | None:
        """The place of that name, or what the rules make of the phrase around a name."""
        text = words.strip(" \"“”,.;")
        if place := self._named(text, wanted):
            return spot_of(place)
        while lead := _LEAD.match(text):
            text = text[lead.end() :]
        if place := self._named(text, wanted):
            return spot_of(place)
        for pattern, rule in RULES:
            if (found := pattern.fullmatch(text)) and (spot := rule(self, found)):
                return spot
        code = self.country(text) if any(map(str.isupper, text)) else None
        return self._country_spot(code) if code else None

    def country(self, words: str) -> str | None:
        """The country that a name or a demonym stands for."""
        namings = self._catalogue.lookup(words)
        actor = self._context.choose(namings) if namings else None
        return actor.id if actor and actor.is_state else None

    def capital(self, code: str) -> Spot | None:
        """The capital of a country."""
        actor = self._catalogue.get(code)
        return self.find(actor.metonyms[0], "settlement") if actor and actor.metonyms else None

    def _country_spot(self, code: str) -> Spot | None:
        actor = self._catalogue.get(code)
        places = self._gazetteer.lookup(_GAZETTEER_NAMES.get(code) or actor.name) if actor else ()
        return next((spot_of(place) for place in places if place.id == code), None)

    def _named(self, name: str, wanted: str | None) -> Place | None:
        if not any(map(str.isupper, name)):
            return None
        places = self._gazetteer.lookup(name)
        if wanted and len(places) > 1:
            places = tuple(place for place in places if place.precision == wanted) or places
        return self._choose(name, places)

    def _choose(self, name: str, places: tuple[Place, ...]) -> Place | None:
        """The supplement's, unless the document is about another's country; then that of the country most named."""
        named = self._context.countries
        own = next((place for place in places if place.source != "GeoNames"), None)
        if own and (own.country is None or named[own.country] or not any(named[each.country or ""] for each in places)):
            return own
        places = tuple(place for place in places if self._can_be_meant(name, place))
        most = max((named[place.country or ""] for place in places), default=0)
        places = tuple(place for place in places if named[place.country or ""] == most)
        if len({place.country for place in places}) > 1:
            return max(places, key=lambda place: (place.precision == "country", place.population))
        return min(places, key=_closeness, default=None)

    def _can_be_meant(self, name: str, place: Place) -> bool:
        """A small place of a country that the document does not name is meant only near one that it names.

        By a name that is not its first, never: the gazetteer has other names from every language.
        """
        named = self._context.countries
        if not named or place.country in named or place.precision == "country":
            return True
        if place.precision == "settlement" and key_of(name) != key_of(place.name):
            return False
        if place.population >= _KNOWN_TO_ALL:
            return True
        countries = (self._country_spot(code) for code in named)
        here = spot_of(place)
        return any(distance_km(here, there) <= there.radius_km + _NEIGHBOUR_KM for there in countries if there)


def _closeness(place: Place) -> tuple[int, int]:
    """Among namesakes of one country: the country, then the settlement before its province."""
    order = {"country": 0, "settlement": 1, "exact": 1, "admin-2": 2, "admin-1": 3}
    return order[place.precision], -place.population


def _typed(resolver: PlaceResolver, found: re.Match[str]) -> Spot | None:
    kind = found["type"].lower()
    wanted = next(precision for precision, words in _TYPES.items() if re.fullmatch(words, kind))
    spot = resolver.find(found["name"], wanted)
    if spot is None or spot.precision == "country":
        return spot and widened(spot, 0)
    finer = PRECISIONS.index(spot.precision) < PRECISIONS.index(wanted)
    return widened(spot, _NEAR_KM) if finer and wanted.startswith("admin") else spot


def _of_owner(resolver: PlaceResolver, found: re.Match[str]) -> Spot | None:
    """"Peshawar's Army Public School", "Pakistani soil", "Libyan capital": inside the owner."""
    code = resolver.country(found["name"])
    if code and found["rest"].lower() == "capital":
        return resolver.capital(code)
    owner = resolver.find(found["name"])
    inner = resolver.find(found["rest"]) if owner else None
    return inner if inner and owner and inner.country == owner.country else owner


def _capital_of(resolver: PlaceResolver, found: re.Match[str]) -> Spot | None:
    code = resolver.country(found["name"])
    return resolver.capital(code) if code else None


def _part(resolver: PlaceResolver, found: re.Match[str]) -> Spot | None:
    spot = resolver.find(found["name"])
    return part_of(spot, found["direction"], found.group()) if spot else None


def _near(resolver: PlaceResolver, found: re.Match[str]) -> Spot | None:
    spot = resolver.find(found["name"])
    return widened(spot, _NEAR_KM) if spot else None


def _inside(resolver: PlaceResolver, found: re.Match[str]) -> Spot | None:
    outer, inner = resolver.find(found["name"]), resolver.find(found["head"]) if found["head"] else None
    return inner if inner and outer and inner.country == outer.country else outer


def _several(resolver: PlaceResolver, found: re.Match[str]) -> Spot | None:
    names = [name for name in re.split(r",? and |, ", found.group()) if name]
    spots = [resolver.find(name) for name in names]
    spot, *others = spots if len(spots) <= _WIDEST_LIST else [None]
    for other in others:
        spot = together(spot, other) if spot and other else None
    return spot


def _between(resolver: PlaceResolver, found: re.Match[str]) -> Spot | None:
    left, right = resolver.find(found["name"]), resolver.find(found["until"])
    return together(left, right) if left and right else None


def _address(resolver: PlaceResolver, found: re.Match[str]) -> Spot | None:
    """"Kokernag, Anantnag": the first when it lies by the second, else somewhere in the second."""
    outer = resolver.find(found["outer"])
    inner = resolver.find(found["name"])
    if inner and (outer is None or inner.country == outer.country):
        return inner
    return widened(outer, _NEAR_KM) if outer else None


_NAME = r"(?P<name>\D.*)"
_WAY = "road|highway|route|corridor|stretch|border|front|line"
_INSIDE = ("soil|territory|capital|side|borders|border region|border areas?|airspace|waters|coast|countryside|islands?|"
           "mountains|hills|desert|river|suburbs|outskirts")
_PATTERNS: tuple[tuple[str, PlaceRule], ...] = (
    (rf"(?P<direction>{_DIRECTION})(?: part of)? {_NAME}", _part),
    (rf"(?:capital of|capital city of) {_NAME}", _capital_of),
    (rf"(?P<type>{_TYPE})s? of {_NAME}", _typed),
    (rf"{_NAME} (?P<type>{_TYPE})s?", _typed),
    (rf"(?:{_WAY}) (?:between|from) {_NAME} (?:and|to) (?P<until>.+)", _between),
    (r"[^,]+(?:, [^,]+)*,? and [^,]+", _several),
    (r"(?P<name>[^,]+), (?:(?:in|near|outside) )?(?P<outer>(?!.*\band\b)[^,]+)", _address),
    (rf"(?!.*\bfrom\b)(?:[\w' -]+ )?(?:{_NEAR}) {_NAME}", _near),
    (rf"(?:(?P<head>[\w' -]+?) )?(?:in|inside|at) {_NAME}", _inside),
    (r"(?P<name>[^']+)'s? (?P<rest>.+)", _of_owner),
    (rf"(?P<name>[A-Z]\S+(?: [A-Z]\S+)?) (?P<rest>{_INSIDE}|{_WAY})", _of_owner),
)
RULES = tuple((re.compile(pattern, re.IGNORECASE), rule) for pattern, rule in _PATTERNS)

"""What else a document names: the districts, provinces and towns beside which a place of several is the one meant."""

from dataclasses import dataclass
from functools import cached_property

from blowback.codebook.place_keys import key_of
from blowback.codebook.places import GEONAMES, Gazetteer, Place
from blowback.resolve.context import Context
from blowback.resolve.naming import known_names, sentences
from blowback.resolve.place_words import KINDS
from blowback.resolve.units import LEVELS, Units

BESIDE = 2
"""The weight from which on a unit is named in the same sentence."""
_DISTRICT = 2


@dataclass(frozen=True, slots=True)
class Support:
    """How strongly the surroundings speak for a place, 0 for not at all, and why."""

    weight: int
    reason: str = ""


NONE = Support(0)


class Surroundings:
    """The units that a document names, sentence by sentence; looked up when first asked for."""

    def __init__(self, text: str, gazetteer: Gazetteer, context: Context, units: Units):
        self._text = text
        self._gazetteer = gazetteer
        self._context = context
        self._units = units

    def support(self, name: str, place: Place) -> Support:
        """Whether a unit that the place lies in is named, by another name than the place's own."""
        province, district = self._units.lies_in(place)
        own = key_of(name)
        for unit, level, beside, elsewhere in ((district, "admin-2", BESIDE + _DISTRICT, 1),
                                               (province, "admin-1", BESIDE, 1)):
            if unit is None or place.precision == level:
                continue
            found = [(key, sentence) for key, sentence in self._named.get((level, place.country, unit), ())
                     if own not in (key, f"{key} {level}")]
            if any(name in sentence for _, sentence in found):
                return Support(beside, f"lies in {unit}, which is named beside it")
            if found:
                return Support(elsewhere, f"lies in {unit}, which the document names")
        return NONE

    @cached_property
    def _named(self) -> dict[tuple[str, str | None, str], list[tuple[str, str]]]:
        """By level, country and name of a unit: the keys under which it is named, and the sentences."""
        found: dict[tuple[str, str | None, str], list[tuple[str, str]]] = {}
        for sentence in sentences(self._text):
            for start, end in known_names(sentence, lambda name: bool(self._gazetteer.lookup(name)), KINDS):
                key = key_of(sentence[start:end].removesuffix("'s").removesuffix("’s"))
                for unit in self._units_of(key):
                    found.setdefault(unit, []).append((key, sentence))
        return found

    def _units_of(self, key: str) -> set[tuple[str, str | None, str]]:
        """Of the foremost place of that name: the unit that it is, or the district of a town."""
        countries = self._context.countries
        there = [place for place in self._gazetteer.named(key) if place.country in countries or not countries]
        place = max(there, default=None, key=lambda place: (
            place.source != GEONAMES, place.precision == "country", place.population))
        if place is None or place.precision == "country":
            return set()
        levels = (place.precision,) if place.precision in LEVELS else ("admin-2",)
        names = zip(LEVELS, self._units.lies_in(place), strict=True)
        return {(level, place.country, name) for level, name in names if name and level in levels}

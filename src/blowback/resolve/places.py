"""The words for a place -> where it is, with precision, radius, reason; None when nobody knows it. No fuzzy match."""

from dataclasses import replace

from blowback.codebook.actors import Catalogue
from blowback.codebook.changes import load_changes
from blowback.codebook.places import Gazetteer
from blowback.resolve.choosing import Choice, Chooser
from blowback.resolve.context import Context
from blowback.resolve.place_rules import RULES
from blowback.resolve.place_words import KINDS, LEAD
from blowback.resolve.spots import Spot, spot_of
from blowback.resolve.surroundings import Surroundings
from blowback.resolve.units import Units

_WORLD = ("geonames:", "iso:")
# Where the gazetteer has another name for a country than the actor catalogue.
_GAZETTEER_NAMES = {"CZE": "Czechia", "PSE": "Palestinian Territory", "VAT": "Vatican", "ESH": "Western Sahara",
                    "TLS": "Timor Leste", "NLD": "The Netherlands"}


class PlaceResolver:
    """Resolves the places of one document; each wording is looked at once."""

    def __init__(self, gazetteer: Gazetteer, catalogue: Catalogue, context: Context):
        self._gazetteer = gazetteer
        self._catalogue = catalogue
        self._context = context
        self.units = Units(gazetteer, load_changes(), context.day)
        surroundings = Surroundings(context.text, gazetteer, context, self.units)
        self._chooser = Chooser(gazetteer, context, surroundings, self._country_spot)
        self._known: dict[str, Spot | None] = {}

    def resolve(self, mention: str) -> Spot | None:
        """Where the words are."""
        if mention not in self._known:
            self._known[mention] = self.find(" ".join(mention.replace("’", "'").split()))
        return self._known[mention]

    def find(self, words: str, wanted: str | None = None, within: Spot | None = None) -> Spot | None:
        """The place of that name, or what the rules make of the phrase around a name.

        `wanted` is the precision that is preferred; `within` a spot that it has to lie in.
        """
        text = words.strip(" \"“”,.;")
        if spot := self.named(text, wanted, within):
            return spot
        while lead := LEAD.match(text):
            text = text[lead.end() :]
        if spot := self.named(text, wanted, within):
            return spot
        for pattern, rule in RULES:
            if (found := pattern.fullmatch(text)) and (spot := rule(self, found)):
                return spot
        code = self.country(text) if any(map(str.isupper, text)) else None
        return self._country_spot(code) if code else None

    def named(self, name: str, wanted: str | None = None, within: Spot | None = None) -> Spot | None:
        """The place of that name, no phrase."""
        if not any(map(str.isupper, name)) or KINDS.fullmatch(name):
            return None
        choice = self._chooser.choose(name, wanted, within)
        return self._spot(choice) if choice else None

    def is_at_home(self, spot: Spot) -> bool:
        """Whether a spot is in the country that the document is about, or one of ours, as those beyond a border are."""
        focus = self._context.focus
        return focus is None or spot.country in (focus, None) or not spot.id.startswith(_WORLD)

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

    def _spot(self, choice: Choice) -> Spot | None:
        """The place with what it lies in; of namesakes that are not told apart, the unit around them, if any."""
        province, district = self.units.lies_in(choice.place)
        if choice.unsure:
            return self._around(choice)
        return replace(spot_of(choice.place), admin1=province, admin2=district, reason=choice.reason,
                       candidates=choice.candidates)

    def _around(self, choice: Choice) -> Spot | None:
        lies = [self.units.lies_in(place) for place in (choice.place, *choice.unsure)]
        (province, district), country = lies[0], choice.place.country
        one_district = district if all(each == lies[0] for each in lies) else None
        one_province = province if all(each[0] == province for each in lies) else None
        unit = (one_district and self.units.unit(country, "admin-2", one_district)) or (
            one_province and self.units.unit(country, "admin-1", one_province))
        around = spot_of(unit) if unit else None
        return around and replace(around, admin1=one_province, admin2=one_district, candidates=choice.candidates,
                                  reason=f"{len(lies)} places of that name are not told apart")

"""Provinces and districts by name, and in which of them a place lies on the day of the document."""

from datetime import date
from functools import lru_cache

from blowback.codebook.changes import Changes
from blowback.codebook.place_keys import bare_name, key_of
from blowback.codebook.places import GEONAMES, Gazetteer, Place

LEVELS = ("admin-1", "admin-2")
_REMEMBERED = 8192


class Units:
    """The units of a gazetteer on one day."""

    def __init__(self, gazetteer: Gazetteer, changes: Changes, day: date | None = None):
        self._gazetteer = gazetteer
        self._changes = changes
        self._day = day

    def unit(self, country: str | None, level: str, name: str) -> Place | None:
        """The province or district of that name in that country: our own entry, else that of GeoNames.

        `level` is a precision, "admin-1" or "admin-2"; None where the country has none of that name.
        """
        return _unit(self._gazetteer, country, level, name)

    def lies_in(self, place: Place) -> tuple[str | None, str | None]:
        """Names of the province and the district on the day of the document, as our entries for these units have them.

        A unit lies in itself; None where nobody says.
        """
        district = self._name(place, "admin-2", place.admin2 or self._own_district(place))
        province = self._name(place, "admin-1", place.admin1 or (
            place.name if place.precision == "admin-1" else self._province_of(place.country, district)))
        province = self._changes.province(place.country, district or "", province, self._day)
        whole = self._changes.whole
        return whole(place.country, province, self._day), whole(place.country, district, self._day)

    def are_one(self, country: str | None, left: str, right: str) -> bool:
        """Whether two names of districts mean one district, or a district and what it was a part of."""
        names = [self._named(country, "admin-2", name) for name in (left, right)]
        return names[0] == names[1] or self._changes.are_one(country, *names)

    def _own_district(self, place: Place) -> str | None:
        """An area that lies in no district is one; a city that lies in none is the district of its name, or was."""
        name = place.name
        is_one = place.precision == "admin-2" or place.precision == "settlement" and (
            self.unit(place.country, "admin-2", name) or self._changes.was_unit(place.country, name))
        return name if is_one else None

    def _province_of(self, country: str | None, district: str | None) -> str | None:
        unit = self.unit(country, "admin-2", district) if district else None
        return unit.admin1 if unit else None

    def _name(self, place: Place, level: str, name: str | None) -> str | None:
        return self._named(place.country, level, name) if name else None

    def _named(self, country: str | None, level: str, name: str) -> str:
        unit = self.unit(country, level, name)
        return _title(unit) if unit else bare_name(name)


@lru_cache(_REMEMBERED)
def _unit(gazetteer: Gazetteer, country: str | None, level: str, name: str) -> Place | None:
    bare = bare_name(name)
    forms = tuple(dict.fromkeys((name, bare, f"{bare} district", f"{bare} province")))
    for look_up in (gazetteer.lookup, gazetteer.spelt):
        found = [place for form in forms for place in look_up(form)
                 if place.precision == level and place.country == country and is_unit(place)]
        if found:
            return min(found, key=lambda place: (place.source == GEONAMES, key_of(_title(place)) != key_of(bare)))
    return None


def is_unit(place: Place) -> bool:
    """Whether a place of the size of a district or province is one, and no part of one: a tehsil, a valley."""
    if place.precision not in LEVELS:
        return False
    holder = place.admin2 if place.precision == "admin-2" else None
    return holder is None or key_of(bare_name(holder)) in {
        key_of(bare_name(name)) for name in (place.name, *place.names)}


def _title(unit: Place) -> str:
    return bare_name((unit.admin2 if unit.precision == "admin-2" else unit.admin1) or unit.name)

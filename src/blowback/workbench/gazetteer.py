"""The gazetteer as the workbench offers it: all places in force, a user's own before ours."""

from collections.abc import Iterable

from blowback.codebook.catalogues import Catalogues
from blowback.codebook.places import Place
from blowback.errors import NotFound


class GazetteerDoor:
    """Looking places up: `wb.gazetteer`."""

    def __init__(self, catalogues: Catalogues):
        self._catalogues = catalogues

    def find(self, *, name: str = "", country: str = "", precision: str = "", own: bool = False) -> list[Place]:
        """The places with these words in a name, of this country, of this precision; `own` only those added."""
        among: Iterable[Place] = (self._catalogues.own.places or ()) if own else self._catalogues.places
        words = name.casefold()
        return [place for place in among
                if (not country or place.country == country.upper()) and (not precision or place.precision == precision)
                and (not words or any(words in each.casefold() for each in (place.name, *place.names)))]

    def require(self, name: str) -> tuple[Place, ...]:
        """All places of just this name, or the own one of this id; which one a text means, only the text can tell."""
        if found := self._catalogues.places.lookup(name):
            return found
        if held := tuple(place for place in self._catalogues.own.places or () if place.id == name):
            return held
        raise NotFound(f"the gazetteer has no place called {name!r}", value=name,
                       hint="`blowback places --name WORDS` lists those with these words in a name")

"""What the catalogues know of a name, each name looked up once: a party, a capital, a country, a town."""

from functools import cache

from blowback.codebook.actors import Actor
from blowback.codebook.catalogues import Catalogues, load_catalogues


class KnownNames:
    """The catalogues as the reader asks them; every word of a parse carries those that it is read by."""

    def __init__(self, catalogues: Catalogues):
        self.catalogues = catalogues
        self.how = cache(self._how)
        self.actor = cache(self._actor)
        self.is_place = cache(self._is_place)
        self.is_country = cache(self._is_country)
        self.is_region = cache(self._is_region)
        self.is_town = cache(self._is_town)

    def joined(self) -> frozenset[str]:
        """Parts of names with a hyphen or apostrophe inside, which the tokenizer must not take apart."""
        parts = {part for name in self.catalogues.actors.names_for_tokenizer() for part in name.split()}
        parts = {part for part in parts if not part.endswith(("'s", "'", "ed"))}
        return frozenset(part for part in parts if "-" in part.strip("-'.") or "'" in part.strip("'."))

    def kinds(self, name: str) -> frozenset[str]:
        """The kinds of all actors that bear the name."""
        return frozenset(naming.actor.kind for naming in self.catalogues.actors.lookup(name))

    def _how(self, name: str) -> str:
        kinds = {naming.how for naming in self.catalogues.actors.lookup(name)}
        return "name" if "name" in kinds else "demonym" if "demonym" in kinds else "metonym" if kinds else ""

    def _actor(self, name: str) -> Actor | None:
        """The one actor of that name, of several the one that is known by it everywhere; None where there is no one."""
        bearers = [naming for naming in self.catalogues.actors.lookup(name) if naming.how != "demonym"]
        found = {naming.actor.id: naming.actor for naming in [one for one in bearers if not one.weak] or bearers}
        return next(iter(found.values())) if len(found) == 1 else None

    def _is_place(self, name: str) -> bool:
        return bool(self.catalogues.places.lookup(name))

    def _is_country(self, name: str) -> bool:
        return any(place.precision == "country" for place in self.catalogues.places.lookup(name))

    def _is_region(self, name: str) -> bool:
        return any(place.precision == "admin-1" for place in self.catalogues.places.lookup(name))

    def _is_town(self, name: str) -> bool:
        return any(place.precision != "country" for place in self.catalogues.places.lookup(name))


@cache
def load_known_names() -> KnownNames:
    """By the packaged catalogues."""
    return KnownNames(load_catalogues())

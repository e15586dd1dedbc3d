"""The catalogues as the workbench offers them: ours, with a user's own entries laid over them."""

from collections.abc import Callable, Iterable

from blowback.codebook.actors import Actor
from blowback.codebook.catalogues import Catalogues
from blowback.codebook.places import Gazetteer, Place
from blowback.errors import NotFound
from blowback.workbench.actor_card import ActorCard, find_actors, require_card


class CatalogueDoor:
    """Looking actors and places up: `wb.catalogue`; `in_force` is what reading and resolving look names up in."""

    def __init__(self, in_force: Catalogues, gazetteer_of: Callable[[Catalogues], Gazetteer]):
        self.in_force = in_force
        self._gazetteer_of = gazetteer_of

    @property
    def gazetteer(self) -> Gazetteer:
        """The places that mentions are resolved to."""
        return self._gazetteer_of(self.in_force)

    def actors(self, *, name: str = "", kind: str = "", country: str = "", own: bool = False) -> tuple[Actor, ...]:
        """The actors with these words in a name, of this kind, of this country; `own` only those added or edited."""
        return find_actors(self.in_force, name, kind, country, own=own)

    def actor(self, name: str) -> ActorCard:
        """All that is known of the actor with this name or id; an error where nobody or several bear it."""
        return require_card(self.in_force, name)

    def places(self, *, name: str = "", country: str = "", precision: str = "", own: bool = False) -> list[Place]:
        """The places with these words in a name, of this country, of this precision; `own` only those added."""
        among: Iterable[Place] = (self.in_force.own.places or ()) if own else self.gazetteer
        words = name.casefold()
        return [place for place in among
                if (not country or place.country == country.upper()) and (not precision or place.precision == precision)
                and (not words or any(words in each.casefold() for each in (place.name, *place.names)))]

    def place(self, name: str) -> tuple[Place, ...]:
        """All places of just this name, or the own one of this id; which one a text means, only the text can tell."""
        if found := self.gazetteer.lookup(name):
            return found
        if held := tuple(place for place in self.in_force.own.places or () if place.id == name):
            return held
        raise NotFound(f"the gazetteer has no place called {name!r}", value=name,
                       hint="`blowback places --name WORDS` lists those with these words in a name")

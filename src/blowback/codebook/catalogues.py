"""The catalogues that reading and resolving look names up in: ours, with a user's own entries laid over them."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, cached_property

from blowback.codebook.actors import Actor, Catalogue, load_actors
from blowback.codebook.kin import Kin, Kinship, load_kinship
from blowback.codebook.place_data import load_places
from blowback.codebook.places import Gazetteer, Place, PlaceSource


@dataclass(frozen=True, slots=True)
class Own:
    """What a user has added; `mark` names this state of it ("own.17") and is empty where there is nothing."""

    actors: tuple[Actor, ...] = ()
    kin: tuple[Kin, ...] = ()
    places: PlaceSource | None = None
    mark: str = ""


NOTHING = Own()


class Catalogues:
    """Actors, kin and places in force; each is loaded when it is first asked for."""

    def __init__(self, own: Own = NOTHING):
        self.own = own

    @property
    def mark(self) -> str:
        """Which entries of whose own are laid over ours; empty for ours alone."""
        return self.own.mark

    @cached_property
    def actors(self) -> Catalogue:
        """The actors: an own one takes the place of ours with the same id."""
        return load_actors().with_own(self.own.actors) if self.own.actors else load_actors()

    @cached_property
    def kinship(self) -> Kinship:
        """Who is kin of whom."""
        return load_kinship().with_own(self.own.kin) if self.own.kin else load_kinship()

    @cached_property
    def places(self) -> Gazetteer:
        """The packaged places with own ones over them."""
        return self.over(load_places())

    def over(self, gazetteer: Gazetteer) -> Gazetteer:
        """Another gazetteer with own places over it: they go first, each in the place of one with the same id."""
        return Gazetteer((), (_Over(self.own.places, gazetteer),)) if self.own.places else gazetteer

    @cached_property
    def countries(self) -> frozenset[str]:
        """ISO 3166-1 alpha-3 codes of all states and countries."""
        states = (actor.id for actor in self.actors.actors.values() if actor.is_state)
        return frozenset((*states, *(place.id for place in load_places() if place.precision == "country")))


@dataclass(frozen=True, slots=True)
class _Over:
    """Places of one source, then those of another that the first does not have under that name."""

    first: PlaceSource
    then: PlaceSource

    def named(self, key: str) -> tuple[Place, ...]:
        """All of that key."""
        if not (found := self.first.named(key)):
            return self.then.named(key)
        ids = {place.id for place in found}
        return (*found, *(place for place in self.then.named(key) if place.id not in ids))

    def __iter__(self) -> Iterator[Place]:
        """All places, one by one."""
        ids = set()
        for place in self.first:
            ids.add(place.id)
            yield place
        yield from (place for place in self.then if place.id not in ids)


@cache
def load_catalogues() -> Catalogues:
    """The packaged catalogues, with nothing laid over them."""
    return Catalogues()

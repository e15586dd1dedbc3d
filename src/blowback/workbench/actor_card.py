"""Looking things up in the actor catalogue: lists, and all that is known of one actor."""

from dataclasses import dataclass

from blowback.codebook.actors import Actor, load_actors
from blowback.codebook.kin import Kin, Role, load_kinship
from blowback.errors import NotFound, UsageError


@dataclass(frozen=True, slots=True)
class ActorCard:
    """An actor with its roles in the order of time, of whom it is kin, and who is kin of it."""

    actor: Actor
    roles: tuple[Role, ...]
    above: tuple[Kin, ...]
    below: tuple[Kin, ...]


def find_actors(name: str, kind: str, country: str) -> tuple[Actor, ...]:
    """The actors that fit all that is not empty, in the order of their names."""
    fitting = (actor for actor in load_actors().actors.values()
               if (not kind or actor.kind == kind) and (not country or actor.country == country.upper())
               and (not name or any(name.lower() in each.lower() for each in (actor.id, actor.name, *actor.names))))
    return tuple(sorted(fitting, key=lambda actor: (actor.name.lower(), actor.id)))


def require_card(name: str) -> ActorCard:
    """The card of the one actor with this id or name; the id decides where several bear the name."""
    catalogue = load_actors()
    known = catalogue.get(name)
    bearers = [known] if known else list({naming.actor.id: naming.actor for naming in catalogue.lookup(name)}.values())
    if not bearers:
        raise NotFound(f"the catalogue has no actor called {name!r}", value=name,
                       hint="`blowback actors --name WORDS` lists those with these words in a name")
    if len(bearers) > 1:
        ids = ", ".join(actor.id for actor in bearers)
        raise UsageError(f"{len(bearers)} actors are called {name!r}: {ids}", value=name, hint="give the id of one")
    kinship = load_kinship()
    return ActorCard(bearers[0], kinship.roles_of(bearers[0].id), kinship.above(bearers[0].id),
                     kinship.below(bearers[0].id))

"""Looking things up in the actor catalogue: lists, and all that is known of one actor."""

from dataclasses import dataclass

from blowback.codebook.actors import Actor
from blowback.codebook.catalogues import Catalogues
from blowback.codebook.kin import Kin, Role
from blowback.errors import NotFound, UsageError


@dataclass(frozen=True, slots=True)
class ActorCard:
    """An actor with its roles in the order of time, of whom it is kin, and who is kin of it."""

    actor: Actor
    roles: tuple[Role, ...]
    above: tuple[Kin, ...]
    below: tuple[Kin, ...]
    kindred: dict[str, Actor]
    """Those of whom it is kin and who are kin of it, by id."""
    is_own: bool


def find_actors(catalogues: Catalogues, name: str, kind: str, country: str, *, own: bool) -> tuple[Actor, ...]:
    """The actors that fit all that is not empty, in the order of their names."""
    among = catalogues.own.actors if own else catalogues.actors.actors.values()
    fitting = (actor for actor in among
               if (not kind or actor.kind == kind) and (not country or actor.country == country.upper())
               and (not name or any(name.lower() in each.lower() for each in (actor.id, actor.name, *actor.names))))
    return tuple(sorted(fitting, key=lambda actor: (actor.name.lower(), actor.id)))


def require_card(catalogues: Catalogues, name: str) -> ActorCard:
    """The card of the one actor with this id or name; the id decides where several bear the name."""
    catalogue = catalogues.actors
    known = catalogue.get(name)
    bearers = [known] if known else list({naming.actor.id: naming.actor for naming in catalogue.lookup(name)}.values())
    if not bearers:
        raise NotFound(f"the catalogue has no actor called {name!r}", value=name,
                       hint="`blowback actors --name WORDS` lists those with these words in a name")
    if len(bearers) > 1:
        ids = ", ".join(actor.id for actor in bearers)
        raise UsageError(f"{len(bearers)} actors are called {name!r}: {ids}", value=name, hint="give the id of one")
    actor, kinship = bearers[0], catalogues.kinship
    above, below = kinship.above(actor.id), kinship.below(actor.id)
    kindred = {each: found for each in (*(one.of for one in above), *(one.actor for one in below))
               if (found := catalogue.get(each))}
    return ActorCard(actor, kinship.roles_of(actor.id), above, below, kindred,
                     any(one.id == actor.id for one in catalogues.own.actors))

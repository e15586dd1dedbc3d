"""Adding, editing and withdrawing actors and kin of one's own: each change is checked as it is written."""

from collections.abc import Callable, Iterator, Sequence
from typing import TypeVar

from blowback.codebook import own_kin
from blowback.codebook.actors import Actor
from blowback.codebook.catalogues import Catalogues, Own
from blowback.codebook.kin import Kin
from blowback.codebook.own_actors import OWN_SOURCE, ActorFields, edited, find_faults, make_actor
from blowback.codebook.period import parse_period
from blowback.errors import NotFound, UsageError
from blowback.ledger import Change, Ledger

T = TypeVar("T")


def add_actor(ledger: Ledger, name: str, given: ActorFields, actor_id: str | None = None) -> Actor:
    """Add an actor that the catalogue does not have yet."""
    actor = _sound(lambda: make_actor(name, given, actor_id), name)

    def decide(own: Own) -> Iterator[Change]:
        if Catalogues(own).actors.get(actor.id):
            raise UsageError(f"the id {actor.id!r} is taken", value=actor.id,
                             hint=f"`blowback actors show {actor.id}` tells by whom; edit it, or give another --id")
        require_sound(actor, own)
        yield Change.add(actor)

    ledger.amend(decide)
    return actor


def edit_actor(ledger: Ledger, actor_id: str, given: ActorFields, *, name: str | None = None,
               drop: Sequence[str] = ()) -> Actor:
    """Lay an edited version over an actor, be it ours or an own one."""
    laid: list[Actor] = []

    def decide(own: Own) -> Iterator[Change]:
        known = require_actor(Catalogues(own), actor_id)
        laid.append(_sound(lambda: edited(known, given, name=name, drop=drop), actor_id))
        require_sound(laid[0], own)
        yield Change.add(laid[0])

    ledger.amend(decide)
    return laid[0]


def remove_actor(ledger: Ledger, actor_id: str) -> None:
    """Withdraw an own actor, or the own version of one of ours; its own kin go with it."""
    def decide(own: Own) -> Iterator[Change]:
        if all(actor.id != actor_id for actor in own.actors):
            require_actor(Catalogues(own), actor_id)
            raise UsageError(f"{actor_id!r} is not of your own, and cannot be removed", value=actor_id,
                             hint="`blowback actors --own` lists those that can")
        left = Own(tuple(actor for actor in own.actors if actor.id != actor_id), own.kin)
        yield Change("actor", actor_id, None)
        if Catalogues(left).actors.get(actor_id) is None:
            _refuse_orphans(left, actor_id)
            yield from (Change("kin", one.id, None) for one in own.kin if actor_id in (one.actor, one.of))

    ledger.amend(decide)


def add_kin(ledger: Ledger, actor_id: str, of: str, how: str, *, since: str | None = None, until: str | None = None,
            note: str = "", source: str = OWN_SOURCE) -> Kin:
    """Note of whom an actor is, or was, a part, splinter or successor; one with the same start is replaced."""
    kin = _sound(lambda: Kin(actor_id, of, how, parse_period(since, until), source or OWN_SOURCE, note), actor_id)

    def decide(own: Own) -> Iterator[Change]:
        require_sound(kin, own)
        yield Change.add(kin)

    ledger.amend(decide)
    return kin


def remove_kin(ledger: Ledger, actor_id: str, of: str, how: str | None = None) -> int:
    """Withdraw the own kin between two actors, all or one way of it; how many there were."""
    def decide(own: Own) -> Iterator[Change]:
        held = [one for one in own.kin if (one.actor, one.of) == (actor_id, of) and how in (None, one.how)]
        if not held:
            raise NotFound(f"you have noted no kin of {actor_id!r} with {of!r}", value=actor_id,
                           hint="only kin of your own can be removed")
        yield from (Change("kin", one.id, None) for one in held)

    return len(ledger.amend(decide))


def require_actor(catalogues: Catalogues, actor_id: str) -> Actor:
    """The actor with just this id."""
    if known := catalogues.actors.get(actor_id):
        return known
    namesakes = ", ".join(dict.fromkeys(naming.actor.id for naming in catalogues.actors.lookup(actor_id)))
    raise NotFound(f"no actor has the id {actor_id!r}", value=actor_id,
                   hint=f"the id of {actor_id} is {namesakes}" if namesakes else "`blowback actors --name` finds it")


def require_sound(value: Actor | Kin, own: Own) -> None:
    """Refuse what cannot stand among the entries; every fault is told at once."""
    if isinstance(value, Actor):
        laid = Catalogues(Own((*own.actors, value), own.kin))
        faults = list(find_faults(value, laid))
    else:
        laid = Catalogues(Own(own.actors, (*own.kin, value)))
        faults = list(own_kin.find_faults(value, laid))
    if faults:
        raise UsageError("; ".join(faults), value=value.id)


def _refuse_orphans(left: Own, actor_id: str) -> None:
    orphans = [actor.id for actor in left.actors if actor_id in (actor.parent, *actor.member_of)]
    if orphans:
        raise UsageError(f"{', '.join(orphans)} belong to {actor_id!r}", value=actor_id,
                         hint="remove them first, or edit to whom they belong")


def _sound(make: Callable[[], T], value: str) -> T:
    try:
        return make()
    except ValueError as error:
        raise UsageError(str(error), value=value) from None

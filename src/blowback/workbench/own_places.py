"""Adding and withdrawing places of one's own; each change is checked as it is written."""

from blowback.codebook.own_places import PlaceFields, find_faults, make_place
from blowback.codebook.places import Place
from blowback.errors import NotFound, UsageError
from blowback.ledger import Change, Ledger
from blowback.workbench.catalogue import CatalogueDoor


def add_place(ledger: Ledger, catalogue: CatalogueDoor, name: str, at: tuple[float, float], precision: str,
              given: PlaceFields, place_id: str | None = None) -> Place:
    """Add a place; one of its own id, or of the same name in the same unit, is replaced."""
    try:
        place = make_place(name, at, precision, given, catalogue.gazetteer, place_id)
    except ValueError as error:
        raise UsageError(str(error), value=name) from None
    if faults := list(find_faults(place, catalogue.in_force.countries)):
        raise UsageError("; ".join(faults), value=place.id)
    ledger.add_places([place])
    return place


def remove_place(ledger: Ledger, place_id: str) -> None:
    """Withdraw an own place, or the own version of one of ours."""
    if not ledger.amend(lambda _: [Change("place", place_id, None)]):
        raise NotFound(f"you have added no place with the id {place_id!r}", value=place_id,
                       hint="`blowback places --own` lists those that you have")

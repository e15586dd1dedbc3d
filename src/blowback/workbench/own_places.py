"""Adding and withdrawing places of one's own; each change is checked as it is written."""

from blowback.codebook.catalogues import Catalogues
from blowback.codebook.own_places import PlaceFields, find_faults, make_place
from blowback.codebook.places import Place
from blowback.errors import NotFound, UsageError
from blowback.ledger import Change, Ledger


def add_place(ledger: Ledger, catalogues: Catalogues, name: str, at: tuple[float, float], precision: str,
              given: PlaceFields, place_id: str | None = None) -> Place:
    """Add a place; one of its own id, or of the same name in the same unit, is replaced."""
    try:
        place = make_place(name, at, precision, given, catalogues, place_id)
    except ValueError as error:
        raise UsageError(str(error), value=name) from None
    if faults := list(find_faults(place, catalogues.countries)):
        raise UsageError("; ".join(faults), value=place.id)
    ledger.add_places([place])
    return place


def remove_place(ledger: Ledger, place_id: str) -> None:
    """Withdraw an own place, or the own version of one of ours."""
    if not ledger.amend(lambda _: [Change("place", place_id, None)]):
        raise NotFound(f"you have added no place with the id {place_id!r}", value=place_id,
                       hint="`blowback places --own` lists those that you have")


def find_places(catalogues: Catalogues, name: str, country: str, precision: str, *, own: bool) -> list[Place]:
    """The places that fit all that is not empty, in the order of the gazetteer; `name` as words of a name."""
    among = (catalogues.own.places or ()) if own else catalogues.places
    words = name.casefold()
    return [place for place in among
            if (not country or place.country == country.upper()) and (not precision or place.precision == precision)
            and (not words or any(words in each.casefold() for each in (place.name, *place.names)))]


def require_places(catalogues: Catalogues, name: str) -> tuple[Place, ...]:
    """All places of that name, or with that id where the id is an own one."""
    if found := catalogues.places.lookup(name):
        return found
    held = tuple(place for place in catalogues.own.places or () if place.id == name)
    if not held:
        raise NotFound(f"the gazetteer has no place called {name!r}", value=name,
                       hint="`blowback places --name WORDS` lists those with these words in a name")
    return held

"""Filters that understand names: whoever bears a name in the actor catalogue is looked for under all of them."""

from dataclasses import replace

from blowback.codebook.actors import Catalogue
from blowback.ledger import Filters


def with_catalogue(filters: Filters, catalogue: Catalogue) -> Filters:
    """The filters with the catalogue's ids beside the names of actors, recipients and holders."""
    if not (filters.actor or filters.recipient or filters.holder):
        return filters
    return replace(filters, actor=_with_ids(filters.actor, catalogue),
                   recipient=_with_ids(filters.recipient, catalogue),
                   holder=_with_ids(filters.holder, catalogue))


def _with_ids(names: tuple[str, ...], catalogue: Catalogue) -> tuple[str, ...]:
    known = [naming.actor.id for name in names for naming in catalogue.lookup(name)
             if naming.how == "name" and not naming.weak]
    return (*names, *dict.fromkeys(known))

"""One incident as one paragraph tells it: victims, doer, weapon, place, merged from the paragraph's claims."""

from collections.abc import Sequence
from dataclasses import dataclass

from blowback.model import Claim, Kind, Mention
from blowback.resolve.nested import nested_place
from blowback.resolve.perpetrators import perpetrator
from blowback.resolve.tolls import Toll, toll_of
from blowback.resolve.weapons import weapon_class


@dataclass(frozen=True, slots=True)
class ToldIncident:
    """What a paragraph says of what it is about; None where it does not say."""

    toll: Toll
    perpetrator: Mention | None
    weapon: str | None
    place: tuple[str, ...]
    """Where, the names from the inside out: ("Levent", "Istanbul")."""


def incident_of(text: str, claims: Sequence[Claim]) -> ToldIncident:
    """The incident that the (resolved) claims of a paragraph amount to."""
    events = [claim for claim in claims if claim.kind is Kind.EVENT]
    weapon, place = weapon_class(text, claims), nested_place(text, events)
    return ToldIncident(toll_of(events, text), perpetrator(claims), weapon, place)

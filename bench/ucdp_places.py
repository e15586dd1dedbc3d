"""UCDP GED: whether the words for the place of an event lead to its district and near its coordinates.

Only the words of `where_coordinates` and `where_description` are resolved, in a document that names the country; the
district and the coordinates are looked at afterwards. Measured twice: with all our places, and without those of the
supplement that bear a name of the file's `where_coordinates`; districts and provinces stay.
"""

import csv
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from bench.figures import Figure
from blowback.atlas import open_gazetteer
from blowback.codebook.actors import load_actors
from blowback.codebook.place_keys import key_of
from blowback.codebook.places import GEONAMES, Gazetteer, Place
from blowback.model import Document
from blowback.resolve.context import Context
from blowback.resolve.located import locate
from blowback.resolve.places import PlaceResolver
from blowback.resolve.spots import Spot, distance_km

_GOALS = {"district right": 0.97, "within 25 km": 0.80, "within 50 km": 0.92}
_UNIT_WORDS = re.compile(r" dist\w+$| - .+$", re.IGNORECASE)
"""The word for a district, also where the file misspells it, and what follows "FR Tank"."""
_PRECISE = ("1", "2", "3")


@dataclass(frozen=True, slots=True)
class Event:
    """What is said of the place, and where it was."""

    words: str
    description: str
    country: str
    precision: str
    province: str
    district: str
    lat: float
    lon: float


@dataclass(frozen=True, slots=True)
class Answer:
    """What became of an event: whether the district is right, None where the file names none; how far off, in km."""

    district: bool | None
    away: float | None


def measure(paths: Sequence[Path], reader: str) -> list[Figure]:  # noqa: ARG001
    """Districts and distances, with all our places and with the file's own held out by name."""
    events = Counter(event for path in paths for event in events_of(path))
    whole = open_gazetteer()
    return [*_figures("ucdp-places", events, whole, _GOALS),
            *_figures("ucdp-places, names held out", events, _without(whole, events), {})]


def events_of(path: Path) -> Iterator[Event]:
    """The events of a file of UCDP GED; a row of HXL tags is none."""
    with path.open(encoding="utf-8-sig", newline="") as file:
        for row in csv.DictReader(file):
            if row.get("id") and row["latitude"]:
                yield Event(row["where_coordinates"], row["where_description"], row["country"], row["where_prec"],
                            row["adm_1"], row["adm_2"], float(row["latitude"]), float(row["longitude"]))


def _figures(name: str, events: Counter[Event], gazetteer: Gazetteer, goals: dict[str, float]) -> list[Figure]:
    answers = {event: answer(event, gazetteer) for event in events}
    named = Counter({event: times for event, times in events.items() if answers[event].district is not None})
    near = Counter({event: times for event, times in events.items() if event.precision in _PRECISE})
    said = Counter({event: times for event, times in events.items() if answers[event].away is not None})

    def share(title: str, of: Counter[Event], *, within: float | None = None) -> Figure:
        right = sum(times for event, times in of.items() if _is_right(answers[event], within))
        return Figure(name, title, right / max(1, of.total()), of.total(), goals.get(title))

    far = sum(times for event, times in said.items() if (answers[event].away or 0) > 300)
    return [share("district right", named),
            share("within 25 km", near, within=25), share("within 50 km", near, within=50),
            Figure(name, "farther than 300 km", far / max(1, events.total()), events.total(), 0.005 if goals else None,
                   most=True),
            Figure(name, "unanswered", 1 - said.total() / max(1, events.total()), events.total())]


def _is_right(answer: Answer, within: float | None) -> bool:
    return answer.district is True if within is None else answer.away is not None and answer.away <= within


def answer(event: Event, gazetteer: Gazetteer) -> Answer:
    """What we say of the place of an event, against what the file says."""
    resolver = resolver_of(event, gazetteer)
    spot = locate(resolver, (event.words, event.description))
    right = _is_district(spot, event, resolver) if event.district else None
    return Answer(right, distance_km(spot, _truth(event)) if spot else None)


def resolver_of(event: Event, gazetteer: Gazetteer) -> PlaceResolver:
    """The resolver of the document that the notes on one event are."""
    document = Document.of_text(f"{event.words}.\n{event.description}.\n{event.country}.")
    catalogue = load_actors()
    return PlaceResolver(gazetteer, catalogue, Context(document, catalogue))


def _truth(event: Event) -> Spot:
    return Spot("", event.words, event.lat, event.lon, "exact", 0, None)


def _is_district(spot: Spot | None, event: Event, resolver: PlaceResolver) -> bool:
    """The same unit by our catalogue of units and their names; a district of ours may be a part of the file's."""
    if spot is None or spot.admin2 is None:
        return False
    return resolver.units.are_one(spot.country, spot.admin2, _UNIT_WORDS.sub("", event.district))


def _without(gazetteer: Gazetteer, events: Counter[Event]) -> Gazetteer:
    names = {key_of(event.words.rsplit(" ", 1)[0]) for event in events} | {key_of(event.words) for event in events}
    return gazetteer.filtered(lambda place: _stays(place, names))


def _stays(place: Place, names: set[str]) -> bool:
    if place.source == GEONAMES or place.precision in ("admin-2", "admin-1", "country"):
        return True
    return names.isdisjoint(map(key_of, (place.name, *place.names)))

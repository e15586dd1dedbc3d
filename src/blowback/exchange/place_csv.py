"""Places as one CSV table, and back without loss."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import TextIO

from blowback.codebook.own_actors import OWN_SOURCE
from blowback.codebook.own_places import RADIUS_KM, own_id
from blowback.codebook.period import ALWAYS, Period, parse_period
from blowback.codebook.places import Place
from blowback.errors import InputError, UnreadableInput
from blowback.exchange.cells import escaped, joined, to_line
from blowback.exchange.rows import Row, iter_rows

COLUMNS = ("id", "name", "lat", "lon", "precision", "radius_km", "country", "names", "population", "admin1", "admin2",
           "since", "until", "source")


@dataclass(frozen=True, slots=True)
class PlaceRow:
    """A place of a table, and where it stands."""

    where: str
    place: Place


def to_csv(places: Iterable[Place]) -> Iterator[str]:
    """The table line by line, header first."""
    yield to_line(COLUMNS)
    for place in places:
        yield to_line(_cells(place))


def from_csv(file: TextIO, where: str) -> Iterator[PlaceRow | InputError]:
    """The places of a table, whose columns may stand in any order; name, lat, lon and precision have to be there."""
    for row in iter_rows(file, where, COLUMNS, needed=("name", "lat", "lon", "precision")):
        if isinstance(row, InputError):
            yield row
            continue
        at = f"{where}, line {row.line}"
        faults: list[str] = []
        place = _place(row, faults)
        yield UnreadableInput("; ".join(faults), value=place.name, where=at) if faults else PlaceRow(at, place)


def _cells(place: Place) -> Iterator[str]:
    for column in COLUMNS:
        if column in ("lat", "lon", "radius_km", "population"):
            yield str(getattr(place, column))
        elif column in ("since", "until"):
            yield str(getattr(place.period, column) or "")
        else:
            value = joined(place.names) if column == "names" else getattr(place, column)
            yield escaped(value) if value else ""


def _place(row: Row, faults: list[str]) -> Place:
    name, country, precision = row.text("name"), row.text("country").upper() or None, row.text("precision")
    admin1, admin2 = row.text("admin1") or None, row.text("admin2") or None
    radius = _number(row, "radius_km", faults) if row.text("radius_km") else RADIUS_KM.get(precision, 0.0)
    return Place(
        id=row.text("id") or own_id(name, country, admin2 or admin1), name=name, lat=_number(row, "lat", faults),
        lon=_number(row, "lon", faults), precision=precision, radius_km=radius, country=country,
        names=row.texts("names"), population=int(_number(row, "population", faults)) if row.text("population") else 0,
        source=row.text("source") or OWN_SOURCE, admin1=admin1, admin2=admin2, period=_period(row, faults))


def _number(row: Row, column: str, faults: list[str]) -> float:
    try:
        number = float(row.text(column))
        int(number)  # neither "inf" nor "nan"
    except (ValueError, OverflowError):
        faults.append(f"{column} {row.text(column)[:40]!r} is no number")
        return 0.0
    return number


def _period(row: Row, faults: list[str]) -> Period:
    try:
        return parse_period(row.text("since"), row.text("until"))
    except ValueError as error:
        faults.append(str(error))
        return ALWAYS

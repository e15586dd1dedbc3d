"""Places of a UCDP GED file: each name that its coders used, with where they put it and how precisely."""

import csv
import re
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from statistics import median
from typing import TextIO

from blowback.codebook.own_actors import id_of
from blowback.codebook.places import Place
from blowback.errors import InputError, UnreadableInput
from blowback.exchange.place_csv import PlaceRow

_NEEDED = ("where_prec", "where_coordinates", "adm_1", "adm_2", "latitude", "longitude", "country")
# UCDP's precision of a place: 1 the place itself, 2 near it, 3 its district, 4 its province; 5 to 7 are no place.
_PRECISIONS = {"1": ("settlement", 5.0), "2": ("settlement", 25.0), "3": ("admin-2", 40.0), "4": ("admin-1", 150.0)}
_TYPE = re.compile(r" (?:town|city|village|area|district|province|agency|tehsil|state|department|governorate|"
                   r"municipality|county|region|camp|sub-?district)$", re.IGNORECASE)
_KM_PER_DEGREE = 111.2
_CELL = 50_000_000


@dataclass(slots=True)
class _Spot:
    where: str
    at: list[tuple[float, float]] = field(default_factory=list)
    writings: Counter[str] = field(default_factory=Counter)


def from_ucdp(file: TextIO, where: str, country_of: Callable[[str], str | None],
              advance: Callable[[], None]) -> Iterator[PlaceRow | InputError]:
    """The places of an events file, each once, in the order of their ids; rows that cannot be read come first."""
    csv.field_size_limit(_CELL)
    rows = csv.DictReader(file)
    missing = [name for name in _NEEDED if name not in (rows.fieldnames or ())]
    if missing:
        raise UnreadableInput(f"no column {', '.join(missing)}", where=f"{where}, line 1",
                              hint="UCDP GED as CSV has them: ucdp.uu.se/downloads")
    spots: dict[tuple[str, ...], _Spot] = defaultdict(lambda: _Spot(where))
    try:
        for row in rows:
            advance()
            if fault := _gather(row, f"{where}, line {rows.line_num}", spots):
                yield fault
    except csv.Error as error:
        yield UnreadableInput(f"not CSV from here on: {error}", where=f"{where}, line {rows.line_num + 1}")
    for key in [key for key in spots if key[-1] == "2" and (*key[:-1], "1") in spots]:
        del spots[key]  # the place itself is known better
    codes = {country: country_of(country) for country in {key[0] for key in spots}}
    yield from (_place(key, spots[key], codes[key[0]]) for key in sorted(spots))


def _gather(row: dict[str, str], at: str, spots: dict[tuple[str, ...], _Spot]) -> InputError | None:
    text = {name: (row.get(name) or "").strip() for name in _NEEDED}
    if text["latitude"].startswith("#") or text["where_prec"].startswith("#"):
        return None  # the second line of files from the Humanitarian Data Exchange: tags
    if text["where_prec"] not in _PRECISIONS:
        known = text["where_prec"] in ("5", "6", "7")
        return None if known else UnreadableInput(f"where_prec {text['where_prec'][:20]!r} is none of 1 to 7", where=at)
    name = {"3": text["adm_2"], "4": text["adm_1"]}.get(text["where_prec"]) or text["where_coordinates"]
    try:
        spot = float(text["latitude"]), float(text["longitude"])
    except ValueError:
        return UnreadableInput(f"no coordinates: {text['latitude'][:20]!r}, {text['longitude'][:20]!r}", where=at)
    district = text["adm_2"] if text["where_prec"] in "12" else ""
    key = (text["country"], text["adm_1"] if text["where_prec"] != "4" else "", district, id_of(_bare(name)),
           text["where_prec"])
    held = spots[key]
    held.where = at if not held.at else held.where
    held.at.append(spot)
    held.writings[name] += 1
    return None


def _place(key: tuple[str, ...], spot: _Spot, country: str | None) -> PlaceRow:
    country_name, admin1, admin2, _, prec = key
    precision, least = _PRECISIONS[prec]
    lat, lon = (round(median(each[n] for each in spot.at), 5) for n in (0, 1))
    spread = max(max(abs(one - lat), abs(other - lon)) for one, other in spot.at) * _KM_PER_DEGREE
    (name, _), *others = spot.writings.most_common()
    names = dict.fromkeys((_bare(name), *(form for each, _ in others for form in (each, _bare(each)))))
    return PlaceRow(spot.where, Place(
        id="ucdp:" + "/".join(filter(None, (country or country_name, *map(id_of, (admin1, admin2, name)), prec))),
        name=name, lat=lat, lon=lon, precision=precision, radius_km=round(least + spread, 1), country=country,
        names=tuple(form for form in names if form and form != name), source="UCDP GED",
        admin1=_bare(admin1) or None, admin2=_bare(admin2) or None))


def _bare(name: str) -> str:
    return _TYPE.sub("", name)

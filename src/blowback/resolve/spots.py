"""Arithmetic of places: wider, shifted, several as one. A spot always keeps a precision and a radius."""

import math
import re
from dataclasses import dataclass, replace

from blowback.codebook.places import PRECISIONS, Place

_KM_PER_DEGREE = 111.2
_NEAR_KM = 10.0
_COMPASS = {"north": (0, 1), "south": (0, -1), "east": (1, 0), "west": (-1, 0), "north-east": (1, 1),
            "north-west": (-1, 1), "south-east": (1, -1), "south-west": (-1, -1), "central": (0, 0)}


@dataclass(frozen=True, slots=True)
class Spot:
    """Where a mention is: the catalogue place that it is, lies in or lies by, and a circle."""

    id: str
    name: str
    lat: float
    lon: float
    precision: str
    radius_km: float
    country: str | None
    admin1: str | None = None
    """Name of the province that it lies in, on the day of the document; its own where it is one."""
    admin2: str | None = None
    """Name of the district."""
    reason: str = ""
    """Why this one of several."""
    candidates: tuple[str, ...] = ()
    """Ids of all places of that name, this one too."""


def spot_of(place: Place) -> Spot:
    """The place itself; a province or district lies in itself."""
    return Spot(place.id, place.name, place.lat, place.lon, place.precision, place.radius_km, place.country,
                place.name if place.precision == "admin-1" else place.admin1,
                place.name if place.precision == "admin-2" else place.admin2)


def widened(spot: Spot, by_km: float) -> Spot:
    """Somewhere near the spot: a larger circle, and no finer than a district."""
    coarse = spot.precision if spot.precision in ("admin-1", "country") else "admin-2"
    return replace(spot, precision=coarse, radius_km=spot.radius_km + by_km)


def part_of(spot: Spot, direction: str, name: str) -> Spot:
    """The northern, southern ... part: half a radius off the middle, and a little more than half as wide."""
    east, north = _COMPASS[_plain(direction)]
    off = spot.radius_km / 2 / (math.sqrt(2) if east and north else 1)
    lat, lon = _moved(spot, east * off, north * off)
    precision = "admin-1" if spot.precision == "country" else spot.precision
    return replace(spot, name=name, lat=lat, lon=lon, precision=precision,
                   radius_km=round(spot.radius_km * 0.6, 1))


def off_from(spot: Spot, by_km: float, direction: str | None) -> Spot:
    """So many kilometres from the spot; without a direction, anywhere on that circle.

    The radius is that of the spot and a quarter of the way, for reports round it and measure it along roads.
    """
    if direction is None:
        return replace(widened(spot, by_km), reason=f"{by_km:g} km from {spot.name}")
    east, north = _COMPASS[_plain(direction)]
    step = by_km / (math.sqrt(2) if east and north else 1)
    lat, lon = _moved(spot, east * step, north * step)
    reach = round(spot.radius_km + by_km / 4, 1)
    precision = "admin-2" if spot.precision in ("exact", "settlement") and reach > _NEAR_KM else spot.precision
    return replace(spot, lat=lat, lon=lon, radius_km=reach, precision=precision,
                   reason=f"{by_km:g} km {direction.lower()} of {spot.name}")


def together(left: Spot, right: Spot) -> Spot | None:
    """Both as one circle; None when they lie in different countries."""
    if left.country != right.country:
        return None
    apart = distance_km(left, right)
    coarse = max(left.precision, right.precision, "admin-2", key=PRECISIONS.index)
    return Spot(f"{left.id}+{right.id}", f"{left.name} and {right.name}", round((left.lat + right.lat) / 2, 4),
                round((left.lon + right.lon) / 2, 4), coarse,
                round(apart / 2 + max(left.radius_km, right.radius_km), 1), left.country,
                left.admin1 if left.admin1 == right.admin1 else None,
                left.admin2 if left.admin2 == right.admin2 else None, f"{left.name} and {right.name} as one")


def _plain(direction: str) -> str:
    word = direction.lower().removesuffix("ern").replace("mid", "central").replace("-", "")
    return re.sub(r"(north|south)(?=east|west)", r"\1-", re.sub(r"\W", "", word))


def _moved(spot: Spot, east_km: float, north_km: float) -> tuple[float, float]:
    lat = max(-90.0, min(90.0, spot.lat + north_km / _KM_PER_DEGREE))
    lon = spot.lon + east_km / (_KM_PER_DEGREE * max(0.1, math.cos(math.radians(spot.lat))))
    return round(lat, 3), round((lon + 180) % 360 - 180, 3)


def distance_km(left: Spot, right: Spot) -> float:
    """Great-circle distance between the middles."""
    lat1, lat2 = math.radians(left.lat), math.radians(right.lat)
    inner = (math.sin((lat2 - lat1) / 2) ** 2
             + math.cos(lat1) * math.cos(lat2) * math.sin(math.radians(right.lon - left.lon) / 2) ** 2)
    return 2 * 6371.0 * math.asin(math.sqrt(inner))

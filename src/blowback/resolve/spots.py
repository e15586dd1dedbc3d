"""Arithmetic of places: wider, shifted, several as one. A spot always keeps a precision and a radius."""

import math
from dataclasses import dataclass, replace

from blowback.codebook.places import PRECISIONS, Place

_KM_PER_DEGREE = 111.2
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


def spot_of(place: Place) -> Spot:
    """The place itself."""
    return Spot(place.id, place.name, place.lat, place.lon, place.precision, place.radius_km, place.country)


def widened(spot: Spot, by_km: float) -> Spot:
    """Somewhere near the spot: a larger circle, and no finer than a district."""
    coarse = spot.precision if spot.precision in ("admin-1", "country") else "admin-2"
    return replace(spot, precision=coarse, radius_km=spot.radius_km + by_km)


def part_of(spot: Spot, direction: str, name: str) -> Spot:
    """The northern, southern ... part: half a radius off the middle, and a little more than half as wide."""
    word = direction.lower().removesuffix("ern").replace("northeast", "north-east").replace("northwest", "north-west")
    word = word.replace("southeast", "south-east").replace("southwest", "south-west").replace("mid", "central")
    east, north = _COMPASS[word]
    off = spot.radius_km / 2 / (math.sqrt(2) if east and north else 1)
    lat = max(-90.0, min(90.0, spot.lat + north * off / _KM_PER_DEGREE))
    lon = spot.lon + east * off / (_KM_PER_DEGREE * max(0.1, math.cos(math.radians(spot.lat))))
    precision = "admin-1" if spot.precision == "country" else spot.precision
    return replace(spot, name=name, lat=round(lat, 3), lon=round(lon, 3), precision=precision,
                   radius_km=round(spot.radius_km * 0.6, 1))


def together(left: Spot, right: Spot) -> Spot | None:
    """Both as one circle; None when they lie in different countries."""
    if left.country != right.country:
        return None
    apart = distance_km(left, right)
    coarse = max(left.precision, right.precision, "admin-2", key=PRECISIONS.index)
    return Spot(f"{left.id}+{right.id}", f"{left.name} and {right.name}", round((left.lat + right.lat) / 2, 4),
                round((left.lon + right.lon) / 2, 4), coarse,
                round(apart / 2 + max(left.radius_km, right.radius_km), 1), left.country)


def distance_km(left: Spot, right: Spot) -> float:
    """Great-circle distance between the middles."""
    lat1, lat2 = math.radians(left.lat), math.radians(right.lat)
    inner = (math.sin((lat2 - lat1) / 2) ** 2
             + math.cos(lat1) * math.cos(lat2) * math.sin(math.radians(right.lon - left.lon) / 2) ** 2)
    return 2 * 6371.0 * math.asin(math.sqrt(inner))

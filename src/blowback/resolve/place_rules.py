"""What the words around a name make of its place: one rule for each construction, tried in this order."""

import re
from collections.abc import Callable
from typing import Protocol, TypeAlias

from blowback.codebook.places import PRECISIONS
from blowback.resolve.choosing import lies_inside
from blowback.resolve.place_words import (
    DIRECTION,
    FAR,
    INSIDE,
    KIND_BEFORE,
    KM_PER_MILE,
    NEAR,
    NEAR_KM,
    TYPE,
    WAY,
    level_of,
)
from blowback.resolve.spots import Spot, off_from, part_of, together, widened
from blowback.text.numbers import find_numbers

_WIDEST_LIST = 3


class Finder(Protocol):
    """What the rules need of the resolver."""

    def find(self, words: str, wanted: str | None = None, within: Spot | None = None) -> Spot | None:
        """The place of that name or phrase."""

    def named(self, name: str, wanted: str | None = None, within: Spot | None = None) -> Spot | None:
        """The place of that name, no phrase."""

    def country(self, words: str) -> str | None:
        """The country that a name or a demonym stands for."""

    def capital(self, code: str) -> Spot | None:
        """The capital of a country."""


PlaceRule: TypeAlias = Callable[[Finder, re.Match[str]], Spot | None]


def _typed(finder: Finder, found: re.Match[str]) -> Spot | None:
    wanted = level_of(found["type"])
    spot = finder.find(found["name"], wanted)
    if spot is None or spot.precision == "country":
        return spot and widened(spot, 0)
    finer = PRECISIONS.index(spot.precision) < PRECISIONS.index(wanted)
    return widened(spot, NEAR_KM) if finer and wanted.startswith("admin") else spot


def _kind_before(finder: Finder, found: re.Match[str]) -> Spot | None:
    """"Killi Raza Khan", "district Sibi"."""
    kind = found["kind"].lower()
    wanted = "admin-1" if kind == "province" else "admin-2" if "district" in kind or kind == "agency" else "settlement"
    return finder.find(found["name"], wanted)


def _frontier(finder: Finder, found: re.Match[str]) -> Spot | None:
    """ "FR Kohat" is the frontier region beside the district of that name."""
    name = found["name"]
    for form in (f"{name} Frontier Region", f"Frontier Region {name}", f"{name} Tribal Area"):
        if spot := finder.named(form, "admin-2"):
            return spot
    return None


def _of_owner(finder: Finder, found: re.Match[str]) -> Spot | None:
    """ "Peshawar's Army Public School", "Pakistani soil", "Libyan capital": inside the owner."""
    code = finder.country(found["name"])
    if code and found["rest"].lower() == "capital":
        return finder.capital(code)
    owner = finder.find(found["name"])
    inner = finder.find(found["rest"], within=owner) if owner else None
    return inner or owner


def _capital_of(finder: Finder, found: re.Match[str]) -> Spot | None:
    code = finder.country(found["name"])
    return finder.capital(code) if code else None


def _part(finder: Finder, found: re.Match[str]) -> Spot | None:
    spot = finder.find(found["name"])
    return part_of(spot, found["direction"], found.group()) if spot else None


def _level(finder: Finder, found: re.Match[str]) -> Spot | None:
    """ "Upper Kurram" where nobody knows it alone: somewhere in Kurram."""
    spot = finder.find(found["name"])
    return widened(spot, 0) if spot and spot.precision != "country" else None


def _far(finder: Finder, found: re.Match[str]) -> Spot | None:
    """ "20 km north of Quetta"."""
    spot = finder.find(found["name"])
    many = _number(found["many"])
    if spot is None or many is None or spot.precision == "country":
        return None
    return off_from(spot, many * (KM_PER_MILE if found["unit"].startswith("mi") else 1), found["direction"])


def _number(words: str) -> float | None:
    if words[0].isdigit():
        return float(words.replace(",", "."))
    return next((float(number.value) for number in find_numbers(words)), None)


def _near(finder: Finder, found: re.Match[str]) -> Spot | None:
    spot = finder.find(found["name"])
    return widened(spot, NEAR_KM) if spot else None


def _inside(finder: Finder, found: re.Match[str]) -> Spot | None:
    outer = finder.find(found["name"])
    return (finder.find(found["head"], within=outer) if found["head"] else None) or outer


def _several(finder: Finder, found: re.Match[str]) -> Spot | None:
    names = [name for name in re.split(r",? and |, | & ", found.group()) if name]
    spots = [finder.find(name) for name in names]
    spot, *others = spots if len(spots) <= _WIDEST_LIST else [None]
    for other in others:
        spot = together(spot, other) if spot and other else None
    return spot


def _between(finder: Finder, found: re.Match[str]) -> Spot | None:
    left, right = finder.find(found["name"]), finder.find(found["until"])
    return together(left, right) if left and right else None


def _address(finder: Finder, found: re.Match[str]) -> Spot | None:
    """ "Kokernag, Anantnag": the first when it lies by the second, else somewhere in the second."""
    outer = finder.find(found["outer"])
    inner = finder.find(found["name"], within=outer)
    if inner and (outer is None or lies_inside(inner, outer)):
        return inner
    return widened(outer, 0 if outer.precision.startswith("admin") else NEAR_KM) if outer else None


_NAME = r"(?P<name>\D.*)"
_WORDS = r"[A-Z][\w']+(?: [A-Z][\w']+)?"
_PATTERNS: tuple[tuple[str, PlaceRule], ...] = (
    (rf"(?:[\w' -]+, )?{FAR}(?: away)?(?: to the)?(?: (?P<direction>{DIRECTION}))?(?: of| from| off)? {_NAME}", _far),
    (rf"(?:FR|Frontier Region)(?: of)? {_NAME}", _frontier),
    (rf"{_NAME} (?:FR|Frontier Region)", _frontier),
    (rf"(?P<direction>{DIRECTION})(?: part of)? (?!of ){_NAME}", _part),
    (rf"(?:capital of|capital city of) {_NAME}", _capital_of),
    (rf"(?P<type>{TYPE})s? of {_NAME}", _typed),
    (rf"{_NAME} (?P<type>{TYPE})s?", _typed),
    (rf"(?P<kind>{KIND_BEFORE}) {_NAME}", _kind_before),
    (rf"(?:.* )?(?:{WAY}) (?:between|from|linking|connecting) {_NAME} (?:and|to|with) (?P<until>.+)", _between),
    (rf"(?:.* )?between {_NAME} and (?P<until>.+)", _between),
    (rf"(?P<name>{_WORDS})(?: ?[-–/] ?| to | and )(?P<until>{_WORDS}) (?:{WAY})", _between),
    (r"[^,]+(?:, [^,]+)*(?:,? and | & )[^,]+", _several),
    (r"(?P<name>[^,]+), (?:(?:in|near|outside) )?(?P<outer>(?!.*\band\b)[^,]+(?:, [^,]+)?)", _address),
    (r"(?P<name>[^(]+) \((?:(?:in|near|at) )?(?:the )?(?P<outer>[^()]+)\)", _address),
    (rf"(?!.*\bfrom\b)(?:[\w' -]+ )?(?:{NEAR}) {_NAME}", _near),
    (rf"(?:(?P<head>[\w' -]+?) )?(?:in|inside|at) {_NAME}", _inside),
    (rf"(?P<head>[\w' -]+ (?:{TYPE})s?) of {_NAME}", _inside),
    (r"(?P<name>[^']+)'s? (?P<rest>.+)", _of_owner),
    (rf"(?P<name>[A-Z]\S+(?: [A-Z]\S+)?) (?P<rest>{INSIDE}|{WAY})", _of_owner),
    (rf"(?:upper|lower|central|greater|mid|middle) {_NAME}", _level),
)
RULES = tuple((re.compile(pattern, re.IGNORECASE), rule) for pattern, rule in _PATTERNS)

"""Kin that users add: what is wrong with one that is to stand among the others."""

from collections.abc import Iterator
from datetime import date

from blowback.codebook.catalogues import Catalogues
from blowback.codebook.kin import HOW, Kin


def find_faults(kin: Kin, catalogues: Catalogues) -> Iterator[str]:
    """What is wrong with a kin that is to stand in these catalogues, in which it already may."""
    if kin.how not in HOW:
        yield f"{kin.how!r} is none of {', '.join(HOW)}"
    for each in (kin.actor, kin.of):
        if catalogues.actors.get(each) is None:
            yield f"{each!r} is no actor of the catalogue"
    if kin.actor == kin.of:
        yield f"{kin.actor} cannot be kin of itself"
    elif circle := _circle(kin, catalogues):
        yield f"it would be kin of itself: {' > '.join(circle)}"


def _circle(kin: Kin, catalogues: Catalogues) -> tuple[str, ...]:
    """The way up from the one back to itself at one time; empty where there is none."""
    ways: list[tuple[str, ...]] = [(kin.actor, kin.of)]
    seen: set[str] = set()
    while ways:
        way = ways.pop()
        if way[-1] == kin.actor:
            return way
        if way[-1] not in seen:
            seen.add(way[-1])
            ways += [(*way, one.of) for one in catalogues.kinship.above(way[-1]) if _overlap(one, kin)]
    return ()


def _overlap(left: Kin, right: Kin) -> bool:
    (first, last), (begin, end) = (_days(one) for one in (left, right))
    return first <= end and begin <= last


def _days(kin: Kin) -> tuple[date, date]:
    since, until = kin.period.since, kin.period.until
    return since.first() if since else date.min, until.last() if until else date.max

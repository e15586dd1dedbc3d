"""Actors that users add or edit: from plain fields to an Actor, and what is wrong with it."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Any, TypedDict

from blowback.codebook.actors import KINDS, Actor
from blowback.codebook.catalogues import Catalogues
from blowback.codebook.period import Period, parse_period
from blowback.text.fold import fold

OWN_SOURCE = "own"
LONGEST = 200
"""Characters of a name; the longest of ours has under 80."""
_ID = re.compile(r"[A-Za-z0-9][\w.-]*", re.ASCII)
_CODE = re.compile(r"[a-z][a-z0-9-]*:\S+")
UNSAFE = re.compile("[\x00-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ud800-\udfff\ufffd]")
_LISTS = ("names", "demonyms", "metonyms", "weak", "member_of", "codes")


class ActorFields(TypedDict, total=False):
    """What can be said of an actor; `aliases` are other names, `weak` those that need a context."""

    kind: str
    country: str | None
    aliases: Sequence[str]
    demonyms: Sequence[str]
    metonyms: Sequence[str]
    weak: Sequence[str]
    parent: str | None
    member_of: Sequence[str]
    since: str | None
    until: str | None
    codes: Sequence[str]
    source: str


def id_of(name: str) -> str:
    """An id made of a name.

    >>> id_of("Ghazi Brigade (north)")
    'ghazi-brigade-north'
    """
    return "-".join(re.findall(r"[a-z0-9]+", fold(name)))


def make_actor(name: str, given: ActorFields, actor_id: str | None = None) -> Actor:
    """An actor of these fields; raises ValueError for a period that is none."""
    bare = Actor(id=actor_id or id_of(name), name=" ".join(name.split()), kind="", source=OWN_SOURCE)
    return edited(bare, given)


def edited(actor: Actor, given: ActorFields, *, name: str | None = None, drop: Sequence[str] = ()) -> Actor:
    """The actor with other fields: single ones replaced (an empty text clears them), lists added to.

    `drop` takes names, codes and the like away, wherever the actor has them; raises ValueError for one that it
    has not, and for a period that is none.
    """
    said: dict[str, Any] = {"names": given.get("aliases", ()), **given}
    lists: dict[str, Any] = {key: list(getattr(actor, key)) for key in _LISTS}
    for key, held in lists.items():
        held += [each for each in dict.fromkeys(map(_spaced, said.get(key, ()))) if each not in held]
    lists["names"] += [each for each in lists["weak"] if each not in (actor.name, *lists["names"])]
    for each in drop:
        if not any(each in held for held in lists.values()):
            raise ValueError(f"{each!r} is none of its names, codes or memberships")
        lists = {key: [one for one in held if one != each] for key, held in lists.items()}
    return replace(
        actor, name=_spaced(name) if name is not None else actor.name, kind=given.get("kind", actor.kind),
        country=(given.get("country", actor.country) or "").upper() or None,
        parent=given.get("parent", actor.parent) or None, source=given.get("source") or actor.source,
        period=_period(actor.period, said), names=tuple(lists["names"]), demonyms=tuple(lists["demonyms"]),
        metonyms=tuple(lists["metonyms"]), weak=tuple(lists["weak"]), member_of=tuple(lists["member_of"]),
        codes=tuple(lists["codes"]))


def find_faults(actor: Actor, catalogues: Catalogues) -> Iterator[str]:
    """What is wrong with an actor that is to stand in these catalogues, in which it already may."""
    yield from _faults_of_words(actor)
    if actor.kind not in KINDS:
        yield f"kind {actor.kind!r} is none of {', '.join(sorted(KINDS))}"
    if actor.country and actor.country != actor.id and actor.country not in catalogues.countries:
        yield f"country {actor.country!r} is no ISO 3166 code of three letters, such as PAK"
    for code in actor.codes:
        if not _CODE.fullmatch(code):
            yield f"code {code!r} is not of the form scheme:value, such as wikidata:Q42418"
    for above in (*filter(None, [actor.parent]), *actor.member_of):
        if catalogues.actors.get(above) is None:
            yield f"it belongs to {above!r}, which nobody is"
    if circle := _circle(actor, catalogues):
        yield f"it would belong to itself: {' > '.join(circle)}"


def _faults_of_words(actor: Actor) -> Iterator[str]:
    if not _ID.fullmatch(actor.id):
        yield f"id {actor.id!r} is not made of letters, figures, hyphens and points"
    for form in (actor.name, *actor.names, *actor.demonyms, *actor.metonyms):
        if not re.search(r"[^\W_]", form):
            yield f"name {form!r} has no letters" if form else "the name is empty"
        if len(form) > LONGEST:
            yield f"name {form[:40]!r}... is longer than {LONGEST} characters"
    for words in (actor.id, actor.name, *actor.names, *actor.demonyms, *actor.metonyms, *actor.codes, actor.source):
        if UNSAFE.search(words):
            yield f"{words[:40]!r} has control characters, or such as no encoding has"
    for form in set(actor.weak) - {actor.name, *actor.names}:
        yield f"weak name {form!r} is none of its names"


def _circle(actor: Actor, catalogues: Catalogues) -> tuple[str, ...]:
    """The way up from an actor back to itself; empty where there is none."""
    ways: list[tuple[str, ...]] = [(actor.id, above) for above in (actor.parent, *actor.member_of) if above]
    seen: set[str] = set()
    while ways:
        way = ways.pop()
        if way[-1] == actor.id:
            return way
        if way[-1] in seen:
            continue
        seen.add(way[-1])
        above = catalogues.actors.get(way[-1])
        ways += [(*way, each) for each in (above.parent, *above.member_of) if each] if above else []
    return ()


def _period(period: Period, said: Mapping[str, Any]) -> Period:
    ends = (("since", period.since), ("until", period.until))
    since, until = (said.get(key, str(held) if held else None) for key, held in ends)
    return parse_period(since, until)


def _spaced(text: str) -> str:
    return " ".join(text.split())

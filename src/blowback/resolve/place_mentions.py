"""Where a text names places: names that the gazetteer knows and that name nobody and nothing else there.

No place is meant by a part of a longer name ("Jordan" of "Michael Jordan"), by a name after a title ("General Khan"),
by one that a party bears ("Islamic State"), or by one before what is no place ("the Washington Post"). A small place is
meant only where the words say so: after "in", "near", "town of", before "district", in a list after another place.
"""

import re
from collections.abc import Iterator

from blowback.codebook.actors import Catalogue
from blowback.codebook.place_keys import key_of
from blowback.codebook.places import GEONAMES, Gazetteer
from blowback.model import Document, Span
from blowback.resolve.context import Context
from blowback.resolve.naming import known_names
from blowback.resolve.place_words import DIRECTION, KIND_BEFORE, KINDS, TYPE
from blowback.resolve.places import PlaceResolver
from blowback.resolve.spots import Spot

_TITLE = re.compile(r"\b(?:Mr|Mrs|Ms|Dr|Sir|Lord|Lady|Saint|St|Gen|General|Col|Colonel|Maj|Major|Capt|Captain|Lt|"
                    r"Lieutenant|Sgt|Sergeant|Brigadier|Admiral|President|Minister|Senator|Governor|Judge|Justice|"
                    r"Professor|Prof|King|Queen|Prince|Princess|Sheikh|Imam|Mullah|Maulana|Mawlawi|Commander|Secretary|"
                    r"Ambassador|Chairman|Spokesman|Spokeswoman|Rev|Bishop|Pope|Hajji|Haji|Malik|Sardar|Nawab)\.? $")
_NO_PLACE = re.compile(r"(?: |-)(?:Post|Times|Herald|Tribune|Journal|Gazette|Star|Sun|News|University|College|School|"
                       r"Hotel|Bank|Company|Group|Party|Front|Army|Brigade|Division|Corps|Agreement|Accord|Accords|Treaty|"
                       r"Process|Conference|Declaration|Protocol|Convention|Summit|Cup|United|FC|Street|Avenue|Council|"
                       r"Assembly|Parliament|Court|Police|Office|Ministry|Movement|Union|Institute|Foundation|Airlines|"
                       r"Airways|Club|Process|Act|Commission|House|Alliance|Network|Forces|Command|et al)\b")
_EVENT = re.compile(r"\b(?:Battle|Treaty|Peace|Siege|University|Bank|Church|Duke|Prince|Earl|Bishop) of (?:the )?$")
_WHERE = re.compile(r"\b(?:in|at|near|outside|inside|around|from|to|into|towards?|through|across|of|on|between|and|"
                    r"over|reached|entered|seized|captured|recaptured|retook|left|visited|called|named) "
                    rf"(?:(?:the|{DIRECTION}|{TYPE}|{KIND_BEFORE}|nearby|downtown|restive|border) )*(?:of )?$",
                    re.IGNORECASE)
_KIND_AFTER = re.compile(rf"(?: |-)(?:{TYPE})s?\b", re.IGNORECASE)
_LISTED = re.compile(r"(?:, (?:and )?| and | & )(?:the )?$")
_TIMES = frozenset("january february march april may june july august september october november december monday "
                   "tuesday wednesday thursday friday saturday sunday".split())
_LARGE = 100_000
_BEFORE = 40
_PEOPLE = frozenset({"name", "demonym"})


def iter_place_mentions(document: Document, catalogue: Catalogue, gazetteer: Gazetteer) -> Iterator[tuple[Span, Spot]]:
    """Each name of a place with what it was resolved to, in the order of the text."""
    context = Context(document, catalogue)
    resolver = PlaceResolver(gazetteer, catalogue, context)
    text, last = document.text, 0

    def is_known(name: str) -> bool:
        return _is_place(name, catalogue, gazetteer)

    for start, end in known_names(text, is_known, KINDS):
        end -= 2 if text[start:end].endswith(("'s", "’s")) else 0
        before = text[max(0, start - _BEFORE) : start]
        if _TITLE.search(before) or _EVENT.search(before) or _NO_PLACE.match(text, end):
            continue
        spot = resolver.resolve(text[start:end])
        listed = _LISTED.fullmatch(text, last, start) is not None
        said = listed or _WHERE.search(before) is not None or _KIND_AFTER.match(text, end) is not None
        if spot and (said or _is_large(text[start:end], spot, gazetteer)):
            last = end
            yield Span.cut(text, start, end), spot


def _is_large(name: str, spot: Spot, gazetteer: Gazetteer) -> bool:
    """A country, a province, a city or a place of ours: known by its name alone."""
    return spot.precision in ("country", "admin-1") or any(
        place.id == spot.id and (place.population >= _LARGE or place.source != GEONAMES)
        for place in gazetteer.lookup(name))


def _is_place(name: str, catalogue: Catalogue, gazetteer: Gazetteer) -> bool:
    if KINDS.fullmatch(name) or name.lower() in _TIMES or not (places := gazetteer.lookup(name)):
        return False
    namings = catalogue.lookup(name)
    if not namings or any(place.precision == "country" for place in places):
        return True
    if any(naming.how in _PEOPLE and not naming.actor.is_state and not naming.weak for naming in namings):
        return False
    is_metonym = any(naming.how == "metonym" for naming in namings)
    return is_metonym or any(key_of(place.name) == key_of(name) for place in places)

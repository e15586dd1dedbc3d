"""What is known about a mention beside its words: who is asked for, when and where."""

from dataclasses import dataclass
from datetime import date

_ARMED = frozenset({"military", "police", "intelligence", "rebel", "militia", "gang", "unidentified"})
_RULING = frozenset({"government", "office", "ministry", "legislature"})
# Who does such things; only to choose between the bearers of one name.
_DOERS = {
    "ASSAULT": _ARMED, "MOBILIZE": _ARMED | {"government"}, "COERCE/arrest": frozenset({"police", "military",
                                                                                     "intelligence", "government"}),
    "COERCE": _ARMED | _RULING, "SANCTION/convict": frozenset({"judiciary"}), "SANCTION": _RULING | {"igo"},
    "AGREE": _RULING | {"rebel", "militia", "igo"}, "PROTEST": frozenset({"people", "party", "ethnic"}),
    "membership": _ARMED | {"party", "coalition"}, "support": _ARMED | _RULING}


@dataclass(frozen=True, slots=True)
class Asked:
    """The circumstances of a mention, as far as its claim and its sentence tell them.

    metonyms: whether a city may stand for its government ("Kabul accused", not "a blast in Kabul")
    definite: whether "the" stands before it
    day:      the day of what is told, else None for the document's
    country:  where it happened, ISO 3166-1 alpha-3
    nearby:   the countries that its sentence names
    doers:    the kinds of actor that do such things; empty where all may
    """

    metonyms: bool = True
    definite: bool = False
    day: date | None = None
    country: str | None = None
    nearby: tuple[str, ...] = ()
    doers: frozenset[str] = frozenset()


ANY = Asked()


def doers_of(kind: str, mode: str | None) -> frozenset[str]:
    """The kinds of actor that are said to do what a type and mode of claim tells; empty where all may."""
    return _DOERS.get(f"{kind}/{mode}") or _DOERS.get(kind) or frozenset()

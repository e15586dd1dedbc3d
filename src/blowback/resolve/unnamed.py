"""Groups and bodies that bear no name: "militants", "villagers", "the army" -> those of the country that is meant."""

import re
from collections import Counter
from collections.abc import Callable, Iterable
from functools import cached_property

from blowback.codebook.actors import Actor, Catalogue, Derived
from blowback.codebook.party_words import PartyWords
from blowback.resolve.asked import Asked
from blowback.resolve.context import Context, foremost
from blowback.resolve.resolved import Reason, Resolved

_ARMED, _PEOPLE, _POLICE = frozenset({"REB", "UAF", "CRM"}), frozenset({"CVL"}), frozenset({"COP"})
_OWNED = re.compile(r"(?P<owner>[^'’]+)['’]s? (?P<noun>.+)")
_PLACED = re.compile(r"\b(?:in|at|near|around|outside|of|from|to) "
                     r"(?:the )?(?:(?:north|south|east|west|central)[a-z]* )?"
                     r"(?P<name>[A-Z][\w'’-]+(?: [A-Z][\w'’-]+){0,2})")
_COALITION = frozenset({"coalition", "coalition forces", "coalition troops"})
# People and armed men of a sentence that also names another country, a third as often named or more, may be of that.
_RIVAL = 3
# Where "the state" is one of many.
_OF_STATES = frozenset({"AUS", "BRA", "IND", "MEX", "MMR", "MYS", "NGA", "SDN", "SSD", "USA", "VEN"})
BELOW_THE_STATE = frozenset({"regional", "local", "provincial", "eastern", "rival", "district", "city", "military",
                             "civil"})


class Unnamed:
    """The unnamed of one document. `scenes` are the countries of its claims' places, with repetition."""

    def __init__(self, catalogue: Catalogue, context: Context, scenes: tuple[str, ...],
                 words: PartyWords, country_of: Callable[[str], str | None]):
        self._catalogue = catalogue
        self._context = context
        self._scenes = scenes
        self._modify = words.modifies
        self._belongs = words.belongs
        self._country_of = country_of

    def resolve(self, text: str, asked: Asked) -> Resolved | None:
        """The one armed group that "the rebels" can mean, else those of the country in question; None without one."""
        if text.lower() in _COALITION:
            return self._only(actor for actor in self._context.named if actor.kind == "coalition")
        body = self._body(text)
        if body is None or text.lower() == "state" and not asked.definite:
            return None
        if body.suffix == "REB" and asked.definite and (only := self._only(self._context.groups)):
            return only
        code = self._country(body, asked)
        if code and body.suffix == "REB" and not asked.country and self._groups_are_of_others(code):
            return None
        if text.lower() == "state" and code in _OF_STATES:
            return None
        actor = self._catalogue.get(f"{code}-{body.suffix}" if body.suffix else code) if code else None
        return Resolved(actor, Reason.COUNTRY, (actor,)) if actor else None

    def _groups_are_of_others(self, code: str) -> bool:
        """Whether all armed groups that the document names are of other countries: a backer has none itself."""
        countries = {group.country for group in self._context.groups}
        return bool(countries) and code not in countries

    def _body(self, text: str) -> Derived | None:
        """The body whose noun ends the words, when the words before it only describe."""
        if parts := _OWNED.fullmatch(text):
            owner = self._body(parts["owner"])
            return owner if owner and self._belongs(parts["noun"], owner.kind) else None
        words = text.split()
        for at in range(len(words)):
            body = self._catalogue.alone(" ".join(words[at:]))
            if body:
                before = words[:at]
                below = not body.suffix and any(word.lower() in BELOW_THE_STATE for word in before)
                return body if not below and self._modify(" ".join(before)) else None
        return None

    def _only(self, named: Iterable[Actor]) -> Resolved | None:
        actors = tuple(named)
        return Resolved(actors[0], Reason.ONLY, actors) if len(actors) == 1 else None

    def _country(self, body: Derived, asked: Asked) -> str | None:
        """Of people, armed men and police the place decides; of an army, the country that the document is about."""
        if asked.country and body.suffix in _ARMED | _PEOPLE | _POLICE:
            return asked.country
        focus = self._focus
        if focus is None:
            return self._first if asked.nearby == (self._first,) else None
        counted = self._countries
        rivals = [code for code in asked.nearby if code != focus and counted[code] * _RIVAL > counted[focus]]
        return None if rivals and body.suffix in _ARMED | _PEOPLE else focus

    @cached_property
    def _focus(self) -> str | None:
        return self._context.focus or foremost(self._countries) or foremost(self._countries + self._places)

    @cached_property
    def _first(self) -> str | None:
        (first, most), (_, second) = (*self._countries.most_common(2), ("", 0), ("", 0))[:2]
        return first if most > second else None

    @cached_property
    def _places(self) -> Counter[str]:
        """The countries of the places that the text names, looked at only where nothing else tells."""
        names = {found["name"] for found in _PLACED.finditer(self._context.text)}
        return Counter(code for name in sorted(names) if (code := self._country_of(name)))

    @cached_property
    def _countries(self) -> Counter[str]:
        return self._context.subjects + Counter(self._scenes)

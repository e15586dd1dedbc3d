"""Groups and bodies that bear no name: "militants", "villagers", "the army" -> those of the country that is meant."""

from collections import Counter
from collections.abc import Callable, Iterable
from functools import cached_property

from blowback.codebook.actors import Actor, Catalogue, Derived
from blowback.resolve.asked import Asked
from blowback.resolve.context import Context, foremost
from blowback.resolve.resolved import Reason, Resolved

_ARMED, _PEOPLE = frozenset({"REB", "UAF", "CRM"}), frozenset({"CVL"})
_COALITION = frozenset({"coalition", "coalition forces", "coalition troops"})
# People and armed men of a sentence that also names another country, a third as often named or more, may be of that.
_RIVAL = 3
BELOW_THE_STATE = frozenset({"regional", "local", "provincial", "eastern", "rival", "district", "city", "military",
                             "civil"})


class Unnamed:
    """The unnamed of one document. `scenes` are the countries of its claims' places, with repetition."""

    def __init__(self, catalogue: Catalogue, context: Context, scenes: tuple[str, ...],
                 modify: Callable[[str], bool]):
        self._catalogue = catalogue
        self._context = context
        self._scenes = scenes
        self._modify = modify

    def resolve(self, text: str, asked: Asked) -> Resolved | None:
        """The one armed group that "the rebels" can mean, else those of the country in question; None without one."""
        if text.lower() in _COALITION:
            return self._only(actor for actor in self._context.named if actor.kind == "coalition")
        body = self._body(text)
        if body is None:
            return None
        if body.suffix == "REB" and asked.definite and (only := self._only(self._context.groups)):
            return only
        code = self._country(body, asked)
        actor = self._catalogue.get(f"{code}-{body.suffix}" if body.suffix else code) if code else None
        return Resolved(actor, Reason.COUNTRY, (actor,)) if actor else None

    def _body(self, text: str) -> Derived | None:
        """The body whose noun ends the words, when the words before it only describe."""
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
        """Of people and armed men the place decides; of an army, the country that the document is about."""
        if asked.country and body.suffix in _ARMED | _PEOPLE:
            return asked.country
        focus = self._focus
        if focus is None:
            return self._first if asked.nearby == (self._first,) else None
        counted = self._countries
        rivals = [code for code in asked.nearby if code != focus and counted[code] * _RIVAL > counted[focus]]
        return None if rivals and body.suffix in _ARMED | _PEOPLE else focus

    @cached_property
    def _focus(self) -> str | None:
        return self._context.focus or foremost(self._countries)

    @cached_property
    def _first(self) -> str | None:
        (first, most), (_, second) = (*self._countries.most_common(2), ("", 0), ("", 0))[:2]
        return first if most > second else None

    @cached_property
    def _countries(self) -> Counter[str]:
        return self._context.subjects + Counter(self._scenes)

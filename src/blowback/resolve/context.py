"""What a document is about, as far as the names in it tell: its countries, its actors, its day."""

from collections import Counter
from collections.abc import Iterable
from datetime import date
from functools import cached_property

from blowback.codebook.actors import Actor, Catalogue, Naming
from blowback.model import Document, Span
from blowback.resolve.asked import ANY, Asked
from blowback.resolve.resolved import UNKNOWN, Reason, Resolved
from blowback.text.forms import Found

ARMED_GROUPS = frozenset({"rebel", "militia", "gang"})
# A document is about the country that it names so many times as often as the next; in doubt about none.
_MARGIN = 2


class Context:
    """The countries and actors that a document names; reckoned when first asked for."""

    def __init__(self, document: Document, catalogue: Catalogue):
        self.text = document.text
        self.title = document.title
        self.day = document.published
        self._catalogue = catalogue

    @cached_property
    def countries(self) -> Counter[str]:
        """How often the document names each country, or somebody of it, by a form that only it bears.

        A capital counts once however often it is named: "Tripoli" says little about which Tripoli is meant.
        """
        found: Counter[str] = Counter()
        capitals = {naming.actor.country for naming in self._sure if naming.how == "metonym"}
        for naming in self._sure:
            if naming.actor.country and naming.how != "metonym":
                found[naming.actor.country] += 2
        found.update(country for country in capitals if country)
        return found

    @cached_property
    def subjects(self) -> Counter[str]:
        """The countries, with those of the title: a name there counts as two in the text."""
        title = () if self.title in self.text else _sure(self._catalogue.find(self.title))
        named = {naming.actor.country: 2 if naming.how == "metonym" else 4 for naming in title if naming.actor.country}
        return self.countries + Counter(named)

    @cached_property
    def focus(self) -> str | None:
        """The country that the document is about: named at least twice as often as any other; None in doubt."""
        return foremost(self.subjects)

    @cached_property
    def actors(self) -> frozenset[str]:
        """Ids of the actors that the document names by a form that only they bear."""
        return frozenset(naming.actor.id for naming in self._sure)

    @cached_property
    def groups(self) -> tuple[Actor, ...]:
        """The armed groups that the document names."""
        return tuple(actor for actor in self.named if actor.kind in ARMED_GROUPS)

    @cached_property
    def named(self) -> tuple[Actor, ...]:
        """All actors that the document names, each once, in the order of the text."""
        chosen = (self.choose(found.values) for found in self.found)
        return tuple({actor.id: actor for actor in chosen if actor}.values())

    @cached_property
    def found(self) -> tuple[Found[Naming], ...]:
        """All names of actors in the text, from left to right."""
        return self._catalogue.find(self.text)

    def countries_in(self, span: Span) -> tuple[str, ...]:
        """The countries that a stretch of the text names, or somebody of them, each once."""
        inside = (each.values for each in self.found if span.start <= each.start and each.end <= span.end)
        actors = (self.choose(namings) for namings in inside)
        return tuple(dict.fromkeys(actor.country for actor in actors if actor and actor.country))

    def choose(self, namings: tuple[Naming, ...]) -> Actor | None:
        """The one of several bearers of a name that this document means; None when it does not tell."""
        return self.weigh(namings).actor

    def weigh(self, namings: tuple[Naming, ...], asked: Asked = ANY) -> Resolved:
        """Whom a name means here, with the reason and the candidates.

        A weak name needs the document's support. Several bearers are told apart by the day, then by what else the
        document names, then by who does such things. A name alone may be of one who is no more, never of one to come.
        """
        bearers = _actors(namings)
        fitting = _actors(naming for naming in namings if not naming.weak or self._fits(naming.actor))
        if not fitting:
            return Resolved(None, Reason.UNSUPPORTED, bearers) if bearers else UNKNOWN
        day = asked.day or self.day
        if len(fitting) == 1:
            if day and _is_to_come(fitting[0], day):
                return Resolved(None, Reason.LATER, bearers)
            return Resolved(fitting[0], Reason.NAME if len(bearers) == 1 else Reason.CONTEXT, bearers)
        return self._told_apart(fitting, asked, day)

    def _told_apart(self, bearers: tuple[Actor, ...], asked: Asked, day: date | None) -> Resolved:
        left = tuple(actor for actor in bearers if day and actor.period.holds_on(day)) or bearers
        if len(left) == 1:
            return Resolved(left[0], Reason.DAY, bearers)
        left = self._heaviest(left)
        if len(left) == 1:
            return Resolved(left[0], Reason.CONTEXT, bearers)
        left = tuple(actor for actor in left if actor.kind in asked.doers) or left
        return Resolved(left[0], Reason.ACT, bearers) if len(left) == 1 else Resolved(None, Reason.AMBIGUOUS, left)

    @cached_property
    def _sure(self) -> list[Naming]:
        return _sure(self.found)

    def _fits(self, actor: Actor) -> bool:
        return actor.id in self.actors or bool(actor.country and self.countries[actor.country])

    def _heaviest(self, bearers: tuple[Actor, ...]) -> tuple[Actor, ...]:
        most = max(self._weight(actor) for actor in bearers)
        return tuple(actor for actor in bearers if self._weight(actor) == most)

    def _weight(self, actor: Actor) -> tuple[bool, int]:
        return actor.id in self.actors, self.countries[actor.country] if actor.country else 0


def foremost(countries: Counter[str]) -> str | None:
    """The one that counts at least twice as much as any other; None in doubt."""
    (first, most), (_, second) = (*countries.most_common(2), ("", 0), ("", 0))[:2]
    return first if most and most >= _MARGIN * second else None


def _sure(found: Iterable[Found[Naming]]) -> list[Naming]:
    namings = (each.values for each in found)
    return [each[0] for each in namings if len(each) == 1 and not each[0].weak]


def _actors(namings: Iterable[Naming]) -> tuple[Actor, ...]:
    return tuple({naming.actor.id: naming.actor for naming in namings}.values())


def _is_to_come(actor: Actor, day: date) -> bool:
    """A person is there before the office; states and bodies are known by their countries."""
    since = actor.period.since
    return actor.kind != "person" and not actor.is_state and since is not None and day < since.first()

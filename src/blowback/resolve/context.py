"""What a document is about, as far as the names in it tell: its countries, its actors, the acronyms it defines."""

import re
from collections import Counter
from functools import cached_property

from blowback.codebook.actors import Actor, Catalogue, Naming
from blowback.model import Document

_DEFINED = re.compile(r"((?:[A-Z][\w'’-]*|of|for|the|and|al-\w+)(?: (?:[A-Z][\w'’-]*|of|for|the|and|in|al-\w+)){0,9}) "
                      r"\(([A-Z][\w&/-]{1,11})\)")


class Context:
    """The countries and actors that a document names; reckoned when first asked for."""

    def __init__(self, document: Document, catalogue: Catalogue):
        self._text = document.text
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
    def focus(self) -> str | None:
        """The country that the document is about: named at least twice as often as any other; None in doubt."""
        (first, most), (_, second) = (*self.countries.most_common(2), ("", 0), ("", 0))[:2]
        return first if most and most >= 2 * second else None

    @cached_property
    def actors(self) -> frozenset[str]:
        """Ids of the actors that the document names by a form that only they bear."""
        return frozenset(naming.actor.id for naming in self._sure)

    @cached_property
    def acronyms(self) -> dict[str, str | None]:
        """Short forms that the document defines, "Rapid Support Forces (RSF)"; None when the long one is unknown."""
        return {short: self._named_at_end(long) for long, short in _DEFINED.findall(self._text)
                if len(long.split()) > 1}

    def choose(self, namings: tuple[Naming, ...]) -> Actor | None:
        """The one of several bearers of a name that this document means; None when it does not tell."""
        fitting = [naming for naming in namings if not naming.weak or self._fits(naming.actor)]
        if len(fitting) > 1:
            best = max(self._weight(naming.actor) for naming in fitting)
            fitting = [naming for naming in fitting if self._weight(naming.actor) == best]
        return fitting[0].actor if len(fitting) == 1 else None

    @cached_property
    def _sure(self) -> list[Naming]:
        found = (found.values for found in self._catalogue.find(self._text))
        return [namings[0] for namings in found if len(namings) == 1 and not namings[0].weak]

    def _fits(self, actor: Actor) -> bool:
        return actor.id in self.actors or bool(actor.country and self.countries[actor.country])

    def _weight(self, actor: Actor) -> tuple[bool, int]:
        return actor.id in self.actors, self.countries[actor.country] if actor.country else 0

    def _named_at_end(self, long: str) -> str | None:
        ends = [found for found in self._catalogue.find(long) if found.end >= len(long.rstrip("'’ "))]
        return ends[-1].values[0].actor.id if ends and len(ends[-1].values) == 1 else None

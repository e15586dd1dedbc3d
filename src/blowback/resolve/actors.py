"""The words of a mention -> whom they name, why, and who else it could be; open when they name nobody for sure."""

import re
from collections.abc import Callable, Iterator
from functools import cached_property
from itertools import pairwise

from blowback.codebook.actors import Actor, Catalogue, Naming
from blowback.codebook.party_words import PartyWords
from blowback.resolve.asked import ANY, Asked
from blowback.resolve.context import Context
from blowback.resolve.definitions import iter_definitions, iter_officers
from blowback.resolve.resolved import UNKNOWN, Reason, Resolved
from blowback.resolve.unnamed import BELOW_THE_STATE, Unnamed
from blowback.resolve.wording import bare, ends, is_whereabouts, unpossessed
from blowback.text.forms import Found

_OF = re.compile(r"(?P<noun>[^'’]+?) (?P<link>of|in|from|near|at|returning to) (?:the )?(?:so-called )?"
                 r"(?P<name>[A-Z].*|al-.*)")
_LINKING = re.compile(r"\s*(?:,|and|or|&|/)\s*(?:the\s+)?", re.IGNORECASE)
# Who is in a capital need not be of its government.
_GUESTS = frozenset({"diplomats", "diplomat", "embassy", "consulate", "ambassador", "envoy", "envoys", "delegation",
                     "side", "people", "residents", "civilians", "villagers", "refugees", "families", "men", "women",
                     "forces", "fighters", "militants", "gunmen", "troops", "soldiers"})
# Whose country is that of the place where they are.
_LOCALS = frozenset({"CVL", "COP", "JUD", "CRM", "REB", "UAF"})
_WORLDWIDE = frozenset({"ngo", "igo", "media"})
# Words for a body of a state by which a mission, too, is taken up: "the Force".
_TAKEN_UP = frozenset({"Force", "Forces", "Command"})
# A part of a party need not be the party.
_PARTS = frozenset({"faction", "factions", "wing", "splinter", "offshoot", "affiliate", "branch"})
OWNERS = ("its ", "their ", "his ", "her ", "our ")
"""What begins so belongs to somebody whom only the antecedent tells."""
_LONGEST_NOUN = 5
_MOST_MODIFIERS = 3


class ActorResolver:
    """Resolves the mentions of one document; each wording is looked at once for the same circumstances.

    `country_of` tells the country of a place name (None for what is no place); without it, "police in Quetta" is open.
    """

    def __init__(self, catalogue: Catalogue, words: PartyWords, context: Context, *,
                 country_of: Callable[[str], str | None] = lambda _: None, scenes: tuple[str, ...] = ()):
        self._catalogue = catalogue
        self._words = words
        self._modify = words.modifies
        self._context = context
        self._country_of = country_of
        self._unnamed = Unnamed(catalogue, context, scenes, words, country_of)
        self._known: dict[tuple[str, Asked], Resolved] = {}

    def resolve(self, mention: str, asked: Asked = ANY) -> Resolved:
        """Whom the words name, with the reason and the candidates."""
        key = (mention, asked)
        found = self._known.get(key)
        if found is None:
            found = self._known[key] = self._resolve(bare(" ".join(mention.split())), asked)
            if found.reason is Reason.COUNTRY and mention.lower().startswith(OWNERS):
                found = self._known[key] = UNKNOWN
        return found

    def compose(self, owner: Actor, noun: str) -> Actor | None:
        """Whom "its troops" means once the owner is known; "his army", for an office, is that of its state."""
        state = self._catalogue.get(owner.country) if owner.kind in ("office", "person") and owner.country else None
        return self._of_owner(owner, bare(noun)) or (self._of_owner(state, bare(noun)) if state else None)

    def _resolve(self, text: str, asked: Asked) -> Resolved:
        if text in self._acronyms:
            defined = self._acronyms[text]
            return Resolved(defined, Reason.DEFINED, (defined,)) if defined else UNKNOWN
        if alias := self._aliases.get(text):
            return alias
        if whole := self._catalogue.lookup(text):
            return self._chosen(whole, text, asked)
        if part := self._by_part(text, asked):
            return part
        found = [each for each in self._catalogue.find(text) if not _in_compound(text, each)]
        if found:
            return self._composed(text, found, asked)
        return self._of_place(text) or self._officer(text) or self._unnamed.resolve(text, asked) or UNKNOWN

    def _composed(self, text: str, found: list[Found[Naming]], asked: Asked) -> Resolved:
        first = self._named_first(text, found, asked)
        if first and first.actor:
            return first
        further = self._named_last(text, found, asked) or self._noun_of(text, asked) or self._of_place(text)
        return further or first or self._several(text, found)

    def _chosen(self, namings: tuple[Naming, ...], text: str, asked: Asked) -> Resolved:
        fitting = tuple(naming for naming in namings if asked.metonyms or naming.how != "metonym")
        if not fitting:
            return Resolved(None, Reason.PLACE, tuple(naming.actor for naming in namings))
        resolved = self._context.weigh(fitting, asked)
        actor = resolved.actor
        if actor and text.endswith("s") and text in actor.demonyms and actor.is_state and text != "Swiss":
            return _body(self._catalogue.derive(actor, "people")) or resolved
        return resolved

    def _named_first(self, text: str, found: list[Found[Naming]], asked: Asked) -> Resolved | None:
        """"Pakistani army", "Taliban fighters", "Lebanon's Hezbollah", "US President Donald Trump"."""
        first, rest = found[0], unpossessed(text[found[0].end :])
        if text[: first.start].strip() and not self._modify(text[: first.start]):
            return None
        if not rest and first.start > 0:
            return self._chosen(first.values, first.form, asked)
        owner = self._context.weigh(first.values, asked)
        if owner.actor is None:
            bodies = tuple(body for each in owner.candidates if (body := self._of_owner(each, rest)))
            return Resolved(None, owner.reason, bodies) if bodies and owner.reason is not Reason.UNKNOWN else None
        if not rest or is_whereabouts(rest):
            return None if rest and owner.actor.is_state else owner
        inner = self._resolve(rest, Asked(metonyms=False, day=asked.day)).actor if len(found) > 1 else None
        if inner and not inner.is_state and inner.source != "derived":
            return Resolved(inner, Reason.NAME, (inner,)) if inner.kind not in _WORLDWIDE else None
        return _body(self._of_owner(owner.actor, rest))

    def _of_owner(self, owner: Actor, rest: str) -> Actor | None:
        words = rest.split()
        for skipped in range(min(_MOST_MODIFIERS, len(words) - 1) + 1):
            for size in range(min(_LONGEST_NOUN, len(words) - skipped), 0, -1):
                noun, after = " ".join(words[skipped : skipped + size]), " ".join(words[skipped + size :])
                if (actor := self._with_noun(owner, noun)) and self._closes(actor, noun, after):
                    below = actor.is_state and BELOW_THE_STATE.intersection(map(str.lower, words[:skipped]))
                    return None if below else actor
            if not self._modify(words[skipped]) and not self._with_noun(owner, words[skipped]):
                return None
        return None

    def _closes(self, actor: Actor, noun: str, after: str) -> bool:
        """Whether nothing that follows the noun changes who it is: "defence ministry official" does not."""
        titled = noun.split()[-1].lower() in self._words.titling
        return ends(after, titled=titled) or actor.kind != "people" and self._words.belongs(after, actor.kind)

    def _with_noun(self, owner: Actor, noun: str) -> Actor | None:
        if body := self._catalogue.derive(owner, noun):
            return body
        return owner if not owner.is_state and self._words.belongs(noun, owner.kind) else None

    def _named_last(self, text: str, found: list[Found[Naming]], asked: Asked) -> Resolved | None:
        """"President Gustavo Petro", "the militant group Jaish al-Adl": the words before only describe."""
        if found[-1].end < len(text):
            return None
        resolved = self._context.weigh(found[-1].values, asked)
        actor, before = resolved.actor, text[: found[-1].start]
        if actor is None or actor.is_state:
            return None
        return resolved if (self._is_titled(before) if actor.kind == "person" else self._modify(before)) else None

    def _is_titled(self, before: str) -> bool:
        words = (word.strip(".").lower().removeprefix("ex-") for word in before.split())
        return all(word in self._words.titling or word == "former" for word in words)

    def _noun_of(self, text: str, asked: Asked) -> Resolved | None:
        """"government of Pakistan", "fighters from the Taliban", "generals in Rawalpindi"."""
        parts = _OF.fullmatch(text)
        namings = self._catalogue.lookup(bare(parts["name"])) if parts else ()
        if parts is None or not namings or parts["noun"].split()[-1].lower() in _PARTS:
            return None
        if parts["link"] not in ("of", "from") and parts["noun"].split()[-1] in _GUESTS:
            return None
        owner = self._context.weigh(namings, asked).actor
        return _body(self._of_owner(owner, parts["noun"])) if owner else None

    def _of_place(self, text: str) -> Resolved | None:
        """"Police in Quetta", "residents of Spin Boldak": of the country where the place lies."""
        parts = _OF.fullmatch(text)
        if parts is None or (code := self._country_of(parts["name"])) is None:
            return None
        state = self._catalogue.get(code)
        body = self._of_owner(state, parts["noun"]) if state else None
        return _body(body) if body and body.id.partition("-")[2] in _LOCALS else None

    def _officer(self, text: str) -> Resolved | None:
        """"Ivanov", "Minister Ivanov" where the document has said which office a person of that name holds."""
        words = text.split()
        if not words or not words[-1][0].isupper() or not self._is_titled(" ".join(words[:-1])):
            return None
        office = self._officers.get(words[-1])
        return Resolved(office, Reason.OFFICE, (office,)) if office else None

    def _by_part(self, text: str, asked: Asked) -> Resolved | None:
        """"The Observatory": the head of one full name that the document uses, and of no other."""
        if " " in text or not text[:1].isupper() or text.isupper():
            return None
        if text.lower() in self._catalogue.derived and not (asked.definite and text in _TAKEN_UP):
            return None
        named = {actor.id: actor for actor in self._by_heads.get(text, ())}
        if len(named) > 1:
            return Resolved(None, Reason.AMBIGUOUS, tuple(named.values()))
        return next((Resolved(actor, Reason.CONTEXT, (actor,)) for actor in named.values()), None)

    def _several(self, text: str, found: list[Found[Naming]]) -> Resolved:
        joined = len(found) > 1 and any(_LINKING.fullmatch(text[left.end : right.start])
                                        for left, right in pairwise(found))
        named = (self._context.choose(each.values) for each in found) if joined else ()
        actors = tuple({actor.id: actor for actor in named if actor}.values())
        return Resolved(None, Reason.SEVERAL, actors) if len(actors) > 1 else UNKNOWN

    @cached_property
    def _acronyms(self) -> dict[str, Actor | None]:
        """None where the long form is unknown: then the short one stands for nobody else either."""
        return {each.short: self._meant_by(each.long) for each in iter_definitions(self._context.text)
                if each.is_acronym}

    @cached_property
    def _aliases(self) -> dict[str, Resolved]:
        """Other names that the document gives, beside those that the catalogue has."""
        meant = ((each.short, self._meant_by(each.long)) for each in iter_definitions(self._context.text)
                 if not each.is_acronym)
        return {short: Resolved(actor, Reason.DEFINED, (actor,)) for short, actor in meant if actor}

    @cached_property
    def _officers(self) -> dict[str, Actor]:
        held = ((name, self._plain(office)) for name, office in iter_officers(self._context.text))
        return {name: office for name, office in held if office and office.source == "derived"}

    @cached_property
    def _by_heads(self) -> dict[str, list[Actor]]:
        heads: dict[str, list[Actor]] = {}
        for each in self._context.found:
            words = self._context.text[each.start : each.end].split()
            actor = self._context.choose(each.values) if len(words) > 1 else None
            for word in _heads(words, actor) if actor else ():
                heads.setdefault(word, []).append(actor) if actor else None
        return heads

    def _meant_by(self, long: str) -> Actor | None:
        """The name that a long form ends on; it may begin with words that are not of it."""
        words = long.split()
        ends_on = (" ".join(words[at:]) for at in range(len(words) - 1))
        return next((actor for each in ends_on if (actor := self._plain(each)) and not actor.is_state), None)

    def _plain(self, text: str) -> Actor | None:
        """Whom a name means without what the document defines."""
        if whole := self._catalogue.lookup(text):
            return self._context.choose(whole)
        found = [each for each in self._catalogue.find(text) if not _in_compound(text, each)]
        resolved = self._named_first(text, found[:1], ANY) if found else None
        return resolved.actor if resolved else None


def _heads(words: list[str], actor: Actor) -> Iterator[str]:
    """The words by which a full name is taken up: the last of a person's, the nouns of a body's."""
    if actor.kind == "person":
        yield words[-1]
    elif not actor.is_state:
        yield from (word for word in words if word.istitle() and len(word) > 4)


def _body(actor: Actor | None) -> Resolved | None:
    return Resolved(actor, Reason.BODY, (actor,)) if actor else None


def _in_compound(text: str, found: Found[Naming]) -> bool:
    """Whether the name is half of another word: "pro-Russian", "Iran-backed"."""
    after = text[found.end : found.end + 2]
    return text[found.start - 1 : found.start] == "-" or after[:1] == "-" and after[1:].isalpha()

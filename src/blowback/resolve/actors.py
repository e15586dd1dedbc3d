"""The words of a mention -> the id of the actor they name; None when they name none, two, or one nobody knows."""

import re

from blowback.codebook.actors import Actor, Catalogue, Naming
from blowback.codebook.party_words import PartyWords
from blowback.resolve.context import Context
from blowback.text.counts import find_counts
from blowback.text.forms import Found

_LEAD = re.compile(r"(?:(?:the|a|an|this|that|these|those|some|other|another|all|both|more|many|several|any|its?|"
                   r"their|his|her)\s+)+", re.IGNORECASE)
_BRACKET = re.compile(r"\s*\([^()]*\)$")
_POSSESSIVE = re.compile(r"['’]s?(?=\s|$)")
_OF = re.compile(r"(?P<noun>[^'’]+?) (?P<link>of|in|from) (?:the )?(?P<name>[A-Z].*|al-.*)")
_AFTER_NOUN = re.compile(r"(?:in|on|at|along|near|inside|from|across|outside|over|around|of|based|stationed|deployed|"
                         r"positioned|posted|fighting|operating)\b(?!.*\b(?:and|or)\b)")
_BACKED = ("-backed", "-based", "-supported", "-aligned", "-linked", "-led")
# Who is in a capital need not be of its government.
_GUESTS = frozenset({"diplomats", "diplomat", "embassy", "consulate", "ambassador", "envoy", "envoys", "delegation",
                     "side", "people", "residents", "civilians", "villagers", "refugees", "families", "men", "women",
                     "forces"})
_WORLDWIDE = frozenset({"ngo", "igo", "media"})
_PARTICLES = ("al-", "el-", "bin", "von", "de")
_LONGEST_NOUN = 5
_MOST_MODIFIERS = 3


class ActorResolver:
    """Resolves the mentions of one document; each wording is looked at once."""

    def __init__(self, catalogue: Catalogue, words: PartyWords, context: Context):
        self._catalogue = catalogue
        self._words = words
        self._context = context
        self._known: dict[tuple[str, bool], Actor | None] = {}

    def resolve(self, mention: str, *, metonyms: bool = True) -> Actor | None:
        """The actor that the words name; without `metonyms`, a city stays a city."""
        key = (mention, metonyms)
        if key not in self._known:
            self._known[key] = self._resolve(" ".join(mention.split()), metonyms)
        return self._known[key]

    def compose(self, owner: Actor, noun: str) -> Actor | None:
        """Whom "its troops" means once the owner is known."""
        return self._of_owner(owner, _bare(noun))

    def _resolve(self, mention: str, metonyms: bool) -> Actor | None:
        text = _bare(mention)
        if text in self._context.acronyms:
            defined = self._context.acronyms[text]
            return self._catalogue.get(defined) if defined else None
        if whole := self._catalogue.lookup(text):
            return self._chosen(whole, metonyms, text)
        found = [each for each in self._catalogue.find(text) if not _in_compound(text, each)]
        if not found:
            return self._unnamed(text)
        return self._named_first(text, found) or self._named_last(text, found) or self._noun_of(text)

    def _chosen(self, namings: tuple[Naming, ...], metonyms: bool, text: str) -> Actor | None:
        fitting = tuple(naming for naming in namings if metonyms or naming.how != "metonym")
        actor = self._context.choose(fitting)
        plural = actor and text.endswith("s") and text in actor.demonyms and actor.is_state and text != "Swiss"
        return self._catalogue.derive(actor, "people") if actor and plural else actor

    def _named_first(self, text: str, found: list[Found[Naming]]) -> Actor | None:
        """"Pakistani army", "Taliban fighters", "Lebanon's Hezbollah", "US President Donald Trump"."""
        first, rest = found[0], text[found[0].end :]
        rest = _POSSESSIVE.sub("", rest, count=1).strip() if _POSSESSIVE.match(rest) else rest.strip()
        if text[: first.start].strip() and not self._modify(text[: first.start]):
            return None
        owner = self._context.choose(first.values)
        if owner is None:
            return None
        if not rest and first.start > 0:
            return self._chosen(first.values, True, first.form)
        if not rest or _AFTER_NOUN.match(rest):
            return None if rest and owner.is_state else owner
        inner = self._resolve(rest, metonyms=False) if len(found) > 1 else None
        if inner and not inner.is_state and inner.source != "derived":
            return inner if inner.kind not in _WORLDWIDE else None
        return self._of_owner(owner, rest)

    def _of_owner(self, owner: Actor, rest: str) -> Actor | None:
        words = rest.split()
        for skipped in range(min(_MOST_MODIFIERS, len(words) - 1) + 1):
            for size in range(min(_LONGEST_NOUN, len(words) - skipped), 0, -1):
                noun, after = " ".join(words[skipped : skipped + size]), " ".join(words[skipped + size :])
                titled = noun.split()[-1].lower() in self._words.titling
                if _ends(after, titled) and (actor := self._with_noun(owner, noun)):
                    return actor
            if not self._modify(words[skipped]) and not self._with_noun(owner, words[skipped]):
                return None
        return None

    def _with_noun(self, owner: Actor, noun: str) -> Actor | None:
        if body := self._catalogue.derive(owner, noun):
            return body
        return owner if not owner.is_state and self._words.belongs(noun, owner.kind) else None

    def _named_last(self, text: str, found: list[Found[Naming]]) -> Actor | None:
        """"President Gustavo Petro", "the militant group Jaish al-Adl": the words before only describe."""
        if found[-1].end < len(text):
            return None
        actor = self._context.choose(found[-1].values)
        if actor is None or actor.is_state:
            return None
        before = text[: found[-1].start]
        titles = [word.strip(".").lower() in self._words.titling for word in before.split()]
        return actor if (all(titles) if actor.kind == "person" else self._modify(before)) else None

    def _noun_of(self, text: str) -> Actor | None:
        """"government of Pakistan", "fighters from the Taliban", "generals in Rawalpindi"."""
        parts = _OF.fullmatch(text)
        namings = self._catalogue.lookup(_bare(parts["name"])) if parts else ()
        owner = self._context.choose(namings) if namings else None
        if owner is None or parts is None or parts["link"] == "in" and parts["noun"].split()[-1] in _GUESTS:
            return None
        return self._of_owner(owner, parts["noun"])

    def _unnamed(self, text: str) -> Actor | None:
        """"Villagers", "local residents": the people of the country that the document is about."""
        words = text.split()
        state = self._catalogue.get(self._context.focus) if self._context.focus and words else None
        people = self._catalogue.derive(state, words[-1]) if state else None
        fits = people is not None and people.kind == "people" and self._modify(" ".join(words[:-1]))
        return people if fits else None

    def _modify(self, words: str) -> bool:
        bare = (word.strip("\"“”'").lower() for word in words.split())
        return all(word in self._words.modifying or word.endswith(_BACKED) for word in bare)


def _bare(mention: str) -> str:
    """The mention without determiner, count, quotation marks and what stands in brackets after it."""
    text = mention.strip(" \"“”'‘’.,")
    text = text if text.endswith("Maoist)") else _BRACKET.sub("", text)
    count = next(find_counts(text), None)
    if count and count.start == 0 and text[count.end : count.end + 1] == " ":
        text = text[count.end :].strip().removeprefix("of ")
    lead = _LEAD.match(text)
    text = text[lead.end() :] if lead and lead.end() < len(text) else text
    return _POSSESSIVE.sub("", text) if _POSSESSIVE.search(text, max(0, len(text) - 2)) else text


def _in_compound(text: str, found: Found[Naming]) -> bool:
    """Whether the name is half of another word: "pro-Russian", "Iran-backed"."""
    after = text[found.end : found.end + 2]
    return text[found.start - 1 : found.start] == "-" or after[:1] == "-" and after[1:].isalpha()


def _ends(after: str, titled: bool) -> bool:
    """Whether what follows the noun leaves its sense alone: nothing, where it is, or the name after a title."""
    if not after or _AFTER_NOUN.match(after):
        return True
    return titled and all(word[0].isupper() or word.startswith(_PARTICLES) for word in after.split())

"""The mentions of a document's claims that are nobody, nowhere or no day yet, and might become so.

Left out is what needs no id: people and things without a name, pronouns, places without a name. What points back to
an open mention counts for the name that it points to.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from blowback.codebook.actors import Catalogue
from blowback.codebook.catalogues import Catalogues
from blowback.codebook.party_words import load_party_words
from blowback.codebook.places import Gazetteer
from blowback.model import Claim, Document, Span
from blowback.resolve.claims import ResolvedMention, resolve_claims, resolve_mentions
from blowback.resolve.resolved import Reason
from blowback.resolve.wording import bare

KNOWN_NOW = "known now"
"""The reason of what the stored claims leave open, and the catalogues in force no longer do."""
_SMALL = frozenset("of and for the in de la bin al el ul e i".split())
_PRONOUNS = frozenset("he she it they we i you who this that these those some others many most all both one none "
                      "neither either somebody nobody".split())
_CAPITAL = re.compile(r"\W*(?:[^\W\d_a-zß-öø-ÿ]|(?:w?al|el|ul|ur|ash|as|an|ar|at|az)-\w|\d)")


@dataclass(frozen=True, slots=True)
class OpenMention:
    """A mention that is open: `what` is actor, holder, place or day; `words` is the name to look for.

    `candidates` are ids of those that it could be; `sentence` is the evidence in which it stands.
    """

    what: str
    words: str
    reason: str
    candidates: tuple[str, ...]
    sentence: Span


def find_unresolved(document: Document, claims: tuple[Claim, ...], catalogues: Catalogues) -> Iterator[OpenMention]:
    """The open mentions of all claims of one document, in their order; by these catalogues some may be known now."""
    places = catalogues.places
    bare_claims = tuple(map(without_ids, claims))
    now = resolve_claims(document, bare_claims, catalogues)
    why = {(one.claim, one.slot, one.span): one
           for one in resolve_mentions(document, bare_claims, catalogues)}
    for claim, fresh in zip(claims, now, strict=True):
        yield from _parties(document, claim, why, catalogues.actors, places)
        yield from _place(claim, fresh, places)
        yield from _day(document, claim, fresh)


def without_ids(claim: Claim) -> Claim:
    """The claim as a reader brings it, before anything is resolved."""
    return replace(
        claim, actor=tuple(replace(each, id=None) for each in claim.actor),
        recipient=tuple(replace(each, id=None) for each in claim.recipient),
        holder=tuple(replace(each, id=None) for each in claim.holder),
        place=type(claim.place)(claim.place.span) if claim.place else None,
        time=type(claim.time)(claim.time.span) if claim.time else None)


def _parties(document: Document, claim: Claim, why: dict[tuple[str, str, Span], ResolvedMention],
             catalogue: Catalogue, places: Gazetteer) -> Iterator[OpenMention]:
    sides = [(slot, each.span, each.id, each.refers_to) for slot in ("actor", "recipient")
             for each in getattr(claim, slot)]
    holders = [("holder", each.span, each.id, None) for each in claim.holder if each.kind == "named"]
    for slot, span, known, refers_to in (*sides, *holders):
        found = why.get((claim.id, slot, span)) if span and known is None else None
        if found is None or span is None:
            continue
        what = "holder" if slot == "holder" else "actor"
        told, resolved = refers_to or span, found.resolved
        if resolved.actor:
            yield OpenMention(what, bare(told.quote), KNOWN_NOW, (resolved.actor.id,), claim.evidence.sentence)
        elif resolved.reason is not Reason.UNKNOWN:
            ids = tuple(dict.fromkeys(actor.id for actor in resolved.candidates))
            yield OpenMention(what, bare(told.quote), resolved.reason.value, ids, claim.evidence.sentence)
        else:
            for words in unknown_names(told, document.text, catalogue, places):
                yield OpenMention(what, words, resolved.reason.value, (), claim.evidence.sentence)


def _place(claim: Claim, fresh: Claim, places: Gazetteer) -> Iterator[OpenMention]:
    if claim.place is None or claim.place.id is not None or not any(map(str.isupper, claim.place.span.quote)):
        return
    words = " ".join(claim.place.span.quote.split())
    if fresh.place and fresh.place.id:
        yield OpenMention("place", words, KNOWN_NOW, (fresh.place.id,), claim.evidence.sentence)
        return
    names = _runs(words.split())
    name = names[0] if len(names) == 1 else words
    ids = tuple(dict.fromkeys(place.id for place in places.lookup(name)))
    reason = Reason.AMBIGUOUS if len(ids) > 1 else Reason.UNSUPPORTED if ids else Reason.UNKNOWN
    yield OpenMention("place", name, reason.value, ids, claim.evidence.sentence)


def _day(document: Document, claim: Claim, fresh: Claim) -> Iterator[OpenMention]:
    if claim.time is None or claim.time.days is not None:
        return
    reason = KNOWN_NOW if fresh.time and fresh.time.days else "undated" if document.published is None else "unknown"
    yield OpenMention("day", " ".join(claim.time.span.quote.split()), reason, (), claim.evidence.sentence)


def unknown_names(span: Span, text: str, catalogue: Catalogue, places: Gazetteer) -> tuple[str, ...]:
    """The names in the words of a party that neither catalogue nor gazetteer has; "elders of Kunar" hold none.

    The capital of a word that opens its sentence says nothing where a small letter follows, unless the text has the
    word so inside a sentence, too.
    """
    words = bare(" ".join(span.quote.split())).split(" ")
    if _opens(span, words[0], text) and _is_common(words, text, catalogue):
        words[0] = words[0].lower()

    def is_known(name: str) -> bool:
        return bool(catalogue.lookup(name) or places.lookup(name))

    found = []
    for name in map(_untitled, _runs(words)):
        parts = [part for part in re.split(r",? and (?:the )?", name) if part]
        one_is_known = len(parts) > 1 and any(map(is_known, parts))
        found += [each for each in (parts if one_is_known else [name])
                  if not is_known(each) and not (each.count(" ") == 0 and is_known(each.split("-")[0]))]
    return tuple(found)


def _untitled(name: str) -> str:
    """The name without titles before it and the possessive behind it."""
    titling = load_party_words().titling
    parts = re.sub(r"['’]s?$", "", name).split(" ")
    while len(parts) > 1 and parts[1] not in _SMALL and parts[0].strip(".").lower() in titling:
        parts = parts[1:]
    return " ".join(parts)


def _runs(words: Iterable[str]) -> list[str]:
    """The stretches of words with a capital, small words between two of them included."""
    runs: list[list[str]] = [[]]
    between: list[str] = []
    for word in words:
        if _CAPITAL.match(word):
            runs[-1] += [*between, word.strip(",;")]
            between = []
        elif runs[-1] and word in _SMALL:
            between.append(word)
        if word[-1:] in (",", ";") or not _CAPITAL.match(word) and word not in _SMALL:
            runs.append([])
            between = []
    return [" ".join(run) for run in runs if any(map(str.isupper, "".join(run)))]


def _opens(span: Span, word: str, text: str) -> bool:
    """Whether the word, the first of the span that counts, is the first of its sentence."""
    before = text[: text.find(word, span.start)]
    return not before.strip() or before.rstrip()[-1] in ".!?:;\"“”" or before.rstrip(" \t") != before.rstrip()


def _is_common(words: Sequence[str], text: str, catalogue: Catalogue) -> bool:
    """Whether the first word has its capital from its place alone."""
    first, small = words[0], words[0].lower()
    if first[1:] != first[1:].lower() or not first[:1].isalpha():
        return False
    known = load_party_words()
    nouns = (*catalogue.derived, *(noun for held in known.belonging.values() for noun in held))
    if small in _PRONOUNS or small in known.modifying or any(small == noun.split()[-1] for noun in nouns):
        return True
    if re.search(rf"\b{re.escape(small)}\b", text):
        return True
    behind = words[1:] if words[1:2] and words[1] not in _SMALL else words[2:]
    goes_on = bool(behind and _CAPITAL.match(behind[0]))
    return not goes_on and re.search(rf"[a-z,;)] {re.escape(first)}\b", text) is None

"""How many: the number words of a noun phrase, and which count of a claim they fill."""

import re
from collections.abc import Callable, Iterator, Sequence

from blowback.model import Count, Span
from blowback.read.parties import word_class
from blowback.read.persons import people_meant
from blowback.read.tree import Word
from blowback.read.triggers import QUANTITY
from blowback.text.numbers import parse_number

_YEAR = re.compile(r"(?:1[89]|20)\d\d$")
_VAGUE = frozenset("several dozens hundreds thousands scores tens many few dozen".split())
_LEAD = frozenset("at least more than over nearly almost about around some up to as many fewer less under roughly "
                  "approximately between only just an estimated a the another".split())


def number_words(noun: Word) -> list[Word]:
    """The words that say how many of `noun`: "at least 12", "dozens", "between 20 and 30"."""
    found = [kid for kid in noun.kids("nummod") if not _YEAR.match(kid.text)]
    if not found:
        found = [kid for kid in noun.kids("amod", "compound") if kid.opens and parse_number(kid.text) is not None]
    if not found and noun.lower in _VAGUE | QUANTITY and (noun.pobj("of") is not None or noun.lower in _VAGUE):
        found = [noun]
    if not found:
        found = [kid for kid in noun.kids("amod") if kid.lower in ("several",)]
    if not found and noun.pos == "NUM":
        found = [noun]
    if not found:
        return []
    words = [word for top in found for word in (top.subtree() if top is not noun else _quantity_lead(noun))]
    low = min(word.i for word in words)
    return sorted(words + _loose_lead(noun, low), key=lambda word: word.i)


def _quantity_lead(noun: Word) -> list[Word]:
    lead = [kid for kid in noun.kids("advmod", "quantmod", "nummod", "det", "amod", "compound") if kid.i < noun.i
            and (kid.lower in _LEAD or kid.pos == "NUM")]
    return [noun, *(word for kid in lead for word in kid.subtree())]


def _loose_lead(noun: Word, low: int) -> list[Word]:
    """ "Up to 20", "some 50": lead words that the parse hung elsewhere on the noun."""
    lead = [word for kid in noun.children if kid.i < low and kid.dep in ("advmod", "quantmod", "det", "amod", "prep")
            for word in kid.subtree() if word.i < low and word.lower in _LEAD]
    return [word for word in lead if word.lower not in ("the", "a", "another")]


def count_of(
    text: str, noun: Word, parse: Callable[[str], tuple[int | None, int | None] | None], *, whom: Sequence[Word] = (),
) -> Count | None:
    """The count that a noun phrase gives, or None; without a number, those listed in `whom` are counted."""
    words = number_words(noun)
    if not words:
        return _listed(text, whom)
    span = Span.cut(text, words[0].start, words[-1].end)
    if len(span.quote) > 60:
        return None
    parsed = parse(span.quote)
    if parsed is None or parsed == (None, None):
        return None
    return Count(parsed[0], parsed[1], span)


def _listed(text: str, whom: Sequence[Word]) -> Count | None:
    """ "A policeman", "his wife" are one, "the couple" two, "the mayor and a guard" two; "the patrol" does not say."""
    meant = [people_meant(word) for word in whom]
    known = sum(number for number in meant if number is not None)
    if not known or meant[0] is None:
        return None
    return Count(known, known if None not in meant else None, Span.cut(text, _first_of(whom[0]).start, whom[-1].end))


def _first_of(noun: Word) -> Word:
    """Where the phrase of a noun begins, its determiner included."""
    lead = [word for kid in noun.kids("det", "poss", "amod", "compound", "nmod") for word in kid.subtree()]
    return min([noun, *lead], key=lambda word: word.i)


def count_field(lemma: str) -> str | None:
    """Which count a trigger fills: killed, injured, detained, displaced."""
    for field in ("killed", "injured", "detained", "displaced"):
        if lemma in word_class(field):
            return field
    return None


def tolls_of(verb: Word) -> Iterator[tuple[str, Word]]:
    """What an act cost: "claimed eight lives", "left 32 dead", "leaving 20 people dead and 12 injured"."""
    for clause in (verb, *verb.kids("advcl", "conj", "acl", "relcl")):
        thing = clause.kid("dobj")
        if clause.lemma in ("claim", "cost", "take") and thing is not None and thing.lemma == "life":
            yield "killed", thing.pobj("of") or thing
        elif clause.lemma == "leave":
            yield from _left(clause, thing)


def _left(leave: Word, thing: Word | None) -> Iterator[tuple[str, Word]]:
    """Who was left dead or wounded, as the parse has it."""
    states = leave.kids("oprd", "ccomp", "acomp", "dobj", "xcomp")
    for state in [one for top in states for one in (top, *top.kids("conj", "amod", "acl"))]:
        field = count_field(state.lemma)
        if field in ("killed", "injured"):
            counted = state.kid("nsubj") or (thing if state.dep in ("oprd", "acomp", "amod", "acl") else state)
            yield field, counted if counted is not None else state

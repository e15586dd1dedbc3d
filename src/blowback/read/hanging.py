"""What hangs on a word by prepositions, and the names of places there: "a bomb hidden in a car in Goma"."""

from collections.abc import Iterable, Iterator

from blowback.read.grammar import RELATIVE
from blowback.read.names import is_country
from blowback.read.parties import PRONOUNS, is_time, word_class
from blowback.read.persons import is_person
from blowback.read.placenames import is_ground, is_town, names_in
from blowback.read.tree import Word
from blowback.read.triggers import QUANTITY

AT = frozenset(("in", "at", "near", "inside", "outside", "around", "across", "along", "within", "throughout", "off",
                "close", "away", "down", "up", "beside", "above", "below", "beyond"))
BY_GROUND = frozenset(("on", "over", "under", "by", "between", "into", "to", "through", "toward", "towards", "from",
                       "onto", "against", "via", "past", "upon"))
# What is only reckoned from, told by or compared with lies elsewhere.
BESIDE_THE_POINT = frozenset("since according including as like unlike before until without than".split())
_OFF = frozenset(("north south east west northeast northwest southeast southwest north-east north-west south-east "
                  "south-west").split())
_RAVAGING = frozenset("rock hit strike shake sweep ravage engulf devastate target".split())
_DEEPEST = 3


def prepositions(word: Word) -> Iterator[tuple[str, Word]]:
    """The prepositions of a word with what stands after them: "in", "west of", "close to", "at 3 p.m. near"."""
    for kid in word.children:
        place = kid.kid("pobj")
        inner = next(((prep.lower, found) for prep in kid.kids("prep") if (found := prep.kid("pobj"))), None)
        if kid.dep in ("prep", "agent", "prt") and place is not None:
            yield "agent" if kid.dep == "agent" else kid.lower, place
            if is_time(place) or place.pos == "NUM":
                yield from ((prep, late) for prep, late in _late(place) if prep in AT)
        elif inner is not None and kid.dep in ("prep", "agent", "prt", "advmod") and not _is_measured(kid):
            is_own = kid.lower in BESIDE_THE_POINT or kid.lower in AT | _OFF and inner[0] not in AT
            yield kid.lower if is_own else inner[0], inner[1]
        yield from _joined(kid)


def _is_measured(direction: Word) -> bool:
    """ "Sake, 20 km west of Goma": where the place lies, not where it was."""
    return direction.lower in _OFF and direction.kid("npadvmod", "nummod") is not None


def _joined(prep: Word) -> Iterator[tuple[str, Word]]:
    """ "In the town and near the camp"."""
    for kid in prep.kids("conj", *(("prep",) if prep.kid("cc") is not None else ())):
        if prep.dep == "prep" and kid.pos == "ADP" and (place := kid.kid("pobj")) is not None:
            yield kid.lower, place


def _late(time: Word) -> Iterator[tuple[str, Word]]:
    """What hangs on a time or on its halves: "at 3:30 p.m. near a school"."""
    for word in (time, *time.kids("appos", "nmod")):
        yield from prepositions(word)


def after(place: Word, *, strict: bool) -> list[Word]:
    """The name after a preposition; where it need not be one of place, only a town or a word for ground counts."""
    if is_time(place) or place.lower in PRONOUNS or place.lower in RELATIVE or _is_somebody(place):
        return []
    found = names_in(place)
    if strict and not is_ground(place):
        found = [name for name in found if is_town(name)]
    return found


def _is_somebody(noun: Word) -> bool:
    is_house = any(noun.lemma in word_class(name) for name in ("authority", "building", "business"))
    return noun.pos == "NOUN" and is_person(noun) and not is_ground(noun) and not is_house


def hanging(noun: Word, depth: int) -> list[Word]:
    """What hangs on a noun: "a raid near Sake", "a bomb hidden in a car in Goma"."""
    if depth > _DEEPEST:
        return []
    preps = [(prep, place) for prep, place in prepositions(noun) if prep not in _belonging(noun)
             and not (prep == "between" and is_country(place) and not is_ground(noun))]
    for prep, place in preps:
        if prep in AT | BY_GROUND | {"of"} and (found := after(place, strict=prep not in AT)):
            return found
    for _, place in preps:
        if found := hanging(place, depth + 1):
            return found
    clauses = noun.kids("acl", "relcl")
    return off(preps) or next((found for kid in clauses if (found := _of_clause(kid, depth + 1))), [])


def _belonging(noun: Word) -> tuple[str, ...]:
    """Whose or whence somebody is tells nothing of where: "a man from Goma", "troops from Chad"."""
    if noun.lemma in QUANTITY:
        return ("from", "to", "for")
    if noun.pos == "PROPN" or is_person(noun):
        return ("of", "from", "to", "for")
    return ("from",) if noun.lemma in word_class("armed") else ()


def _of_clause(verb: Word, depth: int) -> list[Word]:
    if depth > _DEEPEST:
        return []
    for prep, place in prepositions(verb):
        if prep in AT and (found := after(place, strict=False)) or (found := hanging(place, depth + 1)):
            return found
    patient = verb.kid("dobj")
    if patient is None:
        return []
    is_place = is_ground(patient) or verb.lemma in _RAVAGING and is_town(patient)
    return (names_in(patient) if is_place else []) or hanging(patient, depth + 1)


def hanging_at(noun: Word) -> list[Word]:
    """ "Protested against the vote at a school in Goma", but not "against the war in Mali"."""
    return next((found for prep, place in prepositions(noun) if prep in ("at", "outside", "near", "inside")
                 and (found := after(place, strict=False) or hanging(place, 2))), [])


def off(preps: Iterable[tuple[str, Word]]) -> list[Word]:
    """ "West of Goma" is by Goma where nothing nearer is named."""
    return next((found for prep, place in preps if prep in _OFF and (found := after(place, strict=False))), [])

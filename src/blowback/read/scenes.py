"""The place of an event where no preposition of its own names it: nested, modifying, above, or in the dateline."""

from blowback.read.grammar import clause_head
from blowback.read.names import is_country, is_known_party, is_place_name
from blowback.read.parties import is_time, word_class
from blowback.read.tree import Sentence, Word

_AT = ("in", "at", "near", "inside", "outside", "around", "across")
WITH_SCENES = frozenset(("ASSAULT", "PROTEST", "COERCE", "MOBILIZE", "RETREAT", "CONSULT", "displacement"))


def scene_of(word: Word, extra: tuple[Word, ...], sides: list[Word], sentence: Sentence, kind: str) -> Word | None:
    """The nearest place further off, for the types of claim that have a scene."""
    if kind not in WITH_SCENES:
        return None
    found = _nested([word, *extra], sides) or _modifying([word, *extra], sides) or _inside_sides(sides)
    return found or _where(word) or _above(word, sides) or _dateline(sentence)


def _is_scene(word: Word, sides: list[Word]) -> bool:
    if word in sides or is_time(word):
        return False
    if word.lemma in word_class("place"):
        return True
    return word.pos == "PROPN" and (is_place_name(word) or is_country(word) or not is_known_party(word))


def _nested(words: list[Word], sides: list[Word]) -> Word | None:
    """ "Killed in an ambush near Kohima"."""
    for word in words:
        for prep in word.preps():
            inside = prep.kid("pobj")
            found = _at(inside, sides) if inside is not None else None
            if found is not None:
                return found
    return None


def _at(word: Word, sides: list[Word]) -> Word | None:
    places = [place for prep in word.preps(*_AT) if (place := prep.kid("pobj")) is not None]
    return next((place for place in places if _is_scene(place, sides)), None)


def _modifying(words: list[Word], sides: list[Word]) -> Word | None:
    """ "The Bali bombings"."""
    for word in words:
        for kid in word.kids("compound", "nmod", "amod", "poss"):
            if kid.pos == "PROPN" and kid not in sides and is_place_name(kid):
                return kid
    return None


def _inside_sides(sides: list[Word]) -> Word | None:
    """ "Killed villagers in Catatumbo"."""
    for side in sides:
        for word in (side, *side.kids("acl", "prep"), *(prep.kid("pobj") for prep in side.preps("of", "on", "from"))):
            found = _at(word, sides) if word is not None else None
            if found is not None:
                return found
    return None


def _where(word: Word) -> Word | None:
    """ "The campus where police were deployed"."""
    clause = clause_head(word)
    if clause.dep != "relcl" or not any(kid.lower == "where" for kid in clause.kids("advmod")):
        return None
    return clause.head


def _above(word: Word, sides: list[Word]) -> Word | None:
    """A named place of the clauses above: "In Sake, residents said rebels had entered"."""
    clause = clause_head(word)
    for _ in range(4):
        found = _at(clause, sides)
        if found is not None:
            return found
        if clause.head is clause:
            return None
        clause = clause_head(clause.head)
    return None


def _dateline(sentence: Sentence) -> Word | None:
    """ "West Darfur, Ardamata, 4 Nov: ...": the last name before the colon or dash."""
    end = next((n for n, word in enumerate(sentence.words[:14]) if word.text in (":", "-", "--", "|")), 0)
    opening = sentence.words[:end]
    if not opening or any(word.pos not in ("PROPN", "NUM", "PUNCT", "NOUN", "ADJ", "X") for word in opening):
        return None
    names = [word for word in opening if word.pos == "PROPN" and not is_time(word) and word.text[:1].isupper()
             and word.dep not in ("compound", "nmod")]
    if not names:
        return None
    is_dated = any(word.pos == "NUM" for word in opening)
    return names[-1] if is_dated or is_place_name(names[-1]) or names[-1].text.isupper() else None

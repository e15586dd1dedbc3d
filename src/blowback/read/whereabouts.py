"""Where what a verb tells of took place: the named place nearest to it in the parse.

Looked for, in this order: what is taken or entered, the prepositions of the verb and what hangs on them, its object,
its subject, the clauses that it depends on, the clauses below it.
"""

from collections.abc import Iterator

from blowback.read.cues import load_cues
from blowback.read.grammar import RELATIVE, conjuncts, is_passive
from blowback.read.names import is_known_party
from blowback.read.parties import PRONOUNS, is_time, word_class
from blowback.read.persons import is_person
from blowback.read.placenames import is_ground, is_region, is_town, names_in
from blowback.read.tree import Word

_AT = frozenset(("in", "at", "near", "inside", "outside", "around", "across", "along", "within", "throughout", "off",
                 "close", "away", "down", "up", "beside", "above", "below", "beyond"))
_OFF = frozenset("north south east west northeast northwest southeast southwest north-east north-west south-east south-west".split())
_BY_GROUND = frozenset(("on", "over", "under", "by", "between", "into", "to", "through", "toward", "towards", "from",
                        "onto", "against", "via", "past", "upon"))
_UPWARD = frozenset(("conj", "xcomp", "advcl", "acl", "pcomp", "relcl", "ccomp", "prep", "dep", "parataxis"))
# What is only reckoned from, told by or compared with lies elsewhere.
_BESIDE_THE_POINT = frozenset("since according including as like unlike before until without than".split())
_WHITHER = frozenset(("to", "into", "toward", "towards", "from", "for"))
_STRIFE = frozenset("war conflict crisis uprising".split())
_MARCHING = frozenset("protest demonstrate rally march".split())
# Verbs whose object, where it is a bare name, is ground.
_OVER_GROUND = frozenset("patrol bomb storm raid invade".split())
_DEEPEST = 3


def where(verb: Word) -> list[Word]:
    """The heads of the names of the place, most often one; empty where no name is near."""
    return next((found for look in LOOKS if (found := look(verb))), [])


def _ground(verb: Word) -> list[Word]:
    """ "Captured Kirkuk", "entered the town of Taji", "stormed Idlib's prison"."""
    patient = verb.kid("nsubjpass") if is_passive(verb) else verb.kid("dobj")
    if patient is None or not (is_ground(patient) or is_town(patient) or is_region(patient) or _is_taken(verb, patient)):
        return []
    return names_in(patient) if not _may_be_somebody(verb, patient) else []


def _last_ground(verb: Word) -> list[Word]:
    """ "Sirte was bombed": a bare name is the place only where no other is told, and nobody can have that name."""
    patient = verb.kid("nsubjpass")
    return names_in(patient) if patient is not None and is_town(patient) and verb.lemma not in word_class("personal") else []


def _may_be_somebody(verb: Word, name: Word) -> bool:
    return is_passive(verb) and name.pos == "PROPN" and not is_ground(name) and not is_region(name)


def _is_taken(verb: Word, name: Word) -> bool:
    """ "Captured Karmah": a name that the gazetteer lacks is a town where ground is taken."""
    if verb.lemma not in word_class("territorial") | _OVER_GROUND or name.pos != "PROPN" or is_passive(verb):
        return False
    return name.kid("compound") is None and not is_known_party(name)


def _beside(verb: Word, without: frozenset[str] = frozenset()) -> list[Word]:
    if verb.lemma in word_class("territorial"):
        without = without | {"from"}
    preps = [(prep, place) for prep, place in _preps(verb)
             if prep not in without | _BESIDE_THE_POINT and place.lemma != "order"]
    behind = [(prep, place) for prep, place in preps if place.i > verb.i]
    for names, pairs in ((_AT, behind), (_BY_GROUND, behind), (_AT, preps), (_BY_GROUND, preps)):
        for prep, place in pairs:
            if prep in names and (found := _after(place, strict=names is _BY_GROUND)):
                return found
    for prep, place in preps:
        is_aim = prep == "against" and verb.lemma in _MARCHING
        if found := _of_aim(place) if is_aim else _hanging(place, 1):
            return found
    return _off(preps)


def _behind(verb: Word) -> list[Word]:
    """ "In Dagestan police were shot near Goma": near Goma."""
    return next((found for prep, place in _preps(verb) if prep in _AT and place.i > verb.i
                 and (found := _after(place, strict=False))), [])


def _inner_object(verb: Word) -> list[Word]:
    """ "In Kivu they shot a guard in the town of Goma": Goma."""
    opening = any(place.i < verb.i for _, place in _preps(verb))
    return _through_object(verb) if opening else []


def _of_aim(noun: Word) -> list[Word]:
    """ "Protested against the vote at a school in Goma", but not "against the war in Mali"."""
    return next((found for prep, place in _preps(noun) if prep in ("at", "outside", "near", "inside")
                 and (found := _after(place, strict=False) or _hanging(place, 2))), [])


def _off(preps: list[tuple[str, Word]]) -> list[Word]:
    """ "West of Goma" is by Goma where nothing nearer is named."""
    return next((found for prep, place in preps if prep in _OFF and (found := _after(place, strict=False))), [])


def _preps(word: Word) -> Iterator[tuple[str, Word]]:
    """The prepositions of a word with what stands after them: "in", "west of", "close to", "at 3 p.m. near"."""
    for kid in word.children:
        place = kid.kid("pobj")
        inner = next((prep for prep in kid.kids("prep") if prep.kid("pobj") is not None), None)
        if kid.dep in ("prep", "agent", "prt") and place is not None:
            yield "agent" if kid.dep == "agent" else kid.lower, place
            if is_time(place) or place.pos == "NUM":
                yield from ((prep, late) for prep, late in _late(place) if prep in _AT)
        elif inner is not None and kid.dep in ("prep", "agent", "prt", "advmod") and not _is_measured(kid):
            yield kid.lower if kid.lower in _AT | _OFF | _BESIDE_THE_POINT else inner.lower, inner.children[-1]
        yield from _joined(kid)


def _is_measured(direction: Word) -> bool:
    """ "Sake, 20 km west of Goma": where the place lies, not where it was."""
    return direction.lower in _OFF and direction.kid("npadvmod", "nummod") is not None


def _joined(prep: Word) -> Iterator[tuple[str, Word]]:
    """ "In the town and near the camp"."""
    for kid in prep.kids("conj", "prep"):
        if prep.dep == "prep" and kid.pos == "ADP" and (place := kid.kid("pobj")) is not None:
            yield kid.lower, place


def _late(time: Word) -> Iterator[tuple[str, Word]]:
    """What hangs on a time or on its halves: "at 3:30 p.m. near a school"."""
    for word in (time, *time.kids("appos", "nmod")):
        yield from _preps(word)


def _after(place: Word, *, strict: bool) -> list[Word]:
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


def _hanging(noun: Word, depth: int) -> list[Word]:
    """What hangs on a noun: "a raid near Sake", "a bomb hidden in a car in Goma"."""
    if depth > _DEEPEST:
        return []
    belongs = ("of", "from", "to", "for") if noun.pos == "PROPN" or is_person(noun) else ()
    belongs = belongs or (("from",) if noun.lemma in word_class("armed") else ())
    preps = [(prep, place) for prep, place in _preps(noun) if prep not in belongs]
    for prep, place in preps:
        if prep in _AT | _BY_GROUND | {"of"} and (found := _after(place, strict=prep not in _AT)):
            return found
    for _, place in preps:
        if found := _hanging(place, depth + 1):
            return found
    return _off(preps) or next((found for kid in noun.kids("acl", "relcl") if (found := _of_clause(kid, depth + 1))), [])


def _of_clause(verb: Word, depth: int) -> list[Word]:
    if depth > _DEEPEST:
        return []
    for prep, place in _preps(verb):
        if prep in _AT and (found := _after(place, strict=False)) or (found := _hanging(place, depth + 1)):
            return found
    patient = verb.kid("dobj")
    if patient is None:
        return []
    return (names_in(patient) if is_ground(patient) else []) or _hanging(patient, depth + 1)


def _through_object(verb: Word) -> list[Word]:
    return _first_of([one for patient in verb.kids("dobj", "attr", "oprd", "acomp") for one in conjuncts(patient)])


def _through_subject(verb: Word) -> list[Word]:
    subjects = [one for subject in verb.kids("nsubjpass", "nsubj") for one in conjuncts(subject)]
    return _first_of([one for one in subjects if one.lemma not in _STRIFE])


def _first_of(nouns: list[Word]) -> list[Word]:
    return next((found for noun in nouns if (found := _hanging(noun, 0) or _modifying(noun))), [])


def _modifying(noun: Word) -> list[Word]:
    """ "The Bali bombings", "a Mogadishu hotel", "Aleppo's prison"; not the half of a name."""
    if noun.pos == "PROPN":
        return []
    owner = ("poss",) if is_ground(noun) else ()
    return [kid for kid in noun.kids("compound", "nmod", "amod", *owner) if is_town(kid)][:1]


def _above(verb: Word) -> list[Word]:
    """The place of the clauses that this one hangs on: "In Sake rebels entered a school, killing five"."""
    word = verb
    for _ in range(5):
        if word.head is word or word.dep not in _UPWARD:
            return []
        word = word.head
        looks = (_ground, _beside, _through_object, _through_subject) if word.is_verb else (_of_noun,)
        if found := next((found for look in looks if (found := look(word))), []):
            return found
    return []


def _of_noun(noun: Word) -> list[Word]:
    return names_in(noun) if is_ground(noun) or is_town(noun) else []


def _below(verb: Word) -> list[Word]:
    """The place of the clauses below: "were killed when a mine went off in Kidal"; not of what is said, nor before."""
    content = () if load_cues().is_speech(verb) else ("xcomp", "ccomp")
    for kid in verb.kids("conj", "advcl", "prep", *content):
        inner = kid if kid.is_verb else kid.kid("pcomp")
        if inner is not None and inner.is_verb and not _is_apart(inner):
            looks = (_ground, _stayed if inner.dep == "conj" else _beside, _through_object, _through_subject, _below)
            if found := next((found for look in looks if (found := look(inner))), []):
                return found
    return []


def _is_apart(clause: Word) -> bool:
    """ "Before rebels entered Goma", "while others were taken to Goma"."""
    marks, subject = [kid.lower for kid in clause.kids("mark")], clause.kid("nsubj", "nsubjpass")
    is_contrast = "while" in marks and subject is not None and subject.lower not in PRONOUNS
    return is_contrast or "before" in marks or "since" in marks


def _stayed(verb: Word) -> list[Word]:
    """Beside it, but for where it led: "was caught and taken to Goma" tells nothing of where he was caught."""
    return _beside(verb, without=_WHITHER)


LOOKS = (_ground, _behind, _inner_object, _beside, _through_object, _through_subject, _above, _below, _last_ground)

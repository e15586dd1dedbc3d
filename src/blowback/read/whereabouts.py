"""Where what a verb tells of took place: the named place nearest to it in the parse.

Looked for, in this order: what is taken or entered, the prepositions of the verb and what hangs on them, its object,
its subject, the clauses that it depends on, the clauses below it.
"""

from blowback.read.cues import load_cues
from blowback.read.grammar import conjuncts, is_passive
from blowback.read.hanging import AT, BESIDE_THE_POINT, BY_GROUND, after, hanging, hanging_at, off, prepositions
from blowback.read.names import is_known_party
from blowback.read.parties import PRONOUNS, word_class
from blowback.read.persons import is_person
from blowback.read.placenames import is_ground, is_region, is_town, may_modify, names_in
from blowback.read.tree import Word

_UPWARD = frozenset(("conj", "xcomp", "advcl", "acl", "pcomp", "relcl", "ccomp", "prep", "dep", "parataxis"))
_WHITHER = frozenset(("to", "into", "toward", "towards", "from", "for"))
_STRIFE = frozenset("war conflict crisis uprising".split())
_PRIZES = frozenset("medal title crown trophy championship cup point wicket set match attention imagination majority "
                    "spirit mood governorship presidency seat prize tournament".split())
_MARCHING = frozenset("protest demonstrate rally march".split())
# Verbs whose object, where it is a bare name, is ground.
_OVER_GROUND = frozenset("patrol bomb storm raid invade".split())


def where(verb: Word) -> list[Word]:
    """The heads of the names of the place, most often one; empty where no name is near."""
    return next((found for look in LOOKS if (found := look(verb))), []) if not _is_figurative(verb) else []


def _is_figurative(verb: Word) -> bool:
    """ "Captured the title in Doha": no happening that a report would put on a map."""
    patient = verb.kid("dobj")
    return patient is not None and verb.lemma in word_class("territorial") and patient.lemma in _PRIZES




def _ground(verb: Word) -> list[Word]:
    """ "Captured Kirkuk", "entered the town of Taji", "stormed Idlib's prison"."""
    patient = verb.kid("nsubjpass") if is_passive(verb) else verb.kid("dobj")
    if patient is None or _may_be_somebody(verb, patient):
        return []
    is_place = is_ground(patient) or is_town(patient) or is_region(patient) or _is_taken(verb, patient)
    return names_in(patient) if is_place else []


def _last_ground(verb: Word) -> list[Word]:
    """ "Sirte was bombed": a bare name is the place only where no other is told, and nobody can have that name."""
    patient = verb.kid("nsubjpass") if verb.lemma not in word_class("personal") else None
    return names_in(patient) if patient is not None and is_town(patient) else []


def _may_be_somebody(verb: Word, name: Word) -> bool:
    return is_passive(verb) and name.pos == "PROPN" and not is_ground(name) and not is_region(name)


def _is_taken(verb: Word, name: Word) -> bool:
    """ "Captured Karmah": a name that the gazetteer lacks is a town where ground is taken."""
    if verb.lemma not in word_class("territorial") | _OVER_GROUND or name.pos != "PROPN" or is_passive(verb):
        return False
    return (verb.lemma in _OVER_GROUND or name.kid("compound") is None) and not is_known_party(name)


def _beside(verb: Word, without: frozenset[str] = frozenset()) -> list[Word]:
    if verb.lemma in word_class("territorial"):
        without = without | {"from"}
    preps = [(prep, place) for prep, place in prepositions(verb)
             if prep not in without | BESIDE_THE_POINT and place.lemma not in ("order", "war", "conflict")]
    behind = [(prep, place) for prep, place in preps if place.i > verb.i]
    for names, pairs in ((AT, behind), (BY_GROUND, behind), (AT, preps), (BY_GROUND, preps)):
        for prep, place in pairs:
            if prep in names and (found := after(place, strict=names is BY_GROUND)):
                return found
    for prep, place in preps:
        is_aim = prep == "against" and verb.lemma in _MARCHING
        if found := hanging_at(place) if is_aim else hanging(place, 1):
            return found
    return off(preps)


def _behind(verb: Word) -> list[Word]:
    """ "In Dagestan police were shot near Goma": near Goma."""
    return next((found for prep, place in prepositions(verb) if prep in AT and place.i > verb.i
                 and (found := after(place, strict=False))), [])


def _inner_object(verb: Word) -> list[Word]:
    """ "In Kivu they shot a guard in the town of Goma": Goma."""
    if not any(place.i < verb.i for _, place in prepositions(verb)):
        return []
    shared = [kid for kid in verb.kids("conj") if kid.is_verb and kid.kid("nsubj", "nsubjpass") is None]
    return next((found for kid in (verb, *shared) if (found := _behind(kid) or _through_object(kid))), [])


def _through_object(verb: Word) -> list[Word]:
    return _first_of([one for patient in verb.kids("dobj", "attr", "oprd", "acomp") for one in conjuncts(patient)])


def _through_subject(verb: Word) -> list[Word]:
    subjects = verb.kids("nsubjpass", "nsubj")
    told = [one for subject in subjects for one in (*conjuncts(subject), *_beside_thing(subject))]
    return _first_of([one for one in told if one.lemma not in _STRIFE])


def _beside_thing(subject: Word) -> list[Word]:
    """ "The blast, one of the worst in Goma, killed ten"."""
    return subject.kids("appos") if subject.pos == "NOUN" and not is_person(subject) else []


def _first_of(nouns: list[Word]) -> list[Word]:
    return next((found for noun in nouns if (found := hanging(noun, 0) or _modifying(noun))), [])


def _modifying(noun: Word) -> list[Word]:
    """ "The Bali bombings", "a Mogadishu hotel", "Aleppo's prison"; not the half of a name."""
    if noun.pos == "PROPN":
        return []
    owner = ("poss",) if is_ground(noun) else ()
    return [kid for kid in noun.kids("compound", "nmod", "amod", *owner) if may_modify(kid)][:1]


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
    found = names_in(noun) if is_ground(noun) or is_town(noun) else []
    return found or (_first_of([noun]) if noun.pos == "NOUN" and not is_person(noun) else [])


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

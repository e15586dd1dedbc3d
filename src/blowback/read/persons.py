"""Which nouns are people, and how many a noun without a number means."""

from blowback.read.names import is_full_place_name, is_known_party, is_place_name
from blowback.read.parties import is_machine, word_class
from blowback.read.tree import Word

_PAIRS = frozenset(("couple", "pair", "duo"))
_BODIES = frozenset(
    "army military force police family crowd mob group patrol unit team convoy movement gang people party militia "
    "population community tribe public staff crew personnel leadership cell command opposition side enemy country "
    "nation state government number figure toll total security household clan".split())
_KIN = frozenset(
    "wife husband son daughter father mother brother sister uncle aunt cousin nephew niece baby infant toddler nurse "
    "chief guard girl boy deputy aide bodyguard colleague friend bride groom monk nun imam cop mp pupil muslim "
    "christian hindu buddhist sikh jew native national civilian other suspect accomplice thief guide".split())
_ENDINGS = ("man", "woman", "er", "or", "ist", "ian", "ee", "ant", "child")


def people_meant(noun: Word) -> int | None:
    """How many people a noun without a number means: "a guard" one, "the couple" two, "the patrol" does not say."""
    if noun.lemma in _PAIRS:
        return 2 if noun.pobj("of") is None else None
    if noun.lower in ("himself", "herself", "him", "another"):
        return 1
    if noun.pos == "PROPN":
        is_other = is_known_party(noun) or _is_place(noun) or noun.lemma in _BODIES
        return 1 if noun.tag == "NNP" and noun.text[:1].isupper() and not is_other else None
    if noun.tag != "NN" or _is_no_person(noun):
        return None
    said = noun.kid("det", "poss")
    if said is None and noun.dep == "conj" and noun.head.tag == "NN" and is_person(noun):
        said = noun.head.kid("det", "poss")  # "a father and son"
    return 1 if said is not None and said.lower not in ("no", "any", "every", "each", "some") else None


def _is_place(name: Word) -> bool:
    """ "Rodriguez" may be a town, "Ivan Rodriguez" is none."""
    return is_full_place_name(name) if name.kid("compound") is not None else is_place_name(name)


def _is_no_person(noun: Word) -> bool:
    if noun.lemma in _BODIES:
        return True
    return not is_person(noun) and any(noun.lemma in word_class(name) for name in _THINGS)


_THINGS = ("building", "ground", "place", "animal", "aircraft", "weapon", "convoy", "road", "projectile", "explosive",
           "uav", "contraband", "money")


def is_person(noun: Word) -> bool:
    """Whether a noun means somebody: a word of arms, office or people, of kin, or one that ends as such words do."""
    if noun.lemma in _BODIES:
        return False
    if any(noun.lemma in word_class(name) for name in ("people", "victim")) or noun.lemma in _KIN:
        return True
    official = any(noun.lemma in word_class(name) for name in ("authority", "armed"))
    return not is_machine(noun) and (official or noun.lemma.endswith(_ENDINGS))

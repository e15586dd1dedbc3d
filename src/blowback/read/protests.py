"""Whom a protest is against: the owner of what is protested, the owner of the building, the party in the slogans."""

from blowback.read.grammar import logical_subject
from blowback.read.names import is_country, is_place_name
from blowback.read.parties import PRONOUNS, is_party, is_strict_party, word_class
from blowback.read.tree import Word

_BUILDINGS = frozenset(
    "office headquarters house home residence embassy consulate mission secretariat camp premises building door gate "
    "hall station outpost barracks palace villa compound bungalow parliament ministry liaison".split())
_DEMANDING = frozenset(
    "denounce condemn demand allege accuse oppose criticise criticize protest slam decry reject blame ridicule "
    "deplore seek".split())
_ALLEGING = frozenset(("allege", "claim", "complain", "accuse"))
_ROADS = frozenset("street traffic pipeline track rail railway runway access entrance".split())
_OWNED = frozenset("failure policy decision attitude stand stance move inaction apathy visit handling plan rule law "
                   "indifference refusal scheme silence".split())


_ON_THINGS = ("riot", "boycott", "obstruct")


def target_of_protest(word: Word, mode: str | None, said: list[Word]) -> list[Word]:
    """ "Protested against the City's plan": the City; a fare, a law or a road is nobody to protest against."""
    if mode in _ON_THINGS and said:
        return [one for one in said if mode != "obstruct" or one.lemma not in word_class("border") | _ROADS]
    for one in said:
        found = one if _is_target(one) else owner_of(one)
        if found is not None:
            return [found]
    found = _owner_of_place(word) or _in_demands(word)
    return [found] if found is not None else [one for one in said if _is_concrete(one)]


_ABSTRACT = ("tion", "sion", "ing", "ment", "ism", "ence", "ance", "ery", "ity", "age")


def _is_concrete(thing: Word) -> bool:
    """ "Against the mine", "against the bill": what can be given up; no grievance such as "poor delivery"."""
    deeds = word_class("deed") | word_class("violence_thing")
    return thing.is_nominal and thing.pos != "PRON" and not thing.lemma.endswith(_ABSTRACT) and thing.lemma not in deeds


def _is_target(word: Word) -> bool:
    return is_strict_party(word) and word.lower not in PRONOUNS


def owner_of(thing: Word) -> Word | None:
    """The party that a thing is of: "the City's plan", "the failure of the government", "policies pursued by it"."""
    pursued = thing.kid("acl")
    of = thing.pobj("of", "by") if thing.lemma in _OWNED else None
    owner = thing.kid("poss") or of or (pursued.pobj("by") if pursued is not None else None)
    return owner if owner is not None and owner.pos != "PRON" and is_party(owner) else None


def _owner_of_place(word: Word) -> Word | None:
    """ "Marched to Cosatu's headquarters", "a sit-in outside the minister's residence": whose it is."""
    for place in (word, *word.kids("dobj"), *([word.head] if word.is_nominal and word.head.is_verb else [])):
        for prep in place.preps("to", "on", "at", "outside", "before", "in", "towards"):
            found = prep.kid("pobj") or prep.kid("prep", "pcomp")
            if found is not None and found.lower in ("front", "of"):
                inside = found.kid("prep") or found
                found = inside.kid("pobj")
            owner = (found.kid("poss") or found.pobj("of")) if found is not None and found.lemma in _BUILDINGS else None
            if owner is not None and is_party(owner):
                return owner
    return None


def _in_demands(word: Word) -> Word | None:
    """ "A rally denouncing the failure of the government", "demanding justice from the management"."""
    verb = word if word.is_verb else word.head
    below = [kid for base in (word, *word.kids("dobj")) for kid in base.kids("acl", "advcl")]
    for clause in (*below, *(verb.kids("advcl", "xcomp") if verb.is_verb else [])):
        if clause.lemma in _DEMANDING and clause.tag in ("VBG", "VB"):
            found = _in_demand(clause)
            if found is not None:
                return found
    return None


def _in_demand(clause: Word) -> Word | None:
    thing, content = clause.kid("dobj"), clause.kid("ccomp")
    alleged = content is not None and content.is_verb and clause.lemma in _ALLEGING
    sides = [clause.pobj("from", "against"), thing.pobj("against", "from") if thing is not None else None,
             thing if clause.lemma not in ("demand", "seek") else None,
             logical_subject(content) if content is not None and alleged else None]
    for side in sides:
        found = None if side is None else side if _is_target(side) else owner_of(side)
        if found is not None:
            return found
    return None


def is_scene_of_protest(word: Word) -> bool:
    """ "Hong Kong protests": where they are, not who does it."""
    return word.dep in ("compound", "nmod") and word.pos == "PROPN" and (is_place_name(word) or is_country(word))


_GATHERINGS = frozenset("rally protest demonstration march strike sit-in dharna vigil procession agitation picket "
                        "campaign movement petition".split())


def who_gathers(word: Word) -> Word:
    """ "Teachers held a rally demanding back pay": the teachers demand it, not the rally."""
    if word.lemma not in _GATHERINGS or word.dep != "dobj" or not word.head.is_verb:
        return word
    return logical_subject(word.head) or word

"""Whom a protest, a threat or a refusal is meant for, where no slot of the word itself says so."""

from blowback.read.grammar import logical_object, logical_subject
from blowback.read.parties import POSSESSIVES, PRONOUNS, is_party
from blowback.read.tree import Word

_GRIEVING = frozenset("protest demand denounce condemn oppose decry press call seek".split())


def protested(word: Word) -> Word | None:
    """ "Struck to demand reforms by the junta", "fasted in protest at the army's raids": whose deed or duty it is."""
    verb = word if word.is_verb or not word.head.is_verb else word.head
    aims = [kid for kid in verb.kids("xcomp", "advcl") if kid.lemma in _GRIEVING and kid.tag in ("VB", "VBG")]
    named = [aim.kid("dobj") or aim.pobj("against", "at", "over", "for") for aim in aims]
    protest = next((noun for prep in verb.preps("in") if (noun := prep.kid("pobj")) and noun.lemma == "protest"), None)
    if protest is not None:
        named.append(protest.pobj("against", "at", "of", "over") or verb.pobj("against", "at", "over"))
    return next((whose for thing in named if thing is not None and (whose := answerable(thing)) is not None), None)


def answerable(thing: Word) -> Word | None:
    """ "The raids by the army", "crimes committed by rebels", "the president's failure": the party whose it is."""
    if is_party(thing):
        return thing
    done = next((kid for kid in thing.kids("acl") if kid.tag == "VBN"), thing)
    owners = (thing.kid("poss"), thing.pobj("by"), done.pobj("by"), thing.pobj("of", "from"))
    return next((owner for owner in owners if owner is not None and _is_named_party(owner)), None)


def _is_named_party(word: Word) -> bool:
    return is_party(word) and word.lower not in PRONOUNS | POSSESSIVES


def _warned(verb: Word) -> Word | None:
    """ "Threatened action against Oslo", "to strike unless the cabinet resigned": whom the condition is put to."""
    if verb.lemma not in ("threaten", "warn"):
        return None
    thing = verb.kid("dobj")
    beside = thing.pobj("against", "on", "to") if thing is not None else None
    if beside is not None and is_party(beside):
        return beside
    for clause in [below for below in verb.subtree() if below.dep == "advcl"]:
        mark, subject = clause.kid("mark"), logical_subject(clause)
        if mark is not None and mark.lower in ("unless", "if") and subject is not None:
            return subject if _is_named_party(subject) else None
    return None


def _refused(verb: Word) -> Word | None:
    """ "Refused to allow UN planes to land", "to lend troops to Oslo": whom the refused act was for."""
    act = verb.kid("xcomp")
    if act is None or not act.is_verb or verb.lemma not in ("refuse", "decline"):
        return None
    inner, patient = act.kid("ccomp", "xcomp"), logical_object(act)
    near = [logical_subject(inner) if inner is not None else None, patient if act.lemma in _TOWARDS else None,
            *(place.pobj("to", "with", "on", "against") for place in (act, patient) if place is not None)]
    return next((word for word in near if word is not None and _is_named_party(word)), None)


_TOWARDS = frozenset("meet receive see help join recognise recognize arm support admit extradite".split())


_BESIDE = {"THREATEN": _warned, "REJECT": _refused}


def addressee_of(verb: Word, event: str) -> Word | None:
    """Whom a threat or a refusal is for, by what it says further."""
    find = _BESIDE.get(event)
    return find(verb) if find is not None else None

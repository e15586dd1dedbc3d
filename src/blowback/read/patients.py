"""To whom an event noun was done where no slot of it says so: "Her arrest", "a massacre in which nine died"."""

from blowback.read.grammar import RELATIVE, is_passive, surface_subject
from blowback.read.names import is_country
from blowback.read.parties import is_party
from blowback.read.tree import Word

_SUFFERED = frozenset(
    "killing murder assassination abduction kidnapping arrest detention death execution imprisonment conviction "
    "torture beating rape lynching capture ouster overthrow deportation expulsion incarceration beheading".split())
_DYING = frozenset("die perish lose kill wound injure".split())


def suffered_by(noun: Word) -> Word | None:
    """ "Her arrest", "Sohrab Khan's killing": the one named before the noun; not "the army's killing of two men"."""
    owner = noun.kid("poss")
    if owner is None or noun.lemma not in _SUFFERED or noun.tag == "NNS" or noun.pobj("of") is not None:
        return None
    return None if is_country(owner) or not is_party(owner) else owner


def fallen_in(noun: Word) -> Word | None:
    """ "The massacre in which 166 people died": the people."""
    for clause in noun.kids("relcl"):
        within = clause.pobj("in", "during")
        if within is None or within.lower not in RELATIVE or clause.lemma not in _DYING:
            continue
        patient = clause.kid("dobj")
        lost = clause.lemma == "lose" and patient is not None and patient.lemma == "life"
        victims = surface_subject(clause)
        if victims is not None and (lost or clause.lemma in ("die", "perish") or is_passive(clause)):
            return victims
    return None

"""Active or passive, by the auxiliary, by the shape of the clause, or as headlines leave it out."""

from blowback.read.tree import Word

PASSIVE_TAGS = ("VBN",)
# Verbs that need an object: with a subject alone they are passives of the headline kind ("23 journalists rounded up").
NEEDS_OBJECT = frozenset(
    "abduct arrest assassinate attack banish behead besiege bomb capture deport destroy detain displace evict execute "
    "expel free gun hospitalise injure jail kidnap kill lynch maim massacre murder ambush storm raid bombard ransack "
    "vandalise hack martyr oust overrun place reopen rescue release seize shell suspend torch wound".split())


def is_passive(verb: Word) -> bool:
    """Whether the verb's surface subject is what the act is done to."""
    if verb.kid("nsubjpass", "auxpass", "csubjpass") is not None:
        return True
    if verb.kid("nsubj") is not None and _is_headline_passive(verb):
        return True
    if verb.dep == "conj" and verb.tag == "VBD" and _is_done_to(verb):
        return verb.head.is_verb and is_passive(verb.head)
    if verb.kid("nsubj") is not None:
        return False
    if verb.dep == "acl" and verb.tag == "VBD" and verb.kid("dobj") is None and verb.lemma in NEEDS_OBJECT:
        return True  # "a sergeant killed in a raid", whatever the tag
    if verb.dep == "advcl" and verb.tag == "VBD" and verb.kid("agent") is not None and verb.kid("dobj") is None:
        return True  # "in the town, besieged for months by rebels"
    if verb.tag not in PASSIVE_TAGS:
        return False
    if verb.dep == "conj" and verb.head.is_verb and verb.kid("aux") is None:
        return is_passive(verb.head) and verb.kid("dobj") is None
    return verb.dep in ("acl", "amod", "advcl", "acomp", "oprd", "relcl") and verb.kid("dobj", "aux") is None


_SAME_FORM = frozenset("shoot behead hang stab beat burn hit cut throw bury set hurt".split())


def _is_done_to(verb: Word) -> bool:
    """ "Was ambushed and shot dead", "was arrested and beaten by": the tag is that of the past, the form is both."""
    if verb.kid("nsubj", "dobj", "aux") is not None:
        return False
    return verb.kid("agent") is not None or verb.lemma in NEEDS_OBJECT | _SAME_FORM


_CAPTIVE = frozenset(("hostage", "prisoner", "captive"))


def _is_headline_passive(verb: Word) -> bool:
    """A passive whose auxiliary is left out: "23 journalists rounded up", "pilot held hostage by rebels"."""
    subject = verb.kid("nsubj")
    if verb.tag not in ("VBD", "VBN") or verb.dep == "relcl" or verb.kid("aux") is not None or subject is None:
        return False
    if subject.i > verb.i or subject.pos not in ("NOUN", "NUM", "PROPN"):
        return False
    if verb.kid("ccomp", "xcomp", "dative") is not None:
        return False
    patient = verb.kid("dobj")
    if verb.kid("agent") is not None and (patient is None or patient.lemma in _CAPTIVE):
        return True
    if verb.lemma == "shoot" and patient is None:
        return any(kid.lower == "dead" for kid in verb.children)
    if patient is not None or verb.kid("oprd") is not None:
        return False
    particle = verb.kid("prt")
    if verb.lemma in NEEDS_OBJECT:
        return verb.tag == "VBN" or verb.kid("conj") is None
    return particle is not None and (verb.lemma, particle.lower) == ("round", "up")

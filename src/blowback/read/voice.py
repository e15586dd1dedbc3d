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
    if verb.dep == "conj" and verb.tag == "VBD" and verb.kid("agent") is not None and verb.kid("nsubj", "dobj") is None:
        return verb.head.is_verb and is_passive(verb.head)
    if verb.kid("nsubj") is not None or verb.tag not in PASSIVE_TAGS:
        return False
    if verb.dep == "conj" and verb.head.is_verb and verb.kid("aux") is None:
        return is_passive(verb.head) and verb.kid("dobj") is None
    return verb.dep in ("acl", "amod", "advcl", "acomp", "oprd", "relcl") and verb.kid("dobj", "aux") is None


def _is_headline_passive(verb: Word) -> bool:
    if verb.tag in ("VBD", "VBN") and verb.lemma == "shoot" and verb.kid("aux", "dobj") is None:
        return any(kid.lower == "dead" for kid in verb.children)
    if verb.tag not in ("VBD", "VBN") or verb.lemma not in NEEDS_OBJECT and verb.kid("prt") is None:
        return False
    particle = verb.kid("prt")
    if verb.lemma not in NEEDS_OBJECT and (particle is None or (verb.lemma, particle.lower) != ("round", "up")):
        return False
    if verb.kid("dobj", "ccomp", "xcomp", "dative", "aux", "conj", "oprd") is not None or verb.dep == "relcl":
        return False
    subject = verb.kid("nsubj")
    return subject is not None and subject.pos in ("NOUN", "NUM", "PROPN") and subject.i < verb.i

"""Who is behind an event noun by what is said around it: "responsible for the raid", "the blast was X's work"."""

from blowback.read.grammar import antecedent, is_passive, logical_object, logical_subject, surface_subject
from blowback.read.parties import is_party
from blowback.read.tree import Word

_PART = frozenset("involvement role part hand complicity participation suspect accused connection".split())
_CULPRITS = frozenset("perpetrator mastermind architect culprit executioner planner author organiser organizer".split())
_HAVING = frozenset(("be", "have", "play", "deny", "admit", "become", "remain"))
_WORK = frozenset("work handiwork doing deed operation act".split())


def culprit_of(noun: Word) -> Word | None:
    """Who is "responsible for the attack", "behind the blast", "involved in it", "denied any role in it"."""
    author = _author(noun)
    if author is not None:
        return author
    prep = noun.head
    if noun.dep != "pobj" or prep.dep != "prep":
        return None
    above = prep.head
    if prep.lower == "behind":
        return logical_subject(above) if above.lemma == "be" else _behind(above)
    if prep.lower == "for":
        culprit = _responsible(above)
        return culprit if culprit is not None and is_party(culprit) else None
    if prep.lower == "of" and above.lemma in _CULPRITS:
        return _named(above)
    if prep.lower not in ("in", "with"):
        return None
    if above.lemma == "involve":
        return logical_object(above)
    if above.lemma == "connection":
        return _held_over(above)
    return _holder_of_part(above) if above.lemma in _PART or above.lower == "accused" else None


def _behind(noun: Word) -> Word | None:
    """ "The militia behind the attack"; "the persons behind it" are nobody yet."""
    return noun if noun.is_nominal and is_party(noun) and noun.lemma not in ("person", "people") else None


def _author(noun: Word) -> Word | None:
    """ "The blasts were the handiwork of X", "suspects the raid to be the work of X"."""
    verb = noun.head
    if noun.dep not in ("nsubj", "nsubjpass", "dobj") or not verb.is_verb:
        return None
    said = verb if verb.lemma == "be" else verb.kid("xcomp", "ccomp")
    if said is None or said.lemma != "be" or said is verb and noun.dep == "dobj":
        return None
    work = said.kid("attr")
    author = work.pobj("of", "by") if work is not None and work.lemma in _WORK else None
    return author if author is not None and is_party(author) else None


def _held_over(connection: Word) -> Word | None:
    """ "Arrested two men in connection with the killing": the two men, who are held for it."""
    prep = connection.head
    verb = prep.head if prep.lower == "in" else None
    if verb is None or verb.lemma not in ("arrest", "detain", "hold", "charge", "jail", "want", "try"):
        return None
    return logical_object(verb) if verb.is_verb else verb.pobj("of")


def _responsible(word: Word) -> Word | None:
    """ "Is responsible for", "claimed responsibility (on Tuesday) for"."""
    if word.lemma == "responsible" and word.head.is_verb:
        is_held = word.head.lemma == "hold" and not is_passive(word.head)
        return word.kid("nsubj") or word.head.kid("dobj") if is_held else surface_subject(word.head)
    if word.lemma == "responsible" and word.dep == "amod":
        return word.head
    verb = word if word.is_verb else word.head
    if verb.lemma not in ("claim", "take", "accept", "admit", "assume"):
        return None
    owned = verb.kid("dobj", "nsubjpass")
    if owned is None or owned.lemma not in ("responsibility", "credit", "blame"):
        return None
    return logical_subject(verb)


def _holder_of_part(noun: Word) -> Word | None:
    """ "Its role in the raid", "had a role in the raid", "is the suspect in the raid"."""
    owner = noun.kid("poss")
    if owner is not None:
        return antecedent(owner)
    named = noun.pobj("of", "by") if noun.lemma not in ("suspect", "accused") else None
    if named is not None and is_party(named):
        return named
    return _named(noun) if noun.dep in ("attr", "dobj") or noun.lemma in ("suspect", "accused") else None


def _named(noun: Word) -> Word | None:
    """Who is said to be the culprit; nobody but "the perpetrators" themselves where no one is."""
    if noun.dep in ("dobj", "attr") and noun.head.is_verb and noun.head.lemma in _HAVING:
        return logical_subject(noun.head)
    return noun if noun.lemma not in _PART or noun.lemma == "suspect" else None

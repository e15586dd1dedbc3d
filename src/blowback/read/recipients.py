"""Recipients that stand in no slot of their own: in the content, the purpose, or the place of an act."""

from blowback.read.addressees import addressee_of
from blowback.read.grammar import RECKONINGS, logical_object, logical_subject
from blowback.read.parties import POSSESSIVES, PRONOUNS, is_name, is_party, word_class
from blowback.read.tree import Word

_THROWING = frozenset("fire lob hurl throw drop launch use pelt rain shower fling toss plant lay place".split())
_MISSILES = ("projectile", "weapon", "explosive", "uav")


def cause_beyond(verb: Word) -> list[Word]:
    """What brought it about where no subject says so: "by massing troops", "as a result of the clashes"."""
    for prep in verb.preps("by", "because", "due", "owing", "as", "amid"):
        found = prep.kid("pcomp") if prep.lower == "by" else prep.kid("pobj")
        if prep.lower == "as":
            found = found.pobj("of") if found is not None and found.lemma in ("result", "consequence") else None
        if prep.lower in ("due", "owing"):
            found = prep.pobj("to")
        if found is not None and found.lemma in RECKONINGS:
            continue  # "has by the army's count driven out thousands"
        if found is not None and (found.is_nominal or found.tag == "VBG"):
            return [found]
    return []


def is_missile(word: Word, verb: Word) -> bool:
    """ "Fired seven rounds": what is thrown is nobody's fate."""
    if verb.lemma not in _THROWING or is_party(word):
        return False
    return word.lemma in ("round", "tyre", "stone") or any(word.lemma in word_class(name) for name in _MISSILES)


def addressee(word: Word, event: str) -> Word | None:
    """Who is threatened, rejected or condemned: "condemned the conduct of the army" the army, a mere deed nobody."""
    if _is_addressed(word, event):
        return word
    owner = (word.kid("poss") or word.pobj("of", "by")) if event == "ACCUSE" else None
    return owner if owner is not None and owner.pos == "PROPN" and _is_addressed(owner, event) else None


def _is_addressed(word: Word, event: str) -> bool:
    """Whether it can be threatened, rejected, condemned, investigated: a party, no deed and nothing that is owned."""
    if word.lower in POSSESSIVES or word.lower in ("it", "this", "that"):
        return False
    if event == "THREATEN" and (word.lower in ("those", "whoever") or word.lemma in word_class("convoy")):
        return True
    if any(word.lemma in word_class(name) for name in _NOBODY):
        return False
    return is_party(word) or event == "ACCUSE" and word.lemma.endswith(_DOERS)


_NOBODY = ("deed", "violence_thing", "building", "ground")
_DOERS = ("er", "or", "ist", "ian", "ee", "ate")


def recipient_beyond(verb: Word, event: str, actor: list[Word]) -> list[Word]:
    """Whom an act without a recipient is done to by what it says further."""
    found = _aim(verb) if event in ("ASSAULT", "COERCE") else _through_content(verb, event) or addressee_of(verb, event)
    return [found] if found is not None and found not in actor else []


def _aim(verb: Word) -> Word | None:
    """ "Used rubber bullets to disperse a crowd": the crowd."""
    purpose = next((kid for kid in verb.kids("xcomp", "advcl") if kid.tag == "VB" and kid.lemma in _CROWD_VERBS), None)
    return purpose.kid("dobj") if purpose is not None else None


_CROWD_VERBS = frozenset(
    "disperse break scatter control drive push quell repel dislodge kill attack clear subdue stop".split())


def _content_beside(verb: Word) -> Word | None:
    """ "Whether the agency paid", under "look into"; "the group, as the army alleges, shelled it": that clause."""
    into = next((found for prep in verb.preps("into", "on", "of") if (found := prep.kid("pcomp")) is not None), None)
    if into is not None and into.kid("mark") is not None:
        return into
    mark = verb.kid("mark")
    if verb.dep != "advcl" or mark is None or mark.lower != "as" or verb.kid("dobj") is not None:
        return None
    above = next((one for one in verb.ancestors() if one.is_verb), None)
    return above if verb.lemma in _PARENTHETIC else None


_PARENTHETIC = frozenset("allege claim charge urge demand request insist complain".split())


def _through_content(verb: Word, event: str) -> Word | None:
    """ "Alleged that B did", "demanded that B leave": B; "threatened to shoot the captive": the captive."""
    content = verb.kid("ccomp", "xcomp") or _content_beside(verb)
    if content is not None and content.pos == "ADJ" and event == "ACCUSE":
        named = content.kid("nsubj")
        return named if named is not None and is_party(named) else None
    if content is None or not content.is_verb:
        return None
    if event in ("ACCUSE", "REQUEST"):
        found = logical_subject(content)
    elif event in ("THREATEN", "AGREE"):
        patient = logical_object(content)
        beside = content.pobj("on", "against", "with", "at") or (
            patient.pobj("against", "on", "to", "with") if patient is not None else None)
        found = patient if patient is not None and (is_party(patient) or beside is None) else beside
    else:
        return None
    if event == "THREATEN" and found is not None and found.lower in ("those", "whoever", "anyone", "them", "him"):
        return found
    if found is None or not is_party(found) or found.lower in PRONOUNS:
        return None
    return found if event != "AGREE" or is_name(found) or found.kid("poss") is not None else None

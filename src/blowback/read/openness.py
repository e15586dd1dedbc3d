"""What a sentence speaks of without saying that it comes about: aims, means, rights, needs, what is hard to do."""

from blowback.read.cues import load_cues
from blowback.read.tree import Word

# Verbs whose infinitive is tried or wanted, not done: "tried to cross", "fought to keep it".
_TRYING = frozenset(
    "try attempt struggle fight strive endeavour endeavor battle strain work move compete vie race scramble lobby "
    "press push campaign negotiate wait long yearn choose".split())
# Nouns with an infinitive that is done: "a contract to supply"; "the decision to" and "a plan to" are cues.
_SETTLED = frozenset("contract deal charge programme program privilege honour honor pleasure agreement".split())
_FELT = frozenset("glad happy proud sorry surprised pleased lucky quick slow delighted relieved sad shocked right "
                  "wrong late first last only".split())
_ORDER = frozenset("first second third last latest only next".split())
# Verbs whose object need not come to be: "requires approval", "awaits a verdict".
_NEEDING = frozenset(
    "require need await favour favor oppose advocate discuss deserve warrant justify postpone delay prompt invite "
    "support study explore prefer crave merit resist deflect debate".split())
_BARE_OF = frozenset("goal aim idea way means prospect task cost question chance right purpose hope dream art "
                     "potential advocate opponent option alternative".split())
_UNDONE = frozenset("attempted aborted botched would-be hypothetical potential prospective".split())


def leaves_open(word: Word, head: Word) -> bool:
    """Whether what `head` says of `word` leaves it open: "an option to buy", "hard to reach", "tried to flee"."""
    if _is_infinitive(word):
        return _aims(word, head)
    if word.dep == "pcomp" and head.pos == "ADP":
        return head.lower in ("for", "against", "toward", "towards") and head.head.is_nominal or (
            head.lower in ("of", "to") and head.head.lemma in _BARE_OF)
    if word.dep == "pobj" and word.pos == "NOUN" and head.lower in ("of", "to", "for"):
        return head.head.lemma in _BARE_OF
    if word.dep == "nsubjpass" and head.lemma in ("delay", "postpone"):
        return True
    return word.dep == "dobj" and word.pos == "NOUN" and head.lemma in _NEEDING


def is_unreal(word: Word) -> bool:
    """Whether a word says of itself that it is no fact: "any sale", "attempted murder", "Send him back!", "Did he?"."""
    if word.is_nominal:
        det = word.kid("det")
        return det is not None and det.lower == "any" or any(kid.lower in _UNDONE for kid in word.kids("amod"))
    return word.is_verb and (is_imperative(word) or asks(word) or _is_awaited(word))


def is_imperative(verb: Word) -> bool:
    """ "Let them go", "Do not fire": a bare verb without a subject that heads a sentence or a quotation."""
    if verb.tag != "VB" or verb.dep not in ("ROOT", "ccomp", "parataxis"):
        return False
    if verb.kid("nsubj", "nsubjpass", "expl", "mark", "csubj", "auxpass") is not None:
        return False
    if verb.dep != "ROOT" and not any(kid.text in ('"', "``", "'") for kid in verb.head.children):
        return False
    return all(kid.lower in ("do", "let") for kid in verb.kids("aux"))


def asks(verb: Word) -> bool:
    """Whether a verb is asked about, yes or no: "Did they attack?"; "who attacked?" takes it for granted."""
    subject = verb.kid("nsubj", "nsubjpass", "expl")
    opening = next((kid for kid in verb.children if kid.dep in ("aux", "auxpass")), None)
    if verb.lemma == "be" and opening is None:
        opening = verb
    if subject is None or opening is None or opening.i > subject.i:
        return False
    asked = any(kid.text == "?" for kid in verb.children)
    return asked and not any(kid.tag in ("WP", "WRB", "WDT") for kid in verb.children if kid.i < opening.i)


def _is_cue(adjective: Word) -> bool:
    """ "Likely to" and "ready to" say how firmly; "wise to" and "necessary to" only judge."""
    return any(cue.standing != "recommended" for cue in load_cues().adjectives.get(adjective.lower, ()))


def _is_infinitive(word: Word) -> bool:
    return word.is_verb and any(kid.lower == "to" for kid in word.kids("aux"))


def _aims(word: Word, head: Word) -> bool:
    """An infinitive under a verb, noun or adjective."""
    if word.dep in ("acl", "relcl"):
        known = head.lemma in _SETTLED or head.lemma in load_cues().nouns
        return not known and not _is_ranked(head) and word.kid("auxpass") is None
    adjective = head if head.pos == "ADJ" else _judged(head)
    if adjective is not None and adjective.i < word.i:
        return adjective.lower not in _FELT and not _is_cue(adjective)
    if word.dep == "advcl":
        mark = word.kid("mark")
        return mark is not None and mark.lower == "for"
    return word.dep == "xcomp" and head.lemma in _TRYING


def _judged(verb: Word) -> Word | None:
    """ "Is hard to", "makes it tough to", "makes no sense to"."""
    if not verb.is_verb:
        return None
    if verb.lemma in ("be", "become", "remain", "seem", "prove", "get"):
        return verb.kid("acomp")
    small = verb.kid("ccomp", "oprd", "xcomp")
    if verb.lemma in ("make", "find", "render", "consider", "think") and small is not None and small.pos == "ADJ":
        return small
    patient = verb.kid("dobj")
    return patient if verb.lemma == "make" and patient is not None and patient.lemma == "sense" else None


def _is_awaited(verb: Word) -> bool:
    """ "Until the crisis ends", "before the deal is signed": not yet."""
    mark = verb.kid("mark")
    tensed = verb.tag in ("VBZ", "VBP") or any(kid.tag in ("VBZ", "VBP") for kid in verb.kids("aux", "auxpass"))
    return verb.dep == "advcl" and mark is not None and mark.lower in ("until", "till", "before") and tensed


def _is_ranked(noun: Word) -> bool:
    """ "The first country to sign" did sign."""
    return any(kid.lower in _ORDER for kid in noun.kids("amod")) or noun.lower in _ORDER

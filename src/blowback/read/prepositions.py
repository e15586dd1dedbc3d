"""What stands under a preposition: "accused of Y-ing", "blamed for the attack", "call for talks", "without Y-ing"."""

from blowback.model import Standing
from blowback.read.complements import apply_cue
from blowback.read.cues import Found, load_cues
from blowback.read.grammar import antecedent, is_passive, surface_subject
from blowback.read.nominals import adjectival, lead_noun, nominal
from blowback.read.objects import is_known
from blowback.read.operators import is_modal, modifiers, negation
from blowback.read.stance import Context
from blowback.read.tree import Word

_PREPOSITIONS_OF_FRAME = {
    "control": ("to", "for", "on", "against"), "clause": ("of", "about", "for", "against", "as"),
    "object-control": ("for", "to", "from"), "object": ("at", "in")}
# "Will be tried over the raid", "may leave after the attack": what such a preposition brings in is taken for granted.
# "If it goes on arming them", "did not succeed in closing the port": what is said of the going on holds for the act.
_GOING_ON = frozenset((("go", "on"), ("keep", "on"), ("carry", "on"), ("persist", "in"), ("succeed", "in"),
                       ("insist", "on"), ("resort", "to"), ("return", "to"), ("come", "to")))
_CHOOSING = frozenset("decide vote opt choose argue rule counsel".split())
_KNOWN = frozenset("after since during over amid despite following because due".split())
_FRAMES_BY_PREPOSITION = {"at": ("object",), "in": ("object",), "from": ("object-control", "clause", "control")}


def read_preposition(word: Word, prep: Word, ctx: Context) -> Word:
    """ "accused of Y-ing", "blamed for the attack", "call for talks", "agreed to a truce", "without Y-ing"."""
    name = prep.lower
    while prep.dep == "conj" and prep.head.dep in ("prep", "agent", "conj") and prep.head.pos == "ADP":
        prep = prep.head
    above = prep.head
    if word.dep == "pcomp" and name in ("of", "for"):
        above = _charged(above) or above
    _exclude(word, prep, above, ctx)
    if name in ("according", "per"):
        return above
    if above.is_verb:
        _verb_preposition(word, prep, above, ctx)
        if word.is_nominal and (name in _KNOWN or _is_known_there(word, name, above) and not ctx.standings):
            ctx.background = True
    elif above.pos == "NOUN" and name in ("of", "for", "about", "over", "to", "on", "that", "against", "in", "into"):
        _noun_preposition(word, name, above, ctx)
    elif above.pos == "ADJ" and name in ("to", "of", "on", "for", "about"):
        _adjective_preposition(above, ctx)
    elif above.lower == "short" and above.head.is_verb and word.dep == "pcomp":
        ctx.add(Standing.NEGATED, above.head, above)
        return above.head
    return above


def _exclude(word: Word, prep: Word, above: Word, ctx: Context) -> None:
    """ "Without paying", "instead of paying", "decided against it", "stopped short of it"; "besides paying" is done."""
    name = prep.lower
    instead = name == "instead" or any(kid.lower in ("instead", "rather") for kid in prep.children)
    if (name == "without" or instead) and word.dep == "pcomp" or name == "without" and word.pos == "NOUN":
        ctx.add(Standing.CONDITIONAL if prep.i < above.i and is_modal(above) else Standing.NEGATED, prep)
    elif prep.head.lower in ("short", "far", "free") and name in ("of", "from") and word.pos in ("NOUN", "VERB"):
        ctx.add(Standing.NEGATED, prep.head)
    elif name == "against" and word.dep == "pcomp" and above.lemma in _CHOOSING:
        ctx.add(Standing.NEGATED, prep)
    elif name in ("besides", "including", "beyond"):
        ctx.background = True


def _is_known_there(noun: Word, prep: str, verb: Word) -> bool:
    """ "Will meet at the talks"; a part in a deed is as sure as what is said of it: "may be behind the attack"."""
    return is_known(noun) and prep != "behind" and not _is_part(verb, noun)


def _charged(noun: Word) -> Word | None:
    """The verb of accusation whose object the parse gave the charge ("accused the brigades of shooting ...")."""
    while noun.dep == "pobj" and noun.head.lower == "of" and noun.head.head.is_nominal:
        noun = noun.head.head
    verb = noun.head
    if noun.dep not in ("dobj", "nsubjpass") or not verb.is_verb or load_cues().nouns.get(noun.lemma) is not None:
        return None
    return verb if load_cues().on_verb(verb, "accuse-of") is not None else None


def _noun_preposition(word: Word, name: str, noun: Word, ctx: Context) -> None:
    nominal(word, noun, ctx)
    lead_noun(noun, ctx)
    if name in ("of", "about") and noun.lemma in ("evidence", "sign", "trace", "proof", "indication", "information"):
        negated = negation(noun)
        if negated is not None:
            ctx.add(Standing.NEGATED, negated, noun)


def _adjective_preposition(adjective: Word, ctx: Context) -> None:
    """ "committed to carrying out", "responsible for the raid" under "hold"."""
    adjectival(adjective, ctx)
    verb = adjective.head.head if adjective.head.dep == "dobj" else adjective.head
    if adjective.lower in ("responsible", "liable", "accountable") and verb.is_verb:
        found = load_cues().on_verb(verb, "accuse-of")
        if found is not None and adjective in found.words:
            apply_cue(found, verb, ctx)
            ctx.accused = verb.kid("dobj") or adjective.kid("nsubj")


def _verb_preposition(word: Word, prep: Word, verb: Word, ctx: Context) -> None:
    cues, name = load_cues(), prep.lower
    if word.dep == "pcomp" and (verb.lemma, name) in _GOING_ON:
        modifiers(verb, ctx)
        return
    if name in ("of", "for", "with", "over", "on", "to", "at") and (word.dep == "pcomp" or word.is_nominal):
        found = cues.on_verb(verb, "accuse-of")
        if found is not None and _fits_accusation(found.cue.id, found.cue.standing, name, verb, word):
            apply_cue(found, verb, ctx)
            patient = surface_subject(verb) if is_passive(verb) else verb.kid("dobj")
            ctx.accused = antecedent(patient) if patient is not None and patient not in found.words else None
            return
    if name in ("in", "with") and _is_part(verb, word):
        modifiers(verb, ctx)
        return
    found = cues.on_verb(verb, *_FRAMES_BY_PREPOSITION.get(name, ("clause", "control", "object-control")))
    if found is None or name == "at" and len(found.words) < 2:
        return
    if not _fits_frame(found, word, prep):
        return
    apply_cue(found, verb, ctx)
    if found.cue.frame == "control":
        modifiers(verb, ctx)


def _fits_frame(found: Found, word: Word, prep: Word) -> bool:
    """Whether this preposition opens the content of a verb of this frame and standing."""
    name, standing = prep.lower, found.cue.standing
    if name not in _PREPOSITIONS_OF_FRAME[found.cue.frame] and prep not in found.words:
        return False
    if name == "in" and (found.cue.id != "report-object" or prep.head.kid("dobj") is None):
        return False
    if name == "as" and found.cue.id != "regard" and word.dep != "pcomp":
        return False
    if standing == "asserted" and name not in ("of", "about", "at", "as", "in"):
        return False
    return standing != "recommended" or prep in found.words or name == "for"


def _is_part(verb: Word, word: Word) -> bool:
    """ "Did not take part in the raid", "is not involved in the blasts"."""
    patient = verb.kid("dobj")
    part = patient is not None and patient.lemma in ("part", "role", "hand") and verb.lemma in ("take", "play", "have")
    return word.is_nominal and (part or verb.lemma in ("involve", "participate", "engage", "join", "help", "assist"))


def _fits_accusation(cue: str, standing: str, name: str, verb: Word, word: Word) -> bool:
    if cue == "arrest-for":
        return name in ("for", "over") and (word.dep == "pcomp" or is_passive(verb) or verb.kid("dobj") is not None)
    if name in ("of", "for", "over", "with"):
        return True
    return name == "to" and standing == "claimed" or verb.lemma in ("attribute", "ascribe", "pin", "blame")

"""A noun as the object of a verb: "denied the attack", "reported clashes", "blamed the raid on them", "held talks"."""

from blowback.model import Standing
from blowback.read.complements import apply_cue, cue_modifiers
from blowback.read.cues import Found, load_cues
from blowback.read.grammar import is_passive, logical_subject
from blowback.read.operators import modifiers, negation
from blowback.read.stance import Context
from blowback.read.tree import Word

_LIGHT = frozenset(
    "be declare have make take give hold carry launch conduct stage mount commit perpetrate wage start begin "
    "continue resume see suffer face come go occur happen undergo receive provide offer impose enter engage keep "
    "pursue do put play perform undertake execute exchange reach sign follow erupt break there remain involve "
    "express issue send lead fight plan finance facilitate mastermind orchestrate organise organize direct guide join "
    "extend renew prepare order consummate complete obtain secure strike seal clinch conclude".split())
_WANTED = frozenset(
    "demand urge recommend want seek suspect propose threaten pledge promise request advocate call".split())
_FOILING = frozenset("prevent foil thwart avert forestall pre-empt".split())
_REFUSING = frozenset("deny reject refuse decline dismiss turn spurn rebuff withdraw".split())
_ASKED = frozenset("request proposal offer bid plea appeal objection petition demand call overture application".split())
_TO_COME = frozenset(("next", "coming", "forthcoming", "future", "upcoming", "planned", "proposed"))
_TAKES_PLACE = frozenset(
    "occur happen erupt begin resume take develop arise ensue emerge materialise materialize".split())
# Cues whose noun is no content unless the verb is one of _WANTED: "stopped the truck", "investigated the killing".
_NOT_OF_NOUNS = frozenset(("stand-to", "fail", "suspect", "recommend", "plan-clause", "vow", "investigate-whether"))


def read_object(word: Word, verb: Word, ctx: Context) -> None:
    """A noun as the object (or passive subject) of a verb: "denied the attack", "reported clashes", "held talks"."""
    if verb.lemma in _REFUSING and word.lemma in _ASKED:
        ctx.background = True  # a request that is turned down has been made
        return
    if word.dep in ("dobj", "conj", "nsubjpass", "advcl") and not _is_blame(word, verb, ctx):
        found = _noun_cue(word, verb)
        if found is not None and found.cue.standing == "claimed" and negation(verb) is not None:
            return  # "nobody has claimed the attack": it happened, and there is no claim of it
        if found is not None and _takes_noun(found.cue.id, found.cue.frame, found.cue.standing, verb):
            bare = is_passive(verb) and verb.lemma in ("report", "rumour", "rumor") and logical_subject(verb) is None
            apply_cue(found, verb, ctx, hearsay=bare)
            if found.cue.frame in ("control", "object-control"):
                modifiers(verb, ctx)
            elif found.cue.frame == "clause" or found.cue.standing == "asserted":
                cue_modifiers(verb, ctx)
            return
    if verb.lemma in _LIGHT or word.dep == "nsubj" and verb.lemma in _TAKES_PLACE:
        modifiers(verb, ctx)
    elif is_known(word):
        ctx.background = True
    if word.dep == "nsubjpass" and verb.lemma == "call" and verb.kid("prt") is not None:
        ctx.add(Standing.NEGATED, verb)


def is_known(noun: Word) -> bool:
    """ "Vowed to step up the strike", "will discuss this raid": the noun points to something that is known to be."""
    det = noun.kid("det")
    if noun.pos != "NOUN" or det is None or det.lower not in ("the", "this", "these", "those", "that"):
        return False
    return not any(kid.lower in _TO_COME for kid in noun.kids("amod"))


def _noun_cue(word: Word, verb: Word) -> Found | None:
    cues = load_cues()
    if word.lemma in ("responsibility", "credit"):
        return cues.on_verb(verb, "accuse-of", "object")
    return cues.on_verb(verb, "object") or cues.on_verb(verb, "clause", "control", "object-control")


def _takes_noun(cue: str, frame: str, standing: str, verb: Word) -> bool:
    """Whether a noun under the verb is its content: "reported clashes" but not "declared war"."""
    if frame == "object" or cue == "claim-responsibility":
        return True
    if frame == "object-control":
        return cue == "order" or cue == "prevent" and verb.lemma in _FOILING and verb.tag in ("VBD", "VBN")
    if frame == "clause" and standing == "asserted":
        return False
    return cue not in _NOT_OF_NOUNS or verb.lemma in _WANTED


def _is_blame(word: Word, verb: Word, ctx: Context) -> bool:
    """ "blamed the bombing on the PKK", "attributed the raid to rebels", "laid the killing at their door"."""
    found = load_cues().on_verb(verb, "accuse-of")
    if found is None or found.words[-1].lemma in ("responsible", "responsibility"):
        return False
    if len(found.words) == 1 and verb.lemma not in ("attribute", "ascribe"):
        return False
    culprit = verb.pobj("on", "to", "upon") or word.pobj("on", "to", "upon")
    apply_cue(found, verb, ctx)
    ctx.accused = culprit
    return True


def read_participle(verb: Word, noun: Word, ctx: Context) -> None:
    """ "An attack claimed by the group", "a bombing blamed on the cartel"."""
    if verb.tag != "VBN" or not noun.is_nominal:
        return
    if not _is_blame(noun, verb, ctx):
        found = load_cues().on_verb(verb, "object")
        if found is not None and found.cue.standing == "claimed" and verb.pobj("by") is not None:
            apply_cue(found, verb, ctx)

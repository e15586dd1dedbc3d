"""A clause or a noun under a noun or an adjective: "suspicions that", "a plan to", "reports of", "likely to"."""

from blowback.model import Standing
from blowback.read.cues import load_cues
from blowback.read.grammar import logical_subject
from blowback.read.operators import modifiers, negation
from blowback.read.stance import Context
from blowback.read.tree import Word

_NAMED_SPEECH = frozenset(("report", "rumour", "rumor"))
_VOICE = frozenset(
    "express voice raise make issue repeat air have share reiterate sound level submit file lodge bring".split())
_TRACES = frozenset("evidence sign proof trace indication".split())
_FIND = frozenset("find see have detect discover uncover gather obtain".split())
# Nouns that say how somebody stands to an act: "his alleged role in the raid".
_PART = frozenset("involvement role part complicity link participation attempt hand connection responsibility use bid "
                  "collusion support plot conspiracy act".split())
_OF_EVENTS = frozenset("likely unlikely possible impossible imminent inevitable improbable due expected planned "
                       "probable threatened".split())
_LED = frozenset("plan proposal threat fear risk plot hope prospect danger warning intention".split())
VERIFYING = frozenset("verify confirm corroborate substantiate establish authenticate".split())


def is_content_clause(verb: Word) -> bool:
    """ "suspicions that A did", "a plan to attack": not "a man who did"."""
    if verb.tag == "VB" and verb.kid("aux") is not None:
        return True
    subject = verb.kid("nsubj", "nsubjpass", "expl")
    opening = verb.kid("mark", "dobj")
    if opening is not None and opening.dep == "dobj" and load_cues().is_speech(verb):
        return False
    return verb.dep == "ccomp" or opening is not None and opening.lower == "that" and (
        subject is not None and subject.lower not in ("who", "which", "that"))


def nominal(word: Word, noun: Word, ctx: Context) -> None:
    """Apply the cue that a noun is."""
    cue = load_cues().nouns.get(noun.lemma)
    if cue is None or cue.id == "mistake-noun" or noun.lemma == "order" and noun.head.lower == "in":
        return
    standing = Standing(cue.standing)
    if standing is Standing.PLANNED and word.tag not in ("VB", "VBG") and word.is_verb:
        return
    if ctx.blocks(standing):
        return
    lead = [kid for kid in noun.kids("amod") if kid.lower in ("unconfirmed", "credible", "growing", "widespread")]
    ctx.add(standing, *lead, noun, cue=cue.id)
    if word.is_verb and negation(noun) is not None:
        ctx.add(Standing.NEGATED, negation(noun) or noun)
    if cue.holder == "none" or standing is Standing.ASSERTED:
        owner = noun.kid("poss") or _finder(noun)
        if owner is not None and cue.holder != "none":
            ctx.hold(None, owner)
        return
    ctx.hold(*_noun_holder(noun))


def _noun_holder(noun: Word) -> tuple[str | None, Word | None]:
    """Whose suspicion, report or call it is."""
    owner = noun.kid("poss") or noun.pobj("by", "among", "from")
    if owner is not None and owner.is_nominal:
        return None, owner
    finder = _finder(noun)
    if finder is not None:
        return None, finder
    if noun.lemma in _NAMED_SPEECH and noun.dep != "dobj":
        return "unnamed", noun
    return "unnamed", None


def _finder(noun: Word) -> Word | None:
    """Who voices a concern, issues a statement, finds evidence."""
    verb = noun.head
    if noun.dep != "dobj" or not verb.is_verb:
        return None
    found = noun.lemma in _TRACES and verb.lemma in _FIND
    return logical_subject(verb) if found or verb.lemma in _VOICE else None


def lead_noun(noun: Word, ctx: Context) -> None:
    """ "his alleged role in the raid": the raid too is alleged."""
    if noun.lemma not in _PART:
        return
    for kid in noun.kids("amod"):
        found = next((cue for cue in load_cues().adjectives.get(kid.lower, ()) if cue.holder == "unnamed"), None)
        if found is not None:
            ctx.add(Standing(found.standing), kid, cue=found.id)
            if not ctx.holders:
                ctx.hold("unnamed", None)
    negated = negation(noun)
    if negated is not None:
        ctx.add(Standing.NEGATED, negated)


def led_noun(noun: Word, ctx: Context) -> None:
    """ "Invasion plans", "a strike threat", "takeover fears": the noun before is what is planned or feared."""
    cue = load_cues().nouns.get(noun.lemma)
    if cue is not None and cue.standing in ("planned", "predicted") and noun.lemma in _LED:
        ctx.add(Standing(cue.standing), noun, cue=cue.id)


def event_judged(verb: Word) -> Word | None:
    """ "An invasion seems unlikely": what is said of the event named by the subject."""
    if verb.lemma not in ("be", "seem", "appear", "look", "remain", "become"):
        return None
    found = verb.kid("acomp", "oprd", "xcomp")
    return found if found is not None and found.lower in _OF_EVENTS else None


def _is_unsure(clause: Word, adjective: Word) -> bool:
    """ "It is unclear whether", "they were not sure that"."""
    mark = clause.kid("mark")
    if clause.tag == "VB" and clause.kid("nsubj") is None or mark is None:
        return False
    doubted = adjective.lower in ("certain", "sure", "clear", "known") and adjective.head.is_verb and (
        negation(adjective.head) is not None)
    return mark.lower == "whether" or doubted


def adjectival(adjective: Word, ctx: Context, word: Word | None = None) -> None:
    """ "is likely to", "ready to", "committed to", "wise to", "not certain whether"."""
    if word is not None and _is_unsure(word, adjective):
        ctx.add(Standing.SUSPECTED, adjective)
        return
    if word is not None and adjective.i < word.i and any(kid.lower == "too" for kid in adjective.kids("advmod")):
        ctx.add(Standing.NEGATED, adjective)
    for cue in load_cues().adjectives.get(adjective.lower, ()):
        if cue.id == "unable" and word is not None and word.lemma in VERIFYING:
            ctx.add(Standing.SUSPECTED, adjective)
        elif cue.id == "able" and adjective.head.tag in ("VBD", "VBN") and negation(adjective.head) is None:
            pass  # "was able to leave": did
        elif cue.holder == "none":
            ctx.add(Standing(cue.standing), adjective, cue=cue.id)
            if cue.id == "unwise":
                ctx.recommended = True
            if adjective.lower == "unlikely":
                ctx.add(Standing.NEGATED, adjective)
            break
    if adjective.head.is_verb:
        modifiers(adjective.head, ctx)

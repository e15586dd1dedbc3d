"""What a party warns of that is in its own power: "the junta warned protesters that they would be shot"."""

from blowback.read.context import read_context
from blowback.read.drafts import Draft
from blowback.read.finishing import finish
from blowback.read.grammar import is_passive, logical_object, logical_subject
from blowback.read.parties import POSSESSIVES, is_party, word_class
from blowback.read.tree import Sentence, Word

_WARNING = frozenset("warn caution hint threaten".split())
_TO_COME = frozenset("will would may might could shall wo ll 'll going".split())
_OWN = frozenset("it they we he she there".split())
_HARM = frozenset("treat regard meet pay face answer sink respond regret suffer consider".split())
_ILLS = frozenset("war bloodshed consequence retaliation reprisal response price penalty punishment arrest".split())
_MODES = {"ASSAULT": "violence", "SANCTION": "relations"}
_BY_RULE = {"arrest": "arrest", "ban": "ban", "deport": "expel", "restrict": "restrict", "curfew": "rights"}
_WATCHERS = frozenset("official agency expert analyst court envoy observer ambassador council commission".split())


def threatened(sentence: Sentence, drafts: list[Draft]) -> list[Draft]:
    """A threat for each warning of harm that the speaker could do; none where an entry has found one."""
    taken = {draft.word.i for draft in drafts if draft.type == "THREATEN"}
    harms = {draft.word.i: draft for draft in drafts if draft.kind == "event" and draft.type in (*_MODES, "COERCE")}
    out = []
    for verb in sentence.words:
        if verb.is_verb and verb.lemma in _WARNING and verb.i not in taken and _is_power(logical_subject(verb)):
            clause = verb.head if verb.dep == "parataxis" else verb.kid("ccomp")
            if clause is not None and _is_own_harm(clause, harms):
                out.append(_threat(verb, harms.get(clause.i)))
    return out


def _is_power(speaker: Word | None) -> bool:
    """Who can carry out what is warned of: an armed body, a government; no expert and no agency."""
    if speaker is None or speaker.lemma in _WATCHERS or speaker.pos == "PRON":
        return False
    if speaker.lemma in word_class("armed") | word_class("authority"):
        return True
    return speaker.pos == "PROPN" and is_party(speaker)


def _is_own_harm(clause: Word, harms: dict[int, Draft]) -> bool:
    """ "Would be shot", "it would retaliate", "there would be war": harm that nobody else is said to do."""
    if not any(kid.lower in _TO_COME for kid in clause.kids("aux")):
        return False
    subject, attribute = clause.kid("nsubj", "expl"), clause.kid("attr", "dobj")
    harmful = clause.i in harms or clause.lemma in _HARM and clause.lemma not in ("face", "suffer", "pay")
    if clause.lemma in ("be", "face", "mean", "pay", "suffer"):
        harmful = attribute is not None and attribute.lemma in _ILLS
        return harmful and (clause.lemma != "be" or subject is not None and subject.lower == "there")
    if not harmful or is_passive(clause):
        return harmful and clause.pobj("by") is None
    if subject is None:
        return False
    return subject.lower in _OWN or any(kid.lower in POSSESSIVES for kid in subject.kids("poss"))


def _threat(verb: Word, harm: Draft | None) -> Draft:
    speaker, told = logical_subject(verb), logical_object(verb)
    mode = _BY_RULE.get(harm.mode or "", _MODES.get(harm.type)) if harm is not None else "violence"
    threat = Draft(verb, (), "threaten/warned", "event", "THREATEN", mode, [speaker] if speaker else [],
                   [told] if told is not None and told.is_nominal else harm.recipient[:1] if harm else [],
                   read_context(verb))
    finish(threat)
    return threat

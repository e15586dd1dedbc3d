"""The sides of an event noun: its own modifiers, the verb that carries it, who is behind it."""

from blowback.read.arguments import fill
from blowback.read.culprits import culprit_of
from blowback.read.grammar import RELATIVE, antecedent, is_passive, logical_subject
from blowback.read.names import is_known_party
from blowback.read.parties import is_party, word_class
from blowback.read.patients import fallen_in, suffered_by
from blowback.read.tree import Word
from blowback.read.triggers import Trigger

Sides = tuple[list[Word], list[Word]]
RECEIVERS = frozenset("receive face suffer undergo get see sustain endure come survive await meet accept".split())
CARRIERS = frozenset(
    "carry launch conduct stage mount commit perpetrate wage make give take hold begin start continue resume execute "
    "perform undertake lead provide offer impose send have pursue open order plan prepare threaten intensify extend "
    "increase expand renew step orchestrate direct unleash stop halt end suspend deny claim reject admit escalate "
    "declare announce call organise organize join keep express voice sign reach issue enter exchange slap place lay "
    "maintain run use go embark participate seek enforce tighten enjoy lend owe put face deliver pledge promise pay "
    "form forge be do facilitate mastermind engineer instigate speed accelerate hasten complete finish".split())
_ANSWERING = frozenset("answer respond retaliate react reply counter".split())


def noun_sides(trigger: Trigger) -> Sides:
    """The sides of an event noun: its own modifiers, else the verb that carries it."""
    entry, noun = trigger.predicate, trigger.word
    actor = fill(trigger, entry.noun_actor)
    recipient = [word for word in fill(trigger, entry.noun_recipient) if word not in actor]
    if entry.kind == "tie" and "subj" in (*entry.noun_actor[:1], *entry.noun_recipient[:1]):
        is_faction = (entry.type, entry.mode) == ("membership", "faction")
        of_known = bool(recipient) and is_known_party(recipient[0])
        return [noun] if is_faction and of_known and not actor else actor, recipient
    actor, recipient = _of_those_harmed(noun, actor, recipient) if entry.kind == "event" else (actor, recipient)
    actor = actor or _carried_below(noun) or _on_strike(noun)
    if not recipient and entry.type == "ASSAULT":
        recipient = _struck_by(noun) or [victims for victims in (fallen_in(noun),) if victims is not None]
    culprit = culprit_of(noun) if not actor else None
    actor = [culprit] if culprit is not None else actor
    verb = carrier_of(noun)
    if verb is None or verb.lemma == "involve":
        return actor, recipient
    if noun.lemma in _TOLLS and noun.dep != "nsubj" and verb.lemma not in RECEIVERS:
        return actor, recipient
    return _carried_sides(trigger, verb, actor, recipient)


def _of_those_harmed(noun: Word, actor: list[Word], recipient: list[Word]) -> Sides:
    """ "Her arrest by the police": it was done to her."""
    whom = suffered_by(noun)
    if whom is None or actor and actor[0] is not whom:
        return actor, recipient
    agent = noun.pobj("by")
    return [agent] if agent is not None else [], [whom]


def _carried_sides(trigger: Trigger, verb: Word, actor: list[Word], recipient: list[Word]) -> Sides:
    """What the verb adds that carries the noun: "launched a raid on", "came under attack from"."""
    entry, noun, subject = trigger.predicate, trigger.word, logical_subject(verb)
    if noun.dep in ("attr", "appos") and entry.kind != "event":
        actor = [subject] if subject is not None and subject.lower != "there" and not actor else actor
        return actor, recipient
    if verb.lemma in RECEIVERS and entry.kind == "event" and verb.lemma not in CARRIERS:
        if not actor and recipient and recipient[0] is noun.pobj("of") and is_party(recipient[0]):
            actor, recipient = recipient, []  # "sustained the attacks of the enemy"
        recipient = recipient or ([subject] if subject is not None and subject is not noun else [])
        source = verb.pobj("from", "by")
        return actor or ([source] if source is not None else []), recipient
    if not actor and noun.lemma == "support" and noun.head.lower == "in" and subject is not None:
        actor = [subject]  # "in support of the rebels, the army bombed the town"
    is_carried = noun.dep in ("dobj", "nsubjpass", "pobj", "conj", "attr") and (
        verb.lemma in CARRIERS or verb.lemma in _ANSWERING and _stands_under_with(noun))
    is_other = subject is not None and subject is not noun and not is_descendant(subject, noun) and not (
        noun.dep == "conj" and noun.head is subject)
    if not actor and is_carried and is_other and subject is not None:
        actor = [subject]
    return actor, recipient or _on_verb(trigger, verb, actor) or _given(trigger, verb)


def _stands_under_with(noun: Word) -> bool:
    """ "Answered with arrests and killings"."""
    top = noun.head if noun.dep == "conj" else noun
    return top.dep == "pobj" and top.head.lower == "with"


def _on_verb(trigger: Trigger, verb: Word, actor: list[Word]) -> list[Word]:
    for slot in trigger.predicate.noun_recipient:
        if slot in ("of", "poss", "amod", "by", "subj", "at", "in"):
            continue
        found = verb.pobj(slot)
        if found is not None and found not in actor and is_party(found):
            return [antecedent(found)]
    return []


def _given(trigger: Trigger, verb: Word) -> list[Word]:
    """ "Gave the rebels support": the rebels."""
    given = verb.kid("dative")
    if given is None or trigger.predicate.kind not in ("event", "tie"):
        return []
    found = given if given.is_nominal else given.kid("pobj")
    return [found] if found is not None else []


def _on_strike(noun: Word) -> list[Word]:
    """ "Workers on strike"."""
    above = noun.head.head
    return [above] if noun.dep == "pobj" and noun.head.lower == "on" and above.lemma in word_class("people") else []


# Who tells of these did not do them: "put the number of dead at nine", "admits to the loss of four".
_TOLLS = frozenset("dead death toll loss casualty fatality number wounded injury".split())


def _carried_below(noun: Word) -> list[Word]:
    """ "Strikes carried out by the army", "the massacres that those troops committed"."""
    for kid in noun.kids("acl", "relcl"):
        if kid.lemma not in CARRIERS:
            continue
        agent = kid.pobj("by") if is_passive(kid) else kid.kid("nsubj")
        if agent is not None and agent.lower not in RELATIVE:
            return [agent]
    return []


_STRIKING = frozenset(
    "hit strike kill wound injure destroy damage target leave claim devastate level flatten maim".split())


def _struck_by(noun: Word) -> list[Word]:
    """ "The strike hit a camp", "the attacks claimed the lives of ten guards": what the act itself did."""
    if noun.dep != "nsubj" or noun.head.lemma not in _STRIKING:
        return []
    patient = noun.head.kid("dobj")
    if patient is not None and patient.lemma == "life":
        patient = patient.pobj("of")
    return [patient] if patient is not None and patient is not noun else []


def named_bearer(word: Word) -> Word:
    """ "ISWAP, a faction that broke away": the name, not the apposition."""
    if word.dep == "appos" and word.pos == "NOUN" and word.head.pos == "PROPN" and word.kid("det") is not None:
        return word.head
    return word


def is_descendant(word: Word, of: Word) -> bool:
    """Whether `word` stands below `of`."""
    return any(head is of for head in word.ancestors())


_MANY = frozenset("series campaign wave spate string round slew flurry barrage chain spree rash succession".split())


def _is_one_of_many(noun: Word) -> bool:
    """ "A series of attacks"."""
    return noun.dep == "pobj" and noun.head.lower == "of" and noun.head.head.lemma in _MANY


_CARRYING = ("into", "in", "under", "on", "out", "with", "to")


def carrier_of(noun: Word) -> Word | None:
    """The verb whose object (or "into"-object) an event noun is, through coordination."""
    top = noun
    while top.dep == "conj" and top.head.is_nominal or _is_one_of_many(top):
        top = top.head if top.dep == "conj" else top.head.head
    if top.dep in ("dobj", "nsubjpass", "attr", "nsubj") and top.head.is_verb:
        return top.head
    if top.dep == "pobj" and top.head.dep == "prep" and top.head.lower in _CARRYING:
        above = top.head.head
        return above if above.is_verb else None
    return None

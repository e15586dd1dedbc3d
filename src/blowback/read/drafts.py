"""Drafts: what a trigger says before it becomes a claim, with words in the slots."""

from dataclasses import dataclass, field

from blowback.codebook.lexicon import Predicate
from blowback.model import Standing
from blowback.read.arguments import fill
from blowback.read.context import Context, read_context
from blowback.read.grammar import antecedent, clause_head, conjuncts, is_passive, logical_object, logical_subject
from blowback.read.names import is_known_party, is_place_name
from blowback.read.parties import POSSESSIVES, PRONOUNS, is_name, is_party, is_strict_party, word_class
from blowback.read.tree import Sentence, Word
from blowback.read.triggers import ADJECTIVE, NOUN, VERB, Trigger
from blowback.read.where_when import find_times, is_place, place_of, time_of

RECEIVERS = frozenset("receive face suffer undergo get see sustain endure come survive await meet accept".split())
CARRIERS = frozenset(
    "carry launch conduct stage mount commit perpetrate wage make give take hold begin start continue resume execute "
    "perform undertake lead provide offer impose send have pursue open order plan prepare threaten intensify extend "
    "increase expand renew step orchestrate direct unleash stop halt end suspend deny claim reject admit escalate "
    "declare announce call organise organize join keep express voice sign reach issue enter exchange slap place lay "
    "maintain run use seek enforce tighten enjoy lend owe put face deliver pledge promise pay form forge be do".split())


_NOBODY = frozenset("nobody none one noone nothing anyone anybody everyone something way".split())
_FIGURES = frozenset("figure toll number total count tally rest".split())
# Acts that are done to parties only: what is condemned, welcomed or rejected is no recipient unless somebody.
TOWARDS_PARTIES = frozenset(
    ("SANCTION", "SUPPORT", "THREATEN"))


@dataclass(slots=True)
class Draft:
    """A claim in the making; words where the claim will have spans."""

    word: Word
    extra: tuple[Word, ...]
    rule: str
    kind: str
    type: str
    mode: str | None
    actor: list[Word]
    recipient: list[Word]
    context: Context
    predicate: Predicate | None = None
    place: Word | None = None
    time: tuple[int, int] | None = None
    time_word: Word | None = None
    counts: dict[str, Word] = field(default_factory=dict)
    standing: Standing = Standing.ASSERTED
    holders: list[tuple[str, Word | None]] = field(default_factory=list)
    cue: list[Word] = field(default_factory=list)
    absorbed: bool = False
    single: bool = False
    """Whether each side is just the word it has, without what is coordinated with it."""

    @property
    def is_event(self) -> bool:
        """Whether it is a draft of an event."""
        return self.kind == "event"


def draft_of(trigger: Trigger, sentence: Sentence, times: list[tuple[int, int, Word]]) -> Draft:
    """The draft of a trigger with its sides, place, time and context; nothing is dropped here."""
    entry = trigger.predicate
    context = read_context(trigger.word, trigger.extra)
    if trigger.pos == NOUN:
        actor, recipient = _noun_sides(trigger, context)
    else:
        actor, recipient = fill(trigger, entry.actor), fill(trigger, entry.recipient)
    actor = [named_bearer(word) for word in actor if word.lower not in _NOBODY]
    recipient = [named_bearer(word) for word in recipient if word.lower not in _NOBODY and word.lemma not in _FIGURES]
    if actor and recipient and actor[0] is recipient[0]:
        recipient = []
    draft = Draft(trigger.word, trigger.extra, entry.id, entry.kind, entry.type, entry.mode, actor, recipient, context, entry)
    if entry.mutual:
        _make_mutual(draft, trigger)
    elif entry.kind == "tie" and draft.actor and not draft.recipient:
        draft.actor, draft.recipient = _two_sides(draft.actor)
    elif context.accused is not None and not draft.actor and trigger.pos == NOUN and draft.is_event:
        draft.actor = [context.accused]
    if not draft.recipient and draft.is_event:
        draft.recipient = _through_content(draft)
    found = time_of(trigger.word, times)
    if found is not None:
        draft.time, draft.time_word = found[:2], found[2]
    _set_place(draft, trigger)
    if draft.kind == "event" and draft.type in TOWARDS_PARTIES:
        draft.recipient = [word for word in draft.recipient if is_party(word)]
    return draft


def _through_content(draft: Draft) -> list[Word]:
    """ "Alleged that B did": B is accused; "threatened to shoot the captive": the captive is threatened."""
    content = draft.word.kid("ccomp", "xcomp")
    if content is not None and content.pos == "ADJ" and draft.type == "ACCUSE":
        named = content.kid("nsubj")
        return [named] if named is not None and is_party(named) else []
    if content is None or not content.is_verb:
        return []
    if draft.type == "ACCUSE":
        found = logical_subject(content)
    elif draft.type in ("THREATEN", "AGREE"):
        found = logical_object(content) or content.pobj("on", "against", "with")
    else:
        return []
    if found is None or found in draft.actor or not is_party(found) or found.lower in PRONOUNS:
        return []
    return [found] if draft.type != "AGREE" or found.pos == "PROPN" else []


def _noun_sides(trigger: Trigger, context: Context) -> tuple[list[Word], list[Word]]:
    """The sides of an event noun: its own modifiers, else the verb that carries it."""
    entry, noun = trigger.predicate, trigger.word
    actor = fill(trigger, entry.noun_actor)
    recipient = [word for word in fill(trigger, entry.noun_recipient) if word not in actor]
    if entry.kind == "tie" and "subj" in (*entry.noun_actor[:1], *entry.noun_recipient[:1]):
        if not actor and entry.type == "membership" and entry.mode == "faction" and recipient and is_known_party(recipient[0]):
            actor = [noun]
        return actor, recipient
    if not actor:
        actor = [agent for kid in noun.kids("acl", "relcl") if kid.lemma in CARRIERS and is_passive(kid)
                 and (agent := kid.pobj("by")) is not None][:1]
    verb = carrier_of(noun)
    if verb is None:
        culprit = culprit_of(noun)
        return actor or ([culprit] if culprit is not None else []), recipient
    if noun.dep in ("attr", "appos") and entry.kind != "event":
        subject = logical_subject(verb)
        actor = [subject] if subject is not None and subject.lower != "there" and not actor else actor
        return actor, recipient
    if verb.lemma in RECEIVERS and entry.kind == "event" and verb.lemma not in CARRIERS:
        subject = logical_subject(verb)
        recipient = recipient or ([subject] if subject is not None and subject is not noun else [])
        source = verb.pobj("from", "by")
        return actor or ([source] if source is not None else []), recipient
    if noun.dep in ("dobj", "nsubjpass", "pobj", "conj", "attr") and verb.lemma in CARRIERS:
        subject = logical_subject(verb)
        if not actor and subject is not None and subject is not noun and not is_descendant(subject, noun):
            actor = [subject]
    for slot in entry.noun_recipient:
        if recipient or slot in ("of", "poss", "amod", "by", "subj", "at", "in"):
            continue
        found = verb.pobj(slot)
        recipient = [antecedent(found)] if found is not None and found not in actor and is_party(found) else []
    if not recipient and "dative" in {kid.dep for kid in verb.children} and entry.kind in ("event", "tie"):
        given = verb.kid("dative")
        found = given if given is not None and given.is_nominal else given.kid("pobj") if given is not None else None
        recipient = [found] if found is not None else []
    return actor, recipient


def named_bearer(word: Word) -> Word:
    """ "ISWAP, a faction that broke away": the name, not the apposition."""
    if word.dep == "appos" and word.pos == "NOUN" and word.head.pos == "PROPN" and word.kid("det") is not None:
        return word.head
    return word


def culprit_of(noun: Word) -> Word | None:
    """Who is "responsible for the attack", "behind the blast"."""
    prep = noun.head
    if noun.dep != "pobj" or prep.lower not in ("for", "behind"):
        return None
    if prep.lower == "behind" and prep.head.lemma == "be":
        return logical_subject(prep.head)
    if prep.head.lemma == "responsible" and prep.head.head.is_verb:
        return logical_subject(prep.head.head)
    return None


def is_descendant(word: Word, of: Word) -> bool:
    """Whether `word` stands below `of`."""
    return any(head is of for head in word.ancestors())


def carrier_of(noun: Word) -> Word | None:
    """The verb whose object (or "into"-object) an event noun is, through coordination."""
    top = noun
    while top.dep == "conj" and top.head.is_nominal:
        top = top.head
    if top.dep in ("dobj", "nsubjpass", "attr", "nsubj") and top.head.is_verb:
        return top.head
    if top.dep == "pobj" and top.head.dep == "prep" and top.head.lower in ("into", "in", "under", "on", "out", "with", "to"):
        above = top.head.head
        return above if above.is_verb else None
    return None


def _make_mutual(draft: Draft, trigger: Trigger) -> None:
    """Both sides of a mutual act under actor, unless a separate other side is named."""
    between = next((m for place in (trigger.word, *trigger.extra) if (m := place.pobj("between", "among"))), None)
    if between is None and trigger.pos == NOUN:
        verb = carrier_of(trigger.word)
        between = verb.pobj("between", "among") if verb is not None else None
    if between is not None:
        both = conjuncts(between)
        draft.actor, draft.recipient = ([both[0]], both[1:]) if draft.kind == "tie" and len(both) > 1 else (both, [])
        return
    if not draft.recipient and draft.actor:
        both = conjuncts(draft.actor[0])
        if draft.kind == "tie" and len(both) > 1:
            draft.actor, draft.recipient = [both[0]], both[1:]


def share_recipients(drafts: list[Draft]) -> None:
    """ "Hosting and providing weapons to the group": the group is the other side of both."""
    by_word = {draft.word.i: draft for draft in drafts if draft.kind == "tie"}
    for draft in by_word.values():
        if draft.recipient or draft.actor and len(draft.actor) > 1:
            continue
        following = next((by_word[kid.i] for kid in draft.word.kids("conj") if kid.i in by_word), None)
        if following is not None and following.type == draft.type:
            draft.recipient = following.recipient


def _two_sides(words: list[Word]) -> tuple[list[Word], list[Word]]:
    """ "A and B are enemies": one on each side."""
    both = conjuncts(words[0])
    return ([both[0]], both[1:]) if len(both) > 1 else (words, [])


def _set_place(draft: Draft, trigger: Trigger) -> None:
    """Place from the prepositions nearby; a place that was acted upon is the place and no recipient."""
    if draft.kind == "event" and draft.recipient and _is_ground(draft, draft.recipient[0]):
        draft.place = draft.recipient[0]
        draft.recipient = []
        return
    word = trigger.word
    near = [word, *trigger.extra, *word.kids("dobj", "prt", "nsubjpass", "xcomp")]
    clause = clause_head(word)
    near += [*clause.kids("dobj", "nsubjpass"), clause] if trigger.pos != VERB else []
    near += [other for other in _governors(word) if other not in near]
    draft.place = place_of(near, taken=[*draft.actor, *draft.recipient])


def _governors(word: Word) -> list[Word]:
    out, clause = [], clause_head(word)
    while clause.dep in ("conj", "xcomp") and clause.head.is_verb:
        clause = clause.head
        out.append(clause)
    return out


_PURE = frozenset("village town city district province region airport border crossing frontier airspace road highway bridge "
                  "port corridor territory capital area neighbourhood suburb island valley".split())


def _is_ground(draft: Draft, word: Word) -> bool:
    """Whether what was acted upon is the place of it: an unknown name under "shelled" is a town, under "shot" a person."""
    if draft.mode == "destroy":
        return False
    if is_pure_place(word):
        return draft.type not in ("CONSULT", "ACCUSE", "REQUEST", "AGREE", "SUPPORT", "COOPERATE", "AID", "SANCTION",
                                  "THREATEN", "REJECT", "CONCEDE")
    own = any(kid.pos != "PROPN" for kid in word.kids("amod", "poss"))
    unknown = word.pos == "PROPN" and not is_known_party(word) and not own
    return unknown and draft.type == "ASSAULT" and draft.word.lemma not in word_class("bodily")


def is_pure_place(word: Word) -> bool:
    """A place that is nobody's actor: a town by name, or a word such as village, crossing, capital."""
    if word.lemma in _PURE:
        return True
    if word.lemma in word_class("border") and word.lemma not in ("terminal", "route"):
        return True
    return word.pos == "PROPN" and is_place_name(word)


def finish(draft: Draft) -> None:
    """Standing, holders and cue from the context."""
    context = draft.context
    standings = list(context.standings)
    own = draft.actor and is_strict_party(draft.actor[0]) or draft.kind == "option"
    if context.future:
        will_act = own and draft.kind in ("event", "tie", "option") and not (
            "would" in context.cues and not context.attributed)
        standings.append(Standing.PLANNED if will_act else Standing.PREDICTED)
    standings += _suspected_actor(draft)
    if draft.kind == "consequence" and any(word.lemma in _LOOMING for word in (draft.word, *draft.extra)):
        standings.append(Standing.PREDICTED)
    if context.recommended and "fail" in context.cues and Standing.NEGATED in standings:
        standings.remove(Standing.NEGATED)  # "must stop X-ing" is an option, not a warning against it
    draft.standing = Standing.strongest(*standings) if standings else Standing.ASSERTED
    if draft.standing is Standing.ASSERTED and draft.type == "ASSAULT" and _own_deed(draft):
        draft.standing = Standing.CLAIMED
    draft.holders = [(kind or _holder_kind(word), word) for kind, word in reversed(context.holders)]
    _prefer_named(draft)
    _drop_pronouns(draft)
    draft.cue = context.words


def _prefer_named(draft: Draft) -> None:
    """ "Reportedly" inside somebody's statement keeps that holder."""
    named = [(kind, word) for kind, word in draft.holders if word is not None]
    if named and len(named) < len(draft.holders):
        draft.holders = named


_LOOMING = frozenset(("threat", "risk", "danger", "menace", "peril"))


def _drop_pronouns(draft: Draft) -> None:
    """ "The alliance, which says it wants talks": the speaker and "it" are one holder."""
    if len(draft.holders) < 2:
        return
    last = draft.holders[-1][1]
    if last is not None and last.lower in ("it", "they", "he", "she", "we"):
        draft.holders = draft.holders[:-1]


def _suspected_actor(draft: Draft) -> list[Standing]:
    for word in draft.actor:
        for kid in word.kids("amod"):
            if kid.lower in ("suspected", "alleged", "presumed"):
                if not draft.context.holders:
                    draft.context.hold("unnamed", None)
                draft.context.words = draft.context.words or [kid]
                return [Standing.SUSPECTED]
    return []


def _own_deed(draft: Draft) -> bool:
    """Whether the speaker tells of what it did itself."""
    speaker = draft.context.plain_say
    if speaker is None or not draft.actor:
        return False
    doer = draft.actor[0]
    if doer.lower in ("it", "they", "we", "he", "she") and doer is not speaker:
        return not _is_plural_mismatch(doer, speaker)
    owner = doer.kid("poss")
    if owner is not None and owner.lower in POSSESSIVES:
        return not _is_plural_mismatch(owner, speaker)
    return doer is not speaker and doer.lemma == speaker.lemma and doer.pos == "PROPN"


def _is_plural_mismatch(doer: Word, speaker: Word) -> bool:
    return doer.lower in ("it", "its") and speaker.tag in ("NNS", "NNPS") and speaker.pos == "NOUN"


UNNAMED = frozenset(
    "official source diplomat analyst critic observer report many some others expert insider person people rumour rumor "
    "monitor somebody someone few most commentator specialist account suspicion watcher officials".split())


def _holder_kind(word: Word | None) -> str:
    if word is None:
        return "unnamed"
    if word.lemma in UNNAMED or word.lower in UNNAMED:
        return "unnamed"
    return "named"

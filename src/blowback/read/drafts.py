"""Drafts: what a trigger says before it becomes a claim, with words in the slots."""

from dataclasses import dataclass, field

from blowback.codebook.lexicon import Predicate
from blowback.model import Standing
from blowback.read.addressees import answerable, protested
from blowback.read.allies import allied_pair, coordinated_pair
from blowback.read.arguments import fill
from blowback.read.context import Context, read_context
from blowback.read.grammar import clause_head, conjuncts, logical_object, surface_subject
from blowback.read.names import is_known_party, is_place_name
from blowback.read.noun_sides import carrier_of, named_bearer, noun_sides
from blowback.read.owners import bound, owner
from blowback.read.parties import is_party, is_time, word_class
from blowback.read.protests import is_scene_of_protest, target_of_protest, who_gathers
from blowback.read.recipients import addressee, cause_beyond, is_missile, recipient_beyond
from blowback.read.scenes import WITH_SCENES, scene_of
from blowback.read.tree import Sentence, Word
from blowback.read.triggers import NOUN, VERB, Trigger
from blowback.read.where_when import dateline_time, is_of_the_day, place_of, time_of
from blowback.read.whereabouts import where

_NOBODY = frozenset("nobody none one noone nothing something way".split())
_ANYBODY = frozenset("anyone anybody everyone everybody".split())
_FIGURES = frozenset("figure toll number total count tally rest".split())
# Acts that are done to parties only.
TOWARDS_PARTIES = frozenset(("THREATEN", "REJECT"))
_TOWARDS_PARTIES = frozenset(("disapprove", "investigate"))


def _is_clause(word: Word) -> bool:
    """ "On whichever side they sleep", "with Oslo objecting": what somebody else does is no side."""
    if word.dep == "pcomp" and word.tag == "VBG":
        return word.kid("nsubj") is not None
    return word.tag in ("VBZ", "VBD", "VBP") and word.dep in ("pcomp", "csubj", "ccomp", "advcl", "relcl")


# What is welcomed, or left, is no recipient when it is but a paper or a gesture.
_PAPERS = frozenset("step gesture move news decision deal agreement accord treaty pact convention protocol".split())


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
    about: "tuple[str, Draft] | None" = None
    """How it bears on another draft: ("denies", draft), ("supports", draft)."""
    echo: Word | None = None
    """The words that stand for both sides ("these links") when they are not named again."""

    @property
    def is_event(self) -> bool:
        """Whether it is a draft of an event."""
        return self.kind == "event"


def draft_of(trigger: Trigger, sentence: Sentence, times: list[tuple[int, int, Word]]) -> Draft:
    """The draft of a trigger with its sides, place, time and context; nothing is dropped here."""
    entry = trigger.predicate
    context = read_context(trigger.word, trigger.extra)
    actor, recipient = _sides(trigger, sentence)
    draft = Draft(trigger.word, trigger.extra, entry.id, entry.kind, entry.type, entry.mode, actor, recipient, context,
                  entry)
    draft.single = _pair(trigger) is not None
    if entry.mutual:
        _make_mutual(draft, trigger)
    elif entry.kind == "tie" and draft.actor and not draft.recipient:
        draft.actor, draft.recipient = _two_sides(draft.actor)
    elif context.accused is not None and not draft.actor and trigger.pos == NOUN and draft.is_event:
        draft.actor = [context.accused]
    if context.accused is not None:
        draft.recipient = [word for word in draft.recipient if word is not context.accused]
    found = time_of(trigger.word, times) or (
        dateline_time(sentence, times) if draft.is_event and is_of_the_day(trigger.word) else None)
    if found is not None:
        draft.time, draft.time_word = found[:2], found[2]
    if draft.is_event:
        draft.recipient = [word for word in draft.recipient if not is_missile(word, trigger.word)]
    _set_place(draft, trigger, sentence)
    if draft.kind == "consequence" and trigger.word.is_verb:
        draft.actor = _cause(trigger.word, draft.actor)
    if draft.is_event:
        _mend_recipient(draft)
    return draft


def _sides(trigger: Trigger, sentence: Sentence) -> tuple[list[Word], list[Word]]:
    """Who stands on either side, without nobodies, times and mere figures."""
    entry = trigger.predicate
    pair = _pair(trigger)
    if pair is not None:
        return [pair[0]], [pair[1]]
    if trigger.pos == NOUN:
        actor, recipient = noun_sides(trigger)
    else:
        actor, recipient = fill(trigger, entry.actor), fill(trigger, entry.recipient)
    actor = [named_bearer(word) for word in actor if _may_act(word)]
    if entry.kind == "event":
        actor = [who_gathers(owner(_issuer(word), sentence)) for word in actor]
    if entry.type == "PROTEST" and trigger.pos == NOUN:
        actor = [word for word in actor if not is_scene_of_protest(word)]
    recipient = [named_bearer(word) for word in recipient if not _is_nobody(word, _NOBODY) and not _is_figure(word)]
    if entry.kind in ("event", "tie"):
        actor = [bound(word) for word in actor]
        recipient = [word for word in recipient if not _is_clause(word)]
    if entry.kind == "consequence" and not recipient and trigger.pos == VERB and "obj" in entry.recipient:
        recipient = _affected(trigger)
    return actor, [] if actor and recipient and actor[0] is recipient[0] else recipient


def _pair(trigger: Trigger) -> tuple[Word, Word] | None:
    """ "X and its ally Y": one on each side."""
    if trigger.predicate.kind != "tie" or trigger.predicate.type not in ("alliance", "hostility"):
        return None
    return coordinated_pair(trigger.word) if trigger.pos == NOUN else allied_pair(trigger.word)


def _affected(trigger: Trigger) -> list[Word]:
    """ "Emptied the shops": the object of the phrase is what suffers."""
    patient = logical_object(trigger.word)
    return [patient] if patient is not None and patient in trigger.extra and patient.lemma != "way" else []


def _may_act(word: Word) -> bool:
    is_when = is_time(word) and word.pobj("of") is None
    return not is_when and word.pos not in ("ADV", "DET") and not _is_nobody(word, _NOBODY | _ANYBODY)


def _cause(verb: Word, subject: list[Word]) -> list[Word]:
    """What brings a consequence about: a gerund after "by" rather than who does it, else the subject, else "due to"."""
    beyond = cause_beyond(verb)
    return beyond if beyond and (beyond[0].tag == "VBG" or not subject) else subject


def _mend_recipient(draft: Draft) -> None:
    if draft.type in ("ACCUSE", "CONCEDE") and draft.recipient and not is_party(draft.recipient[0]):
        whose = answerable(draft.recipient[0])
        draft.recipient = draft.recipient if whose is None or whose in draft.actor else [whose]
    _keep_addressed(draft)
    if draft.type == "PROTEST":
        against = target_of_protest(draft.word, draft.mode, draft.recipient)
        whose = protested(draft.word) if not against else None
        draft.recipient = against if whose is None or whose in draft.actor else [whose]
    elif not draft.recipient:
        draft.recipient = recipient_beyond(draft.word, draft.type, draft.actor)
        _keep_addressed(draft)
    if draft.type in ("SUPPORT", "SANCTION"):
        draft.recipient = [word for word in draft.recipient if word.lemma not in _PAPERS]


def _keep_addressed(draft: Draft) -> None:
    if draft.type in TOWARDS_PARTIES or draft.mode in _TOWARDS_PARTIES:
        draft.recipient = [found for word in draft.recipient if (found := addressee(word, draft.type)) is not None]


def _is_nobody(word: Word, names: frozenset[str]) -> bool:
    return word.lower in names and word.pobj("of") is None


def _is_figure(word: Word) -> bool:
    """ "Raised the toll" counts, "a number of activists" are people."""
    of = word.pobj("of")
    return word.lemma in _FIGURES and (of is None or not is_party(of))


_TEXTS = frozenset(
    "statement declaration letter report communique communiqué resolution message motion document".split())
_ISSUING = frozenset("issue release publish adopt send write sign deliver pass read make circulate approve".split())


def _issuer(word: Word) -> Word:
    """ "The union issued a statement condemning the raid": the union."""
    if word.lemma not in _TEXTS or word.dep != "dobj" or word.head.lemma not in _ISSUING:
        return word
    issuer = surface_subject(word.head)
    return issuer if issuer is not None and is_party(issuer) else word


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
        elif draft.type == "ACCUSE" and len(both) > 1 and _is_each_other(trigger.word.kid("dobj")):
            draft.actor, draft.recipient = both, both[1:]


def _is_each_other(word: Word | None) -> bool:
    return word is not None and word.lower in ("other", "another")


def share_recipients(drafts: list[Draft]) -> None:
    """ "Hosting and providing weapons to the group": the group is the other side of both."""
    by_word = {draft.word.i: draft for draft in drafts if draft.kind == "tie"}
    for draft in by_word.values():
        if draft.recipient or draft.actor and len(draft.actor) > 1:
            continue
        following = next((by_word[kid.i] for kid in draft.word.kids("conj") if kid.i in by_word), None)
        if following is not None and following.type == draft.type:
            draft.recipient = following.recipient


def share_partner(drafts: list[Draft]) -> None:
    """ "Negotiated with the group and agreed to a truce": agreed with the group."""
    consulted = {draft.word.i: draft for draft in drafts if draft.type == "CONSULT" and draft.recipient}
    for draft in drafts:
        before = consulted.get(draft.word.head.i) if draft.word.dep == "conj" else None
        if draft.type == "AGREE" and before is not None and not draft.recipient and draft.actor == before.actor:
            draft.recipient = before.recipient


def _two_sides(words: list[Word]) -> tuple[list[Word], list[Word]]:
    """ "A and B are enemies": one on each side."""
    both = conjuncts(words[0])
    return ([both[0]], both[1:]) if len(both) > 1 else (words, [])


def _set_place(draft: Draft, trigger: Trigger, sentence: Sentence) -> None:
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
    sides = [*draft.actor, *draft.recipient]
    draft.place = place_of(near, taken=sides) or scene_of(draft.word, draft.extra, sides, sentence, draft.type)
    if draft.place is None and draft.type in WITH_SCENES and word.dep != "compound":
        draft.place = next((name for name in where(clause_head(draft.word)) if name not in sides), None)


def _governors(word: Word) -> list[Word]:
    out, clause = [], clause_head(word)
    while clause.dep in ("conj", "xcomp") and clause.head.is_verb:
        clause = clause.head
        out.append(clause)
    return out


_PURE = frozenset("village town city district province region airport border crossing frontier airspace road highway "
                  "bridge "
                  "port corridor territory capital area neighbourhood suburb island valley".split())


def _is_ground(draft: Draft, word: Word) -> bool:
    """Whether what was acted upon is the place of it: "shelled the town", "seized Goma"."""
    if _is_scene(word) and draft.type in ("ASSAULT", "PROTEST") or _is_unknown_town(draft, word):
        return True
    if draft.mode in ("destroy", "arrest", "deport") or draft.word.lemma in word_class("personal"):
        return word.lemma in _PURE and draft.mode != "destroy"
    return draft.type not in _NEVER_OF_GROUND and all(is_pure_place(one) for one in conjuncts(word))


def _is_unknown_town(draft: Draft, word: Word) -> bool:
    """ "Captured Buni Yadi": a name that the catalogues lack is a town where ground is taken."""
    if draft.word.lemma not in word_class("territorial") or word.pos != "PROPN" or is_known_party(word):
        return False
    return draft.type == "ASSAULT" and not any(kid.pos != "PROPN" for kid in word.kids("amod", "poss"))


def _is_scene(word: Word) -> bool:
    """ "Blasts at Johari Bazaar": a name after "at" or "near" that is no party's."""
    if word.dep != "pobj" or word.head.lower not in ("at", "near", "in"):
        return False
    return word.pos == "PROPN" and not is_known_party(word)


_NEVER_OF_GROUND = frozenset(("CONSULT", "ACCUSE", "REQUEST", "AGREE", "SUPPORT", "COOPERATE", "AID", "SANCTION",
                              "THREATEN", "REJECT", "CONCEDE"))


def is_pure_place(word: Word) -> bool:
    """A place that is nobody's actor: a town by name, or a word such as village, crossing, capital."""
    if word.lemma in _PURE:
        return True
    if word.lemma in word_class("border") and word.lemma not in ("terminal", "route"):
        return True
    return word.pos == "PROPN" and is_place_name(word)

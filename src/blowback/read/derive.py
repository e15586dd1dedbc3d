"""Claims that follow from others: options from recommendations, denied content, aliases in brackets."""

import re

from blowback.model import Standing
from blowback.read.context import Context, read_context
from blowback.read.drafts import Draft, is_pure_place
from blowback.read.grammar import clause_head, conjuncts, logical_object, logical_subject
from blowback.read.parties import PRONOUNS, is_name, is_party, word_class
from blowback.read.tree import Sentence, Word

OPTION_OF = {
    "CONSULT": "negotiate", "AGREE": "negotiate", "ASSAULT": "use-force", "MOBILIZE": "use-force", "AID": "aid",
    "SANCTION": "sanction", "COOPERATE": "cooperate", "support": "aid", "alliance": "cooperate",
}


def choose_options(drafts: list[Draft]) -> list[Draft]:
    """Where a word is an option and something else: the option when it is put forward, else the other."""
    put_forward = {draft.word.i for draft in drafts if draft.kind == "option" and is_put_forward(draft)}
    return [draft for draft in drafts if (draft.word.i in put_forward) is (draft.kind == "option")]


def deploy_to_places(drafts: list[Draft]) -> None:
    """ "Sent soldiers to Abidjan" moves troops to a place; "sent soldiers to the rebels" backs them."""
    for draft in drafts:
        if draft.kind == "tie" and draft.mode == "troops" and draft.recipient and is_pure_place(draft.recipient[0]):
            draft.kind, draft.type = "event", "MOBILIZE"
            draft.place, draft.recipient = draft.recipient[0], []


def is_put_forward(draft: Draft) -> bool:
    """Recommended, the purpose of a recommended step, or said to be of help."""
    if draft.context.recommended:
        return True
    verb = draft.word.head
    if draft.word.tag == "VB" and draft.word.dep in ("advcl", "xcomp", "acl") and verb.is_verb or draft.word.dep == "conj":
        return _serves(draft, verb)
    return _is_helpful(draft.word)


def _serves(draft: Draft, verb: Word) -> bool:
    """ "Must take steps to secure its borders"."""
    if draft.word.dep == "conj":
        verb = verb.head if verb.tag == "VB" and verb.dep in ("advcl", "xcomp", "acl") else verb
    if verb.lemma not in ("take", "act", "move", "do", "step", "work", "use", "make"):
        return False
    above = read_context(verb)
    if above.recommended:
        draft.context.recommended = True
        draft.context.standings.append(Standing.RECOMMENDED)
        draft.context.words = draft.context.words or above.words
    return above.recommended


def _is_helpful(word: Word) -> bool:
    """ "Strengthening X would help": a gerund put forward by what it would do."""
    verb = word.head
    if word.dep not in ("csubj", "nsubj") or not verb.is_verb or word.tag not in ("VBG", "NN"):
        return False
    helps = "help" in (verb.lemma, *(kid.lemma for kid in verb.kids("aux", "xcomp"))) or verb.lemma in (
        "reduce", "ease", "calm", "prevent", "improve")
    context = read_context(verb)
    return helps and (context.future or Standing.PREDICTED in context.standings)


def to_option(draft: Draft) -> None:
    """What is recommended is an option, whatever its words would be otherwise."""
    if draft.kind == "option" and not draft.context.recommended:
        draft.standing = Standing.RECOMMENDED
        draft.actor = []
    if not draft.context.recommended or draft.kind == "consequence":
        return
    entry = draft.predicate
    if draft.kind != "option":
        draft.type = entry.option if entry is not None and entry.option else _option_type(draft)
    draft.kind, draft.mode = "option", None
    if draft.standing not in (Standing.NEGATED, Standing.DENIED, Standing.CONDITIONAL):
        draft.standing = Standing.RECOMMENDED


def _option_type(draft: Draft) -> str:
    at_border = draft.place is not None and draft.place.lemma in word_class("border")
    at_border = at_border or any(word.lemma in word_class("border") for word in draft.recipient)
    if draft.type in ("COERCE", "RETREAT", "option") and at_border:
        return "border"
    return OPTION_OF.get(draft.type, "other")


def other_options(sentence: Sentence, drafts: list[Draft]) -> list[Draft]:
    """Verbs under must, should, urge and the like that no entry covers: option, type other."""
    taken = {draft.word.i for draft in drafts} | {word.i for draft in drafts for word in draft.extra}
    covered = {clause_head(draft.word).i for draft in drafts if draft.kind == "option"}
    out = []
    for word in sentence.words:
        if word.pos != "VERB" or word.i in taken or word.i in covered or word.tag not in ("VB", "VBN", "VBP"):
            continue
        context = read_context(word)
        if not context.recommended or _is_speech(word) or not _is_advised(word, context):
            continue
        actor, patient = logical_subject(word), logical_object(word)
        if actor is None or actor.lower in PRONOUNS or not is_party(actor):
            continue
        recipient = patient if patient is not None and is_party(patient) else word.pobj("with", "to", "towards", "toward")
        recipient = recipient if recipient is not None and is_party(recipient) else None
        out.append(Draft(word, (), "option/recommended", "option", "other", None, [actor] if actor else [],
                         [recipient] if recipient else [], context))
    return out


def _is_advised(word: Word, context: Context) -> bool:
    """By must, should or ought, or by urging: asking and wanting are too weak to make an option of any verb."""
    modal = any(kid.lower in ("must", "should", "ought") for kid in word.kids("aux"))
    return modal or any(one.lemma in ("urge", "call", "ought", "recommend", "exhort") for one in context.words)


def _is_speech(word: Word) -> bool:
    return word.lemma in ("say", "note", "add", "be", "have", "remember", "see", "expect", "know", "read")


_ACRONYM = re.compile(r"^[A-Z][A-Za-z0-9]*[A-Z0-9][A-Za-z0-9-]*$|^[A-Z]{2,}(?:-[A-Z0-9]+)*$")


def aliases(sentence: Sentence, drafts: list[Draft]) -> list[Draft]:
    """ "Rapid Support Forces (RSF)": the acronym is an alias of the name before it."""
    out = []
    words = sentence.words
    for n, word in enumerate(words[1:-1], 1):
        if words[n - 1].text != "(" or words[n + 1].text not in (")", ",", ";") or not _ACRONYM.match(word.text):
            continue
        name = _name_before(words, n - 1)
        if name is not None and len(word.text) >= 2:
            out.append(Draft(word, (), "membership/acronym", "tie", "membership", "alias", [word], [name], read_none(word), single=True))
    return out


NAMING = frozenset(("know", "dub", "nickname", "style"))


def other_names(sentence: Sentence, drafts: list[Draft]) -> list[Draft]:
    """ "The military, known as Rawalpindi": the name after "as" is an alias."""
    out = []
    taken = {draft.word.i for draft in drafts}
    for word in sentence.words:
        if word.lemma not in NAMING or word.tag != "VBN" or word.i in taken or word.dep not in ("acl", "amod", "relcl", "advcl"):
            continue
        name = word.pobj("as") if word.lemma == "know" else word.kid("oprd", "dobj")
        bearer = word.head if word.head.is_nominal else _noun_before(sentence, word)
        if name is None or bearer is None or name.pos != "PROPN" and not name.text[:1].isupper():
            continue
        out += [Draft(word, (), "membership/known-as", "tie", "membership", "alias", [one], [bearer], read_none(word))
                for one in conjuncts(name)]
    return out


def _noun_before(sentence: Sentence, word: Word) -> Word | None:
    before = [one for one in sentence.words if one.i < word.i and one.pos in ("NOUN", "PROPN")]
    return before[-1] if before else None


def _name_before(words: list[Word], at: int) -> Word | None:
    before = words[at - 1] if at else None
    if before is None or before.pos not in ("PROPN", "NOUN") or not before.text[:1].isupper():
        return None
    return before


def read_none(word: Word) -> Context:
    """An empty context: the author's plain word."""
    return Context()


def through_instruments(drafts: list[Draft]) -> None:
    """ "Using B for killings", "arming B to fight C": B does it, not its patron."""
    patrons = {draft.word.i: draft for draft in drafts if draft.kind == "tie" and draft.type in ("control", "support")
               and draft.recipient}
    for draft in drafts:
        verb = _governor(draft.word)
        patron = patrons.get(verb.i) if verb is not None else None
        if patron is not None and patron is not draft and draft.is_event and patron.recipient[0] not in draft.recipient:
            draft.actor = patron.recipient


def _governor(word: Word) -> Word | None:
    if word.dep == "pobj" and word.head.lower in ("for", "in"):
        return word.head.head
    if word.tag == "VB" and word.dep in ("advcl", "xcomp", "acl", "relcl"):
        return word.head if word.head.is_verb else next((one for one in word.ancestors() if one.is_verb), None)
    return word.head.head if word.dep == "pcomp" and word.head.lower == "for" else None


OWNING = frozenset(("responsibility", "credit"))
PART = frozenset(("involvement", "responsibility", "part", "role", "hand", "complicity"))


def owned_deeds(sentence: Sentence, drafts: list[Draft], last: Draft | None) -> list[Draft]:
    """ "Claimed responsibility", "denied any part in it": the attack told of last, under this holder."""
    out = []
    for word in sentence.words:
        verb = word.head
        if word.dep not in ("dobj", "nsubjpass") or not verb.is_verb or any(one.word is word for one in drafts):
            continue
        if word.lemma in OWNING and verb.lemma in ("claim", "take", "accept", "admit"):
            standing = Standing.CLAIMED
        elif word.lemma in PART and verb.lemma in ("deny", "reject", "dismiss", "disclaim", "disown"):
            standing = Standing.DENIED
        else:
            continue
        if _has_content(word, drafts, standing):
            continue
        out.append(_owned(verb, last, standing))
    return out


def _has_content(word: Word, drafts: list[Draft], standing: Standing) -> bool:
    below = {one.i for one in word.subtree()} | {one.i for one in word.head.subtree()}
    return any(draft.word.i in below and draft.type == "ASSAULT" and draft.standing is standing for draft in drafts)


def _owned(verb: Word, last: Draft | None, standing: Standing) -> Draft:
    speaker = logical_subject(verb)
    context = read_none(verb)
    context.words, rule = [verb], "assault/own" if standing is Standing.CLAIMED else "assault/disown"
    draft = Draft(verb, (), rule, "event", "ASSAULT", last.mode if last is not None else None,
                  [speaker] if speaker is not None else [], [], context)
    draft.standing, draft.cue = standing, [verb]
    draft.holders = [("named", speaker)] if speaker is not None else [("unnamed", None)]
    return draft


ALLEGATION = frozenset("allegation accusation charge claim report account finding suggestion assertion it this that "
                       "link rumour rumor they these those".split())


def denied_content(draft: Draft, before: list[Draft]) -> list[Draft]:
    """What a denial without content of its own denies: the accusations just made by somebody else."""
    if draft.type != "REJECT" or draft.context.standings and draft.standing is not Standing.ASSERTED:
        return []
    verb = clause_head(draft.word)
    if verb.kid("ccomp", "xcomp", "pcomp") is not None:
        return []
    patient = logical_object(verb)
    if patient is not None and not (patient.lemma in ALLEGATION or patient.lower in ALLEGATION):
        return []
    speaker = draft.actor[0] if draft.actor else None
    candidates = [one for one in before if one.holders and one.standing in (
        Standing.ACCUSED, Standing.ASSERTED, Standing.CLAIMED, Standing.SUSPECTED) and one.kind in ("event", "tie")
        and one.type not in ("ACCUSE", "REJECT", "REQUEST") and one.holders[-1][1] is not speaker]
    return [_denied(one, draft, speaker) for one in candidates[-2:]]


def _denied(content: Draft, denial: Draft, speaker: Word | None) -> Draft:
    copy = Draft(denial.word, (), f"{content.rule};deny", content.kind, content.type, content.mode, content.actor,
                 content.recipient, denial.context, content.predicate, content.place, content.time, content.time_word, dict(content.counts))
    copy.standing = Standing.DENIED
    copy.holders = [("named", speaker)] if speaker is not None else [("unnamed", None)]
    copy.cue = [denial.word]
    return copy


__all__ = ["aliases", "denied_content", "is_name", "other_options", "to_option"]

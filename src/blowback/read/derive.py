"""Claims that follow from others: options from recommendations, denied content, aliases in brackets."""

import re

from blowback.model import Standing
from blowback.read.context import read_context
from blowback.read.drafts import Draft
from blowback.read.grammar import clause_head, conjuncts, logical_object, logical_subject
from blowback.read.parties import is_name, is_party, word_class
from blowback.read.tree import Sentence, Word

OPTION_OF = {
    "CONSULT": "negotiate", "AGREE": "negotiate", "ASSAULT": "use-force", "MOBILIZE": "use-force", "AID": "aid",
    "SANCTION": "sanction", "COOPERATE": "cooperate", "support": "aid", "alliance": "cooperate",
}


def to_option(draft: Draft) -> None:
    """What is recommended is an option, whatever its words would be otherwise."""
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
        if not context.recommended or _is_speech(word):
            continue
        actor, patient = logical_subject(word), logical_object(word)
        if actor is None and patient is None or actor is not None and not is_party(actor):
            continue
        recipient = patient if patient is not None and is_party(patient) else word.pobj("with", "to", "towards", "toward")
        recipient = recipient if recipient is not None and is_party(recipient) else None
        out.append(Draft(word, (), "option/recommended", "option", "other", None, [actor] if actor else [],
                         [recipient] if recipient else [], context))
    return out


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
            out.append(Draft(word, (), "membership/acronym", "tie", "membership", "alias", [word], [name], read_none(word)))
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


def read_none(word: Word):  # type: ignore[no-untyped-def]
    """An empty context: the author's plain word."""
    from blowback.read.context import Context

    return Context()


ALLEGATION = frozenset("allegation accusation charge claim report account finding suggestion assertion it this that "
                       "involvement responsibility role part link rumour rumor they these those".split())


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

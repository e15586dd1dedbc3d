"""What is denied or owned up to without being said again: the content stands in the words before."""

from dataclasses import replace

from blowback.model import Standing
from blowback.read.context import Context
from blowback.read.drafts import Draft
from blowback.read.grammar import clause_head, logical_object, logical_subject
from blowback.read.tree import Sentence, Word

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
    if last is None:
        return out
    return out + [_disowned(word, last) for word in sentence.words if _is_disowned(word, drafts)]


def _is_disowned(word: Word, drafts: list[Draft]) -> bool:
    """ "The army denied that its troops were involved"."""
    held = word.lemma in ("involve", "involved", "responsible") and word.dep in ("ccomp", "acomp")
    saying = clause_head(word).head if word.dep == "ccomp" else word.head.head
    bare = not any(kid.lemma in ("in", "with", "for") for kid in word.kids("prep"))
    verb = word if word.dep == "ccomp" else word.head
    return held and bare and saying.lemma == "deny" and not any(one.word in (word, verb) for one in drafts)


def _disowned(word: Word, last: Draft) -> Draft:
    """The deed told of last, by the party whose hand in it is denied."""
    verb = word if word.dep == "ccomp" else word.head
    saying = verb.head
    draft = _owned(saying, last, Standing.DENIED)
    doer = verb.kid("nsubjpass", "nsubj")
    return replace(draft, word=verb, mode=None, actor=[doer] if doer is not None else [],
                   recipient=list(last.recipient))


def _has_content(word: Word, drafts: list[Draft], standing: Standing) -> bool:
    below = {one.i for one in word.subtree()} | {one.i for one in word.head.subtree()}
    return any(draft.word.i in below and draft.type == "ASSAULT" and draft.standing is standing for draft in drafts)


def _owned(verb: Word, last: Draft | None, standing: Standing) -> Draft:
    speaker = logical_subject(verb)
    context = Context()
    context.words, rule = [verb], "assault/own" if standing is Standing.CLAIMED else "assault/disown"
    draft = Draft(verb, (), rule, "event", "ASSAULT", last.mode if last is not None else None,
                  [speaker] if speaker is not None else [], [], context)
    draft.standing, draft.cue = standing, [verb]
    draft.holders = [("named", speaker)] if speaker is not None else [("unnamed", None)]
    return draft


ALLEGATION = frozenset("allegation accusation charge claim report account finding suggestion assertion it this that "
                       "link rumour rumor they these those".split())


def free_denial(draft: Draft) -> None:
    """ "They suspect it, a claim that Delhi denies": the denial is the author's report, not part of the suspicion."""
    thing = draft.word.head
    if draft.type == "REJECT" and draft.word.dep == "relcl" and thing.lemma in ALLEGATION:
        draft.context = Context()


def denied_content(draft: Draft, before: list[Draft]) -> list[Draft]:
    """What a denial without content of its own denies: the accusations just made by somebody else."""
    if draft.type != "REJECT" or draft.context.standings and draft.standing is not Standing.ASSERTED:
        return []
    patient = _denied_thing(draft)
    if patient is None or not (patient.lemma in ALLEGATION or patient.lower in ALLEGATION):
        return []
    speaker = draft.actor[0] if draft.actor else None
    candidates = [one for one in before if _is_allegation(one, speaker)]
    last = candidates[-1:]
    return [_denied(one, draft, speaker) for one in candidates if one.holders[-1][1] is last[0].holders[-1][1]]


def _denied_thing(draft: Draft) -> Word | None:
    """What is denied: the object, or the subject of "called the claim baseless"; the verb itself for a bare denial."""
    verb = clause_head(draft.word)
    small = verb.kid("ccomp", "xcomp", "oprd")
    if draft.rule.startswith("reject/call"):
        named = small.kid("nsubj") if small is not None else None
        return named or logical_object(verb)
    return logical_object(verb) if verb.kid("ccomp", "xcomp", "pcomp") is None else None


def _is_allegation(draft: Draft, speaker: Word | None) -> bool:
    told = draft.standing in (Standing.ACCUSED, Standing.ASSERTED, Standing.CLAIMED, Standing.SUSPECTED)
    if not (told and draft.holders and draft.kind in ("event", "tie")) or draft.mode == "alias":
        return False
    return draft.type not in ("ACCUSE", "REJECT", "REQUEST") and draft.holders[-1][1] is not speaker


def _denied(content: Draft, denial: Draft, speaker: Word | None) -> Draft:
    holder = ("named", speaker) if speaker is not None else ("unnamed", None)
    return replace(content, word=denial.word, extra=(), rule=f"{content.rule};deny", context=denial.context,
                   counts=dict(content.counts), standing=Standing.DENIED, holders=[holder], cue=[denial.word],
                   about=("denies", content), echo=None)

"""Options: what somebody puts forward as what should or could be done."""

from blowback.model import Standing
from blowback.read.context import Context, read_context
from blowback.read.drafts import Draft
from blowback.read.finishing import finish
from blowback.read.grammar import clause_head, logical_object, logical_subject
from blowback.read.parties import PRONOUNS, is_party, word_class
from blowback.read.tree import Sentence, Word

OPTION_OF = {
    "CONSULT": "negotiate", "AGREE": "negotiate", "ASSAULT": "use-force", "MOBILIZE": "use-force", "AID": "aid",
    "SANCTION": "sanction", "COOPERATE": "cooperate", "support": "aid", "alliance": "cooperate",
}


def choose_options(drafts: list[Draft]) -> list[Draft]:
    """Where a word is an option and something else: the option when it is put forward, else the other."""
    put_forward = {draft.word.i for draft in drafts if draft.kind == "option" and is_put_forward(draft)}
    options = [draft for draft in drafts if draft.kind == "option" and draft.word.i in put_forward]
    inside = {word.i for draft in options for word in draft.extra}
    kept = [draft for draft in drafts if (draft.word.i in put_forward) is (draft.kind == "option")]
    return [draft for draft in kept if draft.type != "link" or draft.word.i not in inside]


def drop_parts(drafts: list[Draft]) -> list[Draft]:
    """ "Lift the state of emergency": what is lifted is part of the option and no option of its own."""
    verbs = {draft.word.i for draft in drafts if draft.kind == "option" and draft.word.is_verb}
    return [draft for draft in drafts if not (
        draft.kind == "option" and draft.word.is_nominal and draft.word.dep == "dobj" and draft.word.head.i in verbs)]


_CALLS = frozenset(("call", "appeal", "plead", "demand", "press", "push", "petition"))
_CALLED_FOR = (
    ("negotiate", ("truce", "talks", "accord")), ("sanction", ("penalty",)), ("aid", ("aid", "relief", "succour")))


def called_for(drafts: list[Draft]) -> list[Draft]:
    """ "Called for a ceasefire": a request, and what was called for as an option, when no word of it is an entry."""
    covered = {word.i for draft in drafts if draft.kind == "option" for word in (draft.word, draft.word.head)}
    out = []
    for draft in drafts:
        if draft.type != "REQUEST" or draft.word.lemma not in _CALLS or not draft.actor or draft.word.i in covered:
            continue
        noun = draft.word.pobj("for") or draft.word.kid("dobj")
        if noun is None or noun.pos != "NOUN" or noun.i in covered or is_party(noun):
            continue
        out.append(_called_for(draft, noun))
    return out


def _called_for(draft: Draft, noun: Word) -> Draft:
    kind = next((kind for kind, names in _CALLED_FOR if any(noun.lemma in word_class(name) for name in names)), "other")
    rule = f"option/called-for;{draft.rule}"
    option = Draft(noun, (), rule, "option", kind, None, list(draft.recipient), [], draft.context)
    option.standing = Standing.RECOMMENDED if draft.standing is Standing.ASSERTED else draft.standing
    option.holders, option.cue = [("named", draft.actor[0])], [draft.word]
    return option


def told_to(drafts: list[Draft]) -> list[Draft]:
    """ "Told the government to resign": a request too, when no entry has said so."""
    taken = {draft.word.i for draft in drafts}
    verbs = {word.i: word for draft in drafts if draft.kind == "option" for word in draft.context.words
             if word.lemma == "tell" and word.is_verb and word.i not in taken}
    return [_request(verb) for verb in verbs.values()]


def _request(verb: Word) -> Draft:
    speaker, told = logical_subject(verb), logical_object(verb)
    request = Draft(verb, (), "request/tell", "event", "REQUEST", None, [speaker] if speaker else [],
                    [told] if told else [], read_context(verb))
    finish(request)
    return request


def is_put_forward(draft: Draft) -> bool:
    """Recommended, the purpose of a recommended step, or said to be of help."""
    if draft.context.recommended:
        return True
    verb = draft.word.head
    is_purpose = draft.word.tag == "VB" and draft.word.dep in ("advcl", "xcomp", "acl") and verb.is_verb
    if is_purpose or draft.word.dep == "conj":
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
    if _is_presupposed(draft):
        draft.standing = Standing.ASSERTED if draft.standing is Standing.RECOMMENDED else draft.standing
        return
    entry = draft.predicate
    if draft.word.is_nominal and any(word is not None and word in draft.actor for _, word in draft.holders):
        draft.actor = []  # "London demanded its release": who demands it is not who does it
    if draft.kind != "option":
        draft.type = entry.option if entry is not None and entry.option else _option_type(draft)
    draft.kind, draft.mode = "option", None
    if draft.standing not in (Standing.NEGATED, Standing.DENIED, Standing.CONDITIONAL):
        draft.standing = Standing.RECOMMENDED


_SOUGHT = frozenset("demand urge recommend want seek propose advocate request resume intensify launch use stop end "
                    "halt call press push begin start continue make take hold stage".split())


def _is_presupposed(draft: Draft) -> bool:
    """ "Demanded an inquiry into the killings": nobody recommends the killings."""
    if draft.type != "ASSAULT" or not draft.word.is_nominal:
        return False
    above = draft.word.head.head if draft.word.dep == "pobj" else draft.word.head
    return not (above.is_verb and above.lemma in _SOUGHT and draft.word.dep in ("dobj", "pobj", "nsubjpass"))


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
        others = (patient, word.pobj("with", "to", "towards", "toward"))
        sides = [one for one in others if one is not None and is_party(one)]
        out.append(Draft(word, (), "option/recommended", "option", "other", None, [actor], sides[:1], context))
    return out


def _is_advised(word: Word, context: Context) -> bool:
    """By must, should or ought, or by urging: asking and wanting are too weak to make an option of any verb."""
    modal = any(kid.lower in ("must", "should", "ought") for kid in word.kids("aux"))
    return modal or any(one.lemma in ("urge", "call", "ought", "recommend", "exhort") for one in context.words)


def _is_speech(word: Word) -> bool:
    return word.lemma in ("say", "note", "add", "be", "have", "remember", "see", "expect", "know", "read")

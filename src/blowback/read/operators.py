"""Negation, modals, conditions and adverbs: what the words around one verb or noun do to its standing."""

from blowback.model import Standing
from blowback.read.cues import load_cues
from blowback.read.stance import Context
from blowback.read.tree import Word

_NOBODY = frozenset(("nobody", "none", "neither", "no-one", "nothing", "nor"))
_NEGATIONS = frozenset(("not", "n't", "never", "neither", "nor", "hardly", "scarcely", "nowhere"))
# "Sees no end to it", "knows no borders": what is not is the end, not the seeing.
_BARE = frozenset(("see", "know", "serve", "feel"))
_TURNING = frozenset(("until", "only", "just", "merely", "simply"))
_IF = frozenset(("if", "unless", "lest", "provided"))
_EPISTEMIC = frozenset(("could", "may", "might", "can"))


def modifiers(word: Word, ctx: Context, *, own: bool = False) -> None:
    """What stands around a verb or a noun; `own` when it is the trigger itself."""
    negated = negation(word)
    if negated is not None:
        ctx.add(Standing.NEGATED, negated)
    if word.is_verb:
        note_modals(word, ctx)
        own_condition(word, ctx)
        if not (own and load_cues().is_speech(word) and not is_modal(word)):
            conditions(word, ctx)
    _adverbs(word, ctx, own)


def _adverbs(word: Word, ctx: Context, own: bool) -> None:
    near = [kid for kid in word.children if kid.dep in ("advmod", "amod") and abs(kid.i - word.i) <= 6]
    if own:
        near += [kid for prep in word.preps("by", "in", "with", "from") for kid in prep.kids("advmod")]
        near += [kid for kid in word.kids("acl") if kid.tag == "VBN"] if not word.is_verb else []
    for kid in near:
        cue = load_cues().adverbs.get(kid.lower) if kid.dep == "advmod" else None
        adjectives = load_cues().adjectives.get(kid.lower, ()) if kid.dep in ("amod", "acl") and own else ()
        found = cue or next((one for one in adjectives if one.id != "wise"), None)
        if found is not None:
            ctx.add(Standing(found.standing), kid, cue=found.id)
            if found.holder == "unnamed" and not ctx.holders:
                ctx.hold("unnamed", None)


def negation(word: Word) -> Word | None:
    """The word that negates a verb or a noun."""
    for kid in word.children:
        if _is_negative(kid, word):
            return kid
        if kid.lower == "longer" and kid.dep == "advmod" and any(low.lower == "no" for low in kid.children):
            return kid
        if kid.dep == "det" and kid.lower in ("no", "neither"):
            return kid
        if word.is_verb and kid.dep in ("nsubj", "nsubjpass", "dobj"):
            found = _negated_noun(kid) if kid.dep != "dobj" or word.lemma not in _BARE else None
            if found is not None:
                return found
    if word.is_verb and word.head is word or word.dep in ("ccomp", "relcl", "conj"):
        return next((found for prep in word.preps("to", "for", "from", "against")
                     if (below := prep.kid("pobj")) is not None and (found := _negated_noun(below, strict=True))), None)
    return None


def _is_negative(kid: Word, word: Word) -> bool:
    if kid.lower == "nor" and kid.i > word.i or kid.lower == "not" and kid.i > word.i and kid.dep != "neg":
        return False
    if kid.dep == "neg":
        trails = kid.lower == "not" and kid.i > word.i and word.lemma not in ("be", "have", "do")
        return kid.lower != "only" and not trails and not _is_turned(kid, word)
    return kid.lower in _NEGATIONS and kid.dep in ("advmod", "preconj", "cc") and not _is_turned(kid, word)


def _is_turned(no: Word, word: Word) -> bool:
    """ "It was not until Tuesday that", "not only killed": the negation does not reach the verb."""
    return any(kid.i == no.i + 1 and kid.lower in _TURNING for kid in (*word.children, *no.children))


def _negated_noun(noun: Word, strict: bool = False) -> Word | None:
    """ "no soldier", "nobody", "not a shot", "none of them", "hardly anyone"."""
    if noun.lower in _NOBODY:
        return noun
    if noun.lemma in ("doubt", "matter", "secret", "wonder"):
        return None
    for kid in noun.children:
        if kid.dep == "det" and kid.lower in ("no", "neither"):
            return kid
        leads = not strict and kid.i < noun.i and kid.dep in ("neg", "advmod", "preconj")
        if leads and (kid.dep == "neg" or kid.lower in ("hardly", "scarcely", "not", "neither")):
            return kid
        if noun.lower == "one" and kid.lower in ("no", "not"):
            return noun
        if kid.dep == "nummod" and not strict and any(low.lower == "not" for low in kid.children):
            return kid
    owner = noun.kid("poss")
    return owner if owner is not None and owner.lower == "nobody" else None


def note_modals(verb: Word, ctx: Context) -> None:
    perfect = verb.tag == "VBN" and any(kid.lemma == "have" for kid in verb.kids("aux"))
    for kid in verb.kids("aux"):
        name = kid.lower
        if name in ("will", "'ll", "shall", "wo", "would", "'d"):
            if not (name == "'d" and perfect) and not ctx.background:
                _future(kid, ctx, perfect)
        elif name in _EPISTEMIC and not (name == "can" and verb.kid("neg") is not None):
            ctx.add(Standing.SUSPECTED if perfect else Standing.PREDICTED, kid)
        elif name in ("must", "should", "ought", "need", "better") and not perfect:
            inverted = name == "should" and verb.kid("mark") is None and is_inverted(kid, verb)
            ctx.add(Standing.CONDITIONAL if inverted else Standing.RECOMMENDED, kid)
        elif name == "to" and verb.dep == "ROOT" and verb.tag == "VB" and not ctx.background:
            ctx.future = True
    if verb.dep == "xcomp" and verb.head.lemma == "ought":
        ctx.add(Standing.RECOMMENDED, verb.head)


def _future(modal: Word, ctx: Context, perfect: bool) -> None:
    ctx.future = True
    ctx.words = ctx.words or [modal]
    if modal.lower in ("would", "'d") and not perfect:
        ctx.cues.append("would")


def is_inverted(modal: Word, verb: Word) -> bool:
    """Whether a modal stands before its subject: "should they attack"."""
    subject = verb.kid("nsubj", "nsubjpass", "expl")
    return subject is not None and modal.i < subject.i and verb.dep in ("advcl", "ccomp", "ROOT", "parataxis")


def own_condition(verb: Word, ctx: Context) -> None:
    """The verb stands in an if-clause itself."""
    mark = next((kid for kid in verb.kids("mark", "advmod") if kid.lower in _IF), None)
    if mark is not None and verb.dep in ("advcl", "ccomp", "ROOT") and not _is_even_if(mark):
        ctx.add(Standing.CONDITIONAL, mark)
    if verb.dep in ("advcl", "xcomp", "ccomp") and _inverted_opening(verb) is not None:
        ctx.add(Standing.CONDITIONAL, _inverted_opening(verb) or verb)


def conditions(verb: Word, ctx: Context, *, before: int | None = None) -> None:
    """An if-clause below a verb makes it conditional; `before`: only one that ends before this word."""
    for kid in verb.children:
        if before is not None and kid.i > before:
            continue
        opening = _condition_opening(kid, verb)
        if opening is not None:
            ctx.add(Standing.CONDITIONAL, opening)


def _condition_opening(clause: Word, verb: Word) -> Word | None:
    """The word that makes a clause a condition: "if", "only if", inverted "should", "were", "had", "once" + would."""
    if clause.dep == "prep" and clause.lower == "without" and clause.i < verb.i and is_modal(verb):
        return clause if clause.kid("pobj") is not None and clause.kid("advmod") is None else None
    if clause.dep in ("advcl", "ccomp") and not clause.is_verb:
        return next((aux for aux in clause.kids("aux") if aux.lower == "should" and clause.i < verb.i), None)
    if clause.dep not in ("advcl", "ccomp"):
        return None
    for word in clause.kids("mark", "advmod", "prep"):
        if word.lower in ("if", "unless", "provided") and clause.dep == "advcl" and not _is_even_if(word):
            return word
        if word.lower == "once" and clause.i > verb.i and is_modal(verb):
            return word
    return _inverted_opening(clause) if clause.i < verb.i or clause.dep == "advcl" else None


def _inverted_opening(clause: Word) -> Word | None:
    """ "Should they attack", "Were Seoul to answer", "Had they known"."""
    if clause.lower == "were" and clause.dep == "advcl":
        subject = clause.kid("nsubj", "attr")
        return clause if subject is not None and subject.i > clause.i else None
    for aux in clause.kids("aux"):
        if aux.lower in ("should", "had", "were") and is_inverted(aux, clause) and clause.dep in ("advcl", "ccomp"):
            return aux
    return None


def is_modal(verb: Word) -> bool:
    """Whether a modal stands with a verb."""
    return any(kid.tag == "MD" for kid in verb.kids("aux"))


def _is_even_if(mark: Word) -> bool:
    beside = any(kid.lower == "even" and kid.i == mark.i - 1 for kid in mark.head.children)
    return beside or any(kid.lower in ("even", "as", "what") for kid in mark.children) or mark.head.lemma == "as"


def shared_modifiers(verb: Word, ctx: Context, *, modals: bool) -> None:
    """The adverbs (and modals) of a verb, for a verb coordinated with it that has none: "allegedly beat and robbed"."""
    _adverbs(verb, ctx, own=False)
    if modals:
        note_modals(verb, ctx)

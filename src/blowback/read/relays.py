"""Holders that hang beside a clause: "according to X", ", X said,", "citing X", "by X's count", "...: police"."""

from blowback.model import Standing
from blowback.read.complements import apply_cue
from blowback.read.cues import load_cues
from blowback.read.grammar import logical_subject
from blowback.read.operators import conditions
from blowback.read.stance import Context
from blowback.read.tree import Word

_BESIDE = frozenset(("parataxis", "ccomp", "advcl", "intj", "relcl", "conj"))


def read_relays(word: Word, ctx: Context) -> None:
    """Note every holder beside a clause (or noun)."""
    for kid in word.children:
        if kid.dep in ("prep", "advmod", "advcl", "pcomp") and kid.lower in ("according", "per"):
            _according_to(kid, ctx)
        elif kid.lower == "as" and (per := next(kid.preps("per"), None)) is not None:
            _according_to(per, ctx)
        elif kid.dep in ("prep", "agent") and kid.lower in ("by", "in", "on"):
            _by_count(kid, ctx)
        elif kid.dep in _BESIDE and kid.is_verb and stands_beside(kid, word):
            found = load_cues().on_verb(kid, "clause")
            if found is not None and (word.is_verb or word.head is word):
                apply_cue(found, kid, ctx)
                conditions(kid, ctx)
                _citing(kid, ctx)
        elif kid.dep in ("npadvmod", "dep", "appos", "nsubj") and word.head is word:
            _closing_source(kid, word, ctx)
    _citing(word, ctx)


def is_beside(word: Word) -> bool:
    """Whether a verb of saying is inserted into what it reports, so that it is not part of it."""
    return word.is_verb and word.head is not word and load_cues().is_speech(word) and stands_beside(word, word.head)


def stands_beside(kid: Word, word: Word) -> bool:
    """ "A, he says, did B"; "as the army alleges"."""
    if kid.kid("nsubj", "nsubjpass") is None or kid.kid("ccomp", "xcomp") is not None:
        return False
    patient = kid.kid("dobj")
    if patient is not None and (kid.lemma not in ("tell", "inform", "remind", "assure", "warn") or kid.dep == "advcl"):
        return False
    mark = kid.kid("mark")
    if mark is not None:
        more = any(True for _ in kid.preps("on", "of", "for", "to", "with"))
        return mark.lower == "as" and kid.dep == "advcl" and patient is None and not more
    if kid.dep == "advcl":
        return kid.kid("advmod") is None and kid.tag in ("VBD", "VBZ", "VBP")
    if kid.dep == "conj":
        own = load_cues().on_verb(kid, "clause")
        return word.is_verb and not word.kids("cc") and own is not None and own.cue.id == "say" and not kid.kids("conj")
    return kid.dep in ("parataxis", "intj") or kid.dep == "ccomp" and load_cues().on_verb(word, "clause") is None


def _according_to(kid: Word, ctx: Context) -> None:
    to = kid.kid("prep")
    source = to.kid("pobj") if to is not None else kid.kid("pobj")
    if source is None:
        return
    relayed(source, ctx)
    ctx.hold(None, source)
    ctx.attributed = True
    ctx.add(Standing.ASSERTED, *([kid, to] if to is not None else [kid]), cue="according-to")


def _by_count(prep: Word, ctx: Context) -> None:
    """ "by Delhi's count", "in the words of a survivor", "on Kabul's reading"."""
    noun = prep.kid("pobj")
    if noun is None or noun.lemma not in load_cues().sources["by-count"]:
        return
    source = noun.kid("poss") or noun.pobj("of")
    plain = prep.lower != "in" or noun.lemma not in ("report", "statement", "count") and noun.kid("amod") is None
    if source is None or not plain:
        return
    ctx.hold(None, source)
    ctx.attributed = True
    ctx.add(Standing.ASSERTED, prep, noun, cue="by-count")


def _closing_source(kid: Word, root: Word, ctx: Context) -> None:
    """ "Two killed in clash: police"."""
    is_acronym = kid.text.isupper() and len(kid.text) > 2
    if not kid.is_nominal or not (is_acronym or kid.lemma in load_cues().sources["headline-source"]):
        return
    words = sorted(root.subtree(), key=lambda one: one.i)
    below = {one.i for one in kid.subtree()}
    before = [one for one in words if one.i < min(below)]
    after = [one for one in words if one.i > max(below) and one.pos != "PUNCT"]
    if before and before[-1].text in (":", "-", "--", "(") and not after and kid.dep != "nsubj":
        ctx.hold(None, kid)
        ctx.add(Standing.ASSERTED, kid, cue="headline-source")


def headline_source(root: Word, ctx: Context) -> None:
    """A source as root of a headline: "Police: two killed in clash", "Rebels shell market: army"."""
    if not root.is_nominal or root.head is not root or root.lemma not in load_cues().sources["headline-source"]:
        return
    words = sorted((word for word in root.subtree() if word.text != "."), key=lambda one: one.i)
    at = words.index(root)
    after, before = words[at + 1 : at + 3], words[max(at - 1, 0) : at]
    is_last = at == len(words) - 1
    opens = at <= 1 and any(word.text == ":" for word in after)
    if opens or is_last and any(word.text in (":", "-", "--") for word in before):
        ctx.hold(None, root)
        ctx.add(Standing.ASSERTED, root, cue="headline-source")


def relayed(noun: Word, ctx: Context) -> None:
    """ "a paper quoting the ministry": the ministry spoke before the paper."""
    for kid in noun.children:
        if kid.dep in ("acl", "relcl", "advcl") and kid.lemma in ("quote", "cite"):
            original = kid.kid("dobj")
            if original is not None:
                relayed(original, ctx)
                ctx.hold(None, original)
                ctx.cues.append("cite")


def _citing(word: Word, ctx: Context) -> None:
    if not word.is_verb or not load_cues().verbs.get(word.lemma):
        return
    for kid in word.children:
        if kid.lemma in ("cite", "quote") and kid.dep in ("advcl", "acl", "prep", "conj"):
            original = kid.kid("dobj") or kid.kid("pobj")
            if original is not None:
                ctx.holders.insert(max(len(ctx.holders) - 1, 0), (None, original))
                ctx.cues.append("cite")
    speaker = logical_subject(word)
    if speaker is not None and ctx.holders and ctx.holders[-1][1] is speaker:
        before = len(ctx.holders)
        relayed(speaker, ctx)
        if len(ctx.holders) > before:
            ctx.holders[before - 1], ctx.holders[before] = ctx.holders[before], ctx.holders[before - 1]

"""Where an event stands in its sentence: under a negation, a modal, an "if", a verb of saying; each by the parse."""

from collections.abc import Callable

from blowback.read.grammar import clause_head
from blowback.read.openness import asks, is_imperative
from blowback.read.operators import negation
from blowback.read.tree import Word

_MODALS = frozenset(("may", "might", "could", "can", "must", "should", "ought"))
_FUTURE = frozenset(("will", "'ll", "wo", "shall", "would", "'d"))
_CONTENT = frozenset(("ccomp", "xcomp", "prep", "pcomp", "dobj", "csubj", "parataxis"))
_EMBEDDING = {
    "say": frozenset("say report announce tell declare state claim note add".split()),
    "accuse": frozenset("accuse allege charge blame suspect".split()),
    "deny": frozenset(("deny", "reject", "refute", "dispute", "dismiss")),
    "want": frozenset("want plan seek hope wish intend aim agree ask urge try".split()),
    "fail": frozenset("fail refuse decline stop prevent avoid forget block".split()),
    "manage": frozenset("manage begin start continue help force cause keep".split()),
}


def is_negated(word: Word) -> bool:
    """ "Did not sell", "no sale"."""
    return negation(word) is not None or negation(clause_head(word)) is not None


def _has_aux(words: frozenset[str]) -> Callable[[Word], bool]:
    return lambda word: any(kid.lower in words for kid in clause_head(word).kids("aux"))


def is_conditional(word: Word) -> bool:
    """In an if-clause, or beside one."""
    clause = clause_head(word)
    near = [clause, *clause.kids("advcl")]
    return any(kid.lower in ("if", "unless") for one in near for kid in one.kids("mark"))


def is_generic(word: Word) -> bool:
    """ "Banks lend to firms": a present without auxiliary whose subject is a bare plural."""
    subject = word.kid("nsubj")
    bare = subject is not None and subject.tag == "NNS" and subject.kid("det", "poss", "nummod") is None
    return word.tag == "VBP" and bare and word.kid("aux") is None


def _is_asked(word: Word) -> bool:
    return any(one.is_verb and (asks(one) or any(kid.text == "?" for kid in one.children))
               for one in (word, *word.ancestors()))


def _is_under(verbs: frozenset[str]) -> Callable[[Word], bool]:
    def belongs(word: Word) -> bool:
        below = word
        for head in word.ancestors():
            if head.is_verb and head.lemma in verbs and below.dep in _CONTENT:
                return True
            below = head
        return False
    return belongs


SLICES: dict[str, Callable[[Word], bool]] = {
    "negated": is_negated, "modal": _has_aux(_MODALS), "future": _has_aux(_FUTURE), "conditional": is_conditional,
    **{f"under {name}": _is_under(verbs) for name, verbs in _EMBEDDING.items()},
    "question": _is_asked, "imperative": lambda word: is_imperative(clause_head(word)), "generic present": is_generic,
}

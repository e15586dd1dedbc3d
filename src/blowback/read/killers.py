"""Who killed by the clause beside: "nine were killed when rebels fired on a bus"."""

from collections.abc import Iterator

from blowback.read.drafts import Draft
from blowback.read.parties import is_party
from blowback.read.tree import Word

_KILLED = frozenset("kill wound injure maim slaughter massacre slay".split())
_MARKS = frozenset(("when", "after", "as", "while"))


def name_killers(drafts: list[Draft]) -> None:
    """Give deaths without a doer the one who attacks in a clause of time below."""
    attacks = {draft.word.i: draft for draft in drafts if _is_assault(draft) and draft.actor}
    for draft in drafts:
        if _is_assault(draft) and not draft.actor and draft.word.lemma in _KILLED and draft.word.is_verb:
            draft.actor = next((attacks[clause.i].actor for clause in _clauses(draft.word) if clause.i in attacks
                                and _may_have_killed(attacks[clause.i], draft)), [])


def _is_assault(draft: Draft) -> bool:
    return draft.is_event and draft.type == "ASSAULT"


def _may_have_killed(attack: Draft, death: Draft) -> bool:
    """ "Two soldiers died after they attacked a camp": not their own killers."""
    doer = attack.actor[0]
    return doer.pos != "PRON" and is_party(doer) and doer not in death.recipient and doer.lemma not in {
        word.lemma for word in death.recipient}


def _clauses(verb: Word) -> Iterator[Word]:
    """The clauses of time under a verb, or under the verbs that it is coordinated with."""
    partners = [verb, *verb.kids("conj"), *([verb.head] if verb.dep == "conj" else [])]
    for partner in partners:
        for clause in partner.kids("advcl"):
            mark = clause.kid("mark", "advmod")
            if mark is not None and mark.lower in _MARKS:
                yield clause

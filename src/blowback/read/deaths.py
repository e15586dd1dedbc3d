"""Deaths told beside an attack: "ten villagers died when a jet bombed it", "bombed posts, where eight men died"."""

from collections.abc import Iterator

from blowback.read.counting import number_words
from blowback.read.drafts import Draft
from blowback.read.grammar import surface_subject
from blowback.read.parties import is_party, is_thing
from blowback.read.tree import Word

_DYING = frozenset(("die", "perish"))
_MARKS = frozenset(("when", "after", "as", "while"))


def join_deaths(drafts: list[Draft]) -> None:
    """Give attacks the victims and the toll of what is said to have come of them."""
    told = {draft.word.i for draft in drafts}
    for draft in drafts:
        if not draft.is_event or draft.type != "ASSAULT" or draft.counts:
            continue
        for verb in deaths_beside(draft.word):
            victims = surface_subject(verb)
            if verb.i not in told and victims is not None and _are_victims(victims):
                draft.counts["killed"] = victims
                draft.recipient = [*draft.recipient, victims] if victims not in draft.recipient else draft.recipient
                break


def _are_victims(noun: Word) -> bool:
    return bool(number_words(noun)) and is_party(noun) and not is_thing(noun)


def deaths_beside(word: Word) -> Iterator[Word]:
    """The verbs of dying above a "when" clause, in a relative clause of the attack or of its place, or before "in"."""
    mark = word.kid("mark", "advmod")
    if word.is_verb and word.dep == "advcl" and mark is not None and mark.lower in _MARKS:
        yield from (verb for verb in (word.head, word.head.head) if _is_death(verb))
    if word.is_nominal and word.dep == "pobj" and word.head.lower in ("in", "during"):
        yield from (verb for verb in (word.head.head,) if _is_death(verb))
    near = [word, *(kid for prep in word.preps() for kid in prep.kids("pobj")), *word.kids("dobj")]
    for noun in [one for one in near if one.is_nominal]:
        yield from (clause for clause in noun.kids("relcl") if _is_death(clause))


def _is_death(verb: Word) -> bool:
    patient = verb.kid("dobj")
    return verb.lemma in _DYING or verb.lemma == "lose" and patient is not None and patient.lemma == "life"

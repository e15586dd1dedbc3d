"""What somebody confirms without saying it again: "former members have substantiated these links"."""

from dataclasses import replace

from blowback.model import Standing
from blowback.read.context import Context, read_context
from blowback.read.denials import ALLEGATION
from blowback.read.drafts import Draft
from blowback.read.finishing import holder_kind
from blowback.read.grammar import is_passive, logical_object, logical_subject
from blowback.read.operators import negation
from blowback.read.parties import word_class
from blowback.read.tree import Sentence, Word

_CONFIRM = frozenset(("substantiate", "corroborate", "confirm", "verify", "authenticate"))
_RELATIONS = frozenset(("link", "tie", "dealing", "relationship", "connection", "contact"))
_POINTING = frozenset(("these", "this", "those", "that", "such", "the"))


def confirmed_content(sentence: Sentence, before: list[Draft]) -> list[Draft]:
    """The content of the sentence before, once more, on the word of who confirms it."""
    out = []
    for verb in sentence.words:
        if verb.lemma in _CONFIRM and verb.is_verb and not is_passive(verb) and negation(verb) is None:
            out += _confirmed(verb, before)
    return out


def _confirmed(verb: Word, before: list[Draft]) -> list[Draft]:
    speaker, thing = logical_subject(verb), logical_object(verb)
    if speaker is None or thing is None or not _points_back(thing):
        return []
    is_relation = thing.lemma in _RELATIONS
    told = [one for one in before if one.standing in (Standing.ACCUSED, Standing.SUSPECTED, Standing.ASSERTED)
            and one.kind == ("tie" if is_relation else one.kind) and one.kind in ("tie", "event")
            and one.type not in ("ACCUSE", "REJECT", "REQUEST") and one.mode != "alias" and one.holders]
    context = read_context(verb)
    return [_copy(one, verb, speaker, thing if is_relation else None, context) for one in told[-1:]]


def _points_back(thing: Word) -> bool:
    determiner = thing.kid("det", "predet", "amod")
    known = thing.lemma in ALLEGATION | _RELATIONS | word_class("charge")
    points = determiner is not None and determiner.lower in _POINTING
    return known and points and thing.kid("prep", "acl", "relcl") is None


def _copy(content: Draft, verb: Word, speaker: Word, echo: Word | None, context: Context) -> Draft:
    holder = (holder_kind(speaker), speaker)
    return replace(content, word=verb, extra=(), rule=f"{content.rule};say", context=context,
                   counts=dict(content.counts), standing=Standing.ASSERTED, holders=[holder], cue=[verb],
                   about=("supports", content), echo=echo)

"""How one sentence was read, as plain values: its parse, what was tried, what was silenced, why a standing won."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from blowback.model import Claim, Span, Standing
from blowback.read.drafts import Draft
from blowback.read.stance import Step
from blowback.read.trace import FullTrace, Misfit, Silenced, Tried
from blowback.read.tree import Sentence, Word
from blowback.read.triggers import MISMATCH, Trigger

Found = tuple[Draft, Claim]


@dataclass(frozen=True, slots=True)
class ParsedWord:
    """A word with its lemma, part of speech, and its relation to its head."""

    text: str
    lemma: str
    tag: str
    relation: str
    head: str


@dataclass(frozen=True, slots=True)
class TriedRule:
    """A rule that was held against a word; `outcome` says that it fired, or what kept it from firing.

    stands: whether all words of the form stand there, so that its conditions were looked at
    """

    word: str
    rule: str
    form: str
    stands: bool
    outcome: str


@dataclass(frozen=True, slots=True)
class SilencedRule:
    """A rule that fired and yet made no claim of its own."""

    word: str
    rule: str
    by: str


@dataclass(frozen=True, slots=True)
class StandingStep:
    """An operator on the way from the word up to the root of its sentence."""

    standing: Standing
    words: str
    cue: str | None
    effect: str


@dataclass(frozen=True, slots=True)
class ExplainedClaim:
    """A claim with the operators that were met, and the standings of which the strongest won."""

    claim: Claim
    word: str
    steps: tuple[StandingStep, ...]
    weighed: tuple[Standing, ...]


@dataclass(frozen=True, slots=True)
class Explanation:
    """One sentence."""

    sentence: Span
    parse: tuple[ParsedWord, ...]
    tried: tuple[TriedRule, ...]
    silenced: tuple[SilencedRule, ...]
    claims: tuple[ExplainedClaim, ...]


def explanation_of(text: str, sentence: Sentence, trace: FullTrace, found: Sequence[Found]) -> Explanation:
    """What the trace of a sentence noted, in words."""
    return Explanation(
        Span.cut(text, sentence.start, sentence.end), tuple(_parsed(word) for word in sentence.words),
        tuple(_tried_rules(trace)), tuple(_silenced_rule(one) for one in trace.lost),
        tuple(_explained(draft, claim) for draft, claim in found))


def _parsed(word: Word) -> ParsedWord:
    return ParsedWord(word.text, word.lemma, word.tag, word.dep, "" if word.head is word else word.head.text)


def _tried_rules(trace: FullTrace) -> Iterator[TriedRule]:
    for tried in trace.forms:
        yield TriedRule(tried.word.text, tried.form.predicate.id, f"{tried.form.pos} {' '.join(tried.form.words)}",
                        tried.outcome is not MISMATCH, _outcome(tried, trace))


def _outcome(tried: Tried, trace: FullTrace) -> str:
    if isinstance(tried.outcome, Misfit):
        return str(tried.outcome)
    if any(_is_made_by(trigger, tried) for trigger in trace.fired):
        return "fired"
    if any(_is_made_by(trigger, tried) for trigger in trace.covered):
        return "lies inside a longer phrase that fired"
    return "another rule fits this word better"


def _is_made_by(trigger: Trigger, tried: Tried) -> bool:
    return trigger.predicate is tried.form.predicate and tried.word in (trigger.word, *trigger.extra)


def _silenced_rule(one: Silenced) -> SilencedRule:
    return SilencedRule(one.draft.word.text, one.draft.rule, one.by)


def _explained(draft: Draft, claim: Claim) -> ExplainedClaim:
    steps = tuple(_standing_step(step) for step in draft.context.steps)
    return ExplainedClaim(claim, draft.word.text, steps, draft.context.weighed)


def _standing_step(step: Step) -> StandingStep:
    return StandingStep(step.standing, " ".join(word.text for word in step.words), step.cue, step.effect)

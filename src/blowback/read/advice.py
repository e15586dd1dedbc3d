"""Rules and model check each other: what both see, what only one of them sees, and what is too unlikely to stand."""

from collections.abc import Callable

from blowback.read.drafts import Draft
from blowback.read.frames import frame_of, part_of_speech
from blowback.read.keep import silenced_by
from blowback.read.proposals import Opinion, Proposal
from blowback.read.tree import Word
from blowback.read.triggers import Trigger

Drafting = Callable[[Trigger], Draft]

SEEN = 0.5
"""From this probability on the model is said to see what a rule saw."""


def advise(drafts: list[Draft], opinion: Opinion, drafting: Drafting) -> list[Draft]:
    """The drafts of the rules that the model does not find too unlikely, and those of claims that only it sees."""
    kept = [draft for draft in drafts if not _is_unlikely(draft, opinion)]
    for draft in kept:
        _second(draft, opinion)
    labels = {label_of(draft) for draft in kept}
    proposed = [_draft_of(proposal, opinion, drafting) for proposal in opinion.proposals()
                if proposal.label not in labels]
    added = [draft for draft in proposed if _stands(draft, opinion)]
    return sorted([*kept, *added], key=lambda draft: draft.word.i)


def label_of(draft: Draft) -> str:
    """What the model calls a claim of this kind and type: "event/ASSAULT"."""
    return f"{draft.kind}/{draft.type}"


def _words(draft: Draft) -> tuple[Word, ...]:
    return (draft.word, *draft.extra)


def _is_unlikely(draft: Draft, opinion: Opinion) -> bool:
    """Whether the model sees nothing of it; a toll stands by its number, which the model was not taught to look for."""
    if draft.counts:
        return False
    label = label_of(draft)
    return opinion.score(label, _words(draft)) < opinion.card.drop.get(label, 0.0)


def _second(draft: Draft, opinion: Opinion) -> None:
    """Note that the model sees the claim too."""
    score = opinion.score(label_of(draft), _words(draft))
    if score >= SEEN:
        draft.rule = f"{draft.rule}+model={score:.2f}"


def _stands(draft: Draft, opinion: Opinion) -> bool:
    """Whether the rules have nothing against it; an accusation without an accuser is its content alone."""
    return not (draft.type == "ACCUSE" and not draft.actor) and silenced_by(draft, opinion.sentence) is None


def _draft_of(proposal: Proposal, opinion: Opinion, drafting: Drafting) -> Draft:
    """A claim that only the model sees: sides by the frame of its type, where the model does not name others."""
    head = proposal.head
    extra = tuple(word for word in proposal.words if word is not head)
    draft = drafting(Trigger(head, extra, part_of_speech(head), frame_of(proposal.label)))
    draft.kind, draft.type = proposal.label.split("/")
    draft.rule = f"model:{draft.type}={proposal.score:.2f}"
    draft.mode = opinion.mode(proposal.label, proposal.words)
    sides = opinion.sides(proposal.words, SEEN)
    draft.actor = list(sides.actor) or draft.actor
    draft.recipient = [word for word in sides.recipient or draft.recipient if word not in draft.actor]
    return draft

"""Whom an accusation is against when only its content says so: "the army shelled the camp, residents alleged"."""

from blowback.model import Standing
from blowback.read.drafts import Draft
from blowback.read.parties import is_party

_SPEAKER = frozenset(("i", "we", "he", "she"))


def name_accused(drafts: list[Draft]) -> None:
    """Give an accusation without an accused the actor of what it alleges."""
    for draft in drafts:
        if draft.type == "ACCUSE" and draft.mode == "allege" and draft.is_event and not draft.recipient:
            draft.recipient = next((other.actor[:1] for other in drafts if _is_content(other, draft)), [])


def _is_content(other: Draft, accusation: Draft) -> bool:
    if other is accusation or Standing.ACCUSED not in other.context.standings or not other.actor:
        return False
    if other.actor[0].lower in _SPEAKER or other.actor[0] in accusation.actor:
        return False
    return any(word is accusation.word for word in other.context.words) and is_party(other.actor[0])

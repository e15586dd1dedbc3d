"""Victims of an attack that another clause or sentence tells of: "Two others were injured"."""

from blowback.read.drafts import Draft
from blowback.read.keep import has_party


def amid_attack(drafts: list[Draft], *, amid: bool) -> list[Draft]:
    """The drafts without victims of nobody knows what: an accident, an illness, a game."""
    told = amid or any(map(tells_of_attack, drafts))
    return drafts if told else [draft for draft in drafts if not _is_of_attack(draft)]


def tells_of_attack(draft: Draft) -> bool:
    """Whether a draft says by itself that somebody was attacked."""
    return draft.is_event and draft.type == "ASSAULT" and not _is_of_attack(draft)


def _is_of_attack(draft: Draft) -> bool:
    entry = draft.predicate
    return entry is not None and entry.amid and not (entry.party and has_party(draft))

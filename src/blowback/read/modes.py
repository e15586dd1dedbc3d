"""The mode of an attack told by who made it: gunmen shoot, suicide bombers blow themselves up."""

from blowback.read.drafts import Draft
from blowback.read.tree import Word

_BY_DOER = {"gunman": "firearms", "sniper": "firearms", "shooter": "firearms", "gunner": "firearms"}
_HARM = frozenset("kill attack wound injure murder ambush storm raid hit target strike open fire shoot slay".split())


def tell_mode(draft: Draft) -> None:
    """Give an ASSAULT without a mode the one of its doer."""
    if draft.type != "ASSAULT" or draft.kind != "event" or draft.mode is not None:
        return
    for doer in draft.actor:
        if draft.word.lemma in _HARM:
            draft.mode = draft.mode or _mode_of(doer)


def _mode_of(doer: Word) -> str | None:
    if doer.lemma in ("bomber", "attacker") and any(kid.lemma == "suicide" for kid in doer.kids("compound", "amod")):
        return "suicide-attack"
    return _BY_DOER.get(doer.lemma)

"""One act told by a verb and its noun ("the ceasefire took effect") is one claim."""

from blowback.read.drafts import Draft


def drop_twins(drafts: list[Draft]) -> list[Draft]:
    """Of an event keep the noun's draft, which has the sides, and give it what only the verb's has."""
    by_word = {(draft.word.i, draft.kind, draft.type): draft for draft in drafts if draft.word.is_verb}
    dropped = []
    for draft in drafts:
        twin = by_word.get((draft.word.head.i, draft.kind, draft.type))
        if not draft.word.is_nominal or twin is None or draft.word.dep not in ("nsubj", "nsubjpass", "dobj"):
            continue
        if twin.mode != draft.mode or twin.standing is not draft.standing:
            continue
        if draft.kind != "event":
            dropped.append(draft)  # of a tie or a consequence the verb knows the sides
            continue
        draft.actor, draft.recipient = draft.actor or twin.actor, draft.recipient or twin.recipient
        draft.place, draft.time = draft.place or twin.place, draft.time or twin.time
        dropped.append(twin)
    return [draft for draft in drafts if not any(draft is twin for twin in dropped)]

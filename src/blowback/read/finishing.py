"""Standing, holders and cue of a draft, from what was met above it."""

from blowback.model import Standing
from blowback.read.drafts import Draft
from blowback.read.parties import POSSESSIVES, is_name, is_strict_party
from blowback.read.stance import settle, weigh
from blowback.read.tree import Word


def finish(draft: Draft) -> None:
    """Standing, holders and cue from the context."""
    context = draft.context
    own = draft.actor and is_strict_party(draft.actor[0]) or draft.kind == "option"
    will_act = own and draft.kind in ("event", "tie", "option") and not (
        "would" in context.cues and not context.attributed)
    standings = [*weigh(context, will_act=bool(will_act)), *_suspected_actor(draft)]
    if draft.kind == "consequence" and any(word.lemma in _LOOMING for word in (draft.word, *draft.extra)):
        standings.append(Standing.PREDICTED)
    if not standings and draft.type == "ASSAULT" and _own_deed(draft):
        standings.append(Standing.CLAIMED)
    context.weighed = tuple(standings)
    draft.standing = settle(standings)
    draft.holders = [(kind or holder_kind(word), word) for kind, word in reversed(context.holders)]
    _prefer_named(draft)
    _drop_pronouns(draft)
    draft.cue = context.words


def _prefer_named(draft: Draft) -> None:
    """ "Reportedly" inside somebody's statement keeps that holder."""
    named: list[tuple[str, Word | None]] = [(kind, word) for kind, word in draft.holders if word is not None]
    if named and len(named) < len(draft.holders):
        draft.holders = named


_LOOMING = frozenset(("threat", "risk", "danger", "menace", "peril"))


def _drop_pronouns(draft: Draft) -> None:
    """ "The alliance, which says it wants talks": the speaker and "it" are one holder."""
    if len(draft.holders) < 2:
        return
    last = draft.holders[-1][1]
    if last is not None and last.lower in ("it", "they", "he", "she", "we"):
        draft.holders = draft.holders[:-1]


def _suspected_actor(draft: Draft) -> list[Standing]:
    for word in draft.actor:
        for kid in word.kids("amod"):
            if kid.lower in ("suspected", "alleged", "presumed"):
                if not draft.context.holders:
                    draft.context.hold("unnamed", None)
                draft.context.words = draft.context.words or [kid]
                return [Standing.SUSPECTED]
    return []


def _own_deed(draft: Draft) -> bool:
    """Whether the speaker tells of what it did itself."""
    speaker = draft.context.plain_say
    if speaker is None or not draft.actor:
        return False
    doer = draft.actor[0]
    if doer.lower in ("it", "they", "we", "he", "she") and doer is not speaker:
        return not _is_plural_mismatch(doer, speaker)
    owner = doer.kid("poss")
    if owner is not None and owner.lower in POSSESSIVES:
        return not _is_plural_mismatch(owner, speaker)
    return doer is not speaker and doer.lemma == speaker.lemma and doer.pos == "PROPN"


def _is_plural_mismatch(doer: Word, speaker: Word) -> bool:
    return doer.lower in ("it", "its") and speaker.tag in ("NNS", "NNPS") and speaker.pos == "NOUN"


UNNAMED = frozenset(
    "official source diplomat analyst critic observer report many some others expert insider person people rumour "
    "rumor monitor somebody someone few most commentator specialist account suspicion watcher officials".split())


def holder_kind(word: Word | None) -> str:
    """Whether a holder is named or unnamed (codebook, section 6)."""
    if word is None:
        return "unnamed"
    if word.lemma in ("expert", "monitor", "specialist") and any(is_name(kid) for kid in word.kids("compound", "amod")):
        return "named"
    if word.lemma in UNNAMED or word.lower in UNNAMED:
        return "unnamed"
    return "named"

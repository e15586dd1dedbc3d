"""The group, the minister, the two countries: descriptions that point back."""

from blowback.read.reference.entities import Cast, Entity
from blowback.read.reference.fitting import bound
from blowback.read.reference.mentions import Mention, content_words, determiner
from blowback.read.reference.nouns import (
    ARMIES,
    FIGHTERS,
    POINTS_TO_ARMED,
    POINTS_TO_BODY,
    POINTS_TO_PLACE,
    POINTS_TO_STATE,
    TITLES,
)
from blowback.read.reference.sorts import UNKNOWN, Sort
from blowback.read.tree import Word

_NEUTRAL = frozenset("same latter former armed said such whole entire militant outlawed banned".split())
_REACH = 3


def of_description(mention: Mention, cast: Cast) -> tuple[Entity, str] | None:
    """What a definite description points back to: the same noun, or the only party of that sort nearby."""
    word = mention.word
    if determiner(word) not in ("the", "this", "that", "these", "those") or _is_restricted(word):
        return None
    said, sorted_ = _same_head(word, cast), _same_sort(mention, cast)
    if len(said) == 1 and word.pos == "NOUN":
        return said[0], "same-noun"
    same = said + [one for one in _same_name(word, cast) if one not in said]
    if len(same) == 1 and all(one is same[0] for one in sorted_):
        return same[0], "same-noun"
    return (sorted_[0], "only-of-its-sort") if len(sorted_) == 1 and not same else None


def _is_restricted(word: Word) -> bool:
    """ "The group that fled", "the army of Chad", "the other side": which one is said by the phrase itself."""
    if word.kid("relcl", "acl", "poss", "nummod") is not None or any(kid.lower in ("of", "in", "from", "for")
                                                                      for kid in word.kids("prep")):
        return True
    return any(kid.lower in ("other", "new", "next", "last", "first", "second", "another", "rival", "only")
               for kid in word.kids("amod"))


def _modifiers(word: Word) -> set[str]:
    return set(content_words(word)) - {word.lower} - _NEUTRAL


def _same_head(word: Word, cast: Cast) -> list[Entity]:
    """What was described by the same noun, and by all that is said of it now."""
    wanted = _modifiers(word)
    return [entity for entity in cast.by_head.get(word.lemma, ())
            if wanted <= entity.words and _same_number(word, entity)]


def _same_name(word: Word, cast: Cast) -> list[Entity]:
    """Whose name or title has the noun: "the president", "the Chamber", "the force" after "Support Forces"."""
    wanted = _modifiers(word)
    if word.lemma in TITLES:
        return [entity for entity in cast.by_name.get(word.lower, ())
                if Sort.PERSON in entity.sorts and wanted <= entity.words]
    if not word.text[:1].isupper() and word.tag != "NN":
        return []
    named = [*cast.by_name.get(word.lower, ()), *cast.by_name.get(f"{word.lower}s", ())]
    return [entity for entity in {id(one): one for one in named}.values()
            if Sort.PERSON not in entity.sorts and entity.many is not True and wanted <= entity.words]


def _same_number(word: Word, entity: Entity) -> bool:
    is_many = word.tag in ("NNS", "NNPS")
    return entity.many is None or entity.many is is_many


def _same_sort(mention: Mention, cast: Cast) -> list[Entity]:
    """The named parties of the sort that the noun points to, in this sentence and the few before."""
    word = mention.word
    sort = _sort_of(word)
    if sort is None or _modifiers(word):
        return []
    barred = [one for one in bound(word, cast) if one is not None]
    seen = [*((one, entity) for one, entity in cast.seen[mention.at] if one.word.i < word.i),
            *cast.near(mention.at, _REACH)]
    fit = [entity for one, entity in seen if sort in entity.sorts and entity.names and not one.members
           and (entity.sorts != UNKNOWN or one.is_subject and sort is not Sort.PLACE)
           and not any(entity is each for each in barred)]
    once = list({id(one): one for one in fit}.values())
    return [] if len(once) == 1 and not _is_meant(word, once[0]) else once


def _is_meant(word: Word, entity: Entity) -> bool:
    """ "The rebels" are no group of experts, "the movement" no army, "the town" no country."""
    if word.lemma in POINTS_TO_PLACE:
        return Sort.STATE not in entity.sorts
    if word.lemma in FIGHTERS:
        return entity.sorts == {Sort.ARMED}
    if word.lemma in ("army", "military", "navy") and "police" in {one.lower() for one in entity.words}:
        return False
    return word.lemma in ARMIES or Sort.FORCE not in entity.sorts


def _sort_of(word: Word) -> Sort | None:
    if word.lemma in POINTS_TO_ARMED:
        return Sort.ARMED
    if word.lemma in POINTS_TO_STATE:
        return Sort.STATE
    if word.lemma in POINTS_TO_BODY:
        return Sort.BODY
    if word.lemma in POINTS_TO_PLACE:
        return Sort.PLACE
    return Sort.FORCE if word.lemma in ARMIES and word.tag == "NN" else None

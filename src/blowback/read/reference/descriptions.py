"""The group, the minister, the two countries: descriptions that point back."""

from blowback.read.reference.entities import Cast, Entity
from blowback.read.reference.fitting import bound
from blowback.read.reference.mentions import Mention, content_words, determiner
from blowback.read.reference.nouns import (
    ARMIES,
    POINTS_TO_ARMED,
    POINTS_TO_BODY,
    POINTS_TO_PLACE,
    POINTS_TO_STATE,
    TITLES,
)
from blowback.read.reference.sorts import Sort
from blowback.read.tree import Word

_NEUTRAL = frozenset("same latter former armed said such whole entire militant outlawed banned".split())
_REACH = 3


def of_description(mention: Mention, cast: Cast) -> tuple[Entity, str] | None:
    """What a definite description points back to: the same noun, or the only party of that sort nearby."""
    word = mention.word
    if determiner(word) not in ("the", "this", "that", "these", "those") or _is_restricted(word):
        return None
    same, sorted_ = _same_noun(mention, cast), _same_sort(mention, cast)
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


def _same_noun(mention: Mention, cast: Cast) -> list[Entity]:
    word = mention.word
    wanted = _modifiers(word)
    found = [entity for entity in cast.by_head.get(word.lemma, ())
             if wanted <= entity.words and _same_number(word, entity)]
    if word.lemma in TITLES:
        found += [entity for entity in cast.by_name.get(word.lower, ())
                  if Sort.PERSON in entity.sorts and wanted <= entity.words and entity not in found]
    elif word.text[:1].isupper() or word.tag == "NN":
        found += [entity for entity in cast.by_name.get(word.lower, ()) if Sort.PERSON not in entity.sorts
                  and entity.many is not True and wanted <= entity.words and entity not in found]
    return found


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
           and not any(entity is each for each in barred)]
    return list({id(one): one for one in fit}.values())


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


def pair_of(mention: Mention, cast: Cast) -> tuple[Entity, str] | None:
    """ "Both sides", "the two countries", "they both": the last two parties told of together."""
    for n in range(mention.at, max(mention.at - _REACH, -1), -1):
        pairs = [entity for one, entity in cast.seen[n] if one.word.i < mention.word.i and len(one.members) == 2]
        if len(pairs) == 1:
            return pairs[0], "pair"
        if pairs:
            return None
    return None


def is_pair(word: Word) -> bool:
    """Whether a phrase speaks of two known parties."""
    if word.lower in ("both", "neither") and word.pos in ("PRON", "DET") and word.dep in ("nsubj", "nsubjpass"):
        return word.kid("prep") is None
    if word.pos != "NOUN" or word.tag != "NNS":
        return False
    number = word.kid("nummod")
    pointing = determiner(word)
    return pointing == "both" or pointing in ("the", "these") and number is not None and number.lower == "two"


def turn_of(mention: Mention, cast: Cast) -> tuple[Entity, str] | None:
    """ "The former", "the latter": the first or the last of the two told of together."""
    found = pair_of(mention, cast)
    if found is None:
        return None
    members = found[0].mentions[0].members
    chosen = members[0 if mention.word.lower == "former" else -1]
    entity = cast.of(chosen.word)
    return (entity, "turn") if entity is not None else None


def is_turn(word: Word) -> bool:
    """Whether it is "the former" or "the latter", alone."""
    return word.lower in ("former", "latter") and determiner(word) == "the" and word.dep != "amod"

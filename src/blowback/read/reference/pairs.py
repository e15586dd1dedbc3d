"""Both sides, the two countries, the former and the latter: two parties told of together."""

from blowback.read.reference.entities import Cast, Entity, distinct
from blowback.read.reference.mentions import Form, Mention, determiner
from blowback.read.reference.sorts import LIVING, Features, is_scene
from blowback.read.tree import Word

_REACH = 3
_ALONE = frozenset(("both", "neither"))


def is_pair(word: Word) -> bool:
    """Whether a phrase speaks of two known parties: "both", "the two", "both sides", "the two countries"."""
    pointing = determiner(word)
    if word.dep in ("nsubj", "nsubjpass") and (word.lower in _ALONE or word.lower == "two" and pointing == "the"):
        return word.kid("prep") is None
    if word.pos != "NOUN" or word.tag != "NNS" or word.kid("conj") is not None:
        return False  # "both the generals and their foes"
    return pointing == "both" or pointing in ("the", "these") and _is_two(word)


def is_turn(word: Word) -> bool:
    """Whether it is "the former" or "the latter", alone."""
    return word.lower in ("former", "latter") and determiner(word) == "the" and word.dep != "amod"


def pair_of(mention: Mention, cast: Cast) -> tuple[Entity, str] | None:
    """The last two parties that were coordinated, or that one sentence told of."""
    for n in range(mention.at, max(mention.at - _REACH, -1), -1):
        seen = [(one, entity) for one, entity in cast.seen[n] if one.word.i < mention.word.i]
        pairs = [entity for one, entity in seen if len(one.members) == 2
                 and not is_scene(one.word) and all(member.features.is_party for member in one.members)]
        pairs += [entity for one, entity in seen if _is_two(one.word) and entity.is_living]
        if not pairs:
            pairs = _told_of(seen, cast)
        if pairs:
            return (pairs[0], "pair") if len(pairs) == 1 else None
    return None


def _is_two(word: Word) -> bool:
    """ "Two sisters", "two presidents"."""
    number = word.kid("nummod")
    return number is not None and number.lower == "two"


def _told_of(seen: list[tuple[Mention, Entity]], cast: Cast) -> list[Entity]:
    """ "Chad accuses Sudan": the two parties of a sentence that has just these two, of one sort."""
    parties = [(one, entity) for one, entity in seen if entity.is_party and not one.members
               and one.form in (Form.NAME, Form.DEFINITE)]
    once = distinct(entity for _, entity in parties)
    if len(once) != 2 or not once[0].sorts & once[1].sorts & LIVING:
        return []
    first, second = (next(one for one, entity in parties if entity is each) for each in once)
    sorts = first.features.sorts | second.features.sorts
    return [cast.open(Mention(first.word, first.at, Form.NAME, Features(sorts, True), (first, second)))]


def turn_of(mention: Mention, cast: Cast) -> tuple[Entity, str] | None:
    """The first or the last of the two."""
    found = pair_of(mention, cast)
    if found is None:
        return None
    members = found[0].mentions[0].members
    if not members:
        return None
    entity = cast.of(members[0 if mention.word.lower == "former" else -1].word)
    return (entity, "turn") if entity is not None else None

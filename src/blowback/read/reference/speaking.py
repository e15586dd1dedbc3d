"""I and we inside quotation marks: the speaker, or the body for which he speaks."""

from blowback.read.reference.entities import Cast, Entity
from blowback.read.reference.mentions import Mention
from blowback.read.reference.sorts import Sort
from blowback.read.tree import Word

_WE = frozenset("we us our ours ourselves".split())


def of_first_person(mention: Mention, speaker: Word, cast: Cast) -> Entity | None:
    """ "We have no soldiers there," the ministry said: the ministry; its spokesman said: whose spokesman he is."""
    entity = cast.of(speaker)
    if entity is None:
        return None
    is_person = entity.sorts <= {Sort.PERSON, Sort.THING}
    if mention.word.lower not in _WE:
        return entity if entity.many is False and Sort.PERSON in entity.sorts else None
    return _body(entity, cast) if is_person else entity


def _body(person: Entity, cast: Cast) -> Entity | None:
    """ "Its spokesman", "a spokesman for the command", "an RSF officer": the body that the office belongs to."""
    for mention in person.mentions:
        word = mention.word
        owners = [*word.kids("poss"), *(kid for kid in word.kids("compound") if kid.pos == "PROPN"),
                  *(one for prep in word.preps("of", "for") if (one := prep.kid("pobj")) is not None)]
        for owner in owners:
            entity = cast.of(owner)
            if entity is not None and entity.is_party:
                return entity
    return None

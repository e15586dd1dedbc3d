"""Names: the same one again, its acronym, its short form, another name for it."""

from collections.abc import Iterator

from blowback.read.names import is_known_party, is_metonym, is_place_name
from blowback.read.reference.entities import Cast, Entity, is_acronym
from blowback.read.reference.mentions import Mention
from blowback.read.reference.sorts import actor_of
from blowback.read.tree import Sentence, Word

_ALSO = frozenset(("called", "dubbed", "nicknamed", "named", "formerly", "previously"))


def whole_name(word: Word) -> tuple[str, ...]:
    """The words of a name, with those before it: ("Rapid", "Support", "Forces")."""
    before = [kid.text for kid in word.kids("compound", "nmod", "amod", "poss") if kid.i < word.i and kid.pos != "PRON"]
    after = [one.text for prep in word.preps("of", "for") if (one := prep.kid("pobj")) is not None
             and one.text[:1].isupper()]
    return (*before, word.text, *after)


def of_name(mention: Mention, cast: Cast, sentence: Sentence) -> tuple[Entity, str] | None:
    """The entity that a name was given to before, and how it is the same."""
    word = mention.word
    if is_acronym(word.text):
        before = _in_brackets(word, sentence)
        entity = cast.of(before) if before is not None else None
        if entity is not None:
            return entity, "acronym"
    entity = cast.of(_bearer(word, sentence))
    if entity is not None:
        return entity, "also-known-as"
    return _known(mention, cast) or _initials(word, cast) or _short(mention, cast)


def _in_brackets(word: Word, sentence: Sentence) -> Word | None:
    opening, closing = sentence.after(word, -1), sentence.after(word)
    if opening is None or opening.text != "(" or closing is None or closing.text not in (")", ",", ";"):
        return None
    name = sentence.after(word, -2)
    while name is not None and name.dep == "pobj" and name.head.head.pos == "PROPN":
        name = name.head.head
    return name if name is not None and name.pos in ("PROPN", "NOUN") else None


def _bearer(word: Word, sentence: Sentence) -> Word | None:
    """ "The Dawn Front, also called the Eastern Wing": the Dawn Front; "X, formerly Y" and "X, known as Y" likewise."""
    before = _words_before(word, sentence)
    cue = next(before, None)
    if cue is not None and cue.lower == "as":
        cue = next(before, None)
        is_cue = cue is not None and cue.lower in ("known", "styled")
    else:
        is_cue = cue is not None and cue.lower in _ALSO
    noun = next((one for one in before if one.pos not in ("ADV", "AUX", "PUNCT", "PRON")), None) if is_cue else None
    if noun is None or not noun.is_nominal:
        return None
    return noun.head if noun.dep == "compound" else noun


def _words_before(word: Word, sentence: Sentence) -> Iterator[Word]:
    """The words to the left of a name, without its article and quotation marks."""
    first = min((word, *word.kids("compound", "nmod", "amod")), key=lambda one: one.i)
    n, at_name = -1, True
    while (before := sentence.after(first, n)) is not None:
        if not at_name or before.lower not in ("the", '"', "'", "``"):
            at_name = False
            yield before
        n -= 1


def _known(mention: Mention, cast: Cast) -> tuple[Entity, str] | None:
    """The same actor of the catalogue, or the same name."""
    word, actor = mention.word, actor_of(mention.word)
    name = whole_name(word)
    for entity in cast.by_name.get(word.lower, ()):
        if entity.key == (actor.id if actor else name):
            is_short = is_acronym(word.text) and entity.named is not None and not is_acronym(entity.named.word.text)
            return entity, "acronym" if is_short else "same-name"
    if actor is None or is_metonym(word) and not _acts(word):
        return None
    for entity in cast.by_name.get(f"actor:{actor.id}", ()):
        return entity, "acronym" if is_acronym(word.text) else "catalogue"
    return None


def _acts(word: Word) -> bool:
    """A capital's name stands for its government where somebody acts or owns."""
    return word.dep in ("nsubj", "nsubjpass", "poss") or word.dep == "pobj" and word.head.lower in (
        "by", "with", "against", "between", "for", "to")


def _initials(word: Word, cast: Cast) -> tuple[Entity, str] | None:
    if not is_acronym(word.text) or len(word.text) < 3:
        return None
    found = cast.by_name.get(f"initials:{word.text.upper()}", [])
    return (found[0], "initials") if len(found) == 1 else None


def _short(mention: Mention, cast: Cast) -> tuple[Entity, str] | None:
    """ "Lashkar" after "Lashkar-e-Taiba", "Okoro" after "Lena Okoro", "the Tigers" after "the Liberation Tigers"."""
    word = mention.word
    if is_known_party(word) or is_place_name(word) and not mention.is_subject:
        return None
    parts = {part.lower() for part in whole_name(word)}
    found = [entity for entity in cast.by_name.get(f"part:{word.lower}", ())
             if parts <= {key.lower() for key in entity.words | set(_pieces(entity))}]
    return (found[0], "short-name") if len(found) == 1 else None


def _pieces(entity: Entity) -> list[str]:
    return [piece for name in entity.names for piece in name.lower().split("-")]


def keys_of(mention: Mention) -> list[str]:
    """Under what a name can be found again: its actor, its parts, its initials."""
    actor = actor_of(mention.word)
    name = whole_name(mention.word)
    pieces = [piece for part in name for piece in part.split("-") if len(piece) > 2 and piece[:1].isupper()]
    keys = [f"part:{piece.lower()}" for piece in pieces]
    if actor is not None:
        keys.append(f"actor:{actor.id}")
    if len(name) > 2:
        keys.append("initials:" + "".join(part[0] for part in name if part[:1].isupper()))
    return keys

"""One pass over a document: each mention joins the entity that it stands for, or opens one of its own."""

from blowback.read.quotations import quoted_words, speaker_in
from blowback.read.reference.descriptions import is_pair, is_turn, of_description, pair_of, turn_of
from blowback.read.reference.entities import Cast, Entity, index
from blowback.read.reference.mentions import Form, Mention, content_words, determiner, find_mentions
from blowback.read.reference.naming import keys_of, of_name, whole_name
from blowback.read.reference.pronouns import of_pronoun
from blowback.read.reference.sorts import Sort, actor_of
from blowback.read.reference.speaking import of_first_person
from blowback.read.tree import Sentence, Word


def link_mentions(sentences: list[Sentence], speakers: dict[int, Word]) -> None:
    """Tell each word that points back what it stands for (`Word.stands_for`) and why (`Word.because`)."""
    cast = Cast(len(sentences))
    spoken: list[tuple[Mention, Word]] = []
    is_open = False
    for at, sentence in enumerate(sentences):
        quoted, is_open = quoted_words(sentence, is_open)
        speaker = speakers.get(sentence.start) or (speaker_in(sentence, quoted) if quoted else None)
        for mention in find_mentions(sentence, at):
            inside = speaker if mention.word.i in quoted or sentence.start in speakers else None
            if mention.form is not Form.FIRST:
                _settle(mention, cast, sentence, inside)
            elif inside is not None:
                spoken.append((mention, inside))
    for mention, sayer in spoken:
        entity = of_first_person(mention, sayer, cast)
        if entity is not None:
            _point(mention, entity, "speaker")


def _settle(mention: Mention, cast: Cast, sentence: Sentence, speaker: Word | None) -> None:
    found = _find(mention, cast, sentence, speaker)
    if found is None:
        entity = cast.open(mention)
        if mention.form is Form.NAME and not mention.members:
            _remember(mention, entity, cast)
        return
    entity, reason = found
    _point(mention, entity, reason)
    cast.join(mention, entity)
    if mention.form is Form.NAME:
        _remember(mention, entity, cast)


def _point(mention: Mention, entity: Entity, reason: str) -> None:
    """Write down what a mention stands for; not for a name said again, nor for a thing described again."""
    bearer = entity.bearer()
    if bearer is None or reason in ("same-name", "apposition") or reason == "same-noun" and _is_said_again(
            mention, bearer):
        return
    mention.word.stands_for = tuple(one.word for one in bearer.members) or (bearer.word,)
    mention.word.because = reason


def _is_said_again(mention: Mention, bearer: Mention) -> bool:
    """ "The navy ... the navy": the same words tell nothing more."""
    if bearer.features.sorts <= {Sort.THING, Sort.PLACE}:
        return True
    is_same = content_words(mention.word) >= content_words(bearer.word)
    return is_same and bearer.form is Form.DEFINITE and bearer.word.kid("prep", "relcl", "acl") is None


def _remember(mention: Mention, entity: Entity, cast: Cast) -> None:
    actor = actor_of(mention.word)
    if entity.key is None:
        entity.key = actor.id if actor else whole_name(mention.word)
    index(cast.by_name, keys_of(mention), entity)


def _find(mention: Mention, cast: Cast, sentence: Sentence, speaker: Word | None) -> tuple[Entity, str] | None:
    word = mention.word
    if mention.members:
        return None
    if mention.form is Form.PRONOUN:
        return of_pronoun(mention, cast, cast.of(speaker))
    if is_pair(word):
        return pair_of(mention, cast)
    if is_turn(word):
        return turn_of(mention, cast)
    beside = _apposition(word, cast)
    if beside is not None:
        return beside, "apposition"
    if mention.form is Form.NAME or word.pos == "PROPN":
        return of_name(mention, cast, sentence) or (
            of_description(mention, cast) if determiner(word) == "the" else None)
    return of_description(mention, cast) if mention.form is Form.DEFINITE else None


def _apposition(word: Word, cast: Cast) -> Entity | None:
    """ "Lena Okoro, the mayor", "the Front is a militia": said of the same."""
    if word.dep == "appos" and word.pos == "NOUN":
        return cast.of(word.head)
    subject = word.head.kid("nsubj") if word.dep == "attr" and word.head.lemma == "be" else None
    return cast.of(subject) if subject is not None and determiner(word) in ("a", "an") else None



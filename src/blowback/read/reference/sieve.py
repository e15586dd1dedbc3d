"""One pass over a document: each mention joins the entity that it stands for, or opens one of its own."""

from blowback.read.quotations import quoted_words, speaker_in
from blowback.read.reference.descriptions import of_description
from blowback.read.reference.entities import Cast, Entity, index
from blowback.read.reference.mentions import Form, Mention, content_words, determiner, find_mentions
from blowback.read.reference.naming import keys_of, of_name, whole_name
from blowback.read.reference.nouns import FIGHTERS, GROUPS
from blowback.read.reference.pairs import is_pair, is_turn, pair_of, turn_of
from blowback.read.reference.pleonastic import is_pleonastic
from blowback.read.reference.pronouns import of_pronoun, subject_ahead
from blowback.read.reference.sorts import Sort, actor_of
from blowback.read.reference.speaking import of_first_person
from blowback.read.tree import Sentence, Word

Answer = tuple[Entity, str] | None


def link_mentions(sentences: list[Sentence], speakers: dict[int, Word]) -> None:
    """Tell each word that points back what it stands for (`Word.stands_for`) and why (`Word.because`)."""
    sieve = _Sieve(len(sentences))
    is_open = False
    for at, sentence in enumerate(sentences):
        quoted, is_open = quoted_words(sentence, is_open)
        sieve.read(sentence, at, quoted, speakers.get(sentence.start))
    sieve.close()


class _Sieve:
    def __init__(self, n_sentences: int):
        self._cast = Cast(n_sentences)
        self._spoken: list[tuple[Mention, Word]] = []

    def read(self, sentence: Sentence, at: int, quoted: frozenset[int], speaker: Word | None) -> None:
        """The mentions of one sentence; `speaker` is whose words the whole of it is."""
        sayer = speaker or (speaker_in(sentence, quoted) if quoted else None)
        waiting: list[Mention] = []
        for mention in find_mentions(sentence, at):
            if is_pleonastic(mention.word):
                continue
            inside = sayer if speaker is not None or mention.word.i in quoted else None
            if mention.form is not Form.FIRST:
                found = self._find(mention, sentence, self._cast.of(inside))
                self._settle(mention, found)
                if found is None and mention.form is Form.PRONOUN:
                    waiting.append(mention)
            elif inside is not None:
                self._spoken.append((mention, inside))
        for mention in waiting:
            self._look_ahead(mention)

    def close(self) -> None:
        """What could be told only once all speakers were known."""
        for mention, sayer in self._spoken:
            entity = of_first_person(mention, sayer, self._cast)
            if entity is not None:
                _point(mention, entity, "speaker")

    def _find(self, mention: Mention, sentence: Sentence, speaker: Entity | None) -> Answer:
        word, cast = mention.word, self._cast
        if mention.members:
            return None
        if mention.form is Form.PRONOUN:
            return of_pronoun(mention, cast, speaker)
        if is_pair(word):
            return pair_of(mention, cast)
        if is_turn(word):
            return turn_of(mention, cast)
        beside = _same_as(word, cast)
        if beside is not None:
            return beside, "apposition"
        if mention.form is not Form.NAME:
            return of_description(mention, cast) if mention.form is Form.DEFINITE else None
        return of_name(mention, cast, sentence) or (
            of_description(mention, cast) if determiner(word) == "the" else None)

    def _settle(self, mention: Mention, found: Answer) -> None:
        if found is None:
            entity = self._cast.open(mention)
        else:
            entity, reason = found
            _point(mention, entity, reason)
            self._cast.join(mention, entity)
        if mention.form is Form.NAME and not mention.members:
            self._remember(mention, entity)

    def _remember(self, mention: Mention, entity: Entity) -> None:
        actor = actor_of(mention.word)
        if entity.key is None:
            entity.key = actor.id if actor else whole_name(mention.word)
        index(self._cast.by_name, keys_of(mention), entity)

    def _look_ahead(self, mention: Mention) -> None:
        entity = subject_ahead(mention, self._cast)
        if entity is not None:
            _point(mention, entity, "subject-ahead")
            self._cast.move(mention, entity)


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


def _same_as(word: Word, cast: Cast) -> Entity | None:
    """ "Lena Okoro, the mayor", "the Front is a militia", "M23 rebels": said of the same."""
    if word.pos == "NOUN" and (word.lemma in GROUPS or word.tag == "NNS" and word.lemma in FIGHTERS):
        named = [entity for kid in word.kids("compound", "nmod") if (entity := cast.of(kid)) is not None]
        if named:
            return named[-1]
    if word.dep == "appos" and word.pos == "NOUN":
        return cast.of(word.head)
    subject = word.head.kid("nsubj") if word.dep == "attr" and word.head.lemma == "be" else None
    return cast.of(subject) if subject is not None and determiner(word) in ("a", "an") else None

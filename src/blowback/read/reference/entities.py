"""Entities: what the mentions of a document stand for, as far as the reading has come."""

import re
from collections import deque
from collections.abc import Iterable

from blowback.read.reference.mentions import Form, Mention, content_words
from blowback.read.reference.sorts import LIVING, PARTIES, Sort
from blowback.read.tree import Word

_ACRONYM = re.compile(r"^(?:[A-Z][A-Za-z0-9]*[A-Z0-9][A-Za-z0-9-]*|[A-Z]{2,}(?:-[A-Z0-9]+)*)$")


def is_acronym(text: str) -> bool:
    """RSF, LeT, IS-K."""
    return len(text) > 1 and bool(_ACRONYM.match(text))


_KEPT = 12  # mentions of one entity that are looked back upon


class Entity:
    """Mentions that stand for the same; its features are those on which its mentions agree."""

    __slots__ = ("first", "gender", "key", "many", "mentions", "n_mentions", "named", "names", "sorts", "words")

    def __init__(self, mention: Mention):
        self.mentions: deque[Mention] = deque(maxlen=_KEPT)
        self.n_mentions = 0
        self.sorts, self.many, self.gender = mention.features.sorts, mention.features.many, mention.features.gender
        self.words: set[str] = set()
        self.names: set[str] = set()
        self.key: object = None
        self.first: Mention | None = None
        """The first noun that named it."""
        self.named: Mention | None = None
        """The last full name that it had, or else its acronym."""
        self.add(mention)

    def add(self, mention: Mention) -> None:
        """One more mention; what it can stand for narrows what the entity can be."""
        self.mentions.append(mention)
        self.n_mentions += 1
        self.sorts = self.sorts & mention.features.sorts or self.sorts
        if mention.form is not Form.PRONOUN and mention.features.many is not self.many:
            self.many = None
        self.gender = self.gender or (mention.features.gender if self.sorts == {Sort.PERSON} else "")
        if mention.form in (Form.PRONOUN, Form.FIRST):
            return
        self.first = self.first or mention
        self.words |= content_words(mention.word)
        if mention.form is Form.NAME:
            self._take_name(mention)

    def _take_name(self, mention: Mention) -> None:
        is_full = not is_acronym(mention.word.text)
        if is_full or self.named is None or is_acronym(self.named.word.text):
            self.named = mention
        if not mention.members:
            self.names.add(mention.word.text)

    @property
    def is_party(self) -> bool:
        """Whether it acts: a state, force, group or organisation."""
        return bool(self.sorts & PARTIES)

    @property
    def is_living(self) -> bool:
        """Whether it is a party, a person or people."""
        return bool(self.sorts & LIVING)

    def bearer(self) -> Mention | None:
        """The mention to point to: the last full name, or else the first noun."""
        return self.named or self.first

    def is_subject_in(self, at: int) -> bool:
        """Whether it is the subject of a clause of sentence number `at`."""
        return any(one.is_subject for one in self.mentions if one.at == at)


class Cast:
    """All entities so far: by the word that names them and by the sentence they were mentioned in."""

    def __init__(self, n_sentences: int):
        self.seen: list[list[tuple[Mention, Entity]]] = [[] for _ in range(n_sentences)]
        self._by_word: dict[int, Entity] = {}
        self._pairs: dict[int, Entity] = {}
        self.by_name: dict[str, list[Entity]] = {}
        self.by_head: dict[str, list[Entity]] = {}

    def of(self, word: Word | None) -> Entity | None:
        """The entity that a word was found to stand for."""
        return None if word is None else self._by_word.get(word.i)

    def whole(self, word: Word | None) -> Entity | None:
        """The entity of all that is coordinated with a word, or of the word alone."""
        return None if word is None else self._pairs.get(word.i) or self._by_word.get(word.i)

    def open(self, mention: Mention) -> Entity:
        """A new entity."""
        entity = Entity(mention)
        self._note(mention, entity)
        return entity

    def join(self, mention: Mention, entity: Entity) -> None:
        """A further mention of an entity."""
        entity.add(mention)
        self._note(mention, entity)

    def _note(self, mention: Mention, entity: Entity) -> None:
        self.seen[mention.at].append((mention, entity))
        (self._pairs if mention.members else self._by_word)[mention.word.i] = entity
        if mention.form in (Form.PRONOUN, Form.FIRST) or mention.members:
            return
        if mention.word.pos == "NOUN":
            index(self.by_head, (mention.word.lemma,), entity)
        if mention.form is Form.NAME:
            index(self.by_name, {part.lower() for part in content_words(mention.word)}, entity)

    def move(self, mention: Mention, entity: Entity) -> None:
        """Give a mention that stood alone to an entity named after it."""
        self.seen[mention.at] = [pair for pair in self.seen[mention.at] if pair[0] is not mention]
        self.join(mention, entity)

    def near(self, at: int, reach: int) -> Iterable[tuple[Mention, Entity]]:
        """The mentions of the last `reach` sentences before number `at`, the nearest sentence first."""
        for n in range(at - 1, max(at - reach, 0) - 1, -1):
            yield from self.seen[n]


def distinct(entities: Iterable[Entity]) -> list[Entity]:
    """Each once; what only stands inside another's phrase or coordination is left to that."""
    once = list({id(one): one for one in entities}.values())
    members = {member.word.i for one in once for member in one.mentions[-1].members}
    heads = {one.mentions[-1].word.i for one in once}
    return [one for one in once if one.mentions[-1].members or not (
        one.mentions[-1].word.i in members or _is_inside(one.mentions[-1].word, heads))]


def _is_inside(word: Word, heads: set[int]) -> bool:
    """ "Soldiers of both armies": the armies, beside the soldiers."""
    return word.dep == "pobj" and word.head.lower == "of" and word.head.head.i in heads


def index(table: dict[str, list[Entity]], keys: Iterable[str], entity: Entity) -> None:
    """Note an entity under some keys; of those under one key the latest few are kept."""
    for key in keys:
        known = table.setdefault(key, [])
        if not any(one is entity for one in known):
            known.append(entity)
            del known[:-_KEPT]

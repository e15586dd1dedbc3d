"""The parse as plain values: words with heads and children, sentences with their words. No spaCy beyond this door."""

from collections.abc import Iterator
from typing import Any

from blowback.read.known import KnownNames
from blowback.text.segment import SentenceSpan


class Word:
    """One token of the parse. `start`..`end` are offsets into the document's text."""

    __slots__ = ("because", "children", "dep", "end", "head", "i", "known", "lemma", "lower", "opens", "pos",
                 "stands_for", "start", "tag", "text")

    def __init__(self, i: int, text: str, start: int, lemma: str, pos: str, tag: str, dep: str, known: KnownNames):
        self.i, self.text, self.start, self.end = i, text, start, start + len(text)
        self.lower, self.lemma, self.pos, self.tag, self.dep = text.lower(), lemma, pos, tag, dep
        self.known = known
        self.head: Word = self
        self.children: list[Word] = []
        self.opens = False
        """Whether it is the first word of its sentence, so that a capital says nothing."""
        self.stands_for: tuple[Word, ...] = ()
        """For what points back: the words that it stands for, where that is sure."""
        self.because = ""
        """By which rule it was found to stand for them."""

    def __repr__(self) -> str:
        return f"{self.text}/{self.pos}/{self.dep}"

    def kids(self, *deps: str) -> list["Word"]:
        """The children with one of these relations, in text order."""
        return [kid for kid in self.children if kid.dep in deps]

    def kid(self, *deps: str) -> "Word | None":
        """The first child with one of these relations."""
        for kid in self.children:
            if kid.dep in deps:
                return kid
        return None

    def preps(self, *names: str) -> Iterator["Word"]:
        """The prepositions (and agentive "by") below this word, by lower-cased form."""
        for kid in self.children:
            if kid.dep in ("prep", "agent", "dative") and kid.pos != "NOUN" and (not names or kid.lower in names):
                yield kid

    def pobj(self, *names: str) -> "Word | None":
        """The object of the first of these prepositions."""
        for prep in self.preps(*names):
            found = prep.kid("pobj") or prep.kid("pcomp")
            if found is not None and found.pos == "ADP":
                found = found.kid("pobj") or found
            if found is not None:
                return found
        return None

    def subtree(self) -> Iterator["Word"]:
        """This word and all below it."""
        yield self
        for kid in self.children:
            yield from kid.subtree()

    def ancestors(self) -> Iterator["Word"]:
        """The heads above, nearest first."""
        word = self
        while word.head is not word:
            word = word.head
            yield word

    @property
    def is_verb(self) -> bool:
        """Whether it was tagged as a verb."""
        return self.pos in ("VERB", "AUX")

    @property
    def is_nominal(self) -> bool:
        """Whether it was tagged as a noun, name or pronoun."""
        return self.pos in ("NOUN", "PROPN", "PRON")


def move(word: Word, head: Word, dep: str) -> None:
    """Hang a word below another one, unless that one stands below it."""
    if head is word or any(one is word for one in head.ancestors()):
        return
    if word.head is not word and word in word.head.children:
        word.head.children.remove(word)
    word.head, word.dep = head, dep
    head.children = sorted([*head.children, word], key=lambda kid: kid.i)


class Sentence:
    """A sentence with its words; `start`..`end` in the document. Its pieces have a root each."""

    __slots__ = ("_at", "end", "headline", "roots", "start", "words")

    def __init__(self, start: int, end: int, words: list[Word], headline: bool):
        self.start, self.end, self.words, self.headline = start, end, words, headline
        self.roots = [word for word in words if word.head is word]
        self._at = {word.i: n for n, word in enumerate(words)}

    def after(self, word: Word, n: int = 1) -> Word | None:
        """The n-th word to the right, inside the sentence."""
        at = self._at[word.i] + n
        return self.words[at] if 0 <= at < len(self.words) else None


def build_sentences(
    doc: Any, spans: list[SentenceSpan], lemmas: dict[str, str], known: KnownNames, *, begin: int = 0, first: int = 0,
) -> list[Sentence]:
    """The words of a parsed doc, grouped by the sentence spans that it was cut into.

    `begin` is where the doc begins in the text, `first` the number of its first word.
    `lemmas` mends the lemmatizer: forms with the word that they are of ("staged" is of stage, "bases" of base).
    `known` is what the catalogues know of names.
    """
    words = [Word(first + t.i, t.text, begin + t.idx, t.lemma_.lower(), t.pos_, t.tag_, t.dep_, known)
             for t in doc]
    for word in words:
        if word.tag in ("VBD", "VBN", "VBG", "NNS") and word.lower in lemmas:
            word.lemma = lemmas[word.lower]
    for word, token in zip(words, doc, strict=True):
        head = words[token.head.i]
        word.head = head
        if head is not word:
            head.children.append(word)
    sentences, at = [], 0
    for span in spans:
        while at < len(words) and words[at].start < span.start:
            at += 1
        opening = at
        while at < len(words) and words[at].start < span.end:
            at += 1
        inside = [word for word in words[opening:at] if not word.text.isspace()]
        if inside:
            _close(inside)
            inside[0].opens = True
            sentences.append(Sentence(span.start, span.end, inside, span.headline))
    return sentences


def _close(words: list[Word]) -> None:
    """Cut links that lead out of the sentence, and drop blanks from the children."""
    low, high = words[0].i, words[-1].i
    for word in words:
        if not low <= word.head.i <= high:
            word.head = word
        word.children = [kid for kid in word.children if low <= kid.i <= high and not kid.text.isspace()]

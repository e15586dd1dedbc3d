"""What was found of a document's mentions, as values: for tests, figures and whoever asks what "the group" is."""

from dataclasses import dataclass

from blowback.model import Span
from blowback.read.spans import mention_span
from blowback.read.tree import Sentence, Word


@dataclass(frozen=True, slots=True)
class Reference:
    """A mention, what it stands for (two for "both sides"), and the rule that says so."""

    mention: Span
    stands_for: tuple[Span, ...]
    because: str


def references(text: str, sentences: list[Sentence]) -> tuple[Reference, ...]:
    """All that was resolved, in text order."""
    home = {word.i: sentence for sentence in sentences for word in sentence.words}

    def span(word: Word) -> Span:
        if word.pos in ("PRON", "DET"):
            return Span.cut(text, word.start, word.end)
        return mention_span(text, home[word.i], word, with_conj=False)

    return tuple(Reference(span(word), tuple(span(one) for one in word.stands_for), word.because)
                 for sentence in sentences for word in sentence.words if word.stands_for)

"""Where the model sees a claim: runs of words with one label, and whom it takes for their sides."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from blowback.read.tagging import Card, Tags
from blowback.read.tree import Sentence, Word

SURE = 0.5
"""A word belongs to a side, and a claim has a mode, from this probability on."""


@dataclass(frozen=True, slots=True)
class Proposal:
    """A claim that the model sees: its label, the words that carry it, and how likely it is."""

    label: str
    words: tuple[Word, ...]
    score: float

    @property
    def head(self) -> Word:
        """The verb or noun of the run on which the others hang."""
        heads = _heads(self.words)
        return next((word for word in heads if word.is_verb or word.is_nominal), heads[0])


@dataclass(frozen=True, slots=True)
class Sides:
    """The heads of the two sides of a claim, none or one each."""

    actor: tuple[Word, ...]
    recipient: tuple[Word, ...]


class Opinion:
    """What the model says of one sentence, in the terms of the rules."""

    def __init__(self, card: Card, tags: Tags, sentence: Sentence):
        self.card, self.sentence, self._tags = card, sentence, tags
        self._words = [word for word in sentence.words if word.i in tags.rows]

    def score(self, label: str, words: Sequence[Word]) -> float:
        """How likely one of these words carries a claim of this label; 1 where the model cannot know."""
        rows = self._rows(words)
        if label not in self.card.labels or not rows:
            return 1.0
        return float(self._tags.labels[rows, self.card.labels.index(label)].max())

    def proposals(self) -> Iterator[Proposal]:
        """The runs of words above half the threshold of a label, where one of them is above the whole of it."""
        for column, label in enumerate(self.card.labels):
            scores, least = self._tags.labels[:, column], self.card.add.get(label, 1.0)
            if len(scores) and scores.max() >= least:
                for run in self._runs(scores, least / 2):
                    score = float(scores[self._rows(run)].max())
                    if score >= least:
                        yield Proposal(label, run, score)

    def mode(self, label: str, words: Sequence[Word]) -> str | None:
        """The likeliest mode of a claim; None when each is less likely than not."""
        columns = [n for n, name in enumerate(self.card.modes) if name.startswith(f"{label}/")]
        if not columns:
            return None
        scores = self._tags.modes[self._rows(words)][:, columns].max(0)
        best = int(scores.argmax())
        return self.card.modes[columns[best]].removeprefix(f"{label}/") if scores[best] >= SURE else None

    def sides(self, words: Sequence[Word], least: float) -> Sides:
        """Who most likely does it, and to whom it is done."""
        rows = self._rows(words)
        return Sides(*(self._filler(self._tags.pairs[self.card.roles.index(role)][rows].mean(0), least)
                       if rows else () for role in ("actor", "recipient")))

    def _filler(self, scores: Any, least: float) -> tuple[Word, ...]:
        if not len(scores) or scores.max() < least:
            return ()
        best = int(scores.argmax())
        run = next(run for run in self._runs(scores, SURE) if any(self._tags.rows[word.i] == best for word in run))
        return (next((word for word in _heads(run) if word.is_nominal), _heads(run)[0]),)

    def _rows(self, words: Sequence[Word]) -> list[int]:
        return [self._tags.rows[word.i] for word in words if word.i in self._tags.rows]

    def _runs(self, scores: Any, least: float) -> Iterator[tuple[Word, ...]]:
        """The longest stretches of words that all reach a probability."""
        run: list[Word] = []
        for word in self._words:
            if scores[self._tags.rows[word.i]] >= least:
                run.append(word)
            elif run:
                yield tuple(run)
                run = []
        if run:
            yield tuple(run)


def _heads(run: Sequence[Word]) -> list[Word]:
    members = {word.i for word in run}
    return [word for word in run if word.head.i not in members or word.head is word]

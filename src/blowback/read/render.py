"""From drafts to claims: words become spans, mentions get what they refer to."""

from bisect import bisect_right
from dataclasses import dataclass

from blowback.model import (
    Claim,
    Document,
    Evidence,
    Holder,
    Kind,
    Mention,
    PlaceMention,
    Reader,
    Relation,
    Span,
    TimeMention,
)
from blowback.read.arguments import spread
from blowback.read.counting import count_of, number_words
from blowback.read.drafts import Draft
from blowback.read.grammar import clause_head, conjuncts
from blowback.read.parties import is_thing
from blowback.read.reference import pointing_word
from blowback.read.spans import clause_span, mention_span, span_of_words, who_is_meant
from blowback.read.tree import Sentence, Word
from blowback.text.counts import parse_count

NAME = "rules"


@dataclass(frozen=True, slots=True)
class Passage:
    """A sentence in its document, with all sentences of it and their starts; `reader` is the name and version."""

    document: Document
    sentence: Sentence
    sentences: list[Sentence]
    starts: list[int]
    reader: tuple[str, str]

    @property
    def text(self) -> str:
        """The document's text."""
        return self.document.text

    def home(self, word: Word) -> Sentence:
        """The sentence that a word stands in: what is denied, or who is quoted, may stand in another."""
        return self.sentences[bisect_right(self.starts, word.start) - 1]

    def span(self, word: Word, *, with_conj: bool = True, told: Word | None = None) -> Span:
        """The span of a mention."""
        return mention_span(self.text, self.home(word), word, with_conj=with_conj, told=told)

    def referent(self, word: Word) -> Span | None:
        """The words that a pronoun or description stands for; None for parties that are not told of together."""
        first, *others = word.stands_for
        span = self.span(first, with_conj=bool(others))
        return span if all(span.start <= one.start and one.end <= span.end for one in others) else None


def to_claim(passage: Passage, draft: Draft, about: str | None = None) -> Claim:
    """The claim of a finished draft; `about` is the id of the claim that it denies or supports."""
    text, sentence = passage.text, passage.sentence
    counts = {field: count_of(text, word, parse_count, whom=_whom(draft, field, word))
              for field, word in draft.counts.items() if not is_thing(word)}
    return Claim(
        document_id=passage.document.id, kind=Kind(draft.kind), type=draft.type, mode=draft.mode,
        actor=_mentions(passage, draft, draft.actor, draft.recipient),
        recipient=_mentions(passage, draft, draft.recipient, draft.actor),
        standing=draft.standing, holder=tuple(_holder(passage, kind, word) for kind, word in draft.holders),
        cue=span_of_words(text, _together(draft.cue)) if draft.cue else None,
        evidence=Evidence(Span.cut(text, sentence.start, sentence.end),
                          clause_span(text, sentence, clause_head(draft.word))),
        reader=Reader(*passage.reader, ";".join([draft.rule, *dict.fromkeys(draft.context.cues), *_reasons(draft)])),
        place=PlaceMention(passage.span(draft.place)) if draft.place is not None else None,
        time=TimeMention(Span.cut(text, *draft.time)) if draft.time is not None else None,
        killed=counts.get("killed"), injured=counts.get("injured"), detained=counts.get("detained"),
        displaced=counts.get("displaced"),
        relations=(Relation(draft.about[0], about),) if draft.about and about else (),
    )


def _whom(draft: Draft, field: str, noun: Word) -> list[Word]:
    """Those who were killed or wounded one by one: "a teacher and his wife"."""
    if draft.type != "ASSAULT" or draft.mode == "destroy" or field not in ("killed", "injured") or noun is draft.word:
        return []
    return [noun] if draft.single else [word for word in conjuncts(noun) if word.is_nominal]


def _reasons(draft: Draft) -> list[str]:
    """Why its mentions are taken to stand for others: "refer/subject-above"."""
    pointing = [found for word in (*draft.actor, *draft.recipient) if (found := pointing_word(word)) is not None]
    return list(dict.fromkeys(f"refer/{word.because}" for word in pointing))


def _together(words: list[Word]) -> list[Word]:
    """Cue words within a stretch of a few words; a cue never spans half a sentence."""
    first = words[0]
    return [word for word in words if abs(word.i - first.i) <= 6]


def _mentions(passage: Passage, draft: Draft, words: list[Word], others: list[Word]) -> tuple[Mention, ...]:
    """The mentions of one side; conjuncts that stand on the other side are left to it."""
    if draft.echo is not None and words:
        span = passage.span(draft.echo)
        return tuple(Mention(span, refers_to=passage.span(word)) for word in spread(words)[:1])
    if draft.single:
        return tuple(_mention(passage, draft, word, others, with_conj=False)
                     for word in words)
    several = spread([word for word in words if word.pos != "NUM" or word.pobj("of") is not None])
    several = list(dict.fromkeys(word for word in several if word not in others or word in words))
    apart = {*several, *others}
    whole = len(several) <= len(words) and not any(one in apart for word in several for one in word.kids("conj"))
    return tuple(_mention(passage, draft, word, others, with_conj=whole) for word in several)


def _mention(passage: Passage, draft: Draft, word: Word, others: list[Word], *, with_conj: bool) -> Mention:
    """A mention; of those counted, the number goes to the count and not into the words.

    Who stands on the other side is not what it refers to: "the Rapid Support Forces (RSF)" names both.
    """
    span = passage.span(word, with_conj=with_conj, told=who_is_meant(word, draft.word))
    counted = word in draft.counts.values()
    pointing = pointing_word(word)
    is_other = pointing is None or pointing.stands_for[0] in others
    refers_to = passage.referent(pointing) if pointing is not None and not is_other else None
    return Mention(_without_number(passage, word, span) if counted else span, refers_to=refers_to)


def _without_number(passage: Passage, word: Word, span: Span) -> Span:
    """ "At least 12 people": people; "dozens of miners": miners."""
    numbers = number_words(word)
    counted = word.pobj("of") if word in numbers else word
    if not numbers or counted is None:
        return span
    start = counted.start if word in numbers else numbers[-1].end
    while start < span.end and passage.text[start].isspace():
        start += 1
    return Span.cut(passage.text, start, span.end) if numbers[0].start <= span.start < start < span.end else span


def _holder(passage: Passage, kind: str, word: Word | None) -> Holder:
    return Holder(kind, passage.span(word)) if word is not None else Holder("unnamed")

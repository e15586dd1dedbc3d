"""The rule reader: a document in, its claims out, each naming the rule that made it."""

from collections.abc import Iterable, Iterator
from typing import Any

from blowback.model import Claim, Document, Evidence, Holder, Kind, Mention, PlaceMention, Reader, Span, TimeMention
from blowback.read.arguments import spread
from blowback.read.counting import count_of
from blowback.read.derive import (
    aliases,
    choose_options,
    denied_content,
    other_names,
    other_options,
    owned_deeds,
    through_instruments,
    to_option,
)
from blowback.read.drafts import Draft, draft_of, finish, share_recipients
from blowback.read.forms import split_forms
from blowback.read.grammar import clause_head
from blowback.read.keep import is_kept
from blowback.read.merge import absorb, note_counts
from blowback.read.pipeline import load_pipeline, parse
from blowback.read.repair import repair
from blowback.read.quotations import hold_quoted, read_speakers
from blowback.read.spans import clause_span, mention_span, span_of_words
from blowback.read.tree import Sentence, Word, build_sentences
from blowback.read.triggers import FormIndex, find_triggers, load_index
from blowback.read.where_when import find_times
from blowback.text.casing import plain_punctuation, sentence_case
from blowback.text.counts import parse_count
from blowback.text.segment import SentenceSpan, split_sentences

NAME, VERSION = "rules", "1"


class RulesReader:
    """Reads claims by rules over the dependency parse; the same text gives the same claims."""

    name, version = NAME, VERSION

    def __init__(self, pipeline: Any = None, index: FormIndex | None = None):
        self._nlp = pipeline if pipeline is not None else load_pipeline()
        self._index = index if index is not None else load_index()

    def read(self, document: Document) -> tuple[Claim, ...]:
        """The claims of a document, in text order."""
        sentences = self.parse(document.text)
        drafts: list[tuple[Sentence, Draft]] = []
        before: list[Draft] = []
        speakers = read_speakers(document.text, sentences)
        for sentence in sentences:
            found = read_sentence(document.text, sentence, self._index, before, speakers.get(sentence.start))
            drafts += [(sentence, draft) for draft in found]
            before = found
        return _to_claims(document, drafts)

    def read_many(self, documents: Iterable[Document]) -> Iterator[tuple[Document, tuple[Claim, ...]]]:
        """Each document with its claims, in the order given."""
        for document in documents:
            yield document, self.read(document)

    def parse(self, text: str) -> list[Sentence]:
        """The parsed sentences of a text."""
        plain = plain_punctuation(text)
        spans = split_sentences(plain)
        plain = _sentence_cased(_stopped(plain, spans), spans)
        sentences = build_sentences(parse(self._nlp, plain, spans), spans)
        for sentence in sentences:
            repair(sentence)
        return sentences


def _stopped(text: str, spans: list[SentenceSpan]) -> str:
    """The text with a full stop in place of the line break after a line that has none: the parser needs one."""
    letters = list(text)
    for span in spans:
        if span.end < len(text) and text[span.end] in "\n\r" and text[span.end - 1].isalnum():
            letters[span.end] = "."
    return "".join(letters)


def _sentence_cased(text: str, spans: list[SentenceSpan]) -> str:
    """The text with its headlines in sentence case; names are those capitalised inside other sentences."""
    heads = [span for span in spans if span.headline]
    if not heads:
        return text
    names = _names_of(text, [span for span in spans if span not in heads])
    for span in heads:
        text = text[: span.start] + sentence_case(text[span.start : span.end], names) + text[span.end :]
    return text


def _names_of(text: str, spans: list[SentenceSpan]) -> frozenset[str]:
    names = set()
    for span in spans:
        words = text[span.start : span.end].split()
        names |= {word.strip(".,;:!?()\"'").removesuffix("'s") for word in words[1:] if word[:1].isupper()}
    return frozenset(names)


def read_sentence(text: str, sentence: Sentence, index: FormIndex, before: list[Draft],
                  speaker: Word | None = None) -> list[Draft]:
    """The drafts of one sentence, finished, merged and filtered; `before` are those of the sentence before.

    `speaker` is whose quotation the sentence lies in, where another sentence names it.
    """
    plain = text
    times = find_times(plain, sentence)
    drafts = [form for trigger in find_triggers(sentence, index)
              for form in split_forms(draft_of(trigger, sentence, times))]
    drafts = choose_options(drafts)
    share_recipients(drafts)
    drafts += other_options(sentence, drafts)
    for draft in drafts:
        if speaker is not None:
            hold_quoted(draft.context, speaker)
        note_counts(draft)
        finish(draft)
        to_option(draft)
    through_instruments(drafts)
    drafts = [draft for draft in absorb(drafts) if is_kept(draft, sentence)]
    told = [draft for draft in [*before, *drafts] if draft.is_event and draft.type == "ASSAULT"]
    drafts += owned_deeds(sentence, drafts, told[-1] if told else None)
    drafts += [*aliases(sentence, drafts), *other_names(sentence, drafts)]
    denials = [copy for n, draft in enumerate(drafts) for copy in denied_content(draft, [*before, *drafts[:n]])]
    return sorted([*drafts, *denials], key=lambda draft: draft.word.i)


def _to_claims(document: Document, drafts: list[tuple[Sentence, Draft]]) -> tuple[Claim, ...]:
    claims: dict[str, Claim] = {}
    for sentence, draft in drafts:
        claim = _claim(document, sentence, draft)
        claims.setdefault(claim.id, claim)
    return tuple(claims.values())


def _claim(document: Document, sentence: Sentence, draft: Draft) -> Claim:
    text = document.text
    counts = {field: count_of(text, word, parse_count) for field, word in draft.counts.items()}
    clause = clause_span(text, sentence, clause_head(draft.word))
    return Claim(
        document_id=document.id, kind=Kind(draft.kind), type=draft.type, mode=draft.mode,
        actor=_mentions(text, sentence, draft.actor, draft.recipient),
        recipient=_mentions(text, sentence, draft.recipient, draft.actor),
        standing=draft.standing, holder=tuple(_holder(text, sentence, kind, word) for kind, word in draft.holders),
        cue=span_of_words(text, _together(draft.cue)) if draft.cue else None,
        evidence=Evidence(Span.cut(text, sentence.start, sentence.end), clause),
        reader=Reader(NAME, VERSION, ";".join([draft.rule, *dict.fromkeys(draft.context.cues)])),
        place=PlaceMention(mention_span(text, _home(draft.place, sentence), draft.place)) if draft.place is not None else None,
        time=TimeMention(Span.cut(text, *draft.time)) if draft.time is not None else None, **counts,
    )


def _together(words: list[Word]) -> list[Word]:
    """Cue words within a stretch of a few words; a cue never spans half a sentence."""
    first = words[0]
    return [word for word in words if abs(word.i - first.i) <= 6]


def _mentions(text: str, sentence: Sentence, words: list[Word], others: list[Word]) -> tuple[Mention, ...]:
    """The mentions of one side; conjuncts that stand on the other side are left to it."""
    several = spread([word for word in words if word.pos != "NUM" or word.pobj("of") is not None])
    several = [word for word in several if word not in others or word in words]
    whole = len(several) <= len(words) and not any(one in others for word in several for one in word.kids("conj"))
    return tuple(Mention(mention_span(text, _home(word, sentence), word, with_conj=whole)) for word in several)


def _home(word: Word, sentence: Sentence) -> Sentence:
    """The sentence that a word stands in: for denied content that may be the one before."""
    if sentence.start <= word.start < sentence.end:
        return sentence
    words: list[Word] = sorted(_top_of(word).subtree(), key=lambda one: one.i)
    return Sentence(words[0].start, words[-1].end, words, headline=False)


def _top_of(word: Word) -> Word:
    return next((head for head in word.ancestors() if head.head is head), word)


def _holder(text: str, sentence: Sentence, kind: str, word: Word | None) -> Holder:
    if word is None:
        return Holder("unnamed")
    return Holder(kind, mention_span(text, _home(word, sentence), word))

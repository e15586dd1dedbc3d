"""The rule reader: a document in, its claims out, each naming the rule that made it."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from copy import copy
from typing import Any, Self

from blowback.codebook.catalogues import Catalogues
from blowback.model import Attribution, Claim, Document
from blowback.read.accusations import name_accused
from blowback.read.advice import advise
from blowback.read.aliases import aliases, other_names
from blowback.read.alternation import turn_with
from blowback.read.attributions import find_attributions
from blowback.read.confirmations import confirmed_content
from blowback.read.deaths import join_deaths
from blowback.read.denials import denied_content, free_denial, owned_deeds
from blowback.read.drafts import Draft, draft_of, share_partner, share_recipients
from blowback.read.explanation import Explanation, Found, explanation_of
from blowback.read.finishing import finish
from blowback.read.forms import split_forms
from blowback.read.instruments import deploy_to_places, drop_purposes, lend_to_parties, through_instruments
from blowback.read.keep import silenced_by
from blowback.read.killers import name_killers
from blowback.read.known import KnownNames, load_known_names
from blowback.read.merge import absorb, note_counts
from blowback.read.modes import tell_mode
from blowback.read.options import called_for, choose_options, drop_parts, other_options, to_option, told_to
from blowback.read.pipeline import load_pipeline, make_tokenizer, parse_blocks
from blowback.read.proposals import Opinion
from blowback.read.quotations import Told, hold_quoted, read_speakers, read_told, speaker_at, told_in
from blowback.read.reference import Reference, link_mentions, references
from blowback.read.render import NAME, Passage, to_claim
from blowback.read.repair import repair
from blowback.read.strikes import settle_strikes
from blowback.read.tagging import Tagger
from blowback.read.threats import threatened
from blowback.read.tolls import amid_attack, tells_of_attack
from blowback.read.trace import UNTRACED, FullTrace, Trace
from blowback.read.tree import Sentence, Word, build_sentences
from blowback.read.triggers import FormIndex, find_triggers, load_index
from blowback.read.twins import drop_twins
from blowback.read.version import reader_version
from blowback.read.victims import split_victims
from blowback.read.where_when import find_times
from blowback.text.casing import plain_punctuation, sentence_case
from blowback.text.segment import SentenceSpan, split_sentences


class RulesReader:
    """Reads claims by rules over the dependency parse; the same text gives the same claims."""

    name = NAME
    tagger: Tagger | None = None
    """The model beside the rules; they stand alone without one."""

    def __init__(self, pipeline: Any = None, index: FormIndex | None = None):
        self._nlp = pipeline if pipeline is not None else load_pipeline()
        self._index = index if index is not None else load_index()
        self.version = reader_version()
        self._known = load_known_names()
        self._tokenize = make_tokenizer(self._nlp, self._known)

    def knowing(self, catalogues: Catalogues) -> Self:
        """This reader with other catalogues; weights and rules are shared, the version names whose they are."""
        if not catalogues.mark:
            return self
        other = copy(self)
        other.version = f"{self.version}+{catalogues.mark}"
        other._known = KnownNames(catalogues)
        other._tokenize = make_tokenizer(self._nlp, other._known)
        return other

    def read(self, document: Document) -> tuple[Claim, ...]:
        """The claims of a document, in text order."""
        claims: dict[str, Claim] = {}
        for _, found in self._sentences(document, lambda: UNTRACED):
            for _, claim in found:
                claims.setdefault(claim.id, claim)
        return tuple(claims.values())

    def explain(self, document: Document) -> Iterator[Explanation]:
        """How each sentence was read: the same run as `read`, with everything noted on the way."""
        traces: list[FullTrace] = []

        def start() -> FullTrace:
            traces.append(FullTrace())
            return traces[-1]

        for sentence, found in self._sentences(document, start):
            yield explanation_of(document.text, sentence, traces[-1], found)

    def attributions(self, document: Document) -> tuple[Attribution, ...]:
        """Everything that the document puts on somebody's account, in text order; claims or not."""
        return find_attributions(document, self.parse(document.text))

    def _sentences(self, document: Document, start: Callable[[], Trace]) -> Iterator[tuple[Sentence, list[Found]]]:
        plain = plain_punctuation(document.text)
        sentences = self.parse(document.text)
        speakers = read_speakers(document.text, sentences)
        link_mentions(sentences, speakers)
        told_by = read_told(document.text, sentences)
        before: list[Draft] = []
        attacked = -_REACH - 1
        told: dict[int, str] = {}
        starts = [sentence.start for sentence in sentences]
        for at, sentence in enumerate(sentences):
            before = read_sentence(document.text, sentence, self._index, before, speakers.get(sentence.start), start(),
                                   amid=at - attacked <= _REACH, quotes=told_in(sentence, told_by),
                                   opinion=self._opinion(plain, sentence))
            attacked = at if any(map(tells_of_attack, before)) else attacked
            passage = Passage(document, sentence, sentences, starts, (self.name, self.version))
            earlier, told = told, {}
            found = []
            for draft in before:
                about = (told | earlier).get(id(draft.about[1])) if draft.about else None
                claim = to_claim(passage, draft, about)
                told[id(draft)] = claim.id
                found.append((draft, claim))
            yield sentence, found

    def read_many(self, documents: Iterable[Document]) -> Iterator[tuple[Document, tuple[Claim, ...]]]:
        """Each document with its claims, in the order given."""
        for document in documents:
            yield document, self.read(document)

    def references(self, text: str) -> tuple[Reference, ...]:
        """What the pronouns, descriptions and short names of a text stand for, where that is sure."""
        sentences = self.parse(text)
        link_mentions(sentences, read_speakers(text, sentences))
        return references(text, sentences)

    def _opinion(self, text: str, sentence: Sentence) -> Opinion | None:
        return Opinion(self.tagger.card, self.tagger.tag(text, sentence), sentence) if self.tagger else None

    def parse(self, text: str) -> list[Sentence]:
        """The parsed sentences of a text."""
        plain = plain_punctuation(text)
        spans = split_sentences(plain)
        plain = _sentence_cased(_stopped(plain, spans), spans)
        sentences: list[Sentence] = []
        first = 0
        for doc, begin, block in parse_blocks(self._nlp, self._tokenize, plain, spans):
            sentences += build_sentences(doc, block, self._index.lemmas, self._known, begin=begin, first=first)
            first += len(doc)
        for sentence in sentences:
            repair(sentence)
            turn_with(sentence)
        return sentences


# How many sentences after an attack its victims are still told of.
_REACH = 3


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
    names = _names_of(text, [span for span in spans if not span.headline])
    parts, at = [], 0
    for span in heads:
        parts += [text[at : span.start], sentence_case(text[span.start : span.end], names)]
        at = span.end
    return "".join([*parts, text[at:]])


def _names_of(text: str, spans: list[SentenceSpan]) -> frozenset[str]:
    names = set()
    for span in spans:
        words = text[span.start : span.end].split()
        names |= {word.strip(".,;:!?()\"'").removesuffix("'s") for word in words[1:] if word[:1].isupper()}
    return frozenset(names)


def read_sentence(text: str, sentence: Sentence, index: FormIndex, before: list[Draft],
                  speaker: Word | None = None, trace: Trace = UNTRACED, *, amid: bool = False,
                  quotes: Sequence[Told] = (), opinion: Opinion | None = None) -> list[Draft]:
    """The drafts of one sentence, finished, merged and filtered; `before` are those of the sentence before.

    `speaker` is whose quotation the sentence lies in, where another sentence names it; `amid`: an attack was told of;
    `quotes`: the quotations that reach into it; `opinion`: what the model says of it.
    """
    times = find_times(text, sentence)
    drafts = [form for trigger in find_triggers(sentence, index, trace)
              for form in split_forms(draft_of(trigger, sentence, times))]
    settle_strikes(drafts, sentence)
    drafts = _step(trace, "another option of the same words fits better", drafts, choose_options(drafts))
    share_recipients(drafts)
    share_partner(drafts)
    deploy_to_places(drafts)
    lend_to_parties(drafts)
    drafts += other_options(sentence, drafts)
    for draft in drafts:
        _settle(draft, speaker or speaker_at(draft.word, quotes))
        to_option(draft)
    name_accused(drafts)
    join_deaths(drafts)
    name_killers(drafts)
    through_instruments(drafts)
    drafts = _step(trace, "only the purpose of another claim", drafts, drop_purposes(drafts))
    drafts = _step(trace, "the same happening as another claim", drafts, absorb(drafts))
    drafts = [draft for draft in drafts if _is_kept(draft, sentence, trace)]
    drafts = _step(trace, "no attack is told of", drafts, amid_attack(drafts, amid=amid))
    drafts = _step(trace, "one act told by a verb and its noun", drafts, drop_twins(drafts))
    drafts = [group for draft in drafts for group in split_victims(draft)]
    if opinion is not None:
        advised = advise(drafts, opinion, lambda trigger: _settle(
            draft_of(trigger, sentence, times), speaker or speaker_at(trigger.word, quotes)))
        drafts = _step(trace, "the model finds it unlikely", drafts, advised)
    for draft in drafts:
        tell_mode(draft)
    told = [draft for draft in [*before, *drafts] if draft.is_event and draft.type == "ASSAULT"]
    drafts = _step(trace, "part of another option", drafts, drop_parts(drafts))
    drafts += [*called_for(drafts), *told_to(drafts), *threatened(sentence, drafts)]
    drafts += owned_deeds(sentence, drafts, told[-1] if told else None)
    drafts += [*aliases(sentence), *other_names(sentence, drafts)]
    denials = [copy for n, draft in enumerate(drafts) for copy in denied_content(draft, [*before, *drafts[:n]])]
    return sorted([*drafts, *denials, *confirmed_content(sentence, before)], key=lambda draft: draft.word.i)


def _step(trace: Trace, by: str, before: list[Draft], after: list[Draft]) -> list[Draft]:
    trace.gone(before, after, by)
    return after


def _is_kept(draft: Draft, sentence: Sentence, trace: Trace) -> bool:
    reason = silenced_by(draft, sentence)
    if reason is not None:
        trace.silenced(draft, reason)
    return reason is None


def _settle(draft: Draft, speaker: Word | None) -> Draft:
    """Standing, holders and counts of a draft, in the quotation of a speaker where there is one."""
    free_denial(draft)
    if speaker is not None:
        hold_quoted(draft.context, speaker)
    note_counts(draft)
    finish(draft)
    return draft

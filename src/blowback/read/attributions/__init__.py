"""Attributions: everything that a text puts on somebody's account, whose, and by which word."""

from blowback.model import Attribution, Document, Span
from blowback.read.attributions.beside import find_beside, find_heading
from blowback.read.attributions.bylines import find_bylines
from blowback.read.attributions.depths import note_depths
from blowback.read.attributions.found import Found
from blowback.read.attributions.nouns import find_nominal
from blowback.read.attributions.quotes import find_quotations
from blowback.read.attributions.ranges import settle
from blowback.read.attributions.sources import kind_of, source_words
from blowback.read.attributions.speech import give_quotations
from blowback.read.attributions.verbs import find_verbal
from blowback.read.tree import Sentence

__all__ = ["find_attributions"]


def find_attributions(document: Document, sentences: list[Sentence]) -> tuple[Attribution, ...]:
    """The attributions of a parsed document, in text order."""
    found = find_all(document.text, sentences)
    made = [_attribution(document, one) for one in found if one.ranges]
    return tuple(sorted(made, key=lambda one: (one.content[0].start, one.cue.start if one.cue else 0)))


def find_all(text: str, sentences: list[Sentence]) -> list[Found]:
    """The attributions as words of the parse."""
    quotations = find_quotations(text)
    found: list[Found] = []
    for sentence in sentences:
        words = sentence.words
        for one in (*find_verbal(words), *find_nominal(words), *find_beside(words), *find_heading(sentence)):
            one.sentence_start, one.sentence_end = sentence.start, sentence.end
            settle(one, quotations)
            found.append(one)
    found += find_bylines(text, quotations, sentences)
    give_quotations(found, quotations, text, sentences)
    note_depths(found, quotations)
    return found


def _attribution(document: Document, found: Found) -> Attribution:
    text, cue = document.text, found.cue_range
    source: tuple[Span, ...] = ()
    if found.source is not None:
        words = source_words(found.source, found.cue[-1] if found.cue else None)
        source = (Span.cut(text, words[0].start, words[-1].end),)
    content = tuple(Span.cut(text, start, end) for start, end in found.ranges)
    return Attribution(document.id, kind_of(found.source), source, Span.cut(text, *cue) if cue else None, content,
                       found.act, found.quoted, found.depth, found.rule)

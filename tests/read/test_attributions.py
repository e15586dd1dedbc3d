"""Attributions: who, by which word, what; on sentences of our own."""

import pytest

from blowback.codebook.attributing import AttributingWord, load_attributing_words
from blowback.model import Attribution, Document, Span
from blowback.read import load_reader

WORDS = load_attributing_words()


def read(text: str) -> tuple[Attribution, ...]:
    return load_reader().attributions(Document.of_text(text))


def told(text: str) -> list[tuple[str, str, str]]:
    """Source, cue and content of each, as words."""
    return [(" ".join(span.quote for span in one.source), one.cue.quote if one.cue else "",
             " ... ".join(span.quote for span in one.content)) for one in read(text)]


every_word = pytest.mark.parametrize("word", WORDS, ids=lambda word: word.id)


@every_word
def test_word_fires_on_its_sentences(word: AttributingWord) -> None:
    assert [sentence for sentence in word.fires_on if not read(sentence)] == []


@every_word
def test_word_is_silent_on_its_sentences(word: AttributingWord) -> None:
    spoken = [sentence for sentence in word.silent_on
              if any(one.rule.startswith(f"{word.id}/") for one in read(sentence))]
    assert spoken == []


@every_word
def test_word_has_sentences_and_words(word: AttributingWord) -> None:
    assert word.fires_on
    assert word.silent_on
    assert word.verbs + word.nouns + word.adjectives + word.adverbs


@pytest.mark.parametrize(("text", "expected"), [
    ("The governor said that the road was closed.", [("The governor", "said", "that the road was closed")]),
    ('"We are tired," a farmer told reporters.', [("a farmer", "told", '"We are tired,"')]),
    ("The road, the governor said, was closed.", [("the governor", "said", "The road ... was closed")]),
    ("The road was closed, according to the ministry.",
     [("the ministry", "according to", "The road was closed")]),
    ("Officials accused the firm of fraud.", [("Officials", "accused", "the firm of fraud")]),
    ("The mayor urged drivers to stay at home.", [("The mayor", "urged", "drivers to stay at home")]),
    ("The group is believed to have fled.", [("", "is believed", "The group ... to have fled")]),
    ("There are fears that the dam will burst.", [("", "fears", "that the dam will burst")]),
    ("The firm's claim that the water is clean was false.", [("The firm's", "claim", "that the water is clean")]),
    ("Doctors called for a ban.", [("Doctors", "called", "a ban")]),
    ("The judge called the plan a disgrace.", [("The judge", "called", "the plan a disgrace")]),
    ("Thieves allegedly took the painting.", [("", "allegedly", "Thieves ... took the painting")]),
    ("The firm denied that it had polluted the lake.",
     [("The firm", "denied", "that it had polluted the lake")]),
], ids=["indirect", "direct", "inserted", "according-to", "accuse-of", "urge", "no-source", "fears", "noun-claim",
        "call-for", "naming", "adverb", "deny"])
def test_form_is_found(text: str, expected: list[tuple[str, str, str]]) -> None:
    assert told(text) == expected


@pytest.mark.parametrize(("text", "expected"), [
    ('"We need peace." - Ana Roe', ("Ana Roe", '"We need peace."')),
    ("Prices fell, but rents rose, a clerk said.", ("a clerk", "Prices fell, but rents rose")),
    ("The plan is a gift to thieves, as one memo put it.", ("one memo", "The plan is a gift to thieves")),
    ("Ten ships sank, by one estimate.", ("one estimate", "Ten ships sank")),
    ("The paper quoted the minister as saying that it rained.", ("the minister", "that it rained")),
    ("Suspicions run high that every judge is bought.", ("", "that every judge is bought")),
    ("The mayor announced plans to close the pool.", ("The mayor", "to close the pool")),
    ("The bishop is a critic of the plan.", ("The bishop", "the plan")),
], ids=["byline", "all-before", "put-it", "one-estimate", "quoted-as", "run-high", "noun-of-object", "side"])
def test_construction_is_found(text: str, expected: tuple[str, str]) -> None:
    assert expected in [(source, content) for source, _, content in told(text)]


def test_what_goes_on_about_the_speaker_is_no_content() -> None:
    found = told("The mayor said the pool was old, adding that it leaked.")
    assert [one[2] for one in found] == ["the pool was old", "that it leaked"]


def test_quotation_goes_on_in_the_next_sentence() -> None:
    (one,) = told('"We waited," she said. "Nobody came. We left."')
    assert one == ("she", "said", '"We waited," ... "Nobody came. We left."')


def test_quotation_that_began_in_the_sentence_before_is_whole() -> None:
    (one,) = told('"Nobody came. We left," she said.')
    assert one[2] == '"Nobody came. We left,"'


def test_quotation_of_another_sentence_is_not_for_the_next_subject() -> None:
    found = told('"We waited," she said. "Nobody came." Officials fear that it will rain.')
    assert [one[2] for one in found] == ['"We waited," ... "Nobody came."', "that it will rain"]


def test_what_is_said_inside_a_statement_lies_deeper() -> None:
    outer, inner = sorted(read("The mayor said she thinks that the road will open."), key=lambda one: one.depth)
    assert (outer.depth, inner.depth) == (0, 1)
    assert inner.source[0].quote == "she"


@pytest.mark.parametrize("text", [
    "The mayor left at noon.", "The plan is old.", "She said nothing.",
    "Prices fell in May.", "The report is long.", "The dog barked all night.", "He paid two euros per hour.",
])
def test_nothing_is_laid_to_anybody(text: str) -> None:
    assert told(text) == []


@pytest.mark.parametrize(("text", "kind"), [
    ("Ana Roe said it rained.", "named"), ("Officials said it rained.", "unnamed"),
    ("It is said that it rained.", "none"), ("She said it rained.", "named"),
])
def test_kind_of_source(text: str, kind: str) -> None:
    assert [one.kind for one in read(text)] == [kind]


def test_an_attribution_without_source_is_of_no_kind() -> None:
    content = (Span.cut("It rained.", 0, 9),)
    with pytest.raises(ValueError, match="cannot be 'named'"):
        Attribution("x", "named", (), None, content, "statement", "indirect", 0, "say/clause")

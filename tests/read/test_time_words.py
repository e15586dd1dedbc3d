"""What the grammar of days can read is found in sentences, with its whole sense; names made of a time are not."""

from datetime import date
from pathlib import Path

import pytest

from bench.days import UNFIXED, Days, expressions, said
from blowback.read.time_words import iter_times

TABLE = Path(__file__).parents[2] / "bench" / "days.tsv"
FRAMES = ("Rebels shelled the town {} and left.", "Officials said that {} the troops had opened fire.",
          "{}, the army struck a convoy near the river.")
# Too short or too loose to be told from other words of a sentence.
LOOSE = frozenset({"recently", "nightly", "1402 (solar)", "the 14th", "06:40"})


def found(sentence: str) -> list[str]:
    return [sentence[start:end] for start, end in iter_times(sentence, 0, len(sentence))]


@pytest.mark.parametrize("frame", FRAMES)
@pytest.mark.parametrize(("words", "published", "days"), [
    row for row in expressions(TABLE) if row[0] not in LOOSE], ids=str)
def test_every_expression_is_found_in_a_sentence(words: str, published: date | None, days: Days, frame: str) -> None:
    """One of the spans says what the whole expression says, and none says other days."""
    spans = found(frame.format(words[0].upper() + words[1:] if frame.startswith("{}") else words))
    assert any(said(span, published) == days for span in spans), spans
    assert all(said(span, published) in (days, UNFIXED) for span in spans), spans


@pytest.mark.parametrize("sentence", [
    "The 14 March alliance lost the vote.", "Fighters of the March 23 Movement came.",
    "Survivors of the September 11 attacks met.", "It recalls the 9/11 attacks on the city.",
    "Seven Sunday schools were closed.", "The Friday mosque was hit.", "The Sunday Times reported it.",
    "The 2014 operation's commander died.", "The first division advanced.", "Both men are in their fifties.",
    "They may march on the sun.", "May they rest.", "The army's second in command left.", "An august body met.",
    "Rajab left, said Ramadan Shalah.", "He lives on the 14th floor.", "The road is 2023 metres long, not 1.2.3.",
    "They said that weeks of talks failed.", "They sent 2000 troops.", "The spring offensive stalled.",
    "He sat in the dark.",
    "Version 3.4.20 was sold.", "The end of the road was mined.", "Eid was arrested by the police.",
])
def test_names_and_other_words_are_no_times(sentence: str) -> None:
    assert found(sentence) == []


@pytest.mark.parametrize(("sentence", "spans"), [
    ("He came in May. Later in June he left.", ["May", "Later in June"]),
    ("They met on 2 December. Nobody spoke.", ["2 December"]),
    ("Troops left in Sept. 2011 and came back at 4 a.m. on Sunday.", ["Sept. 2011", "at 4 a.m", "on Sunday"]),
    ("Since the ceasefire of 27 November, both sides fired.", ["Since the ceasefire of 27 November"]),
    ("It froze in the night of 14–15 May.", ["the night of 14–15 May"]),
    ("The war of 1996-2006 is taught.", ["1996-2006"]),
    ("They fasted during Ramadan, on 10 Muharram and after Eid al-Fitr.",
     ["during Ramadan", "10 Muharram", "after Eid al-Fitr"]),
    ("In fiscal year 2023-24 aid fell by 3 per cent.", ["fiscal year 2023-24"]),
    ("They fired between May and July, and said so in May.", ["between May and July", "May"]),
])
def test_an_expression_is_whole_and_ends_where_it_ends(sentence: str, spans: list[str]) -> None:
    assert found(sentence) == spans


def test_only_the_stretch_that_is_asked_for_is_searched() -> None:
    text = "They came on Monday. They left on Tuesday."
    assert [text[start:end] for start, end in iter_times(text, 0, 20)] == ["on Monday"]
    assert list(iter_times(text, 5, 5)) == []

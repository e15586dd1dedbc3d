"""Every entry of the lexicon is run on its own sentences; nothing in it is idle."""

import re
from collections.abc import Mapping
from pathlib import Path

import pytest

from blowback.codebook.lexicon import Cue, Predicate, load_lexicon
from blowback.model import Document, Standing
from blowback.read import load_reader
from tests.codebook.labels import is_known

Entry = Predicate | Cue
Fired = Mapping[str, frozenset[str]]
LEXICON = load_lexicon()
ENTRIES: tuple[Entry, ...] = (*LEXICON.predicates, *LEXICON.cues)
READER_SOURCE = Path(__file__).parents[2] / "src/blowback/read"
CONDITIONS = ("object", "object_not", "subject", "subject_not", "whom")

every_entry = pytest.mark.parametrize("entry", ENTRIES, ids=lambda entry: f"{type(entry).__name__.lower()}:{entry.id}")


@pytest.fixture(scope="session")
def fired() -> Fired:
    """The ids of the entries that took part in the claims of each sentence."""
    sentences = dict.fromkeys(sentence for entry in ENTRIES for sentence in (*entry.fires_on, *entry.silent_on))
    documents = (Document(str(number), "", sentence) for number, sentence in enumerate(sentences))
    return {document.text: frozenset(part for claim in claims for part in claim.reader.rule.split(";"))
            for document, claims in load_reader().read_many(documents)}


@every_entry
def test_fires_on_its_sentences(entry: Entry, fired: Fired) -> None:
    assert not [sentence for sentence in entry.fires_on if entry.id not in fired[sentence]]


@every_entry
def test_is_silent_on_its_sentences(entry: Entry, fired: Fired) -> None:
    assert not [sentence for sentence in entry.silent_on if entry.id in fired[sentence]]


def test_every_predicate_has_two_sentences_of_each_sort_and_every_cue_one() -> None:
    few = [entry.id for entry in LEXICON.predicates if min(len(entry.fires_on), len(entry.silent_on)) < 2]
    few += [entry.id for entry in LEXICON.cues if not (entry.fires_on and entry.silent_on)]
    assert not few, f"too few sentences: {', '.join(few)}"


def test_every_label_is_one_of_the_codebook() -> None:
    wrong = [(entry.id, entry.kind, entry.type, entry.mode) for entry in LEXICON.predicates
             if not is_known(entry.kind, entry.type, entry.mode)]
    wrong += [(entry.id, "option", entry.option, None) for entry in LEXICON.predicates
              if entry.option and not is_known("option", entry.option, None)]
    wrong += [(entry.id, "cue", entry.standing, None) for entry in LEXICON.cues if entry.standing not in set(Standing)]
    assert wrong == []


def test_every_entry_has_words() -> None:
    assert [entry.id for entry in LEXICON.predicates if not entry.verbs + entry.nouns + entry.adjectives] == []
    assert [entry.id for entry in LEXICON.cues
            if not entry.verbs + entry.nouns + entry.adjectives + entry.adverbs + entry.prepositions] == []


def test_every_look_up_is_used() -> None:
    named = {word[1:] for entry in LEXICON.predicates for condition in CONDITIONS for word in getattr(entry, condition)}
    source = "\n".join(path.read_text(encoding="utf-8") for path in READER_SOURCE.rglob("*.py"))
    named |= set(re.findall(r'"([a-z_]+)"', source))
    unused = sorted(set(LEXICON.classes) - named)
    assert not unused, f"never used: {', '.join(unused)}"


def test_no_sentence_belongs_to_both_sides_of_an_entry() -> None:
    assert [entry.id for entry in ENTRIES if set(entry.fires_on) & set(entry.silent_on)] == []


def test_predicates_and_cues_do_not_share_ids() -> None:
    assert {entry.id for entry in LEXICON.predicates} & {entry.id for entry in LEXICON.cues} == set()

"""The joint reader with the packaged weights: the same bytes again, no neighbour bears on a sentence, whole weights."""

import shutil
from importlib.resources import files
from pathlib import Path

import pytest

from blowback.errors import InstallationError
from blowback.exchange.record import to_jsonl, to_record
from blowback.model import Document
from blowback.read import READERS, JointReader, load_reader
from blowback.read.tagging import CARD, VOCABULARY, WEIGHTS, Tagger, read_card

PACKAGED = Path(str(files("blowback.read") / "weights"))
SENTENCES = (
    "Juba accused Khartoum of arming the rebels.",
    "Gunmen killed at least three traders in Bamenda, and dozens fled.",
    "The two armies have been at loggerheads for decades.",
    "Drone strikes on the depot have crippled exports of grain.",
    "The choir sang in the old church at noon.",
)


def document(text: str) -> Document:
    return Document(Document.fingerprint(text.encode()), "A report", text)


def lines(text: str) -> list[str]:
    doc = document(text)
    return list(to_jsonl(to_record(claim, doc) for claim in load_reader("joint").read(doc)))


def said(text: str) -> list[tuple[str, str | None, str, str, list[str]]]:
    """The claims without their offsets."""
    return [(claim.kind, claim.type, claim.reader.rule, claim.evidence.sentence.quote,
             [mention.span.quote for mention in (*claim.actor, *claim.recipient)])
            for claim in load_reader("joint").read(document(text))]


def test_the_same_text_gives_the_same_bytes() -> None:
    text = " ".join(SENTENCES)
    assert lines(text) == lines(text) != []


@pytest.mark.parametrize("sentence", SENTENCES)
def test_no_other_paragraph_bears_on_a_sentence(sentence: str) -> None:
    others = [one for one in SENTENCES if one != sentence]
    together = said("\n\n".join([*others[:2], sentence, *others[2:]]))
    assert [claim for claim in together if claim[3] == sentence] == said(sentence)


def test_a_claim_says_who_made_it() -> None:
    (first, *_) = load_reader("joint").read(document("Gunmen killed three traders in Bamenda."))
    assert first.reader.name == "joint"
    assert first.reader.rule.partition("+model=")[0].startswith("assault/")
    assert "+model=" in first.reader.rule


def test_its_version_changes_with_rules_and_weights() -> None:
    joint, rules = load_reader("joint"), load_reader("rules")
    assert joint.version == f"{rules.version}.{read_card(PACKAGED).version}"


def test_both_readers_are_there() -> None:
    assert list(READERS) == ["joint", "rules"]
    assert isinstance(load_reader("joint"), JointReader)
    assert type(load_reader("rules")) is not JointReader


@pytest.fixture
def copied(tmp_path: Path) -> Path:
    return Path(shutil.copytree(PACKAGED, tmp_path / "weights"))


@pytest.mark.parametrize("name", [WEIGHTS, VOCABULARY, CARD])
def test_missing_weights_are_told(name: str, copied: Path) -> None:
    (copied / name).unlink()
    with pytest.raises(InstallationError, match=f"{name}.*--reader rules"):
        Tagger(copied)


@pytest.mark.parametrize("name", [WEIGHTS, VOCABULARY, CARD])
def test_altered_weights_are_told(name: str, copied: Path) -> None:
    (copied / name).write_bytes((copied / name).read_bytes()[:-9])
    with pytest.raises(InstallationError, match=f"missing or altered: {name}"):
        Tagger(copied)


def test_the_thresholds_cover_every_label() -> None:
    card = read_card(PACKAGED)
    assert set(card.add) == set(card.drop) == set(card.labels)
    assert all(0.4 <= least <= 1.01 for least in card.add.values())
    assert all(0 <= least <= 0.05 for least in card.drop.values())

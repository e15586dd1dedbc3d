"""Deliberately bad lexicons: every fault that the loader knows is told, with the entry that has it."""

from pathlib import Path

import pytest

from blowback.codebook import lexicon
from blowback.errors import CodebookError

PREDICATE = '[[predicate]]\nid = "assault/shell"\ntype = "ASSAULT"\nverbs = ["shell"]\n'
CUE = '[[cue]]\nid = "say"\nframe = "clause"\nstanding = "asserted"\nverbs = ["say"]\n'
CLASSES = 'weapon = ["gun"]\n'


@pytest.fixture
def data(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A codebook of one class, one predicate and one cue in place of the packaged one."""
    folder = tmp_path / "data"
    for name, text in (("classes.toml", CLASSES), ("predicates/all.toml", PREDICATE), ("cues/all.toml", CUE)):
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text)
    monkeypatch.setattr(lexicon, "files", lambda package: tmp_path)
    return folder


def load() -> lexicon.Lexicon:
    return lexicon.load_lexicon.__wrapped__()


def test_a_sound_lexicon_is_loaded(data: Path) -> None:
    loaded = load()
    assert [entry.id for entry in loaded.predicates] == ["assault/shell"]
    assert [entry.id for entry in loaded.cues] == ["say"]
    assert loaded.words(("@weapon", "knife")) == {"gun", "knife"}


@pytest.mark.parametrize(("file", "added", "complaint"), [
    ("predicates/all.toml", 'verb = ["bomb"]\n', "(assault/shell): unknown key 'verb'"),
    ("predicates/all.toml", 'object = "@weapons"\n', "assault/shell: object names the unknown class '@weapons'"),
    ("predicates/all.toml", 'subject_not = ["@weapons"]\n', "assault/shell: subject_not names the unknown class"),
    ("predicates/all.toml", PREDICATE, "predicate 2 (assault/shell): id used twice"),
    ("predicates/all.toml", '[[predicate]]\nid = "assault/bomb"\n', "predicate 2 (assault/bomb): no 'type'"),
    ("predicates/all.toml", '[[predicate]]\ntype = "ASSAULT"\n', "predicate 2 (no id): no 'id'"),
    ("predicates/all.toml", "verbs = \n", "all.toml: not TOML"),
    ("predicates/more.toml", PREDICATE, "more.toml, predicate 1 (assault/shell): id used twice"),
    ("cues/all.toml", CUE.replace('"say"', '"tell"').replace('"clause"', '"claus"'), "cue tell: frame 'claus' is none"),
    ("cues/all.toml", 'holder = "speaker"\n', "cue say: holder 'speaker' is none of"),
    ("cues/all.toml", 'types = []\n', "(say): unknown key 'types'"),
    ("classes.toml", "weapon = []\n", "classes.toml: not TOML"),
], ids=["unknown-key", "unknown-class", "unknown-class-not", "id-twice", "no-type", "no-id", "not-toml",
        "id-in-two-files", "frame", "holder", "cue-key", "class-twice"])
def test_a_fault_is_told(data: Path, file: str, added: str, complaint: str) -> None:
    with (data / file).open("a") as out:
        out.write(added)
    with pytest.raises(CodebookError) as caught:
        load()
    assert complaint in str(caught.value)


def test_all_faults_are_told_at_once(data: Path) -> None:
    (data / "predicates/all.toml").write_text(PREDICATE + 'verb = ["bomb"]\n')
    (data / "cues/all.toml").write_text(CUE + 'holder = "speaker"\n')
    with pytest.raises(CodebookError) as caught:
        load()
    assert "unknown key 'verb'" in str(caught.value)
    assert "holder 'speaker'" in str(caught.value)


def test_other_files_beside_the_data_are_left_alone(data: Path) -> None:
    (data / "predicates/notes.md").write_text("not TOML")
    assert len(load().predicates) == 1

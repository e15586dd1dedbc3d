"""Places in and out as tables: our own CSV, GeoNames dumps, UCDP events; sound rows are taken, others reported."""

from collections.abc import Callable, Iterable, Iterator
from itertools import islice
from os import PathLike
from typing import BinaryIO

from blowback.codebook.catalogues import Catalogues
from blowback.codebook.own_places import find_faults
from blowback.errors import InputError, UnreadableInput, UsageError
from blowback.exchange import geonames, place_csv, ucdp_places
from blowback.exchange.place_csv import PlaceRow
from blowback.ledger import Ledger
from blowback.sources.files import STDIN, printable
from blowback.sources.opened import open_text
from blowback.workbench.catalogue import CatalogueDoor
from blowback.workbench.imported import Imported

FORMATS = ("csv", "geonames", "ucdp")
BATCH = 5_000
"""Places that are written at once: larger batches gain nothing, and others may wait to write."""
Rows = Iterator[PlaceRow | InputError]


def import_places(ledger: Ledger, catalogues: Catalogues, form: str, path: str | PathLike[str],
                  stdin: BinaryIO | None = None, advance: Callable[[], None] = lambda: None) -> Imported:
    """Take the places of a file, in batches that are each on the disk before the next; known ones are edited.

    Of several rows with one id the last one counts.
    """
    n_new = n_changed = n_same = 0
    faults: list[InputError] = []
    rows = _rows(catalogues, form, path, stdin, advance)
    while batch := list(islice(rows, BATCH)):
        sound = list(_sound(batch, catalogues.countries, faults))
        done = ledger.add_places(row.place for row in sound)
        n_new, n_changed, n_same = n_new + done.n_new, n_changed + done.n_changed, n_same + done.n_same
    return Imported(n_new, n_changed, n_same, tuple(faults))


def export_places(catalogue: CatalogueDoor, *, everything: bool = False) -> Iterator[str]:
    """The own places as a table, or all that are in force."""
    own = catalogue.in_force.own.places
    return place_csv.to_csv(catalogue.gazetteer if everything else own if own is not None else ())


def _rows(catalogues: Catalogues, form: str, path: str | PathLike[str], stdin: BinaryIO | None,
          advance: Callable[[], None]) -> Rows:
    where = printable(path)
    if form not in FORMATS:
        raise UsageError(f"no importer for {form!r}", value=form, hint=f"there are: {', '.join(FORMATS)}")
    if form == "geonames":
        yield from _geonames(catalogues, path, where, advance)
        return
    with open_text(path, stdin) as file:
        if form == "ucdp":
            yield from ucdp_places.from_ucdp(file, where, _by_name(catalogues), advance)
        else:
            for row in place_csv.from_csv(file, where):
                advance()
                yield row


def _geonames(catalogues: Catalogues, path: str | PathLike[str], where: str, advance: Callable[[], None]) -> Rows:
    """The file is gone through twice: first for the names of provinces and districts."""
    if where == STDIN:
        raise UsageError("a GeoNames dump cannot be read from standard input", value=where, hint="name the file")
    with open_text(path) as file:
        units = geonames.read_units(file)
    with open_text(path) as file:
        for row in geonames.from_geonames(file, where, units, _by_code(catalogues)):
            advance()
            if row is not None:
                yield row


def _sound(rows: Iterable[PlaceRow | InputError], countries: frozenset[str],
           faults: list[InputError]) -> Iterator[PlaceRow]:
    for row in rows:
        wrong = [row] if isinstance(row, InputError) else [
            UnreadableInput("; ".join(found), value=row.place.id, where=row.where)
            for found in [list(find_faults(row.place, countries))] if found]
        faults += wrong
        if isinstance(row, PlaceRow) and not wrong:
            yield row


def _by_code(catalogues: Catalogues) -> Callable[[str], str | None]:
    codes = {code.removeprefix("iso2:"): actor.id for actor in catalogues.actors.actors.values()
             for code in actor.codes if actor.is_state and code.startswith("iso2:")}
    return codes.get


def _by_name(catalogues: Catalogues) -> Callable[[str], str | None]:
    def country_of(name: str) -> str | None:
        """UCDP adds former names in brackets: "Myanmar (Burma)"."""
        plain, _, other = name.partition(" (")
        for each in (name, plain, other.rstrip(")")):
            states = {naming.actor.id for naming in catalogues.actors.lookup(each) if naming.actor.is_state}
            if len(states) == 1:
                return states.pop()
        return None

    return country_of

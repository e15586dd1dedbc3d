"""Actors in and out as a CSV table: the sound rows are taken, each of the others is reported with its line."""

from collections.abc import Callable, Iterable, Iterator
from os import PathLike
from typing import BinaryIO

from blowback.codebook import own_actors, own_kin
from blowback.codebook.catalogues import Catalogues, Own, load_catalogues
from blowback.errors import InputError, UnreadableInput
from blowback.exchange.actor_csv import ActorRow, from_csv, to_csv
from blowback.ledger import Change, Ledger
from blowback.sources.files import printable
from blowback.sources.opened import open_text
from blowback.workbench.imported import Imported


def import_actors(ledger: Ledger, path: str | PathLike[str], stdin: BinaryIO | None = None,
                  advance: Callable[[], None] = lambda: None) -> Imported:
    """Take the actors and kin of a table; one that is known is edited to what the table says."""
    where = printable(path)
    with open_text(path, stdin) as file:
        rows = list(_advancing(from_csv(file, where), advance))
    faults = [row for row in rows if isinstance(row, InputError)]
    read = [row for row in rows if isinstance(row, ActorRow)]
    known: list[str] = []
    sound: list[ActorRow] = []

    def decide(own: Own) -> Iterator[Change]:
        known.extend(actor.id for actor in own.actors)
        sound.extend(_settled(read, own, where, faults))
        ours, held = load_catalogues(), {*(actor.id for actor in own.actors), *(one.id for one in own.kin)}
        for row in sound:
            if row.actor.id in held or ours.actors.get(row.actor.id) != row.actor:
                yield Change.add(row.actor)
            yield from (Change.add(one) for one in row.kin if one.id in held or one not in ours.kinship.kin)

    changed = {_actor_of(change) for change in ledger.amend(decide)}
    n_new = sum(row.actor.id in changed and row.actor.id not in known for row in sound)
    n_changed = sum(row.actor.id in changed for row in sound) - n_new
    return Imported(n_new, n_changed, len(sound) - len(changed), tuple(faults))


def export_actors(catalogues: Catalogues, *, everything: bool = False) -> Iterator[str]:
    """The own actors and kin as a table, or all that are in force, in the order of their ids."""
    own = catalogues.own
    actors = catalogues.actors.actors.values() if everything else own.actors
    kin = catalogues.kinship.kin if everything else own.kin
    ids = {actor.id for actor in actors}
    further = {one.actor for one in kin} - ids  # ours, of whom only the kin are own
    known = (found for each in further if (found := catalogues.actors.get(each)))
    return to_csv(sorted((*actors, *known), key=lambda actor: actor.id), kin)


def _settled(rows: Iterable[ActorRow], own: Own, where: str, faults: list[InputError]) -> list[ActorRow]:
    """The rows that stand together with what is there; one falls, and those that lean on it fall with it."""
    seen: dict[str, int] = {}
    standing = []
    for row in rows:
        twice = (f"id {row.actor.id!r} is that of line {seen[row.actor.id]}",) if row.actor.id in seen else ()
        seen.setdefault(row.actor.id, row.line)
        if twice:
            faults.append(_fault(row, twice, where))
        else:
            standing.append(row)
    while True:
        laid = Catalogues(Own((*own.actors, *(row.actor for row in standing)),
                              (*own.kin, *(one for row in standing for one in row.kin))))
        found = {row.line: wrong for row in standing if (wrong := _faults_of(row, laid))}
        if not found:
            return standing
        faults += [_fault(row, found[row.line], where) for row in standing if row.line in found]
        standing = [row for row in standing if row.line not in found]


def _faults_of(row: ActorRow, laid: Catalogues) -> tuple[str, ...]:
    of_kin = (fault for one in row.kin for fault in own_kin.find_faults(one, laid))
    return (*row.faults, *own_actors.find_faults(row.actor, laid), *of_kin)


def _fault(row: ActorRow, faults: Iterable[str], where: str) -> UnreadableInput:
    return UnreadableInput("; ".join(dict.fromkeys(faults)), value=row.actor.id, where=f"{where}, line {row.line}")


def _actor_of(change: Change) -> str:
    return change.id.split(" ", 1)[0] if change.book == "kin" else change.id


def _advancing(rows: Iterable[ActorRow | InputError],
               advance: Callable[[], None]) -> Iterator[ActorRow | InputError]:
    for row in rows:
        advance()
        yield row

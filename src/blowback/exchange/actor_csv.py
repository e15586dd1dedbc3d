"""Actors with their kin as one CSV table, and back without loss."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from typing import TextIO

from blowback.codebook.actors import Actor
from blowback.codebook.kin import Kin
from blowback.codebook.own_actors import OWN_SOURCE, id_of
from blowback.codebook.period import ALWAYS, Period, parse_period
from blowback.errors import InputError
from blowback.exchange.cells import escaped, joined, to_line
from blowback.exchange.rows import Row, iter_rows

_LISTS = ("names", "demonyms", "metonyms", "weak", "member_of", "codes")
_KIN = ("kin_of", "kin_how", "kin_since", "kin_until", "kin_note", "kin_source")
COLUMNS = ("id", "name", "kind", "country", *_LISTS[:4], "parent", "member_of", "role", "codes", "since", "until",
           "source", *_KIN)


@dataclass(frozen=True, slots=True)
class ActorRow:
    """An actor of a table with its kin, the line where it stands, and what is wrong with its dates or kin."""

    line: int
    actor: Actor
    kin: tuple[Kin, ...]
    faults: tuple[str, ...] = ()


def to_csv(actors: Iterable[Actor], kin: Iterable[Kin]) -> Iterator[str]:
    """The table line by line, header first; kin stand in the row of the one who is kin of another."""
    known = tuple(kin)
    yield to_line(COLUMNS)
    for actor in actors:
        yield to_line(_cells(actor, [one for one in known if one.actor == actor.id]))


def from_csv(file: TextIO, where: str) -> Iterator[ActorRow | InputError]:
    """The actors of a table, whose columns may stand in any order; `name` and `kind` have to be there."""
    for row in iter_rows(file, where, COLUMNS, needed=("name", "kind")):
        yield row if isinstance(row, InputError) else _actor_row(row)


def _cells(actor: Actor, kin: list[Kin]) -> Iterator[str]:
    single = {"since": actor.period.since, "until": actor.period.until}
    of_kin: dict[str, list[object]] = {"kin_of": [one.of for one in kin], "kin_how": [one.how for one in kin],
              "kin_since": [one.period.since for one in kin], "kin_until": [one.period.until for one in kin],
              "kin_note": [one.note or None for one in kin], "kin_source": [one.source or None for one in kin]}
    for column in COLUMNS:
        items: Iterable[object] | None = getattr(actor, column) if column in _LISTS else of_kin.get(column)
        value = joined(items) if items is not None else single[column] if column in single else getattr(actor, column)
        yield escaped(str(value)) if value else ""


def _actor_row(row: Row) -> ActorRow:
    faults: list[str] = []
    name, actor_id = row.text("name"), row.text("id") or id_of(row.text("name"))
    actor = Actor(id=actor_id, name=name, kind=row.text("kind"), country=row.text("country").upper() or None,
                  parent=row.text("parent") or None, role=row.text("role") or None,
                  source=row.text("source") or OWN_SOURCE, period=_period(row.text("since"), row.text("until"), faults))
    lists = {key: row.texts(key) for key in _LISTS}
    names = (*lists["names"], *(form for form in lists["weak"] if form not in (name, *lists["names"])))
    actor = replace(actor, names=names, demonyms=lists["demonyms"], metonyms=lists["metonyms"], weak=lists["weak"],
                    member_of=lists["member_of"], codes=lists["codes"])
    return ActorRow(row.line, actor, tuple(_kin(actor, row, faults)), tuple(faults))


def _kin(actor: Actor, row: Row, faults: list[str]) -> Iterator[Kin]:
    columns = {key: row.all_texts(key) for key in _KIN}
    of = columns["kin_of"]
    columns = {key: held or [""] * len(of) for key, held in columns.items()}
    if any(len(held) != len(of) for held in columns.values()):
        faults.append(f"{len(of)} kin, but other columns of kin have another number of items")
        return
    for each, how, since, until, note, source in zip(*columns.values(), strict=True):
        yield Kin(actor.id, each, how, _period(since, until, faults), source or OWN_SOURCE, note)


def _period(since: str, until: str, faults: list[str]) -> Period:
    try:
        return parse_period(since, until)
    except ValueError as error:
        faults.append(str(error))
        return ALWAYS

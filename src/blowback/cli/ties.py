"""`blowback ties` and `blowback trace`: who is said to back whom, and what comes home."""

from collections.abc import Iterator
from typing import TYPE_CHECKING, Annotated, Any

import typer

from blowback.cli.filters import filtered
from blowback.cli.options import LedgerOption, ListFormat, ListFormatOption

if TYPE_CHECKING:
    from rich.console import Console

    from blowback.resolve.incidents import Witness
    from blowback.resolve.ties import Tie
    from blowback.resolve.trace import Hop, Path
    from blowback.workbench import Filters

COLUMNS = ("from", "tie", "to", "summary", "claims", "origins", "first", "last", "holders")
NOTE = "A path is what reports argue, in the order of their days; it proves no cause."


@filtered
def ties(
    *,
    filters: "Filters",
    of: Annotated[str | None, typer.Option(
        "--of", metavar="NAME", help="Only ties of which this actor, or a body of that state, is one side.")] = None,
    form: ListFormatOption = ListFormat.TABLE,
    ledger: LedgerOption = None,
) -> None:
    """List who is said to back, use, join or fight whom, with days, standings and independent origins.

    The filters choose claims, as for `claims`. Only actors that the catalogue knows are listed.
    """
    from blowback.cli.listing import show_list
    from blowback.workbench import Workbench

    with Workbench(ledger) as wb:
        show_list((_row(tie) for tie in wb.across.ties(of, filters)), COLUMNS, form)


def trace(
    actor: Annotated[str, typer.Argument(metavar="ACTOR", help="The backer: a name or an id, such as PAK.")],
    *,
    form: ListFormatOption = ListFormat.TABLE,
    ledger: LedgerOption = None,
) -> None:
    """Follow a backer to whom it is said to back, to their kin, and to what these do on its own soil."""
    from blowback.cli.writers import write_json
    from blowback.workbench import Workbench

    with Workbench(ledger) as wb:
        paths = wb.across.trace(actor)
    if form is ListFormat.TABLE:
        _print(actor, paths)
    else:
        write_json(map(_path, paths), as_lines=form is ListFormat.JSONL)


def _row(tie: "Tie") -> dict[str, Any]:
    first, last = tie.days or (None, None)
    return {"from": tie.actor, "tie": "/".join([tie.type, *tie.modes]), "to": tie.recipient, "summary": tie.summary,
            "claims": len(tie.witnesses), "origins": tie.origins, "first": first, "last": last,
            "holders": _counts(tie.holders), "standings": _counts(tie.standings)}


def _counts(counts: dict[str, int]) -> str:
    return ", ".join(f"{name} {number}" for name, number in sorted(counts.items()))


def _path(path: "Path") -> dict[str, Any]:
    return {"hops": [_hop(hop) for hop in path.hops], "attacker": path.attacker, "order": path.order,
            "attacks": [_attack(attack) for attack in path.attacks]}


def _hop(hop: "Hop") -> dict[str, Any]:
    return {"from": hop.start, "to": hop.end, "by": hop.tie.type if hop.tie else hop.kin.how if hop.kin else None,
            "marks": list(hop.marks), "claims": [each.claim.id for each in hop.tie.witnesses] if hop.tie else [],
            "source": hop.kin.source if hop.kin else None}


def _attack(attack: "Witness") -> dict[str, Any]:
    from blowback.resolve.ties import days_of

    days = [day.isoformat() for day in days_of(attack)]
    return {"claim": attack.claim.id, "first": min(days, default=None), "last": max(days, default=None),
            "standing": str(attack.claim.standing), "sentence": attack.claim.evidence.sentence.quote}


def _print(actor: str, paths: "tuple[Path, ...]") -> None:
    from blowback.cli.screen import make_console

    console = make_console()
    if not paths:
        console.print(f"no claim leads from {actor} to an attack on its own soil")
        return
    for number, path in enumerate(paths, 1):
        if number > 1:
            console.print()
        _print_path(console, path)
    console.print(f"\n{NOTE}")


def _print_path(console: "Console", path: "Path") -> None:
    from rich.padding import Padding

    from blowback.cli.safety import printable
    from blowback.cli.screen import print_clean
    from blowback.cli.tables import ID_LENGTH

    chain = " -> ".join(_called(name) for name in (path.hops[0].start, *(hop.end for hop in path.hops)))
    order = "backing and attacks cannot be put in order" if path.order == "undated" else f"{path.order} the backing"
    print_clean(console, printable(f"{chain} -> attacks at home ({order})"))
    for line in _lines(path):
        print_clean(console, Padding(printable(line), (0, 0, 0, 2)))
    for attack in map(_attack, path.attacks):
        when = " to ".join(dict.fromkeys(day for day in (attack["first"], attack["last"]) if day)) or "no day"
        print_clean(console, Padding(f"{when}, {attack['standing']}, claim {attack['claim'][:ID_LENGTH]}\n"
                                     f"{printable(' '.join(attack['sentence'].split()))}", (0, 0, 0, 4)))


def _lines(path: "Path") -> "Iterator[str]":
    for hop in path.hops:
        by = hop.tie.type if hop.tie else f"{hop.kin.how}, by the catalogue" if hop.kin else ""
        count = f", claims: {len(hop.tie.witnesses)}, independent origins: {hop.tie.origins}" if hop.tie else ""
        marks = f" [{', '.join(hop.marks)}]" if hop.marks else ""
        yield f"{_called(hop.start)} -> {_called(hop.end)}: {by}{count}{marks}"


def _called(actor_id: str) -> str:
    from blowback.codebook.actors import load_actors

    actor = load_actors().get(actor_id)
    return actor.name if actor else actor_id

"""`blowback actors` lists the catalogue; `blowback actors show NAME` tells what it knows of one."""

from typing import TYPE_CHECKING, Annotated, Any

import typer

from blowback.cli.options import LedgerOption, ListFormat, ListFormatOption

if TYPE_CHECKING:
    from collections.abc import Iterator

    from rich.tree import Tree

    from blowback.codebook.kin import Kin
    from blowback.workbench.actor_card import ActorCard

COLUMNS = ("actor", "name", "kind", "country", "names")


def actors(
    *,
    context: typer.Context,
    name: Annotated[str, typer.Option("--name", help="Only those with these words in a name.")] = "",
    kind: Annotated[str, typer.Option("--kind", help="Only of this kind: rebel, military, party ...")] = "",
    country: Annotated[str, typer.Option("--country", help="Only of this country (ISO 3166: PAK).")] = "",
    own: Annotated[bool, typer.Option("--own", help="Only those that you have added or edited.")] = False,
    form: ListFormatOption = ListFormat.TABLE,
    ledger: LedgerOption = None,
) -> None:
    """List the actors of the catalogue, or say what it knows of one (`actors show NAME`)."""
    if context.invoked_subcommand:
        return
    from blowback.cli.listing import show_list
    from blowback.workbench import Workbench

    with Workbench(ledger) as wb:
        found = wb.catalogue.actors(name=name, kind=kind, country=country, own=own)
    names = (", ".join(each.names) if form is ListFormat.TABLE else list(each.names) for each in found)
    show_list(({"actor": each.id, "name": each.name, "kind": each.kind, "country": each.country, "names": other,
                "codes": list(each.codes), "source": each.source} for each, other in zip(found, names, strict=True)),
              COLUMNS, form)


def show(
    *,
    name: Annotated[str, typer.Argument(metavar="NAME", help="A name, acronym or id: TTP, taliban, PAK-MIL.")],
    form: ListFormatOption = ListFormat.TABLE,
    ledger: LedgerOption = None,
) -> None:
    """Tell what the catalogue knows of an actor: names, codes, roles, kin."""
    from blowback.workbench import Workbench

    with Workbench(ledger) as wb:
        card = wb.catalogue.actor(name)
    if form is not ListFormat.TABLE:
        from blowback.cli.writers import write_json

        write_json([_record(card)], as_lines=form is ListFormat.JSONL)
        return
    _print(card)


def _record(card: "ActorCard") -> dict[str, Any]:
    actor = card.actor
    return {"id": actor.id, "name": actor.name, "kind": actor.kind, "country": actor.country, "parent": actor.parent,
            "names": list(actor.names), "demonyms": list(actor.demonyms), "metonyms": list(actor.metonyms),
            "weak": list(actor.weak), "member_of": list(actor.member_of), "codes": list(actor.codes),
            "when": str(actor.period), "source": actor.source, "own": card.is_own,
            "roles": [{"kind": one.kind, "country": one.country, "when": str(one.period), "note": one.note,
                       "source": one.source} for one in card.roles],
            "kin": [{"actor": one.actor, "how": one.how, "of": one.of, "when": str(one.period), "note": one.note,
                     "source": one.source} for one in (*card.above, *card.below)]}


def _print(card: "ActorCard") -> None:
    from rich.table import Table

    from blowback.cli.safety import printable
    from blowback.cli.screen import make_console, print_clean

    console = make_console()
    print_clean(console, f"{printable(card.actor.name)}  ({card.actor.id})")
    grid = Table.grid(padding=(0, 2))
    for label, words in _lines(card):
        grid.add_row("", label, printable(words))
    print_clean(console, grid)
    if card.above or card.below:
        print_clean(console, _tree(card))


def _lines(card: "ActorCard") -> "Iterator[tuple[str, str]]":
    actor = card.actor
    yield "kind", actor.kind + (f", {actor.country}" if actor.country else "")
    for label, words in (("part of", filter(None, [actor.parent])), ("member of", actor.member_of),
                         ("names", actor.names), ("demonyms", actor.demonyms), ("stands in", actor.metonyms),
                         ("codes", actor.codes), ("there", filter(None, [str(actor.period)]))):
        if line := ", ".join(words):
            yield label, line
    for role in card.roles:
        where = f" of {role.country}" if role.country else ""
        yield "role", f"{role.kind}{where}, {role.period}" + (f"; {role.note}" if role.note else "")
    yield "source", actor.source + (" (your own)" if card.is_own else "")


def _tree(card: "ActorCard") -> "Tree":
    """Those above it, then itself with those below it."""
    from rich.tree import Tree

    from blowback.cli.safety import printable

    tree = Tree("kin")
    for one in card.above:
        tree.add(printable(f"{one.how} of {_named(card, one.of)}{_when(one)}"))
    for one in card.below:
        tree.add(printable(f"{_named(card, one.actor)}, {one.how}{_when(one)}"))
    return tree


def _named(card: "ActorCard", actor_id: str) -> str:
    actor = card.kindred.get(actor_id)
    return f"{actor.name} ({actor.id})" if actor else actor_id


def _when(one: "Kin") -> str:
    when = str(one.period)
    return (f", {when}" if when else "") + (f"; {one.note}" if one.note else "")

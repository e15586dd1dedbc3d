"""`blowback actors add`, `edit`, `remove` and `kin`: a user's own actors, laid over ours in the ledger."""

from typing import TYPE_CHECKING, Annotated, Any

import typer

from blowback.cli.options import LedgerOption

if TYPE_CHECKING:
    from blowback.codebook.own_actors import ActorFields
    from blowback.workbench import Workbench

IdArgument = Annotated[str, typer.Argument(metavar="ID", help="The actor's id, as `blowback actors` lists it.")]
Texts = list[str] | None


def _many(name: str, what: str) -> Any:
    return typer.Option(name, help=f"{what}; can be repeated.", show_default=False)


def _one(name: str, what: str, metavar: str | None = None) -> Any:
    return typer.Option(name, help=what, metavar=metavar, show_default=False)


Alias = Annotated[Texts, _many("--alias", "Another name, acronym or spelling")]
Weak = Annotated[Texts, _many("--weak", "A name that means it only near its country or its full name")]
Demonym = Annotated[Texts, _many("--demonym", "A word for its people")]
Metonym = Annotated[Texts, _many("--metonym", "A place whose name stands for it")]
MemberOf = Annotated[Texts, _many("--member-of", "The id of a body that it belongs to")]
Code = Annotated[Texts, _many("--code", "A code elsewhere, such as wikidata:Q42418 or ucdp:303")]
Country = Annotated[str | None, _one("--country", "Its country (ISO 3166: PAK).")]
Parent = Annotated[str | None, _one("--parent", "The id of the actor that it is a part of.", "ID")]
Since = Annotated[str | None, _one("--since", "From when: 2015, 2015-06 or 2015-06-10.", "DATE")]
Until = Annotated[str | None, _one("--until", "Until when.", "DATE")]
Source = Annotated[str | None, _one("--source", "Where this is known from.")]


def add(
    *,
    name: Annotated[str, typer.Argument(metavar="NAME", help="The name to show.")],
    kind: Annotated[str, typer.Option("--kind", help="rebel, militia, military, party, igo ...")],
    country: Country = None,
    alias: Alias = None,
    weak: Weak = None,
    demonym: Demonym = None,
    metonym: Metonym = None,
    parent: Parent = None,
    member_of: MemberOf = None,
    since: Since = None,
    until: Until = None,
    code: Code = None,
    source: Source = None,
    actor_id: Annotated[str | None, _one("--id", "Its id; else made of the name.")] = None,
    ledger: LedgerOption = None,
) -> None:
    """Add an actor of your own to the catalogue; reading from this ledger knows it from then on."""
    from blowback.cli.door import tell
    from blowback.workbench import Workbench

    with Workbench(ledger) as wb:
        given = _fields(alias, weak, demonym, metonym, member_of, code, kind=kind, country=country, parent=parent,
                        since=since, until=until, source=source)
        actor = wb.own.add_actor(name, id=actor_id, **given)
        tell(f"added {actor.name} ({actor.id})")
        _tell_namesakes(wb, actor.id)


def edit(
    *,
    actor_id: IdArgument,
    name: Annotated[str | None, _one("--name", "The name to show.")] = None,
    kind: Annotated[str | None, _one("--kind", "rebel, militia, military, party, igo ...")] = None,
    country: Country = None,
    alias: Alias = None,
    weak: Weak = None,
    demonym: Demonym = None,
    metonym: Metonym = None,
    drop: Annotated[Texts, _many("--drop", "Take away this name, code or membership")] = None,
    parent: Parent = None,
    member_of: MemberOf = None,
    since: Since = None,
    until: Until = None,
    code: Code = None,
    source: Source = None,
    ledger: LedgerOption = None,
) -> None:
    """Edit an actor, of your own or ours.

    Lists are added to, other fields replaced; an empty text clears one. Ours stays below and comes back by `remove`."""
    from blowback.cli.door import tell
    from blowback.workbench import Workbench

    with Workbench(ledger) as wb:
        given = _fields(alias, weak, demonym, metonym, member_of, code, kind=kind, country=country, parent=parent,
                        since=since, until=until, source=source)
        actor = wb.own.edit_actor(actor_id, name=name, drop=tuple(drop or ()), **given)
        tell(f"edited {actor.name} ({actor.id})")
        _tell_namesakes(wb, actor.id)


def remove(*, actor_id: IdArgument, ledger: LedgerOption = None) -> None:
    """Withdraw an actor of your own, or your edits of one of ours."""
    from blowback.cli.door import tell
    from blowback.workbench import Workbench

    with Workbench(ledger) as wb:
        wb.own.remove_actor(actor_id)
        left = wb.catalogue.in_force.actors.get(actor_id)
        tell(f"removed {actor_id}" + ("; ours is as it was" if left else ""))


def kin(
    *,
    actor_id: IdArgument,
    of: Annotated[str, typer.Option("--of", metavar="ID", help="The id of whom it is kin.")],
    how: Annotated[str | None, _one("--how", "faction, member, branch, splinter or successor.")] = None,
    since: Since = None,
    until: Until = None,
    note: Annotated[str, typer.Option("--note", help="What else is to be said.", show_default=False)] = "",
    source: Source = None,
    is_removed: Annotated[bool, typer.Option("--remove", help="Withdraw what you noted, instead.")] = False,
    ledger: LedgerOption = None,
) -> None:
    """Note of whom an actor is, or was, a part, splinter or successor."""
    from blowback.cli.door import tell
    from blowback.errors import UsageError
    from blowback.workbench import Workbench

    with Workbench(ledger) as wb:
        if is_removed:
            tell(f"{wb.own.remove_kin(actor_id, of, how)} removed")
            return
        if how is None:
            raise UsageError("how are they kin?", hint="--how faction, member, branch, splinter or successor")
        noted = wb.own.add_kin(actor_id, of, how, since=since, until=until, note=note, source=source or "")
        tell(" ".join(filter(None, (f"noted: {actor_id} is {noted.how} of {of}", str(noted.period)))))


def _fields(alias: Texts, weak: Texts, demonym: Texts, metonym: Texts, member_of: Texts, code: Texts,
            **single: Any) -> "ActorFields":
    lists = {"aliases": alias, "weak": weak, "demonyms": demonym, "metonyms": metonym, "member_of": member_of,
             "codes": code}
    given: Any = {**{key: tuple(held) for key, held in lists.items() if held},
                  **{key: held for key, held in single.items() if held is not None}}
    fields: ActorFields = given
    return fields


def _tell_namesakes(wb: "Workbench", actor_id: str) -> None:
    """A name that others bear too is resolved only where the context decides; better said at once."""
    from blowback.cli.door import tell

    catalogue = wb.catalogue.in_force.actors
    actor = catalogue.actors[actor_id]
    for form in (actor.name, *actor.names):
        others = sorted({one.actor.id for one in catalogue.lookup(form)} - {actor_id})
        if others:
            tell(f"note: {form!r} is also a name of {', '.join(others)}; the context has to tell them apart")

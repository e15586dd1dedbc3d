"""The filters, the same for every command that lists claims."""

import inspect
from collections.abc import Callable
from datetime import date
from functools import wraps
from typing import TYPE_CHECKING, Annotated, Any

import typer

from blowback.cli.options import first_day, last_day
from blowback.model import Kind, Review, Standing

if TYPE_CHECKING:
    from blowback.workbench import Filters

Texts = list[str] | None
OPTIONS: dict[str, Any] = {
    "actor": Annotated[Texts, typer.Option("--actor", metavar="NAME", help="Who is said to do it.")],
    "recipient": Annotated[Texts, typer.Option("--recipient", metavar="NAME", help="To whom it is done.")],
    "place": Annotated[Texts, typer.Option("--place", metavar="NAME", help="Where.")],
    "first": Annotated[date | None, typer.Option(
        "--from", metavar="DAY", parser=first_day, help="From this day, month or year on; the day of publication "
        "counts where the text gives none.", show_default=False)],
    "last": Annotated[date | None, typer.Option(
        "--to", metavar="DAY", parser=last_day, help="Up to this day, month or year.", show_default=False)],
    "type": Annotated[Texts, typer.Option(
        "--type", metavar="TYPE", help="Such as ASSAULT, or with a mode: support/weapons.")],
    "kind": Annotated[list[Kind] | None, typer.Option("--kind", metavar="KIND", help=f"One of {', '.join(Kind)}.")],
    "standing": Annotated[list[Standing] | None, typer.Option(
        "--standing", metavar="LABEL", help=f"How firmly the holder commits: {', '.join(Standing)}.")],
    "holder": Annotated[Texts, typer.Option(
        "--holder", metavar="NAME", help="On whose word; also 'author' and 'unnamed'.")],
    "document": Annotated[Texts, typer.Option("--document", metavar="ID|TITLE", help="In which document.")],
    "review": Annotated[list[Review] | None, typer.Option(
        "--review", metavar="STATE", help=f"What a person has said of it: {', '.join(Review)}.")],
}


def filtered(command: Callable[..., None]) -> Callable[..., None]:
    """Give a command, in place of its parameter `filters`, one option for each filter; all can be repeated but days."""

    @wraps(command)
    def with_options(**given: Any) -> None:
        command(filters=_to_filters({name: given.pop(name) for name in OPTIONS}), **given)

    signature = inspect.signature(command)
    own = [parameter for parameter in signature.parameters.values() if parameter.name != "filters"]
    added = [inspect.Parameter(name, inspect.Parameter.KEYWORD_ONLY, default=None, annotation=option)
             for name, option in OPTIONS.items()]
    parameters = [parameter.replace(kind=inspect.Parameter.KEYWORD_ONLY) for parameter in own]
    with_options.__signature__ = signature.replace(parameters=parameters + added)  # type: ignore[attr-defined]
    with_options.__annotations__ = {parameter.name: parameter.annotation for parameter in parameters + added}
    return with_options


def _to_filters(given: dict[str, Any]) -> "Filters":
    from blowback.workbench import Filters

    first, last = given.pop("first"), given.pop("last")
    return Filters(first=first, last=last, **{name: tuple(values or ()) for name, values in given.items()})

"""`blowback places`: the gazetteer, and places of a user's own laid over it."""

from itertools import islice
from typing import TYPE_CHECKING, Annotated, Any

import typer

from blowback.cli.actor_table import AllOption, FileArgument, TargetArgument
from blowback.cli.options import LedgerOption, ListFormat, ListFormatOption
from blowback.cli.own_actors import Alias, Country, Since, Source, Until

if TYPE_CHECKING:
    from blowback.codebook.places import Place

COLUMNS = ("name", "country", "precision", "lat", "lon", "radius_km", "in", "place")


def places(
    *,
    context: typer.Context,
    name: Annotated[str, typer.Option("--name", help="Only those with these words in a name.")] = "",
    country: Annotated[str, typer.Option("--country", help="Only of this country (ISO 3166: PAK).")] = "",
    precision: Annotated[str, typer.Option(
        "--precision", help="Only exact, settlement, admin-2, admin-1 or country.")] = "",
    own: Annotated[bool, typer.Option("--own", help="Only those that you have added.")] = False,
    limit: Annotated[int, typer.Option("--limit", min=1, metavar="N", help="At most so many.")] = 100,
    form: ListFormatOption = ListFormat.TABLE,
    ledger: LedgerOption = None,
) -> None:
    """List the places of the gazetteer, or say what it knows of one (`places show NAME`)."""
    if context.invoked_subcommand:
        return
    from blowback.cli.door import tell
    from blowback.cli.listing import show_list
    from blowback.cli.preparing import prepare
    from blowback.workbench import Workbench

    prepare()
    with Workbench(ledger) as wb:
        found = wb.catalogue.places(name=name, country=country, precision=precision, own=own)
    show_list(map(_record, islice(found, limit)), COLUMNS, form)
    if len(found) > limit:
        tell(f"{len(found) - limit} more; narrow the list, or --limit")


def show_place(
    *,
    name: Annotated[str, typer.Argument(metavar="NAME", help="A name, as a text has it.")],
    form: ListFormatOption = ListFormat.TABLE,
    ledger: LedgerOption = None,
) -> None:
    """Tell which places bear a name."""
    from blowback.cli.listing import show_list
    from blowback.cli.preparing import prepare
    from blowback.workbench import Workbench

    prepare()
    with Workbench(ledger) as wb:
        found = wb.catalogue.place(name)
    if form is ListFormat.TABLE:
        _print(found)
    else:
        show_list(map(_record, found), COLUMNS, form)


def add_place(
    *,
    name: Annotated[str, typer.Argument(metavar="NAME", help="The name to show.")],
    at: Annotated[str, typer.Option("--at", metavar="LAT,LON", help="Its middle, in degrees: 34.01,71.52.")],
    precision: Annotated[str, typer.Option(
        "--precision", help="exact, settlement, admin-2 or admin-1.")] = "settlement",
    radius: Annotated[float | None, typer.Option(
        "--radius", metavar="KM", help="What covers it, and the doubt about where it is.", show_default=False)] = None,
    country: Country = None,
    inside: Annotated[str | None, typer.Option(
        "--in", metavar="NAME", help="The district or province that it lies in.", show_default=False)] = None,
    alias: Alias = None,
    since: Since = None,
    until: Until = None,
    source: Source = None,
    place_id: Annotated[str | None, typer.Option("--id", help="Its id; else made of the name.")] = None,
    ledger: LedgerOption = None,
) -> None:
    """Add a place of your own to the gazetteer; one with the same id is replaced."""
    from blowback.cli.door import tell
    from blowback.cli.preparing import prepare
    from blowback.workbench import Workbench

    prepare()
    fields: dict[str, Any] = {"radius_km": radius, "country": country, "inside": inside, "since": since,
                              "until": until, "source": source, "aliases": tuple(alias or ())}
    with Workbench(ledger) as wb:
        given: Any = {key: value for key, value in fields.items() if value is not None}
        place = wb.own.add_place(name, _spot(at), precision, id=place_id, **given)
    tell(f"added {place.name} ({place.id})")


def remove_place(
    *,
    place_id: Annotated[str, typer.Argument(metavar="ID", help="The place's id, as `places --own` lists it.")],
    ledger: LedgerOption = None,
) -> None:
    """Withdraw a place of your own, or your version of one of ours."""
    from blowback.cli.door import tell
    from blowback.workbench import Workbench

    with Workbench(ledger) as wb:
        wb.own.remove_place(place_id)
    tell(f"removed {place_id}")


def import_places(
    *,
    form: Annotated[str, typer.Argument(metavar="FORMAT", help="csv, geonames (a country dump) or ucdp (GED).")],
    path: FileArgument,
    ledger: LedgerOption = None,
) -> None:
    """Take places from a table.

    Sound rows are taken, the others named with their lines; taking the same file again changes nothing."""
    from blowback.cli.actor_table import tell_imported
    from blowback.cli.progress import Bar
    from blowback.sources.opened import count_lines
    from blowback.workbench import Workbench

    total = (lambda: count_lines(path)) if path != "-" else None
    with Workbench(ledger) as wb, Bar("importing", total=total) as bar:
        done = wb.own.import_places(form, path, advance=bar.advance)
    tell_imported(done, "places")


def export_places(*, path: TargetArgument = "-", everything: AllOption = False, ledger: LedgerOption = None) -> None:
    """Write your own places as a CSV table, which `import csv` takes back."""
    from blowback.cli.actor_table import write_table
    from blowback.workbench import Workbench

    with Workbench(ledger) as wb:
        write_table(wb.own.export_places(everything=everything), path)


def _spot(text: str) -> tuple[float, float]:
    from blowback.errors import UsageError

    try:
        lat, lon = (float(part) for part in text.split(","))
    except ValueError:
        raise UsageError(f"{text!r} is no latitude and longitude", value=text, hint="write --at 34.01,71.52") from None
    return lat, lon


def _record(place: "Place") -> dict[str, Any]:
    return {"place": place.id, "name": place.name, "country": place.country, "precision": place.precision,
            "lat": place.lat, "lon": place.lon, "radius_km": place.radius_km,
            "in": ", ".join(filter(None, (place.admin2, place.admin1))) or None, "names": list(place.names),
            "population": place.population, "when": str(place.period), "source": place.source}


def _print(found: "tuple[Place, ...]") -> None:
    from rich.table import Table

    from blowback.cli.safety import printable
    from blowback.cli.screen import make_console, print_clean

    console = make_console()
    for place in found:
        row = _record(place)
        print_clean(console, printable(f"{place.name}  ({place.id})"))
        grid = Table.grid(padding=(0, 2))
        where = f"{place.lat:.4f}, {place.lon:.4f}, within {place.radius_km:g} km"
        for label, words in (("precision", place.precision), ("at", where), ("country", place.country),
                             ("in", row["in"]), ("names", ", ".join(place.names)), ("there", row["when"]),
                             ("population", str(place.population or "")), ("source", place.source)):
            if words:
                grid.add_row("", label, printable(words))
        print_clean(console, grid)

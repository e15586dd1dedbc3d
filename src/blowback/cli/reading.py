"""What `read`, `demo` and `notation` share: outcomes go by, claims are shown, what was skipped is told at the end."""

import sys
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field

import typer

from blowback.cli.door import PARTLY_READ, describe, tell
from blowback.cli.names import Names
from blowback.cli.options import Format
from blowback.cli.progress import Bar
from blowback.cli.screen import make_console
from blowback.cli.tables import heading, print_claims, print_columns, print_legend
from blowback.cli.writers import Shown, write
from blowback.codebook.actors import Catalogue
from blowback.errors import EmptyInput, InputError
from blowback.workbench import Outcome, State

NOTES = {State.READ: "", State.KNOWN: "already in the ledger", State.REPEATED: "the same as another input of this run"}


@dataclass(slots=True)
class Tally:
    """What went by."""

    documents: dict[State, int] = field(default_factory=lambda: dict.fromkeys(State, 0))
    n_claims: int = 0
    errors: list[InputError] = field(default_factory=list)

    def add(self, outcome: Outcome) -> None:
        """Count one."""
        self.documents[outcome.state] += 1
        self.n_claims += len(outcome.claims)
        if outcome.error:
            outcome.error.where = outcome.error.where or outcome.origin
            self.errors.append(outcome.error)

    @property
    def n_usable(self) -> int:
        """How many inputs gave a document that was read, now or before."""
        return sum(self.documents.values()) - self.documents[State.SKIPPED]

    def __str__(self) -> str:
        parts = [f"{number} {state}" for state, number in self.documents.items() if number]
        return f"{', '.join(parts)}; {self.n_claims} claims"


def read_and_show(outcomes: Iterable[Outcome], form: Format, *, count: Callable[[], int],
                  catalogue: Callable[[], Catalogue], is_quiet: bool = False) -> None:
    """Show the claims of each outcome as it comes; then what was skipped, and the exit code that this deserves.

    `catalogue` is asked for once there is a table to fill with names.
    """
    tally = Tally()
    has_room = is_quiet or form is Format.TABLE or not sys.stdout.isatty()
    with Bar("reading", total=count, is_wanted=has_room) as bar:
        shown = _tallied(outcomes, tally, bar)
        if is_quiet:
            for _ in shown:
                pass
        elif form is Format.TABLE:
            _show_tables(shown, bar, catalogue)
        else:
            write(shown, form)
        sys.stdout.flush()
    _tell_end(tally, is_quiet=is_quiet)


def _tallied(outcomes: Iterable[Outcome], tally: Tally, bar: Bar) -> Iterator[Shown]:
    for outcome in outcomes:
        tally.add(outcome)
        bar.advance()
        if outcome.document and not outcome.error:
            yield Shown(outcome.document, outcome.claims, NOTES[outcome.state])


def _show_tables(shown: Iterable[Shown], bar: Bar, catalogue: Callable[[], Catalogue]) -> None:
    console = make_console()
    for number, each in enumerate(shown):
        with bar.aside():
            if number == 0:
                print_columns(console)
            console.print(heading(each.document, each.note))
            if each.claims:
                print_claims(console, each.claims, Names(catalogue()))
            elif not each.note:
                console.print("  no claims\n")
    print_legend(console)


def _tell_end(tally: Tally, *, is_quiet: bool) -> None:
    if not any(tally.documents.values()):
        raise EmptyInput("there was nothing to read", hint="name a file, or a folder with files in it")
    if not is_quiet:
        tell(str(tally))
    for error in tally.errors:
        tell(f"skipped {describe(error)}")
    if tally.errors:
        raise typer.Exit(PARTLY_READ if tally.n_usable else tally.errors[0].exit_code)

"""What was meant, beside the words that mean it, where the two differ."""

from collections.abc import Iterable

from rich.text import Text

from blowback.cli.safety import printable
from blowback.codebook.actors import Catalogue
from blowback.text.fold import fold

MEANT = "dim"
"""The style of a catalogue name and of days."""


class Names:
    """Catalogue names of ids. Without a catalogue nothing is added to the words."""

    def __init__(self, catalogue: Catalogue | None = None):
        self._catalogue = catalogue

    @property
    def are_known(self) -> bool:
        """Whether there is a catalogue to look ids up in."""
        return self._catalogue is not None

    def of(self, actor_id: str | None) -> str | None:
        """The name of the actor; None where nobody bears the id."""
        actor = self._catalogue.get(actor_id) if self._catalogue and actor_id else None
        return actor.name if actor else None


NO_NAMES = Names()


def beside(words: Text, *meant: str | None) -> Text:
    """The words, and after them what they mean unless they say just that: `Kabul = Afghanistan`."""
    said = fold(words.plain)
    new = tuple(name for name in _each_once(meant) if fold(name) != said)
    return Text.assemble(words, (f" = {printable(', '.join(new))}", MEANT)) if new else words


def _each_once(names: Iterable[str | None]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(name for name in names if name))

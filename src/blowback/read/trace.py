"""What the reader tried and decided, noted by the code that decides; the default trace notes nothing."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from blowback.read.tree import Word

if TYPE_CHECKING:
    from blowback.read.drafts import Draft
    from blowback.read.triggers import Form, Trigger


@dataclass(frozen=True, slots=True)
class Misfit:
    """A condition of an entry that fails: which side, the word that stands there, what must stand there."""

    side: str
    word: Word | None
    wanted: tuple[str, ...]

    def __str__(self) -> str:
        """The condition in words."""
        side = self.side.removeprefix("barred ")
        found = f"there is no {side}" if self.word is None else f"the {side} is {self.word.text!r}"
        return f"{found}; the entry {self.rule} {', '.join(self.wanted)}"

    @property
    def rule(self) -> str:
        """Whether the words must or must not stand there."""
        return "bars" if self.side.startswith("barred") else "asks for"


@dataclass(frozen=True, slots=True)
class Tried:
    """A form that was tried at a word: the score that it reached, or the condition that failed."""

    word: Word
    form: "Form"
    outcome: int | Misfit


@dataclass(frozen=True, slots=True)
class Silenced:
    """A draft that became no claim of its own, and why."""

    draft: "Draft"
    by: str


class Trace:
    """Notes nothing: what `read` passes along."""

    def tried(self, word: Word, form: "Form", outcome: int | Misfit) -> None:
        """A form was held against a word."""

    def chosen(self, kept: Iterable["Trigger"], best: Iterable["Trigger"]) -> None:
        """Of the best trigger of each word these were kept; the others lie inside a longer phrase."""

    def gone(self, before: Collection["Draft"], after: Collection["Draft"], by: str) -> None:
        """A step took some drafts away."""

    def silenced(self, draft: "Draft", by: str) -> None:
        """A draft was silenced."""


UNTRACED = Trace()


@dataclass(slots=True)
class FullTrace(Trace):
    """Keeps all that it is told, of one sentence."""

    forms: list[Tried] = field(default_factory=list)
    fired: list["Trigger"] = field(default_factory=list)
    covered: list["Trigger"] = field(default_factory=list)
    lost: list[Silenced] = field(default_factory=list)

    def tried(self, word: Word, form: "Form", outcome: int | Misfit) -> None:
        """Keep it."""
        self.forms.append(Tried(word, form, outcome))

    def chosen(self, kept: Iterable["Trigger"], best: Iterable["Trigger"]) -> None:
        """Keep both."""
        self.fired = list(kept)
        self.covered = [trigger for trigger in best if not any(trigger is one for one in self.fired)]

    def gone(self, before: Collection["Draft"], after: Collection["Draft"], by: str) -> None:
        """Keep those that are missing."""
        left = {id(draft) for draft in after}
        self.lost += [Silenced(draft, by) for draft in before if id(draft) not in left]

    def silenced(self, draft: "Draft", by: str) -> None:
        """Keep it."""
        self.lost.append(Silenced(draft, by))

"""An attribution: words that a text puts on somebody's account, whose, and by which word."""

from dataclasses import dataclass

from blowback.model.span import Span

SOURCES = ("named", "unnamed", "none")


@dataclass(frozen=True, slots=True)
class Attribution:
    """What somebody says, thinks, wants or judges, as the text tells it.

    kind:    whose it is: `named` ("Ana Roe", "the governor"), `unnamed` ("officials"), `none` ("is believed to")
    source:  the words for whom; empty when the kind is `none`
    cue:     the word that shows it ("said", "suspicions"), None where only marks do
    content: what is said; several spans where it is interrupted ("It rained," he said. "It poured.")
    act:     what sort of word it is: statement, belief, intention, accusation, denial ...
    quoted:  `direct`, `mixed` or `indirect`
    depth:   0 in the text's own words, 1 inside what somebody else is reported to say, and so on
    """

    document_id: str
    kind: str
    source: tuple[Span, ...]
    cue: Span | None
    content: tuple[Span, ...]
    act: str
    quoted: str
    depth: int
    rule: str

    def __post_init__(self) -> None:
        if self.kind not in SOURCES:
            raise ValueError(f"the source of an attribution is one of {SOURCES}, not {self.kind!r}")
        if (self.kind == "none") is bool(self.source):
            raise ValueError(f"an attribution with {len(self.source)} source spans cannot be {self.kind!r}")
        if not self.content:
            raise ValueError("an attribution needs its content")

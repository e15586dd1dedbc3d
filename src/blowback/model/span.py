"""A span of a document's text that carries its own words."""

from dataclasses import InitVar, dataclass


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """Character offsets `start` (inclusive) and `end` (exclusive) with the words between them.

    The constructor is handed the text and refuses a quote that is not its slice.
    """

    text: InitVar[str]
    start: int
    end: int
    quote: str

    def __post_init__(self, text: str) -> None:
        if not 0 <= self.start <= self.end <= len(text):
            raise ValueError(f"span {self.start}..{self.end} lies outside a text of {len(text)} characters")
        if text[self.start : self.end] != self.quote:
            found = text[self.start : self.end]
            raise ValueError(f"quote {self.quote!r} is not the text's slice {self.start}..{self.end}: {found!r}")

    @classmethod
    def cut(cls, text: str, start: int, end: int) -> "Span":
        """The span of `text` from `start` to `end`."""
        return cls(text, start, end, text[start:end])

    def contains(self, other: "Span") -> bool:
        """Whether `other` lies wholly inside this span."""
        return self.start <= other.start and other.end <= self.end

    def overlaps(self, other: "Span") -> bool:
        """Whether the two share a character."""
        return self.start < other.end and other.start < self.end

"""The closed label sets of the codebook that are the same for every type of claim."""

from enum import StrEnum


class Kind(StrEnum):
    """What sort of proposition a claim is (codebook, section 2)."""

    EVENT = "event"
    TIE = "tie"
    CONSEQUENCE = "consequence"
    OPTION = "option"


class Standing(StrEnum):
    """How firmly the holder commits; in the codebook's order of precedence, outermost winner first."""

    DENIED = "denied"
    NEGATED = "negated"
    CONDITIONAL = "conditional"
    RECOMMENDED = "recommended"
    PLANNED = "planned"
    PREDICTED = "predicted"
    CLAIMED = "claimed"
    ACCUSED = "accused"
    SUSPECTED = "suspected"
    ASSERTED = "asserted"

    @property
    def rank(self) -> int:
        """0 for the label that wins over all others."""
        return list(Standing).index(self)

    @classmethod
    def strongest(cls, *found: "Standing") -> "Standing":
        """The winner among the operators that apply; `asserted` when none does."""
        return min(found, key=lambda label: label.rank, default=cls.ASSERTED)


class Review(StrEnum):
    """What a person has said of a claim."""

    UNREVIEWED = "unreviewed"
    ACCEPTED = "accepted"
    CORRECTED = "corrected"
    REJECTED = "rejected"

"""Whether two tellings are of one happening: a score that explains itself, and by default it is another one.

The score is a sum of evidence; above 0 speaks for one happening. Words of the two reports and of the two sentences
count from `ENOUGH_ALIKE` on; day, place, sides and tolls add or take away, and what cannot be (another day, another
town) decides.
"""

from dataclasses import dataclass

from blowback.resolve.spots import distance_km
from blowback.resolve.tellings import Telling

ENOUGH_ALIKE = 0.30
"""Likeness of texts at which they are as likely of one happening as not, where nothing else is known."""
PER_LIKENESS = 10.0
SENTENCE_SHARE = 0.2
NEVER = -100.0
_NEAR_KM = 20.0
_FAR_KM = 60.0
_FINE = frozenset({"exact", "settlement"})


@dataclass(frozen=True, slots=True)
class Reason:
    """One piece of evidence (day, place, manner, actor, recipient, toll, text or sentence) with its weight."""

    what: str
    weight: float
    words: str


@dataclass(frozen=True, slots=True)
class Sameness:
    """The score of a pair of tellings and what it is made of."""

    score: float
    reasons: tuple[Reason, ...]


def compare(left: Telling, right: Telling) -> Sameness:
    """How strongly two tellings speak of one happening."""
    reasons = tuple(reason for look in (_text, _sentence, _day, _place, _manner, _actor, _recipient, _toll)
                    if (reason := look(left, right)))
    return Sameness(sum(reason.weight for reason in reasons), reasons)


def _text(left: Telling, right: Telling) -> Reason:
    report = 1.0 if left.report == right.report else left.story.likeness(right.story)
    alike = (1 - SENTENCE_SHARE) * report + SENTENCE_SHARE * left.context.likeness(right.context)
    return Reason("text", PER_LIKENESS * (alike - ENOUGH_ALIKE), f"texts {alike:.2f} alike")


def _sentence(left: Telling, right: Telling) -> Reason | None:
    """ "Killed two in A and killed three in B": one sentence does not say the same thing twice."""
    if left.report == right.report and left.sentence == right.sentence and left.words & right.words:
        return Reason("sentence", NEVER, "told apart in one sentence")
    return None


def _day(left: Telling, right: Telling) -> Reason | None:
    if left.days is None or right.days is None:
        return None
    first, last = max(left.days[0], right.days[0]), min(left.days[1], right.days[1])
    if (first - last).days > 1:
        return Reason("day", NEVER, f"{left.days[0]} is not {right.days[0]}")
    if first > last:
        return Reason("day", -1.0, "one day apart")
    exact = left.days == right.days and left.days[0] == left.days[1]
    return Reason("day", 1.5 if exact else 0.5, "same day" if exact else "days that can be the same")


def _place(left: Telling, right: Telling) -> Reason | None:
    here, there = left.spot, right.spot
    if here is None or there is None:
        return None
    if here.id == there.id:
        return Reason("place", 1.5 if here.precision in _FINE else 0.5, f"both in {here.name}")
    apart = distance_km(here, there)
    words = f"{here.name} is {apart:.0f} km from {there.name}"
    if apart > here.radius_km + there.radius_km + _FAR_KM:
        return Reason("place", NEVER, words)
    if here.precision in _FINE and there.precision in _FINE:
        return Reason("place", -4.0 if apart > here.radius_km + there.radius_km + _NEAR_KM else -1.5, words)
    return Reason("place", 0.5, f"{here.name} and {there.name} can be one place")


def _manner(left: Telling, right: Telling) -> Reason | None:
    if left.manner is None or right.manner is None or left.manner == right.manner:
        return None
    return Reason("manner", -1.0, f"{left.manner}, {right.manner}")


def _actor(left: Telling, right: Telling) -> Reason | None:
    if not left.actors or not right.actors:
        return None
    if both := left.actors & right.actors:
        return Reason("actor", 1.0, f"both by {min(both)}")
    return Reason("actor", -0.5, f"by {min(left.actors)}, by {min(right.actors)}")


def _recipient(left: Telling, right: Telling) -> Reason | None:
    if both := left.recipients & right.recipients:
        return Reason("recipient", 1.0, f"both against {min(both)}")
    return None


def _toll(left: Telling, right: Telling) -> Reason | None:
    """Equal tolls speak for one happening; others hardly against it: tolls are corrected."""
    if left.killed is None or right.killed is None:
        return None
    if (left.killed.low, left.killed.high) == (right.killed.low, right.killed.high):
        return Reason("toll", 1.0, f"both {left.killed.low} killed")
    return Reason("toll", -0.5, f"{left.killed.low} and {right.killed.low} killed")

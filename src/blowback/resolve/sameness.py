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
_LEAST_ALIKE = -2.0
"""Reports of other makers tell one happening in their own words."""
_TOLD_ON = 3.0
_TOLD_BESIDE = 0.0
_TOLD_APART = -3.0
_ELSEWHERE = -4.0
_NEAR_KM = 20.0
_FAR_KM = 60.0
_FINE = frozenset({"exact", "settlement"})
_NARROW = frozenset({"exact", "settlement", "admin-2"})
_GENERIC = ("-CVL", "-UAF", "-REB")
_NO_NAMES = frozenset(
    "the a an in of at near and village town city district area province market road base post".split())


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
    if left.report == right.report:
        return _one_report(left, right)
    alike = ((1 - SENTENCE_SHARE) * left.story.likeness(right.story)
             + SENTENCE_SHARE * left.context.likeness(right.context))
    weight = max(PER_LIKENESS * (alike - ENOUGH_ALIKE), _LEAST_ALIKE)
    return Reason("text", weight, f"texts {alike:.2f} alike")


def _one_report(left: Telling, right: Telling) -> Reason:
    """A report goes on about one happening until a sentence begins with "separately", "hours later"."""
    later = max(left, right, key=lambda telling: telling.sentence)
    if left.sentence != right.sentence and later.apart:
        return Reason("text", _TOLD_APART, "told apart in one report")
    goes_on = left.sentence == right.sentence or left.words & right.words or (
        later.answers or later.carried and not _are_others(left, right))
    return Reason("text", _TOLD_ON if goes_on else _TOLD_BESIDE, "told in one report")


def _are_others(left: Telling, right: Telling) -> bool:
    """Done to others, or in another manner."""
    manners = {left.manner, right.manner} - {None}
    return len(manners) > 1 or bool(left.recipients and right.recipients and not left.recipients & right.recipients)


def _sentence(left: Telling, right: Telling) -> Reason | None:
    """ "Killed two in A and killed three in B": one sentence does not say the same thing twice."""
    if left.report == right.report and left.sentence == right.sentence and left.words & right.words:
        return Reason("sentence", NEVER, "told apart in one sentence")
    return None


def _day(left: Telling, right: Telling) -> Reason | None:
    if left.days is None or right.days is None or _is_carried(left, right):
        return None
    first, last = max(left.days[0], right.days[0]), min(left.days[1], right.days[1])
    if (first - last).days > 1:
        return Reason("day", NEVER, f"{left.days[0]} is not {right.days[0]}")
    if first > last:
        return Reason("day", -2.0, "one day apart")
    exact = left.days == right.days and left.days[0] == left.days[1]
    return Reason("day", 2.0 if exact else 0.5, "same day" if exact else "days that can be the same")


def _is_carried(left: Telling, right: Telling) -> bool:
    """In one report a passage without place and day of its own says nothing new of them."""
    return left.report == right.report and (left.carried or right.carried)


def _place(left: Telling, right: Telling) -> Reason | None:
    if not left.place or not right.place or _is_carried(left, right):
        return None
    here, there = left.spot, right.spot
    if here is None or there is None:
        return _by_words(left, right)
    if here.id == there.id:
        return Reason("place", 2.0 if here.precision in _FINE else 1.0, f"both in {here.name}")
    apart = distance_km(here, there)
    words = f"{here.name} is {apart:.0f} km from {there.name}"
    if apart > here.radius_km + there.radius_km + _FAR_KM:
        return Reason("place", NEVER if {here.precision, there.precision} <= _NARROW else _ELSEWHERE, words)
    if here.precision in _FINE and there.precision in _FINE:
        return Reason("place", _ELSEWHERE if apart > here.radius_km + there.radius_km + _NEAR_KM else -1.5, words)
    return Reason("place", 0.5, f"{here.name} and {there.name} can be one place")


def _by_words(left: Telling, right: Telling) -> Reason:
    """A place that nobody knows: by the words for it."""
    if set(left.place.split()) & set(right.place.split()) - _NO_NAMES:
        return Reason("place", 1.5, f"both in {left.place}")
    return Reason("place", -1.0, f"in {left.place}, in {right.place}")


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
    if not left.recipients or not right.recipients:
        return None
    if both := left.recipients & right.recipients:
        generic = all(one.endswith(_GENERIC) for one in both)
        return Reason("recipient", 0.5 if generic else 1.0, f"both against {min(both)}")
    return Reason("recipient", -0.5, f"against {min(left.recipients)}, against {min(right.recipients)}")


def _toll(left: Telling, right: Telling) -> Reason | None:
    """Equal tolls speak for one happening; others hardly against it: tolls are corrected."""
    if left.killed is None or right.killed is None:
        return None
    if (left.killed.low, left.killed.high) == (right.killed.low, right.killed.high):
        return Reason("toll", 1.0, f"both {left.killed.low} killed")
    return Reason("toll", -0.5, f"{left.killed.low} and {right.killed.low} killed")

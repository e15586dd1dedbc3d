"""Tellings put together: the groups do not depend on the order in which reports come in."""

from collections.abc import Sequence

from hypothesis import given, settings
from hypothesis import strategies as st

from blowback.resolve.clusters import Clustering, cluster
from blowback.resolve.likeness import Bag, bag_of
from blowback.resolve.tellings import Telling

_WORDS = ("bomb", "market", "kunduz", "police", "ambush", "convoy", "herat", "troops", "school", "border", "truce")
_BAGS = st.lists(st.sampled_from(_WORDS), min_size=1, max_size=4).map(lambda words: bag_of(" ".join(words)))


@st.composite
def _tellings(draw: st.DrawFn) -> list[Telling]:
    stories = draw(st.lists(_BAGS, min_size=1, max_size=14))
    return [_tell(number, story, draw(st.sampled_from(("blast", "raid")))) for number, story in enumerate(stories)]


def _tell(number: int, story: Bag, word: str) -> Telling:
    return Telling(f"{number:02}", f"report {number}", 0, "ASSAULT", frozenset({word}), story, story)


@settings(max_examples=200, deadline=None)
@given(_tellings(), st.randoms(use_true_random=False))
def test_adding_one_by_one_in_any_order_gives_what_putting_together_anew_gives(
        tellings: Sequence[Telling], chance: object) -> None:
    shuffled = list(tellings)
    chance.shuffle(shuffled)  # type: ignore[attr-defined]
    one_by_one = Clustering()
    for telling in shuffled:
        one_by_one.add([telling])
    assert one_by_one.clusters() == cluster(tellings)


def test_two_reports_of_a_blast_are_one_and_a_raid_is_another() -> None:
    blast = bag_of("A bomb exploded at a market in Kunduz")
    raid = bag_of("Troops raided a village near the border")
    told = [_tell(0, blast, "blast"), _tell(1, blast, "blast"), _tell(2, raid, "blast")]
    assert cluster(told) == (("00", "01"), ("02",))


def test_what_shares_no_block_is_never_put_together() -> None:
    story = bag_of("A bomb exploded at a market in Kunduz")
    assert cluster([_tell(0, story, "blast"), _tell(1, story, "raid")]) == (("00",), ("01",))


def test_nothing_and_a_known_telling_change_nothing() -> None:
    clustering = Clustering()
    clustering.add([])
    assert clustering.clusters() == ()
    told = _tell(0, bag_of("bomb"), "blast")
    clustering.add([told])
    clustering.add([told])
    assert clustering.clusters() == (("00",),)

"""Own actors in the workbench: who was added is known to everything that reads with this ledger."""

from pathlib import Path

import pytest

from blowback.errors import LedgerError, NotFound, UsageError
from blowback.workbench import Chain, State, Workbench
from blowback.workbench.chain import PACKAGED
from tests.factory import FAKE
from tests.workbench.conftest import Write

RESOLVING = Chain(FAKE.load, PACKAGED.resolve)


@pytest.fixture
def resolving(tmp_path: Path) -> Workbench:
    """The fake reader, with the real resolving after it."""
    return Workbench(tmp_path / "blowback.db", chain=RESOLVING)


@pytest.mark.parametrize("processes", [1, 2])
def test_who_was_added_is_known_when_the_report_is_read_again(
        resolving: Workbench, write: Write, processes: int) -> None:
    path = write("Zarkaneers attacked Bakhmut.")
    with resolving as wb:
        (before,) = wb.read([path])
        assert before.claims[0].actor[0].id is None
        wb.own.add_actor("Zarkani Front", kind="rebel", country="PAK", aliases=["Zarkaneers"])
        (after,) = wb.read([path], processes=processes)
        assert (after.state, after.claims[0].actor[0].id) == (State.READ, "zarkani-front")
        assert [stored.claim.actor[0].id for stored in wb.claims()] == ["zarkani-front"]
        (again,) = wb.read([path], processes=processes)
        assert again.state is State.KNOWN


def test_who_was_removed_is_no_longer_known(resolving: Workbench, write: Write) -> None:
    path = write("Zarkaneers attacked Bakhmut.")
    with resolving as wb:
        wb.own.add_actor("Zarkaneers", kind="rebel")
        assert [outcome.claims[0].actor[0].id for outcome in wb.read([path])] == ["zarkaneers"]
        wb.own.remove_actor("zarkaneers")
        assert [outcome.claims[0].actor[0].id for outcome in wb.read([path])] == [None]
        with pytest.raises(NotFound):
            wb.catalogue.actor("Zarkaneers")


def test_our_actor_can_be_edited_and_comes_back(resolving: Workbench) -> None:
    with resolving as wb:
        ours = wb.catalogue.actor("ttp").actor
        wb.own.edit_actor("ttp", aliases=["Zarkaneers"])
        assert (wb.catalogue.actor("Zarkaneers").actor.id, wb.catalogue.actor("ttp").is_own) == ("ttp", True)
        assert [actor.id for actor in wb.catalogue.actors(own=True)] == ["ttp"]
        wb.own.remove_actor("ttp")
        assert wb.catalogue.actor("ttp").actor == ours


def test_without_a_ledger_there_are_ours_alone(tmp_path: Path) -> None:
    with Workbench(tmp_path / "none.db", chain=RESOLVING) as wb:
        assert wb.catalogue.actors(own=True) == ()
        assert wb.catalogue.actor("TTP").actor.id == "ttp"
        with pytest.raises(LedgerError, match="no ledger here"):
            wb.own.remove_actor("ttp")
    assert not (tmp_path / "none.db").exists()


def test_own_kin_are_shown_and_removed(resolving: Workbench) -> None:
    with resolving as wb:
        wb.own.add_actor("Zarkani Front", kind="rebel", parent="ttp")
        wb.own.add_kin("zarkani-front", "ttp", "splinter", since="2015", note="after a quarrel")
        card = wb.catalogue.actor("zarkani-front")
        assert [(one.how, str(one.period), card.kindred[one.of].id) for one in card.above] == [
            ("splinter", "since 2015", "ttp")]
        assert "zarkani-front" in [one.actor for one in wb.catalogue.actor("ttp").below]
        assert wb.own.remove_kin("zarkani-front", "ttp") == 1
        assert wb.catalogue.actor("zarkani-front").above == ()


def test_an_actor_goes_with_its_kin_but_not_before_those_who_belong_to_it(resolving: Workbench) -> None:
    with resolving as wb:
        wb.own.add_actor("Zarkani Front", kind="rebel")
        wb.own.add_actor("Zarkani Scouts", kind="militia", parent="zarkani-front")
        wb.own.add_kin("zarkani-front", "ttp", "splinter")
        with pytest.raises(UsageError, match="zarkani-scouts belong to"):
            wb.own.remove_actor("zarkani-front")
        wb.own.remove_actor("zarkani-scouts")
        wb.own.remove_actor("zarkani-front")
        assert wb.catalogue.in_force.own.kin == ()


def test_a_taken_id_a_strange_id_and_ours_are_refused(resolving: Workbench) -> None:
    with resolving as wb:
        wb.own.add_actor("Zarkani Front", kind="rebel")
        with pytest.raises(UsageError, match="'zarkani-front' is taken"):
            wb.own.add_actor("Zarkani Front", kind="rebel")
        with pytest.raises(UsageError, match="'PAK-MIL' is taken"):
            wb.own.add_actor("Army of mine", id="PAK-MIL", kind="military")
        with pytest.raises(NotFound, match="no actor has the id"):
            wb.own.edit_actor("Zarkani Front", aliases=["ZF"])
        with pytest.raises(UsageError, match="not of your own"):
            wb.own.remove_actor("bla")


def test_filters_know_own_names(resolving: Workbench, write: Write) -> None:
    from blowback.workbench import Filters

    with resolving as wb:
        wb.own.add_actor("Zarkani Front", kind="rebel", aliases=["Zarkaneers", "ZF"])
        list(wb.read([write("Zarkaneers attacked Bakhmut.")]))
        assert [stored.claim.actor[0].span.quote for stored in wb.claims(Filters(actor=("ZF",)))] == ["Zarkaneers"]

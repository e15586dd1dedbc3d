"""Places of users in the ledger: written in bulk, looked up by name where they lie, as they were at one time."""

import pickle
import time
from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from blowback.codebook.actors import Actor
from blowback.codebook.catalogues import Catalogues
from blowback.codebook.place_data import load_places
from blowback.codebook.place_keys import key_of
from blowback.codebook.places import Place, PlaceSource
from blowback.ledger import Change, Ledger

TOR_KHEL = Place("own:1", "Tor Khel", 34.1, 71.1, "settlement", 5.0, "PAK", ("Torkhel",))


def source(ledger: Ledger) -> PlaceSource:
    held = ledger.own().places
    assert held is not None
    return held


def test_a_place_is_found_under_each_of_its_names(ledger: Ledger) -> None:
    ledger.add_places([TOR_KHEL])
    assert [source(ledger).named(key_of(name)) for name in ("Tōr-Khel", "torkhel", "Tor")] == [
        (TOR_KHEL,), (TOR_KHEL,), ()]


def test_a_place_is_found_by_the_rules_of_spelling(ledger: Ledger) -> None:
    ledger.add_places([replace(TOR_KHEL, name="Meeran Zarkan", names=())])
    over = Catalogues(ledger.own()).places
    assert [place.name for place in over.spelt("Miranzarkan")] == ["Meeran Zarkan"]
    assert over.lookup("Miranzarkan") == ()


def test_twice_is_once_and_the_newest_counts(ledger: Ledger) -> None:
    assert ledger.add_places([TOR_KHEL]).n_new == 1
    assert ledger.add_places([TOR_KHEL]).n_same == 1
    assert ledger.own().mark == "own.1"
    moved = replace(TOR_KHEL, lat=35.0, names=("Tor Kili",))
    assert ledger.add_places([moved]).n_changed == 1
    assert (source(ledger).named("tor kili"), source(ledger).named("torkhel")) == ((moved,), ())
    assert list(source(ledger)) == [moved]


def test_a_withdrawn_place_is_gone_and_can_come_back(ledger: Ledger) -> None:
    ledger.add_places([TOR_KHEL])
    ledger.amend(lambda own: [Change("place", TOR_KHEL.id, None)])
    assert (source(ledger).named("tor khel"), list(source(ledger))) == ((), [])
    assert ledger.add_places([TOR_KHEL]).n_new == 1
    assert source(ledger).named("tor khel") == (TOR_KHEL,)


def test_who_looks_sees_one_state_also_from_another_process(ledger: Ledger) -> None:
    ledger.add_places([TOR_KHEL])
    before = source(ledger)
    elsewhere = pickle.loads(pickle.dumps(before))
    ledger.add_places([replace(TOR_KHEL, lat=35.0), replace(TOR_KHEL, id="own:2")])
    assert before.named("tor khel") == elsewhere.named("tor khel") == (TOR_KHEL,)
    assert list(elsewhere) == [TOR_KHEL]
    elsewhere.close()


def test_own_places_go_before_ours_and_take_the_place_of_the_same_id(ledger: Ledger) -> None:
    ours = next(place for place in load_places().lookup("Quetta") if place.country == "PAK")
    ledger.add_places([replace(ours, radius_km=99.0), replace(TOR_KHEL, name="Quetta")])
    found = Catalogues(ledger.own()).places.lookup("Quetta")
    assert [place.radius_km for place in found if place.id == ours.id] == [99.0]
    assert {found[0].id, found[1].id} == {ours.id, TOR_KHEL.id}


def test_actors_do_not_make_places(ledger: Ledger) -> None:
    ledger.amend(lambda own: [Change.add(Actor("front", "Front", "rebel"))])
    assert ledger.own().places is None


@given(st.lists(st.tuples(st.sampled_from("abc"), st.sampled_from("xyz")), max_size=12))
def test_any_history_ends_as_a_dictionary_would(tmp_path_factory, history: list[tuple[str, str]]) -> None:  # type: ignore[no-untyped-def]
    held: dict[str, Place] = {}
    with Ledger(tmp_path_factory.mktemp("ledger") / "blowback.db") as ledger:
        for place_id, name in history:
            held[place_id] = replace(TOR_KHEL, id=place_id, name=name, names=())
            ledger.add_places([held[place_id]])
        assert list(ledger.own().places or ()) == [held[key] for key in sorted(held)]
        for name in "xyz":
            wanted = [place for place in held.values() if place.name == name]
            assert [*(source(ledger).named(name) if history else ())] == sorted(wanted, key=lambda one: one.id)


def test_look_ups_do_not_slow_down_with_what_is_there(ledger: Ledger) -> None:
    ledger.add_places(replace(TOR_KHEL, id=f"own:{n}", name=f"Village {n}", names=()) for n in range(20_000))
    held = source(ledger)
    started = time.perf_counter()
    found = sum(len(held.named(f"village {n}")) for n in range(0, 20_000, 20))
    assert found == 1000
    assert time.perf_counter() - started < 2.0

"""Actors of users' own: made of plain fields, edited, and checked before they stand in the catalogue."""

from typing import Any

import pytest

from blowback.codebook import own_kin
from blowback.codebook.actors import Actor, load_actors
from blowback.codebook.catalogues import Catalogues, Own, load_catalogues
from blowback.codebook.kin import Kin, load_kinship
from blowback.codebook.own_actors import edited, find_faults, id_of, make_actor
from blowback.codebook.period import parse_period


def faults(*actors: Actor) -> list[str]:
    laid = Catalogues(Own(actors))
    return [fault for actor in actors for fault in find_faults(actor, laid)]


def kin(actor: str, of: str, how: str = "faction", since: str | None = None, until: str | None = None) -> Kin:
    return Kin(actor, of, how, parse_period(since, until), "own")


def test_an_actor_is_made_of_plain_fields() -> None:
    actor = make_actor("  Northern   Front ", {"kind": "rebel", "country": "pak", "aliases": ["NF", "NF"],
                                               "weak": ["the Front"], "since": "2015", "parent": "ttp"})
    assert (actor.id, actor.name, actor.country) == ("northern-front", "Northern Front", "PAK")
    assert (actor.names, actor.weak, str(actor.period)) == (("NF", "the Front"), ("the Front",), "since 2015")
    assert faults(actor) == []


def test_an_edit_adds_to_lists_replaces_fields_and_clears_with_an_empty_text() -> None:
    actor = make_actor("Front", {"kind": "rebel", "aliases": ["NF"], "codes": ["ucdp:1"], "since": "2015"})
    new = edited(actor, {"aliases": ["NLF"], "since": "", "until": "2020", "country": "AFG"}, name="The Front",
                 drop=["NF", "ucdp:1"])
    assert (new.id, new.name, new.names, new.codes) == ("front", "The Front", ("NLF",), ())
    assert (str(new.period), new.country) == ("? to 2020", "AFG")
    with pytest.raises(ValueError, match="'NF' is none of its"):
        edited(new, {}, drop=["NF"])


@pytest.mark.parametrize(("name", "given", "told"), [
    pytest.param("", {}, "name is empty", id="no name"),
    pytest.param("---", {}, "no letters", id="no letters"),
    pytest.param("a" * 300, {}, "longer than 200", id="long"),
    pytest.param("Fr\x1b[31mont", {}, "control characters", id="control characters"),
    pytest.param("Front\u202e", {}, "control characters", id="reversed text"),
    pytest.param("Front", {"kind": "army"}, "'army' is none of", id="kind"),
    pytest.param("Front", {"country": "PK"}, "'PK' is no ISO 3166", id="country"),
    pytest.param("Front", {"parent": "nobody"}, "'nobody', which nobody is", id="parent"),
    pytest.param("Front", {"member_of": ["nobody"]}, "'nobody', which nobody is", id="membership"),
    pytest.param("Front", {"parent": "front"}, "front > front", id="its own parent"),
    pytest.param("Front", {"codes": ["Q1"]}, "'Q1' is not of the form", id="code"),
])
def test_what_is_wrong_is_told(name: str, given: Any, told: str) -> None:
    actor = make_actor(name, {"kind": "rebel"} | given)
    assert any(told in fault for fault in faults(actor))


@pytest.mark.parametrize(("given", "told"), [
    ({"since": "last year"}, "'last year' is no day"), ({"until": "2020-13"}, "'2020-13' is no day"),
    ({"since": "2020-02-30"}, "no day"), ({"since": "2020", "until": "2019"}, "after until 2019"),
])
def test_a_date_that_makes_no_sense_is_refused(given: Any, told: str) -> None:
    with pytest.raises(ValueError, match=told):
        make_actor("Front", given)


def test_every_fault_is_told_at_once() -> None:
    assert len(faults(make_actor("Front", {"kind": "x", "country": "x", "parent": "x", "codes": ["x"]}))) == 4


def test_nobody_belongs_to_himself_on_a_longer_way() -> None:
    one, two = make_actor("One", {"kind": "rebel", "parent": "two"}), make_actor("Two", {"kind": "rebel"})
    assert faults(one, two) == []
    assert any("two > one > two" in fault for fault in faults(one, edited(two, {"member_of": ["one"]})))


def test_an_own_actor_takes_the_place_of_ours_with_its_id() -> None:
    ours = load_actors().actors["ttp"]
    laid = Catalogues(Own((edited(ours, {"aliases": ["Khyber Scouts of Swat"]}),))).actors
    assert [naming.actor.id for naming in laid.lookup("Khyber Scouts of Swat")] == ["ttp"]
    assert load_actors().lookup("Khyber Scouts of Swat") == ()
    assert len(laid.actors) == len(load_actors().actors)
    assert laid.derive(laid.actors["PAK"], "army") == load_actors().derive(load_actors().actors["PAK"], "army")


def test_our_own_actors_and_kin_pass_the_same_checks() -> None:
    packaged = load_catalogues()
    assert [fault for actor in load_actors().actors.values() for fault in find_faults(actor, packaged)] == []
    assert [fault for one in load_kinship().kin for fault in own_kin.find_faults(one, packaged)] == []


@pytest.mark.parametrize(("added", "told"), [
    pytest.param(kin("ttp", "nobody"), "'nobody' is no actor", id="unknown"),
    pytest.param(kin("ttp", "ttp"), "kin of itself", id="itself"),
    pytest.param(kin("ttp", "bla", "cousin"), "'cousin' is none of", id="how"),
    pytest.param(kin("ttp", "jamaat-ul-ahrar"), "ttp > jamaat-ul-ahrar > ttp", id="circle"),
])
def test_kin_that_cannot_be_is_told(added: Kin, told: str) -> None:
    assert any(told in fault for fault in own_kin.find_faults(added, Catalogues(Own(kin=(added,)))))


def test_a_circle_that_never_was_at_one_time_is_none() -> None:
    own = (kin("bla", "ttp", since="2001", until="2002"), kin("ttp", "bla", since="2003"))
    assert list(own_kin.find_faults(own[1], Catalogues(Own(kin=own)))) == []


def test_ids_are_plain() -> None:
    assert id_of("Añez' Brigade (1st)") == "anez-brigade-1st"

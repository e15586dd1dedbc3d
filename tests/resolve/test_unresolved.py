"""What is open in a document's claims: names that nobody knows, never a pronoun or people without a name."""

from dataclasses import replace
from datetime import date

import pytest

from blowback.codebook.actors import Actor
from blowback.codebook.catalogues import Catalogues, Own, load_catalogues
from blowback.model import Claim, Document, Mention, PlaceMention, TimeMention
from blowback.resolve import resolve_claims
from blowback.resolve.unresolved import KNOWN_NOW, OpenMention, find_unresolved, unknown_names, without_ids
from tests.factory import claim, document, span


def found(doc: Document, *claims: Claim, catalogues: Catalogues | None = None) -> list[OpenMention]:
    return list(find_unresolved(doc, resolve_claims(doc, claims), catalogues or load_catalogues()))


def told(doc: Document, *claims: Claim) -> list[tuple[str, str]]:
    return [(one.what, one.words) for one in found(doc, *claims)]


@pytest.mark.parametrize(("text", "words", "names"), [
    ("Rebels of the Zarkani Front fled.", "Rebels of the Zarkani Front", ("Zarkani Front",)),
    ("Zarkani Front fled.", "Zarkani Front", ("Zarkani Front",)),
    ("Then Zarkaneers fled.", "Zarkaneers", ("Zarkaneers",)), ("ZKF fled.", "ZKF", ("ZKF",)),
    ("Zarkaneers fled. Then Zarkaneers rested.", "Zarkaneers", ("Zarkaneers",)),
    ("Army of Zarkan fled.", "Army of Zarkan", ("Zarkan",)),
    ("Three fighters of the Army of Zarkan fled.", "Three fighters of the Army of Zarkan", ("Army of Zarkan",)),
    ("Villagers accused Commander Gul Zarkani.", "Commander Gul Zarkani", ("Gul Zarkani",)),
    ("The al-Zarkani Brigade fled.", "The al-Zarkani Brigade", ("al-Zarkani Brigade",)),
    ("Zarkan's rulers fled.", "Zarkan's rulers", ()), ("Then Zarkan's rulers fled.", "Zarkan's rulers", ("Zarkan",)),
    ("He met the Zarkani Front and the Spin Front.", "the Zarkani Front and the Spin Front",
     ("Zarkani Front and the Spin Front",)),
    ("He met the TTP and the Zarkani Front.", "the TTP and the Zarkani Front", ("Zarkani Front",)),
    ("Villagers fled.", "Villagers", ()), ("Local residents fled.", "Local residents", ()),
    ("Gunmen fled.\n\nTroops fled.", "Troops", ()), ("Smugglers fled. The smugglers rested.", "Smugglers", ()),
    ("Donors fled.", "Donors", ()), ("Unexploded shells stayed.", "Unexploded shells", ()),
    ("Then unknown gunmen fled.", "unknown gunmen", ()), ("Its troops fled.", "Its troops", ()),
    ("Then elders of Quetta fled.", "elders of Quetta", ()), ("Then FARC dissidents fled.", "FARC dissidents", ()),
    ("Then the Turkish-backed factions fled.", "Turkish-backed factions", ()),
])
def test_unknown_names_are_taken_out_of_their_words(text: str, words: str, names: tuple[str, ...]) -> None:
    packaged = load_catalogues()
    assert unknown_names(span(document(text), words), text, packaged.actors, packaged.places) == names


def test_open_are_parties_holders_places_and_days() -> None:
    doc = document("Zarkani Front attacked Ghundai Sar on Monday, Gul Zarkani said.")
    one = claim(of=doc, actor="Zarkani Front", recipient=None, holder="Gul Zarkani", place="Ghundai Sar",
                time="on Monday")
    assert told(doc, one) == [("actor", "Zarkani Front"), ("holder", "Gul Zarkani"), ("place", "Ghundai Sar"),
                              ("day", "on Monday")]
    assert [each.reason for each in found(doc, one)] == ["unknown", "unknown", "unknown", "undated"]
    assert all(each.sentence.quote.startswith("Zarkani Front attacked") for each in found(doc, one))


def test_what_is_known_is_not_open() -> None:
    doc = document("TTP attacked Quetta on Monday.", published=date(2024, 5, 7))
    assert told(doc, claim(of=doc, actor="TTP", recipient=None, place="Quetta", time="on Monday")) == []


def test_what_needs_no_id_is_left_out() -> None:
    doc = document("Gunmen attacked villagers near the bridge.")
    assert told(doc, claim(of=doc, actor="Gunmen", recipient="villagers", place="the bridge")) == []


def test_a_struck_place_is_no_unknown_actor() -> None:
    doc = document("Gunmen attacked Quetta.")
    assert told(doc, claim(of=doc, actor="Gunmen", recipient="Quetta")) == []


def test_what_points_back_counts_for_the_name_it_points_to() -> None:
    doc = document("The Zarkani Front fled. It attacked Quetta. They rested.")
    it = Mention(span(doc, "It"), refers_to=span(doc, "The Zarkani Front"))
    they = Mention(span(doc, "They"))
    claims = [replace(claim(of=doc, actor="It", recipient=None), actor=(each,)) for each in (it, they)]
    assert told(doc, *claims) == [("actor", "Zarkani Front")]


def test_a_name_of_several_is_told_with_all_of_them() -> None:
    own = Own(tuple(Actor(f"zf-{n}", f"Zarkani Front {n}", "rebel", names=("ZFX",)) for n in (1, 2)), mark="own.2")
    doc = document("Then ZFX attacked Quetta.")
    (one,) = found(doc, claim(of=doc, actor="ZFX", recipient=None), catalogues=Catalogues(own))
    assert (one.words, one.reason, one.candidates) == ("ZFX", "ambiguous", ("zf-1", "zf-2"))


def test_what_the_catalogue_knows_by_now_is_told_as_such() -> None:
    own = Own((Actor("zf", "Zarkani Front", "rebel"),), mark="own.1")
    doc = document("Then Zarkani Front attacked Quetta.")
    (one,) = found(doc, claim(of=doc, actor="Zarkani Front", recipient=None), catalogues=Catalogues(own))
    assert (one.reason, one.candidates) == (KNOWN_NOW, ("zf",))


def test_a_claim_without_ids_is_the_same_claim_and_resolves_the_same() -> None:
    doc = document("TTP attacked Quetta on Monday, Imran Khan said.", published=date(2024, 5, 7))
    one = claim(of=doc, actor="TTP", recipient=None, holder="Imran Khan", place="Quetta", time="on Monday")
    (resolved,) = resolve_claims(doc, (one,))
    assert resolved != one
    assert without_ids(resolved) == one
    assert without_ids(resolved).id == one.id
    assert isinstance(without_ids(resolved).place, PlaceMention)
    assert isinstance(without_ids(resolved).time, TimeMention)

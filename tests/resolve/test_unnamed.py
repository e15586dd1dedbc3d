"""Those who bear no name, names that a document defines, and the reasons: beside each hit what comes near it."""

from datetime import date

import pytest

from blowback.codebook.actors import Actor, Catalogue, load_actors
from blowback.codebook.party_words import load_party_words
from blowback.codebook.period import Period
from blowback.model import PartialDate
from blowback.resolve.actors import ActorResolver
from blowback.resolve.asked import ANY, Asked, doers_of
from blowback.resolve.context import Context
from blowback.resolve.resolved import Reason, Resolved
from tests.factory import document

PAKISTAN = "Pakistan's army said so. The government of Pakistan and Pakistani police agreed."
TWO = "India and Pakistan traded fire. Indian troops and Pakistani troops fell back."
PLACES = {"Quetta": "PAK", "Spin Boldak": "AFG", "Kivu": "COD"}


def resolve(mention: str, text: str, asked: Asked = ANY, *, published: date | None = None, title: str = "Report",
            catalogue: Catalogue | None = None) -> Resolved:
    known = catalogue or load_actors()
    context = Context(document(text, title=title, published=published), known)
    return ActorResolver(known, load_party_words(), context, country_of=PLACES.get).resolve(mention, asked)


def id_of(resolved: Resolved) -> str | None:
    return resolved.actor.id if resolved.actor else None


@pytest.mark.parametrize(("mention", "actor"), [
    ("militants", "PAK-REB"), ("suspected militants", "PAK-REB"), ("13 insurgents", "PAK-REB"), ("gunmen", "PAK-UAF"),
    ("unidentified attackers", "PAK-UAF"), ("armed men", "PAK-UAF"), ("gang members", "PAK-CRM"),
    ("villagers", "PAK-CVL"), ("protesters", "PAK-CVL"), ("dozens of protesters", "PAK-CVL"),
    ("passengers", "PAK-CVL"), ("military", "PAK-MIL"), ("security forces", "PAK-MIL"), ("police", "PAK-COP"),
    ("parliament", "PAK-LEG"), ("prime minister", "PAK-HOG"), ("federal government", "PAK"), ("authorities", "PAK"),
    ("Pakistani militants", "PAK-REB"), ("Indian militants", "IND-REB"), ("army's spokesman", "PAK-MIL"),
])
def test_who_bears_no_name_is_of_the_country_that_the_document_is_about(mention: str, actor: str) -> None:
    assert id_of(resolve(mention, PAKISTAN)) == actor


@pytest.mark.parametrize("mention", [
    "their fighters", "its militants", "regional government", "local authorities", "eastern government", "drones",
    "houses", "militant camps", "attacks by militants", "patrol", "militants and soldiers", "the deal", "anger",
    "police stations", "army's morale", "government's plan", "state", "a former general", "men in masks",
])
def test_what_is_no_group_or_nobodys_for_sure_stays_open(mention: str) -> None:
    assert id_of(resolve(mention, PAKISTAN)) is None


@pytest.mark.parametrize("mention", ["militants", "gunmen", "villagers", "army", "police", "government"])
def test_without_a_country_or_between_two_it_stays_open(mention: str) -> None:
    assert id_of(resolve(mention, f"The {mention} came.")) is None
    assert id_of(resolve(mention, TWO)) is None


@pytest.mark.parametrize(("mention", "country", "actor"), [
    ("gunmen", "IND", "IND-UAF"), ("villagers", "IND", "IND-CVL"), ("police", "IND", "IND-COP"),
    ("army", "IND", None), ("government", "IND", None),
])
def test_the_place_of_an_act_tells_whose_people_and_armed_men_not_whose_army(
        mention: str, country: str, actor: str | None) -> None:
    assert id_of(resolve(mention, TWO, Asked(country=country))) == actor


@pytest.mark.parametrize(("mention", "actor"), [
    ("residents of Spin Boldak", "AFG-CVL"), ("Police in Quetta", "PAK-COP"), ("militants in Quetta", "PAK-REB"),
    ("families returning to Spin Boldak", "AFG-CVL"), ("troops in Kivu", None), ("army in Quetta", None),
    ("residents of Atlantis", None), ("attack in Quetta", None), ("embassy in Kivu", None),
])
def test_who_lives_or_polices_there_is_of_the_country_of_the_place(mention: str, actor: str | None) -> None:
    assert id_of(resolve(mention, "Somebody came.")) == actor


def test_rebels_are_not_of_the_country_of_their_backer() -> None:
    text = "Russia arms rebels. Russia said so. Russia and the M23 deny it."
    assert id_of(resolve("rebels", text)) is None
    assert id_of(resolve("rebels", "Russia fights rebels. Russia said so.")) == "RUS-REB"


def test_the_state_is_one_of_many_in_a_federation() -> None:
    assert id_of(resolve("state", PAKISTAN, Asked(definite=True))) == "PAK"
    assert id_of(resolve("state", "India denied it. Indian police agreed.", Asked(definite=True))) is None


def test_one_country_less_named_in_the_sentence_leaves_whose_people_they_are_open() -> None:
    text = f"{PAKISTAN} Pakistan waits. India agreed. Indian envoys came."
    assert id_of(resolve("civilians", text, Asked(nearby=("PAK", "IND")))) is None
    assert id_of(resolve("civilians", text, Asked(nearby=("PAK",)))) == "PAK-CVL"
    assert id_of(resolve("army", text, Asked(nearby=("PAK", "IND")))) == "PAK-MIL"


def test_a_title_tells_what_a_document_is_about() -> None:
    assert id_of(resolve("army", "The army stayed. Turkey welcomed it.", title="Syria's new deal")) == "SYR-MIL"
    assert id_of(resolve("army", "The army stayed. Turkey welcomed it.", title="A new deal")) == "TUR-MIL"


@pytest.mark.parametrize(("text", "definite", "actor", "reason"), [
    ("The M23 took Goma.", True, "m23", Reason.ONLY), ("The M23 took Goma.", False, "COD-REB", Reason.COUNTRY),
    ("The M23 and the FDLR fought in Congo, said the M23.", True, "COD-REB", Reason.COUNTRY),
])
def test_the_rebels_are_the_one_group_that_the_document_names(
        text: str, definite: bool, actor: str, reason: Reason) -> None:
    found = resolve("rebels", text, Asked(definite=definite))
    assert (id_of(found), found.reason) == (actor, reason)


@pytest.mark.parametrize(("mention", "text", "actor"), [
    ("JAA", "Jaish al-Adl, known as JAA, struck.", "jaish-al-adl"),
    ("JAA", "Jaish al-Adl, also known by its acronym JAA, struck.", "jaish-al-adl"),
    ("JAA", "JAA (Jaish al-Adl) struck.", "jaish-al-adl"),
    ("JAA", "The group Jaish al-Adl (JAA) struck.", "jaish-al-adl"),
    ("RSF", "The RSF, as the Rapid Support Forces are known, left.", "rsf"),
    ("ENDF", "The Ethiopian National Defence Forces (ENDF) left.", "ETH-MIL"),
    ("Lions", "The Rapid Support Forces, known as Lions, left.", "rsf"),
    ("SDN", "The Sudan Dentists Network (SDN) counted the dead.", None),
    ("RSF", "Reporters of the Rainbow Sports Federation (RSF) came.", None),
    ("JAA", "Jaish al-Adl struck. JAA is an airline.", None),
    ("Lions", "The Rapid Support Forces left. The Lions won.", None),
    ("ABC", "The minister (ABC) spoke for Rwanda.", None),
    ("Daesh", "Islamic State Khorasan Province, known as IS-K or Daesh, struck.", "is-khorasan"),
    ("Daesh", "Islamic State Khorasan Province struck. Daesh did, too.", "islamic-state"),
])
def test_short_forms_mean_what_the_document_says(mention: str, text: str, actor: str | None) -> None:
    assert id_of(resolve(mention, text)) == actor


@pytest.mark.parametrize(("mention", "text", "actor"), [
    ("Ivanov", "Russian Foreign Minister Ivan Ivanov came. Ivanov left.", "RUS-MFA"),
    ("Foreign Minister Ivanov", "Russia's foreign minister, Ivan Ivanov, came.", "RUS-MFA"),
    ("Petrov", "Russian Foreign Minister Ivan Ivanov met Petrov.", None),
    ("Ivanov", "Ivan Ivanov, a Russian farmer, came.", None),
    ("Ivanov's farm", "Russian Foreign Minister Ivan Ivanov came.", None),
])
def test_who_holds_an_office_is_that_office(mention: str, text: str, actor: str | None) -> None:
    assert id_of(resolve(mention, text)) == actor


@pytest.mark.parametrize(("mention", "text", "actor"), [
    ("Front", "The Moro Islamic Liberation Front signed.", "milf"),
    ("Front", "The Moro Islamic Liberation Front left the Moro National Liberation Front.", None),
    ("Army", "The Baloch Liberation Army struck.", "PAK-MIL"),
    ("Front", "A cold front came.", None), ("front", "The Moro Islamic Liberation Front signed.", None),
])
def test_the_head_of_a_full_name_takes_it_up(mention: str, text: str, actor: str | None) -> None:
    assert id_of(resolve(mention, text)) == actor


@pytest.mark.parametrize(("mention", "actor"), [
    ("remnants of the Taliban", "taliban"), ("ex-president Mahinda", None), ("a hardline faction of the TPLF", None),
    ("former president Donald Trump", "trump"), ("the armed wing of Hamas", None), ("Kyiv's military administration",
                                                                                   None),
    ("Turkish defence ministry official", "TUR-MOD"), ("Turkish defence ministry building", None),
    ("first Kenyan police officers", "KEN-COP"), ("Syria's regional government", None),
])
def test_parts_and_remnants(mention: str, actor: str | None) -> None:
    assert id_of(resolve(mention, mention)) == actor


def dated() -> Catalogue:
    """Two who bore one name one after the other, and two at the same time that do different things."""
    def one(name: str, kind: str, since: int, until: int | None = None) -> Actor:
        return Actor(name, f"{name} in full", kind, "PAK", ("Shaheen",),
                     period=Period(PartialDate(since), PartialDate(until) if until else None))
    return Catalogue((one("old", "rebel", 1990, 1999), one("new", "rebel", 2005), one("law", "judiciary", 2005)), ())


@pytest.mark.parametrize(("published", "asked", "actor", "reason"), [
    (date(1995, 6, 1), ANY, "old", Reason.DAY), (date(2010, 1, 1), ANY, None, Reason.AMBIGUOUS),
    (date(2010, 1, 1), Asked(day=date(1995, 1, 1)), "old", Reason.DAY),
    (date(2010, 1, 1), Asked(doers=doers_of("ASSAULT", None)), "new", Reason.ACT),
    (date(2010, 1, 1), Asked(doers=doers_of("SANCTION", "convict")), "law", Reason.ACT),
    (date(2010, 1, 1), Asked(doers=doers_of("PROTEST", None)), None, Reason.AMBIGUOUS),
    (None, ANY, None, Reason.AMBIGUOUS),
])
def test_bearers_of_one_name_are_told_apart_by_day_and_act(
        published: date | None, asked: Asked, actor: str | None, reason: Reason) -> None:
    found = resolve("Shaheen", "Shaheen struck.", asked, published=published, catalogue=dated())
    assert (id_of(found), found.reason) == (actor, reason)


def test_what_was_not_there_yet_is_not_meant_what_is_no_more_may_be() -> None:
    catalogue = Catalogue((Actor("new", "Nau", "rebel", period=Period(PartialDate(2005), PartialDate(2008))),), ())
    years = {year: resolve("Nau", "Nau struck.", published=date(year, 5, 1), catalogue=catalogue) for year in (
        2004, 2006, 2020)}
    assert {year: (id_of(found), found.reason) for year, found in years.items()} == {
        2004: (None, Reason.LATER), 2006: ("new", Reason.NAME), 2020: ("new", Reason.NAME)}
    assert [actor.id for actor in years[2004].candidates] == ["new"]


@pytest.mark.parametrize(("mention", "text", "reason", "candidates"), [
    ("Congolese army", "The Congolese army held.", Reason.AMBIGUOUS, ["COD-MIL", "COG-MIL"]),
    ("PDF", "The report is a PDF.", Reason.UNSUPPORTED, ["pdf-mmr", "pdf-sdn"]),
    ("Mali and Burkina Faso", "Mali and Burkina Faso left.", Reason.SEVERAL, ["MLI", "BFA"]),
    ("tea", "They drank tea.", Reason.UNKNOWN, []), ("Taliban", "The Taliban came.", Reason.NAME, ["taliban"]),
    ("Afghan forces", "Afghan forces came.", Reason.BODY, ["AFG-MIL"]),
])
def test_reason_and_candidates_are_kept(mention: str, text: str, reason: Reason, candidates: list[str]) -> None:
    found = resolve(mention, text)
    assert (found.reason, sorted(actor.id for actor in found.candidates)) == (reason, sorted(candidates))


def test_a_city_that_is_struck_says_so() -> None:
    found = resolve("Kyiv", "Russia struck Kyiv.", Asked(metonyms=False))
    assert (found.actor, found.reason, [actor.id for actor in found.candidates]) == (None, Reason.PLACE, ["UKR"])


def test_open_and_resolved_are_never_mixed() -> None:
    with pytest.raises(ValueError, match="resolved to"):
        Resolved(None, Reason.NAME)
    with pytest.raises(ValueError, match="resolved to"):
        Resolved(load_actors().actors["ttp"], Reason.UNKNOWN)

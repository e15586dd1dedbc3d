"""Mentions to actors: names, metonyms, composites; None for two parties, unknown ones and things that are no party."""

import pytest

from blowback.codebook.actors import load_actors
from blowback.codebook.party_words import load_party_words
from blowback.resolve.actors import ActorResolver
from blowback.resolve.asked import Asked
from blowback.resolve.context import Context
from tests.factory import document


def resolve(mention: str, text: str = "", *, metonyms: bool = True) -> str | None:
    context = Context(document(text or mention), load_actors())
    actor = ActorResolver(load_actors(), load_party_words(), context).resolve(mention, Asked(metonyms=metonyms)).actor
    return actor.id if actor else None


@pytest.mark.parametrize(("mention", "actor"), [
    ("Pakistan", "PAK"), ("Pakistan's military", "PAK-MIL"), ("Pakistan’s military", "PAK-MIL"),
    ("the Pakistani army", "PAK-MIL"), ("Pakistani forces", "PAK-MIL"), ("Rawalpindi", "PAK-MIL"),
    ("generals in Rawalpindi", "PAK-MIL"), ("13 Pakistani soldiers", "PAK-MIL"),
    ("Several Afghan policemen", "AFG-COP"),
    ("Sudan's armed forces", "SDN-MIL"), ("Russian border guards", "RUS-COP"), ("Ankara's foreign ministry", "TUR-MFA"),
    ("the Foreign Office in Islamabad", "PAK-MFA"), ("Pakistan's Foreign Office", "PAK-MFA"),
    ("government of Pakistan", "PAK"), ("the government in Caracas", "VEN"), ("Israeli warplanes", "ISR-MIL"),
    ("Kenyan police officers", "KEN-COP"), ("Afghan officials", "AFG-GOV"), ("the Rwandan president", "RWA-HOS"),
    ("Ethiopia's prime minister", "ETH-HOG"), ("Russian Foreign Minister Ivan Ivanov", "RUS-MFA"),
    ("Afghans", "AFG-CVL"), ("Afghan refugees", "AFG-CVL"), ("young Kenyans", "KEN-CVL"), ("Swiss", "CHE"),
    ("Taliban leaders", "taliban"), ("suspected Taliban fighters", "taliban"), ("Fighters of the M23", "m23"),
    ("the Islamic State group", "islamic-state"), ("gunmen from the Balochistan Liberation Army", "bla"),
    ("Lebanon's Hezbollah", "hezbollah"), ("Yemen's Houthi rebels", "houthis"), ("Iran-backed Houthis", "houthis"),
    ("the militant group Jaish al-Adl", "jaish-al-adl"), ("Tehreek-e-Taliban Pakistan (TTP)", "ttp"),
    ("Hezbollah’s spokesman", "hezbollah"), ("UN experts", "un"), ("Taliban of Zabul", "taliban"),
    ("US President Donald Trump", "trump"), ("President Gustavo Petro", "petro"), ("Gen. Khalifa Haftar", "haftar"),
    ("Iran's Revolutionary Guards", "irgc"), ("Pakistan's Frontier Corps", "frontier-corps"),
    ("Asmara's embassy in London", "ERI-MFA"), ("their Jenin Brigades", "jenin-brigades"),
])
def test_mention_names_an_actor(mention: str, actor: str) -> None:
    assert resolve(mention) == actor


@pytest.mark.parametrize("mention", [
    "militants", "the army", "government", "its troops", "they", "villagers", "Pakistan's support for the Taliban",
    "Taliban's return to power", "attacks by the TTP", "Mali and Burkina Faso", "Taliban and Haqqani network",
    "Saudi, Qatari and Turkish intelligence", "Warships of Japan, Australia and the Philippines", "pro-Russian hackers",
    "anti-Houthi forces", "Israel-linked shipping", "former Taliban commander", "ex-president of France", "US aid",
    "Libya's eastern government", "diplomats in Maputo", "their delegation in Havana", "Syrian State Security",
    "Michael Jordan", "Hamas's prisoners", "turkey", "forces loyal to Islah", "", "Ruritanian army",
])
def test_mention_names_nobody_for_sure(mention: str) -> None:
    assert resolve(mention) is None


@pytest.mark.parametrize(("mention", "text", "actor"), [
    ("SDF", "The SDF holds the north of Syria.", "sdf"), ("SDF", "Japan's SDF sent a ship from Tokyo.", "JPN-MIL"),
    ("RSF", "The RSF shelled the camp.", "rsf"),
    ("Congolese army", "Kinshasa said the Congolese army held.", "COD-MIL"),
    ("Congolese army", "Brazzaville said the Congolese army held.", "COG-MIL"),
    ("National Democratic Front", "Manila met the National Democratic Front in Oslo.", "ndf-phl"),
    ("PDF", "In Myanmar the PDF took a post.", "pdf-mmr"), ("PDF", "The report is a PDF.", None),
    ("SDN", "The Sudan Dentists Network (SDN) counted the dead.", None),
    ("AFC", "The Congo River Alliance (AFC) holds Goma.", "afc-drc"),
    ("Dominican", "A Dominican guard fired.", None),
], ids=lambda value: value)
def test_the_document_tells_bearers_of_a_name_apart(mention: str, text: str, actor: str | None) -> None:
    assert resolve(mention, text) == actor


@pytest.mark.parametrize(("mention", "actor"), [("Kyiv", None), ("Ukraine", "UKR"), ("the Pentagon", "USA-MOD")])
def test_without_metonyms_a_city_stays_a_city(mention: str, actor: str | None) -> None:
    assert resolve(mention, metonyms=False) == actor


@pytest.mark.parametrize(("mention", "text", "actor"), [
    ("villagers", "Pakistani police said that villagers in Pakistan had fled. The government of Pakistan denied it.",
     "PAK-CVL"),
    ("local residents", "Local residents of the Malian town fled, Mali's army said.", "MLI-CVL"),
    ("villagers", "India and Pakistan traded fire; villagers fled.", None),
    ("villagers", "The villagers fled.", None),
])
def test_unnamed_people_are_of_the_country_that_the_document_is_about(
        mention: str, text: str, actor: str | None) -> None:
    assert resolve(mention, text) == actor


@pytest.mark.parametrize(("mention", "actor"), [
    ("Lashkar of Zakakhel tribe", "zakhakhel-lashkar"), ("TTP - TA", "ttp-ta"), ("Hizb-i Islami-yi Afghanistan",
                                                                                 "hezb-e-islami"),
    ("IMU", "imu"), ("Government of Pakistan", "PAK"), ("MQM-H", "mqm-h"),
])
def test_the_names_of_conflict_records(mention: str, actor: str) -> None:
    assert resolve(mention) == actor

"""The actor catalogue: its data hold together, and every name leads to its bearer."""

import re

import pytest

from blowback.codebook.actors import KINDS, Actor, Catalogue, Derived, load_actors
from blowback.codebook.party_words import load_party_words

CATALOGUE = load_actors()
FORMS = [(form, actor.id) for actor in CATALOGUE.actors.values()
         for form in (actor.name, *actor.names, *actor.demonyms, *actor.metonyms)]


def test_every_form_finds_its_bearer() -> None:
    lost = [(form, actor) for form, actor in FORMS
            if actor not in {naming.actor.id for naming in CATALOGUE.lookup(form)}]
    assert lost == []


def test_every_form_is_found_inside_a_sentence() -> None:
    lost = []
    for form, _ in FORMS:
        text = f"Yesterday {form} was named there."
        if not any(text[found.start : found.end] == form for found in CATALOGUE.find(text)):
            lost.append(form)
    assert lost == []


def test_no_actor_lists_a_form_twice() -> None:
    twice = [actor.id for actor in CATALOGUE.actors.values()
             if len({actor.name, *actor.names}) < 1 + len(actor.names)]
    assert twice == []


def test_every_actor_has_a_source_and_a_known_kind() -> None:
    assert {actor.kind for actor in CATALOGUE.actors.values()} <= KINDS
    assert all(actor.source for actor in CATALOGUE.actors.values())


def test_states_have_demonyms_and_codes() -> None:
    states = [actor for actor in CATALOGUE.actors.values() if actor.is_state]
    assert len(states) >= 195
    assert [state.id for state in states if not state.demonyms and state.id not in ("LIE", "VAT")] == []
    assert all(re.fullmatch("[A-Z]{3}", state.id) for state in states)


def test_countries_of_actors_are_in_the_catalogue() -> None:
    unknown = {actor.country for actor in CATALOGUE.actors.values() if actor.country} - set(CATALOGUE.actors)
    assert unknown == set()


@pytest.mark.parametrize(("name", "actor"), [
    ("Kabul", "AFG"), ("Islamabad", "PAK"), ("Rawalpindi", "PAK-MIL"), ("Washington", "USA"), ("the Kremlin", "RUS"),
    ("Beijing", "CHN"), ("Brussels", "eu"), ("Sanaa", "houthis"), ("TTP", "ttp"), ("Pakistani Taliban", "ttp"),
    ("IS-K", "is-khorasan"), ("ISIS-K", "is-khorasan"), ("Daesh", "islamic-state"), ("Ansar Allah", "houthis"),
    ("JNIM", "jnim"), ("M23", "m23"), ("FARDC", "COD-MIL"), ("IDF", "ISR-MIL"), ("Pentagon", "USA-MOD"), ("ISI", "isi"),
    ("CENTCOM", "centcom"), ("Médecins Sans Frontières", "msf"), ("Viv Ansanm", "viv-ansanm"), ("Tatmadaw", "MMR-MIL"),
    ("Lashkar-e-Tayyiba", "lashkar-e-taiba"), ("Clan del Golfo", "clan-del-golfo"), ("Quds Force", "quds-force"),
    ("Hashd al-Shaabi", "pmf"), ("Africa Corps", "africa-corps"), ("UN Security Council", "unsc"), ("US", "USA"),
    ("Georgia", "GEO"), ("Chad", "TCD"), ("South Sudan", "SSD"), ("Congo", "COD"), ("Nigerien", "NER"),
])
def test_name_leads_to_actor(name: str, actor: str) -> None:
    assert [naming.actor.id for naming in CATALOGUE.lookup(name)] == [actor]


@pytest.mark.parametrize("word", ["us", "is", "raw", "turkey", "chad", "jordan", "china", "polish", "who", "au", "car"])
def test_ordinary_word_is_no_actor(word: str) -> None:
    assert CATALOGUE.lookup(word) == ()


@pytest.mark.parametrize(("name", "actors"), [
    ("SDF", {"sdf", "JPN-MIL"}), ("ADF", {"adf", "AUS-MIL"}), ("RSF", {"rsf", "rsf-ngo"}),
    ("Congolese", {"COD", "COG"}),
    ("Dominican", {"DOM", "DMA"}),
])
def test_shared_name_carries_all_bearers(name: str, actors: set[str]) -> None:
    assert {naming.actor.id for naming in CATALOGUE.lookup(name)} == actors


@pytest.mark.parametrize(("state", "noun", "actor"), [
    ("PAK", "army", "PAK-MIL"), ("RUS", "Foreign Ministry", "RUS-MFA"), ("ETH", "government", "ETH"),
    ("KEN", "police", "KEN-COP"),
])
def test_bodies_of_states_are_derived(state: str, noun: str, actor: str) -> None:
    derived = CATALOGUE.derive(CATALOGUE.actors[state], noun)
    assert derived is not None
    assert derived.id == actor
    assert CATALOGUE.get(actor) == derived


@pytest.mark.parametrize("actor", ["XXX-MIL", "PAK-XXX", "ttp-MIL", "nobody", ""])
def test_unknown_id_is_nobody(actor: str) -> None:
    assert CATALOGUE.get(actor) is None


def test_groups_have_no_derived_army() -> None:
    assert CATALOGUE.derive(CATALOGUE.actors["ttp"], "army") is None


def test_own_entry_wins_over_derivation() -> None:
    state, body = Actor("AAA", "Aland", "government", "AAA"), Actor("AAA-MIL", "Aland Guard", "military", "AAA")
    catalogue = Catalogue((state, body), (Derived("MIL", "military", "Armed forces of {}", ("army",)),))
    assert catalogue.derive(state, "army") is body


def test_names_for_tokenizer_are_those_with_marks_inside() -> None:
    names = set(CATALOGUE.names_for_tokenizer())
    assert {"IS-K", "Tehreek-e-Taliban Pakistan", "al-Qaeda", "Jama'at Nusrat al-Islam wal-Muslimin"} <= names
    assert not names & {"Hezbollah", "Islamic State"}


@pytest.mark.parametrize(("noun", "kind", "belongs"), [
    ("fighters", "rebel", True), ("Spokesman", "rebel", True), ("experts", "igo", True), ("support", "rebel", False),
    ("fighters", "person", False),
])
def test_party_words_tell_who_belongs(noun: str, kind: str, belongs: bool) -> None:
    assert load_party_words().belongs(noun, kind) is belongs

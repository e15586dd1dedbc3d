"""Forms of names: what is filed as one, and what is not."""

import pytest

from blowback.codebook.place_keys import bare_name, key_of, spelling_key, spelling_keys


@pytest.mark.parametrize(("left", "right"), [
    ("Miran Shah", "Meeranshah"), ("Mīrān Shāh", "Miranshah"), ("Naushahro Feroz", "Nowshahro Firoz"),
    ("Jafarabad", "Jaffarabad"), ("Faisal Abad", "Faisalabad"), ("Qalat", "Kalat"), ("Shahr-e Naw", "Shehr Naw"),
    ("Dera Murad Jamali", "Dera Muraad Jamaali"), ("Noushki", "Nushki"), ("Laddha", "Ladha"),
    ("Mohammad Agha", "Muhammad Agha"), ("Sarai Naurang", "Saraye Nourang"), ("Bahawalpur", "Bahawalpoor"),
    ("Deir ez-Zor", "Deir ez Zor"), ("Jehangira", "Jahangira"), ("Bhimber", "Bimber"),
])
def test_spellings_of_one_name_are_one(left: str, right: str) -> None:
    assert spelling_key(left) == spelling_key(right)


@pytest.mark.parametrize(("left", "right"), [
    ("Mardan", "Mirdan"), ("Khar", "Kahar"), ("Swat", "Swabi"), ("Hangu", "Hango Khel"), ("Kohat", "Kohlu"),
    ("Bannu", "Banda"), ("Kandahar", "Kandhar Kot"), ("Sarwakai", "Sararogha"), ("Jamrud", "Jamshoro"),
])
def test_other_names_are_others(left: str, right: str) -> None:
    assert spelling_key(left) != spelling_key(right)


def test_short_names_have_no_spelling_by_rule() -> None:
    assert spelling_key("Dir") is None
    assert spelling_key("") is None


def test_spelling_by_rule_is_for_some_countries_only() -> None:
    assert spelling_keys("PAK", ["Miran Shah", "Miranshah", "Dir"]) == [spelling_key("Miran Shah")]
    assert spelling_keys("FRA", ["Miran Shah"]) == []


def test_form_of_a_name() -> None:
    assert key_of("  Deir  ez-Zor’s ") == "deir ez zors"
    assert key_of("D.I. Khan") == key_of("di khan")


@pytest.mark.parametrize(("name", "bare"), [
    ("Kurram Agency", "Kurram"), ("District of Sibi", "Sibi"), ("Tribal district Khyber", "Khyber"),
    ("Tribal Area Adjoining Tank District", "FR Tank"), ("Frontier Region Bannu", "FR Bannu"), ("Agency", ""),
    ("Countyville", "Countyville"),
])
def test_unit_without_the_word_for_what_it_is(name: str, bare: str) -> None:
    assert bare_name(name) == bare

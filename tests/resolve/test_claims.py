"""Claims come out with ids, days and coordinates; spans, and what the document does not settle, stay as they were."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from blowback.model import Claim, DayRange, Document, Holder, Mention, Span, Standing
from blowback.resolve import resolve_claims
from tests.factory import claim, document, span

TEXT = ("Kabul said on Tuesday that rebels of the Tehreek-e-Taliban Pakistan (TTP) attacked Torkham. The group killed "
        "its troops near Bannu three days later. Pakistan said it will answer on Saturday. Russia struck Kyiv.")


def report(published: date | None = date(2025, 4, 28)) -> Document:
    return document(TEXT, published=published)


def bare(type_: str = "ASSAULT", doc: Document | None = None, **slots: Any) -> Claim:
    return claim(type_, of=doc or report(), **{"actor": None, "recipient": None, **slots})


def resolved(**slots: Any) -> Claim:
    return resolve_claims(report(), (bare(**slots),))[0]


def test_actor_recipient_and_holder_get_ids() -> None:
    found = resolved(actor="rebels of the Tehreek-e-Taliban Pakistan (TTP)", recipient="Russia", holder="Kabul")
    assert (found.actor[0].id, found.recipient[0].id, found.holder[0].id) == ("ttp", "RUS", "AFG")


def test_place_gets_a_circle() -> None:
    place = resolved(actor="rebels", place="Torkham").place
    assert place is not None
    assert (place.id, place.name, place.precision, place.radius_km) == ("torkham", "Torkham", "exact", 3)
    assert (place.lat, place.lon) == (34.13, 71.09)


def test_time_gets_days() -> None:
    time = resolved(actor="rebels", time="on Tuesday").time
    assert time is not None
    assert time.days == DayRange(date(2025, 4, 22), date(2025, 4, 22), "day")


def test_time_counts_from_the_one_before_it() -> None:
    doc = report()
    claims = (bare(time="three days later"), bare(time="on Tuesday"))
    days = [each.time.days for each in resolve_claims(doc, claims) if each.time]
    assert [each and each.first for each in days] == [date(2025, 4, 25), date(2025, 4, 22)]


@pytest.mark.parametrize(("text", "day"), [
    ("Rebels shelled Goma on Tuesday, two days after a bomb killed nine.", None),
    ("Rebels shelled Goma on Tuesday. They left two days after.", date(2025, 4, 24)),
])
def test_days_after_something_told_next_do_not_count_from_the_time_before(text: str, day: date | None) -> None:
    doc = document(text, published=date(2025, 4, 28))
    claims = (bare(doc=doc, time="on Tuesday"), bare(doc=doc, time="two days after"))
    days = [each.time.days for each in resolve_claims(doc, claims) if each.time]
    assert [each and each.first for each in days] == [date(2025, 4, 22), day]


@pytest.mark.parametrize(("standing", "day"), [
    (Standing.PLANNED, date(2025, 5, 3)), (Standing.ASSERTED, date(2025, 4, 26)),
])
def test_standing_says_which_way_time_looks(standing: Standing, day: date) -> None:
    found = resolved(actor="Pakistan", time="on Saturday", standing=standing)
    assert found.time is not None
    assert found.time.days is not None
    assert found.time.days.first == day


def test_without_a_publication_day_relative_times_stay_open() -> None:
    doc = report(published=None)
    found = resolve_claims(doc, (bare(doc=doc, time="on Tuesday"),))[0]
    assert found.time is not None
    assert found.time.days is None


def referring(words: str, antecedent: str) -> Claim:
    doc = report()
    mention = Mention(span(doc, words), refers_to=span(doc, antecedent))
    return resolve_claims(doc, (replace(bare(), actor=(mention,)),))[0]


@pytest.mark.parametrize(("words", "antecedent", "actor"), [
    ("The group", "Tehreek-e-Taliban Pakistan", "ttp"), ("it", "Pakistan said", None),
    ("its troops", "Russia", "RUS-MIL"),
    ("its troops", "rebels", "PAK-REB"), ("its troops", "it will", None),
])
def test_reference_is_followed(words: str, antecedent: str, actor: str | None) -> None:
    assert referring(words, antecedent).actor[0].id == actor


@pytest.mark.parametrize(("text", "words", "actor"), [
    ("They fought Fano, the feared militia that had helped them.", "feared militia", "fano"),
    ("They fought the BLA, the Baloch Republican Army, and the BLF.", "Baloch Republican Army", "bra"),
    ("Mali fears JNIM, an alliance of jihadists.", "alliance", "jnim"),
    ("He blames Iran, whose foreign ministry denies it.", "foreign ministry", "IRN-MFA"),
    ("He blames Iran responsible, whose army denies it.", "army", "IRN-MIL"),
    ("He blames Iran, whose mountains are high.", "mountains", None),
    ("He blames a man, whose army denies it.", "army", None),
    ("Congo feeds the local militias known as Wazalendo.", "local militias", "wazalendo"),
    ("After Fano, the militia came.", "militia", "ETH-UAF"),
    ("In Gondar, the militia came.", "militia", None),
    ("Fano said the militia came.", "militia", "ETH-UAF"), ("In Mali, the alliance held.", "alliance", None),
])
def test_words_beside_a_mention_name_it(text: str, words: str, actor: str | None) -> None:
    doc = document(text)
    found = resolve_claims(doc, (claim(of=doc, actor=words, recipient=None),))[0]
    assert found.actor[0].id == actor


def test_chain_of_references_is_followed_and_a_circle_is_left() -> None:
    doc = report()
    group, name, troops = (span(doc, words) for words in ("The group", "Tehreek-e-Taliban Pakistan", "its troops"))
    chain = (Mention(group, refers_to=name), Mention(span(doc, "its troops"), refers_to=group))
    found = resolve_claims(doc, (replace(bare(), actor=chain),))[0]
    assert [mention.id for mention in found.actor] == ["ttp", "ttp"]
    us = span(doc, "it will")
    circle = (Mention(group, refers_to=troops), Mention(troops, refers_to=us), Mention(us, refers_to=group))
    found = resolve_claims(doc, (replace(bare(), actor=circle),))[0]
    assert [mention.id for mention in found.actor] == [None, None, None]


def test_city_that_is_struck_is_no_government() -> None:
    struck = resolved(actor="Russia", recipient="Kyiv")
    accused = resolve_claims(report(), (bare("ACCUSE", actor="Russia", recipient="Kyiv"),))[0]
    assert (struck.recipient[0].id, accused.recipient[0].id) == (None, "UKR")


def test_unnamed_holder_stays_unnamed() -> None:
    doc = report()
    holder = (Holder("unnamed"), Holder("unnamed", span(doc, "Kabul")))
    kept = resolve_claims(doc, (replace(bare(), holder=holder),))[0]
    assert kept.holder == holder


def test_spans_and_ids_of_claims_do_not_change() -> None:
    doc = report()
    claims = (bare(actor="Pakistan", place="Bannu", time="on Saturday"), bare("ACCUSE", holder="Kabul"))
    found = resolve_claims(doc, claims)
    assert [each.id for each in found] == [each.id for each in claims]
    assert [each.evidence for each in found] == [each.evidence for each in claims]
    assert resolve_claims(doc, found) == found


def test_no_claims_is_no_work() -> None:
    assert resolve_claims(report(), ()) == ()


def test_empty_span_is_nobody() -> None:
    doc = report()
    assert resolve_claims(doc, (replace(bare(), actor=(Mention(Span.cut(TEXT, 0, 0)),)),))[0].actor[0].id is None

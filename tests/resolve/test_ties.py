"""Ties over time and blowback paths."""

from dataclasses import replace
from datetime import date

import pytest

from blowback.codebook.actors import load_actors
from blowback.model import Claim, Document, Kind, Mention, Span, Standing
from blowback.resolve.origins import Report
from blowback.resolve.ties import ties_of
from blowback.resolve.trace import trace
from tests.factory import claim, document

_NAMES = {"Pakistan": "PAK", "army": "PAK-MIL", "Taliban": "taliban", "TTP": "ttp", "India": "IND", "Norway": "NOR"}


def _said(doc: Document, actor: str, recipient: str, type_: str = "support", standing: Standing = Standing.ASSERTED,
          holder: str | None = None) -> Claim:
    made = claim(type_, of=doc, actor=actor, recipient=recipient, standing=standing, holder=holder)
    return replace(made, actor=(_mention(doc, actor),), recipient=(_mention(doc, recipient),),
                   holder=tuple(replace(each, id=_NAMES[holder]) for each in made.holder if holder))


def _mention(doc: Document, words: str) -> Mention:
    start = doc.text.index(words)
    return Mention(Span.cut(doc.text, start, start + len(words)), _NAMES[words])


def _report(text: str, *claims: tuple[object, ...], day: int = 1) -> Report:
    doc = document(text, published=date(2023, 3, day), source=f"Paper {day}")
    return Report(doc, tuple(_said(doc, *each) for each in claims))  # type: ignore[arg-type]


_BACKS = ("Pakistan", "Taliban")


@pytest.mark.parametrize(("standings", "summary"), [
    ((Standing.ASSERTED,), "asserted by one origin"), ((Standing.ACCUSED,), "accused"),
    ((Standing.SUSPECTED,), "suspected"), ((Standing.ACCUSED, Standing.SUSPECTED), "accused"),
    ((Standing.DENIED,), "denied"), ((Standing.ACCUSED, Standing.DENIED), "contested"),
    ((Standing.ASSERTED, Standing.NEGATED), "contested"), ((Standing.PLANNED,), "planned"),
    ((Standing.ASSERTED, Standing.ACCUSED), "asserted by one origin"),
])
def test_a_summary_follows_the_standings(standings: tuple[Standing, ...], summary: str) -> None:
    report = _report("Pakistan backs the Taliban.", *((*_BACKS, "support", standing) for standing in standings))
    (tie,) = ties_of([report])
    assert tie.summary == summary


def test_two_origins_that_assert_are_more_than_one() -> None:
    reports = [_report("Pakistan backs the Taliban.", _BACKS),
               _report("The Taliban owe much to Pakistan, writes a former envoy.", _BACKS, day=2)]
    (tie,) = ties_of(reports)
    assert (tie.summary, tie.origins, tie.days) == ("asserted", 2, (date(2023, 3, 1), date(2023, 3, 2)))


def test_a_reprint_adds_no_origin() -> None:
    text = "Pakistan backs the Taliban, diplomats in the region have said for many years now."
    (tie,) = ties_of([_report(text, _BACKS), _report(f"{text} More soon.", _BACKS, day=2)])
    assert (tie.origins, len(tie.witnesses)) == (1, 2)


def test_a_party_to_the_tie_is_told_from_others() -> None:
    report = _report("Pakistan backs the Taliban, the army, India and the author say.",
                     (*_BACKS, "support", Standing.DENIED, "army"), (*_BACKS, "support", Standing.ACCUSED, "India"),
                     _BACKS)
    (tie,) = ties_of([report])
    assert tie.holders == {"party": 1, "other": 1, "author": 1}


def test_who_is_not_known_and_who_is_only_called_so_has_no_tie() -> None:
    doc = document("Pakistan backs rebels.")
    unknown = claim("support", of=doc, actor="Pakistan", recipient="rebels", kind=Kind.TIE)
    assert ties_of([Report(doc, (unknown,))]) == ()


@pytest.mark.parametrize(("actor", "state"), [("PAK-MIL", "PAK"), ("PAK", "PAK"), ("ttp", "ttp"), ("isi", "PAK"),
                                              ("taliban", "taliban"), ("no such actor", "no such actor")])
def test_bodies_act_for_their_state(actor: str, state: str) -> None:
    assert load_actors().state_of(actor) == state


def _argued() -> list[Report]:
    return [_report("The army backs the Taliban, kin of the TTP.", ("army", "Taliban"), ("TTP", "Taliban", "alliance")),
            _report("The TTP attacked Pakistan.", ("TTP", "Pakistan", "ASSAULT"), day=5)]


def test_a_path_leads_from_a_backer_over_kin_to_attacks_at_home() -> None:
    (path,) = [path for path in trace("PAK", _argued()) if path.hops[0].end == "taliban"]
    assert [hop.end for hop in path.hops] == ["taliban", "ttp"]
    assert [hop.marks for hop in path.hops] == [("one origin",), ("one origin",)]
    assert len(path.attacks) == 1


def test_the_path_from_a_body_is_that_of_its_state() -> None:
    assert trace("PAK-MIL", _argued()) == trace("PAK", _argued())


@pytest.mark.parametrize("text", ["NOR", "IND", "ttp"])
def test_who_backs_nobody_has_no_path(text: str) -> None:
    assert trace(text, _argued()) == ()


def test_no_attack_at_home_no_path() -> None:
    abroad = _report("The TTP attacked India.", ("TTP", "India", "ASSAULT"), day=5)
    assert trace("PAK", [_argued()[0], abroad]) == ()


def test_a_denied_backing_is_marked() -> None:
    denied = _report("Pakistan backs the TTP.", ("Pakistan", "TTP", "support", Standing.DENIED))
    (path,) = trace("PAK", [denied, _argued()[1]])
    assert path.hops[0].marks == ("denied", "one origin")


def test_a_planned_backing_and_a_foretold_attack_make_no_path() -> None:
    planned = _report("Pakistan backs the TTP.", ("Pakistan", "TTP", "support", Standing.PLANNED))
    assert trace("PAK", [planned, _argued()[1]]) == ()
    foretold = _report("The TTP attacked Pakistan.", ("TTP", "Pakistan", "ASSAULT", Standing.PREDICTED))
    assert trace("PAK", [_argued()[0], foretold]) == ()

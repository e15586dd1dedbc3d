"""Incidents: what agrees is put together, what differs stays side by side."""

from dataclasses import replace
from datetime import date
from typing import Any

from blowback.model import Claim, Count, Document, Kind, Mention, Span, Standing
from blowback.resolve.incidents import Incident, incidents_of
from blowback.resolve.origins import Report, origins_of
from tests.factory import claim, document

_FIRST = "A bomb killed 9 people at a market in Kunduz, officials said. The Taliban denied that it bombed the market."
_SECOND = "The bomb at the market in Kunduz killed 11 people, officials said, blaming the Taliban."
_OTHER = "Parliament rejected a fisheries treaty after a long debate about quotas and fleets."


def _count(doc: Document, words: str) -> Count:
    start = doc.text.index(words)
    return Count(int(words), int(words), Span.cut(doc.text, start, start + len(words)))


def _mention(doc: Document, words: str, name: str) -> Mention:
    start = doc.text.index(words)
    return Mention(Span.cut(doc.text, start, start + len(words)), name)


def _reports() -> list[Report]:
    first = document(_FIRST, title="Nine die", published=date(2023, 3, 4), source="Northern Wire")
    second = document(_SECOND, title="Toll rises", published=date(2023, 3, 5), source="City Daily")
    other = document(_OTHER, title="Treaty", published=date(2023, 3, 5))
    return [
        Report(second, (_claim(second, "bomb", killed=_count(second, "11"), standing=Standing.ACCUSED,
                               actor_mention=_mention(second, "Taliban", "taliban")),)),
        Report(other, (claim("REJECT", of=other, actor="Parliament", recipient="treaty"),)),
        Report(first, (_claim(first, "bomb", killed=_count(first, "9")),
                       _claim(first, "it", standing=Standing.DENIED,
                              actor_mention=_mention(first, "Taliban", "taliban")))),
    ]


def _claim(doc: Document, actor: str, actor_mention: Mention | None = None, **fields: Any) -> Claim:
    made = claim("ASSAULT", of=doc, actor=actor, recipient="market", **fields)
    return made if actor_mention is None else _with_actor(made, actor_mention)


def _with_actor(made: Claim, mention: Mention) -> Claim:
    return replace(made, actor=(mention,))


def _blast() -> Incident:
    return next(each for each in incidents_of(_reports()) if each.type == "ASSAULT")


def test_reports_of_one_blast_are_one_incident_and_the_treaty_is_another() -> None:
    assert [each.type for each in incidents_of(_reports())] == ["ASSAULT", "REJECT"]
    assert len(_blast().witnesses) == 3


def test_tolls_stay_side_by_side_with_their_claims() -> None:
    killed = _blast().killed
    assert (killed.low, killed.best, killed.high) == (9, 11, 11)
    assert [(toll.low, toll.origins) for toll in killed.given] == [(9, 1), (11, 1)]


def test_a_denial_contests_and_the_accused_stays_named() -> None:
    blast = _blast()
    assert blast.contested == ("denied", "killed")
    assert [(party.name, party.denied) for party in blast.perpetrators] == [("taliban", True)]


def test_witnesses_come_in_the_order_of_publication() -> None:
    assert [str(witness.document.published) for witness in _blast().witnesses] == ["2023-03-04"] * 2 + ["2023-03-05"]
    assert _blast().first.document.title == "Nine die"


def test_a_plan_is_no_incident() -> None:
    doc = document("Rebels plan to attack Kunduz.")
    assert incidents_of([Report(doc, (claim(of=doc, actor="Rebels", recipient="Kunduz", standing=Standing.PLANNED),))
                         ]) == ()


def test_no_reports_have_no_incidents() -> None:
    assert incidents_of([]) == ()


def test_a_reprint_and_a_report_that_cites_it_are_one_origin() -> None:
    doc = document("Rebels attacked Kunduz on Friday, residents of the town said by telephone to the reporters there.",
                   source="Reuters", published=date(2023, 3, 4))
    copy = document(doc.text + " More follows.", source="City Daily", published=date(2023, 3, 5))
    citing = document("Reuters reported that rebels attacked Kunduz.", source="Hill Post", published=date(2023, 3, 5))
    cited = claim(of=citing, actor="rebels", recipient="Kunduz", holder="Reuters")
    reports = [Report(doc, (claim(of=doc, actor="Rebels", recipient="Kunduz"),)),
               Report(copy, (claim(of=copy, actor="Rebels", recipient="Kunduz"),)),
               Report(citing, (_named(cited, "reuters"),))]
    assert set(origins_of(reports).values()) == {doc.id}
    assert set(origins_of(reports[2:]).values()) == {"medium:reuters"}


def _named(made: Claim, name: str) -> Claim:
    return replace(made, holder=tuple(replace(holder, id=name) for holder in made.holder))


def test_only_events_are_incidents() -> None:
    doc = document("Paris backs rebels.")
    tie = claim("support", of=doc, actor="Paris", recipient="rebels", kind=Kind.TIE)
    assert incidents_of([Report(doc, (tie,))]) == ()

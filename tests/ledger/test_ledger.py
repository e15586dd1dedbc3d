"""What was recorded comes back; nothing is recorded twice; nothing is ever changed."""

import sqlite3
from collections.abc import Callable
from contextlib import closing
from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy import exc, text

from blowback.codebook.actors import Actor
from blowback.errors import NotFound, UnreadableInput, UnsupportedLanguage, UsageError
from blowback.ledger import Change, Filters, Ledger, tables
from blowback.model import Kind, PartialDate, Review, Standing, TimeMention
from tests.factory import FakeReader, claim, document, span

Keep = Callable[..., None]


def _count_rows(ledger: Ledger) -> dict[str, int]:
    with ledger._engine.connect() as connection:
        return {name: connection.scalar(text(f"SELECT count(*) FROM {name}")) or 0 for name in tables.metadata.tables}


def test_claims_come_back_equal_with_their_document(ledger: Ledger, keep: Keep) -> None:
    doc = document(published=date(2024, 5, 4), source="Wire", origin="a.txt")
    keep(doc)
    stored = list(ledger.claims())
    assert tuple(row.claim for row in stored) == FakeReader().read(doc)
    assert {row.document for row in stored} == {doc}


def test_reading_the_same_document_twice_adds_nothing(ledger: Ledger, keep: Keep) -> None:
    keep(document())
    before = _count_rows(ledger)
    keep(document(), document())
    assert _count_rows(ledger) == before


def test_a_newer_reader_keeps_both_runs_and_shows_the_newest(ledger: Ledger, keep: Keep) -> None:
    doc = document()
    keep(doc, version="1")
    keep(doc, version="2")
    assert [run.version for run in ledger.runs()] == ["2", "1"]
    assert {row.claim.reader.version for row in ledger.claims()} == {"2"}
    assert ledger.count_claims() == len(FakeReader().read(doc))
    old = ledger.claims_of_reading(ledger.readings(doc.id)[-1].number)
    assert [row.claim for row in old] == list(FakeReader("1").read(doc))


def test_a_corrected_description_is_a_new_reading_of_the_same_text(ledger: Ledger, keep: Keep) -> None:
    doc = document()
    keep(doc)
    keep(replace(doc, published=date(2024, 5, 4)))
    assert _count_rows(ledger)["documents"] == 1
    assert ledger.get_document(doc.id) == replace(doc, published=date(2024, 5, 4))
    assert ledger.count_claims(Filters(first=date(2024, 5, 4))) == ledger.count_claims() == 2


def test_another_origin_is_no_correction(ledger: Ledger, keep: Keep) -> None:
    keep(document(origin="a.txt"))
    before = _count_rows(ledger)
    keep(document(origin="copy of a.txt"))
    assert _count_rows(ledger) == before


def test_nothing_is_recorded_before_the_flush(ledger: Ledger) -> None:
    recorder = ledger.record("fake", "1")
    recorder.add(document(), [claim()])
    assert (recorder.n_waiting, ledger.count_claims()) == (1, 0)
    recorder.flush()
    assert (recorder.n_waiting, ledger.count_claims()) == (0, 1)


def test_a_run_that_adds_nothing_leaves_no_row(ledger: Ledger) -> None:
    ledger.record("fake", "1").finish()
    assert ledger.runs() == []


def test_a_run_that_was_cut_off_has_no_end(ledger: Ledger) -> None:
    recorder = ledger.record("fake", "1")
    recorder.add(document(), [claim()])
    recorder.flush()
    assert [run.finished_at for run in ledger.runs()] == [None]
    recorder.finish()
    (run,) = ledger.runs()
    assert run.finished_at is not None
    assert (run.n_documents, run.n_claims) == (1, 1)


def test_documents_read_last_come_first_and_claims_in_the_order_of_the_text(ledger: Ledger, keep: Keep) -> None:
    keep(document("A attacked B. C attacked D."), document("E attacked F. G attacked H."))
    assert [row.claim.actor[0].span.quote for row in ledger.claims()] == ["E", "G", "A", "C"]
    assert [row.claim.actor[0].span.quote for row in ledger.claims(limit=1)] == ["E"]


@pytest.mark.parametrize(("filters", "actors"), [
    pytest.param(Filters(actor=("REBELS",)), {"rebels"}, id="any case"),
    pytest.param(Filters(actor=("reb",)), set(), id="whole words only"),
    pytest.param(Filters(actor=("rebels", "Paris")), {"rebels", "Paris"}, id="one of several"),
    pytest.param(Filters(recipient=("rebels",)), {"Paris"}, id="recipient"),
    pytest.param(Filters(type=("assault",)), {"rebels", "Kyiv"}, id="type"),
    pytest.param(Filters(type=("ASSAULT/drone",)), set(), id="type with mode"),
    pytest.param(Filters(kind=(Kind.TIE,)), {"Paris"}, id="kind"),
    pytest.param(Filters(standing=(Standing.DENIED,)), set(), id="standing"),
    pytest.param(Filters(holder=("author",)), {"rebels", "Paris", "Kyiv"}, id="the author's word"),
    pytest.param(Filters(holder=("Kabul",)), set(), id="holder"),
    pytest.param(Filters(document=("old news",)), {"Kyiv"}, id="document by title"),
    pytest.param(Filters(document=("old.txt",)), {"Kyiv"}, id="document by origin"),
    pytest.param(Filters(document=(document().id[:12].upper(),)), {"rebels", "Paris"}, id="document by id"),
    pytest.param(Filters(first=date(2020, 1, 1)), {"rebels", "Paris"}, id="from"),
    pytest.param(Filters(last=date(2020, 1, 1)), {"Kyiv"}, id="to"),
    pytest.param(Filters(first=date(1999, 12, 31), last=date(1999, 12, 31)), {"Kyiv"}, id="one day"),
    pytest.param(Filters(review=(Review.UNREVIEWED,)), {"rebels", "Paris", "Kyiv"}, id="unreviewed"),
    pytest.param(Filters(review=(Review.ACCEPTED,)), set(), id="accepted"),
    pytest.param(Filters(actor=("Kyiv",), type=("support",)), set(), id="two filters narrow"),
])
def test_filters(ledger: Ledger, keep: Keep, filters: Filters, actors: set[str]) -> None:
    keep(document(published=date(2024, 5, 4)))
    keep(document("Kyiv attacked Goma.", title="Old news", origin="in/old.txt", published=date(1999, 12, 31)))
    found = list(ledger.claims(filters))
    assert {row.claim.actor[0].span.quote for row in found} == actors
    assert ledger.count_claims(filters) == len(found)


def test_the_days_of_a_claim_count_before_those_of_its_document(ledger: Ledger) -> None:
    doc = document("In 2014 rebels attacked Bakhmut.", published=date(2024, 5, 4))
    found = claim(of=doc, time="In 2014")
    known = replace(found, time=TimeMention(span(doc, "In 2014"), PartialDate(2014).days()))
    recorder = ledger.record("fake", "1")
    recorder.add(doc, [known])
    recorder.flush()
    assert ledger.count_claims(Filters(first=date(2014, 6, 1), last=date(2014, 6, 2))) == 1
    assert ledger.count_claims(Filters(first=date(2024, 5, 4))) == 0


@pytest.mark.parametrize("filters", [
    pytest.param({"first": date(2024, 2, 1), "last": date(2024, 1, 1)}, id="days run back"),
    pytest.param({"actor": ("...",)}, id="no letter"),
])
def test_filters_that_make_no_sense_are_refused(filters: dict[str, object]) -> None:
    with pytest.raises(UsageError):
        Filters(**filters)  # type: ignore[arg-type]


def test_a_claim_is_found_by_the_beginning_of_its_id(ledger: Ledger, keep: Keep) -> None:
    keep(document())
    first, second = (row.claim for row in ledger.claims())
    assert ledger.require_claim(first.id[:8].upper()).claim == first
    with pytest.raises(UsageError, match=second.id):
        ledger.require_claim("")
    with pytest.raises(NotFound, match="zz"):
        ledger.require_claim("zz")


def test_skipped_inputs_are_kept_with_their_reason_once(ledger: Ledger) -> None:
    broken = UnreadableInput("not a PDF")
    for _ in range(2):
        recorder = ledger.record("fake", "1")
        recorder.skip("a.pdf", broken)
        recorder.finish()
    assert [(skip.origin, skip.slug, skip.reason) for skip in ledger.skips()] == [
        ("a.pdf", "input/unreadable", "not a PDF")]


def test_a_document_in_another_language_is_kept_unread(ledger: Ledger) -> None:
    doc = document("Les rebelles.", language="fr")
    recorder = ledger.record("fake", "1")
    recorder.skip("a.txt", UnsupportedLanguage("the text is French"), doc)
    recorder.finish()
    (stored,) = ledger.documents()
    assert (stored.document, stored.read_at, stored.n_claims) == (doc, None, None)


def test_documents_tell_when_they_were_read_and_what_was_found(ledger: Ledger, keep: Keep) -> None:
    keep(document())
    keep(document("Nothing of note.", title="Quiet"), version="2")
    rows = [(row.document.title, row.n_claims, row.run) for row in ledger.documents()]
    assert rows == [("Quiet", 0, 2), ("Report", 2, 1)]
    assert [row.document.title for row in ledger.documents(Filters(document=("quiet",)))] == ["Quiet"]


@pytest.mark.parametrize("table", sorted(tables.metadata.tables))
@pytest.mark.parametrize("change", ["DELETE FROM {}", "UPDATE {} SET rowid = rowid + 100"])
def test_tables_only_grow(ledger: Ledger, keep: Keep, table: str, change: str) -> None:
    keep(document())
    recorder = ledger.record("fake", "1")
    recorder.skip("a.pdf", UnreadableInput("not a PDF"))
    recorder.finish()
    ledger.amend(lambda own: [Change.add(Actor("front", "Front", "rebel"))])
    with ledger._engine.begin() as connection:
        connection.execute(text("INSERT INTO entry_names VALUES ('front', 1)"))
    with ledger._engine.connect() as connection, pytest.raises(exc.IntegrityError, match="only grows"):
        connection.execute(text(change.format(table)))


@given(st.permutations(["A attacked B.", "C backs D.", "E attacked F. G backs H."]))
def test_the_order_of_reading_does_not_matter(tmp_path_factory: pytest.TempPathFactory, texts: list[str]) -> None:
    reader = FakeReader()
    with Ledger(tmp_path_factory.mktemp("ledger") / "blowback.db") as ledger:
        recorder = ledger.record(reader.name, reader.version)
        for words in texts:
            recorder.add(document(words), reader.read(document(words)))
        recorder.finish()
        ids = {row.claim.id for row in ledger.claims()}
    assert ids == {c.id for words in sorted(texts) for c in reader.read(document(words))}


def test_a_whole_ledger_has_no_faults(ledger: Ledger, keep: Keep) -> None:
    keep(document())
    assert list(ledger.faults()) == []


@pytest.mark.parametrize(("table", "change", "fault"), [
    pytest.param("documents", "text = text || ' '", "was altered", id="text"),
    pytest.param("claims", "payload = replace(payload, 'ASSAULT', 'COERCE')", "what its id says", id="claim"),
    pytest.param("readings", "document = 99", "points to no row", id="pointer"),
])
def test_an_alteration_behind_our_back_shows(
        ledger: Ledger, keep: Keep, table: str, change: str, fault: str) -> None:
    keep(document())
    with closing(sqlite3.connect(ledger.path, isolation_level=None)) as other:
        other.execute(f"DROP TRIGGER {table}_refuse_update")
        other.execute(f"UPDATE {table} SET {change}")
    assert any(fault in line for line in ledger.faults())

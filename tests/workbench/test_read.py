"""Reading: every input has its outcome, in order; what is known is not read again; a bad one costs itself only."""

import io
from datetime import date
from pathlib import Path

import pytest

from blowback.errors import LedgerError, UnreadableInput, UsageError
from blowback.workbench import Filters, Outcome, ReadOptions, State, Workbench
from tests.factory import FAKE, NEWER
from tests.workbench.conftest import Write


def _states(outcomes: list[Outcome]) -> list[tuple[str, str]]:
    return [(Path(outcome.origin).name, outcome.state) for outcome in outcomes]


def test_what_is_read_is_in_the_ledger(wb: Workbench, write: Write) -> None:
    (outcome,) = wb.read([write("Rebels attacked Bakhmut.")])
    assert (outcome.state, len(outcome.claims)) == (State.READ, 1)
    assert [row.claim for row in wb.claims()] == list(outcome.claims)


def test_reading_again_gives_the_same_and_adds_nothing(wb: Workbench, write: Write) -> None:
    path = write("Rebels attacked Bakhmut.")
    (first,) = wb.read([path])
    (second,) = wb.read([path])
    assert (second.state, second.claims, second.document) == (State.KNOWN, first.claims, first.document)
    assert len(wb.runs()) == 1


def test_without_a_ledger_nothing_is_kept(tmp_path: Path, write: Write) -> None:
    path = write("Rebels attacked Bakhmut.")
    with Workbench(tmp_path / "none.db", chain=FAKE) as wb:
        assert [outcome.state for outcome in wb.read([path, path], keep=False)] == [State.READ, State.REPEATED]
    assert not (tmp_path / "none.db").exists()


def test_the_same_bytes_under_two_names_count_once(wb: Workbench, write: Write) -> None:
    paths = [write("Rebels attacked Bakhmut.", f"{name}.txt") for name in ("a", "b")]
    outcomes = list(wb.read(paths))
    assert _states(outcomes) == [("a.txt", "read"), ("b.txt", "repeated")]
    assert outcomes[1].claims == ()
    assert _states(list(wb.read(paths))) == [("a.txt", "known"), ("b.txt", "repeated")]
    assert wb.count_claims() == 1


def test_a_newer_reader_reads_again(wb: Workbench, write: Write) -> None:
    path = write("Rebels attacked Bakhmut.")
    list(wb.read([path]))
    with Workbench(wb.path, chain=NEWER) as newer:
        (outcome,) = newer.read([path])
    assert outcome.state is State.READ
    assert [row.claim.reader.version for row in wb.claims()] == ["2"]
    (again,) = wb.read([path])
    assert (again.state, again.claims[0].reader.version) == (State.KNOWN, "1")


def test_a_day_given_later_corrects_the_document(wb: Workbench, write: Write) -> None:
    path = write("Rebels attacked Bakhmut.")
    list(wb.read([path]))
    (corrected,) = wb.read([path], ReadOptions(published=date(2024, 5, 4)))
    assert corrected.state is State.READ
    assert wb.count_claims(Filters(first=date(2024, 5, 4))) == 1
    (again,) = wb.read([path])
    assert again.state is State.KNOWN
    assert again.document
    assert again.document.published == date(2024, 5, 4)


def test_another_language_is_recorded_and_not_read(wb: Workbench, write: Write) -> None:
    french = "Les rebelles ont attaqué la ville et le gouvernement a dit que les troupes sont parties vers le nord."
    (outcome,) = wb.read([write(french)])
    assert outcome.state is State.SKIPPED
    assert outcome.error
    assert outcome.error.slug == "input/language"
    (stored,) = wb.documents()
    assert (stored.document.language, stored.n_claims) == ("fr", None)
    assert [skip.slug for skip in wb.skips()] == ["input/language"]
    (forced,) = wb.read([write(french)], ReadOptions(language="en"))
    assert forced.state is State.READ


def test_a_missing_file_costs_itself_only(wb: Workbench, write: Write, tmp_path: Path) -> None:
    outcomes = list(wb.read([tmp_path / "none.txt", write("Rebels attacked Bakhmut.")]))
    assert _states(outcomes) == [("none.txt", "skipped"), ("report.txt", "read")]
    assert [skip.slug for skip in wb.skips()] == ["input/missing"]


@pytest.mark.parametrize("processes", [1, 2])
def test_a_document_over_which_the_reader_falls_costs_itself_only(
        tmp_path: Path, write: Write, processes: int) -> None:
    paths = [write(text, f"{number}.txt") for number, text in enumerate(
        ["Rebels attacked Bakhmut.", "Here they stumble.", "Paris backs rebels."])]
    with Workbench(tmp_path / "b.db", chain=FAKE) as wb:
        outcomes = list(wb.read(paths, processes=processes))
    assert _states(outcomes) == [("0.txt", "read"), ("1.txt", "skipped"), ("2.txt", "read")]
    assert isinstance(outcomes[1].error, UnreadableInput)
    assert "RuntimeError: the reader stumbled" in outcomes[1].error.message


def test_two_processes_give_the_same_in_the_same_order(tmp_path: Path, write: Write) -> None:
    for number in range(40):
        write(f"Rebels{number} attacked Bakhmut. Paris backs rebels{number}.", f"in/{number:02}.txt")
    found = []
    for processes in (1, 2):
        with Workbench(tmp_path / f"{processes}.db", chain=FAKE) as wb:
            outcomes = list(wb.read([tmp_path / "in"], processes=processes))
            found.append((outcomes, [row.claim for row in wb.claims()]))
    assert len(found[0][1]) == 80
    assert found[0] == found[1]


def test_a_reader_that_is_not_there_is_named_by_two_processes_too(tmp_path: Path) -> None:
    with Workbench(tmp_path / "b.db", reader="dice") as wb, pytest.raises(UsageError, match="no such reader"):
        list(wb.read([tmp_path], processes=2))


def test_standard_input_is_an_input(wb: Workbench) -> None:
    (outcome,) = wb.read(["-"], stdin=io.BytesIO(b"Rebels attacked Bakhmut."))
    assert (outcome.origin, outcome.state) == ("-", State.READ)


def test_a_reading_that_is_left_keeps_what_was_handed_out(wb: Workbench, write: Write, tmp_path: Path) -> None:
    for number in range(60):
        write(f"Rebels{number} attacked Bakhmut.", f"in/{number:02}.txt")
    reading = wb.read([tmp_path / "in"])
    next(reading)
    reading.close()
    assert 0 < wb.count_claims() < 60
    assert [run.finished_at for run in wb.runs()] == [None]
    assert len(list(wb.read([tmp_path / "in"]))) == wb.count_claims() == 60


def test_a_text_is_read_without_a_ledger(wb: Workbench) -> None:
    (claim,) = wb.read_text("Rebels attacked Bakhmut.")
    assert claim.actor[0].span.quote == "Rebels"
    assert not wb.path.exists()


def test_a_text_over_which_the_reader_falls_is_an_error(wb: Workbench) -> None:
    with pytest.raises(UnreadableInput, match="stumbled"):
        wb.read_text("stumble")


def test_no_process_reads_nothing(wb: Workbench) -> None:
    with pytest.raises(UsageError):
        list(wb.read([], processes=0))


def test_listing_makes_no_ledger(wb: Workbench) -> None:
    with pytest.raises(LedgerError, match="no ledger here"):
        wb.count_claims()
    assert not wb.path.exists()

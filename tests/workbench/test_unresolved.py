"""The list of what is open, adding it, and resolving anew: then it is open no longer, and nothing was read again."""

import pytest

from blowback.workbench import Chain, Filters, Workbench
from blowback.workbench.chain import PACKAGED
from tests.factory import FAKE
from tests.workbench.conftest import Write


@pytest.fixture
def wb(tmp_path_factory: pytest.TempPathFactory) -> Workbench:
    """The fake reader, with the real resolving after it."""
    return Workbench(tmp_path_factory.mktemp("open") / "blowback.db", chain=Chain(FAKE.load, PACKAGED.resolve))


def listed(wb: Workbench, *what: str) -> list[tuple[str, str, int, int]]:
    return [(one.what, one.words, one.n, one.n_documents) for one in wb.unresolved(what=what)]


def test_what_is_open_is_counted_most_frequent_first(wb: Workbench, write: Write) -> None:
    with wb:
        list(wb.read([write("Then Zarkaneers attacked Quetta. Then Spinners attacked Quetta.", "a.txt"),
                      write("Then Zarkaneers attacked Lahore. TTP attacked Lahore.", "b.txt")]))
        assert listed(wb) == [("actor", "Zarkaneers", 2, 2), ("actor", "Spinners", 1, 1)]
        assert listed(wb, "place", "day", "holder") == []
        only = wb.unresolved(Filters(document=("b",)))
        assert [(one.words, one.document.title) for one in only] == [("Zarkaneers", "b")]
        assert only[0].sentence.quote == "Then Zarkaneers attacked Lahore."


def test_what_was_added_is_known_after_resolving_anew(wb: Workbench, write: Write) -> None:
    with wb:
        list(wb.read([write("Then Zarkaneers attacked Quetta.", "a.txt"), write("TTP attacked Quetta.", "b.txt")]))
        wb.own.add_actor("Zarkaneers", kind="rebel")
        assert [one.reason for one in wb.unresolved()] == ["known now"]
        assert [(document.title, n) for document, n in wb.resolve()] == [("b", 0), ("a", 1)]
        assert listed(wb) == []
        assert {stored.claim.actor[0].id for stored in wb.claims()} == {"zarkaneers", "ttp"}


def test_resolving_anew_is_a_reading_that_diff_shows_and_twice_is_once(wb: Workbench, write: Write) -> None:
    with wb:
        list(wb.read([write("Then Zarkaneers attacked Quetta.")]))
        wb.own.add_actor("Zarkaneers", kind="rebel")
        assert [sum(n for _, n in wb.resolve()) for _ in range(2)] == [1, 0]
        assert [run.reader for run in wb.runs()] == ["resolve", "fake"]
        (difference,) = wb.diff()
        assert [change.differs for change in difference.changed] == [("actor",)]
        assert next(iter(wb.claims())).claim.reader.name == "fake"


def test_what_was_removed_is_open_again_after_resolving_anew(wb: Workbench, write: Write) -> None:
    with wb:
        wb.own.add_actor("Zarkaneers", kind="rebel")
        list(wb.read([write("Then Zarkaneers attacked Quetta.")]))
        wb.own.remove_actor("zarkaneers")
        assert [n for _, n in wb.resolve()] == [1]
        assert listed(wb) == [("actor", "Zarkaneers", 1, 1)]


def test_reading_again_after_resolving_anew_shows_the_same(wb: Workbench, write: Write) -> None:
    path = write("Then Zarkaneers attacked Quetta.")
    with wb:
        list(wb.read([path]))
        wb.own.add_actor("Zarkaneers", kind="rebel")
        list(wb.resolve())
        (outcome,) = wb.read([path])
        assert outcome.state == "read"
        assert [stored.claim.actor[0].id for stored in wb.claims()] == ["zarkaneers"]

"""The parsing subprocess: what it may not do, and that one bad file costs that file only."""

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from blowback.errors import InputError, OversizedInput, UnreadableInput
from blowback.sources import parsing
from blowback.sources.options import Limits
from blowback.sources.parsing import Parsers
from tests.sources.makers import RAID, make_html, make_pdf, worker_that

FAST = Limits(wall_s=30)
SICK = "(os.abort() if data == b'crash' else Extract(str(os.getpid())))"
ENVIRONMENT = "Extract('|'.join(sorted(os.environ)))"
NAMESPACE = "Extract(os.readlink('/proc/self/ns/net'))"


def run(does: str, data: bytes = b"x", limits: Limits = FAST) -> str:
    with Parsers(limits, worker_that(does)) as parsers:
        return parsers.parse("html", data, 10_000).text


@pytest.fixture
def sick() -> Iterator[Parsers]:
    """A worker that tells its process id, and crashes when asked to."""
    with Parsers(FAST, worker_that(SICK)) as parsers:
        yield parsers


def test_one_worker_serves_many_files(sick: Parsers) -> None:
    assert len({sick.parse("html", b"x", 100).text for _ in range(5)}) == 1


def test_a_crash_costs_one_file_and_one_worker(sick: Parsers) -> None:
    before = sick.parse("html", b"x", 100).text
    with pytest.raises(UnreadableInput, match="parser crashed"):
        sick.parse("html", b"crash", 100)
    assert sick.parse("html", b"x", 100).text != before


def test_a_worker_is_replaced_after_so_many_files(sick: Parsers, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(parsing, "FILES_PER_WORKER", 2)
    assert len({sick.parse("html", b"x", 100).text for _ in range(6)}) == 3


def test_the_worker_ends_with_the_block() -> None:
    with Parsers(FAST, worker_that(SICK)) as parsers:
        number = int(parsers.parse("html", b"x", 100).text)
    with pytest.raises(ProcessLookupError):
        os.kill(number, 0)


def test_all_formats_in_one_real_worker() -> None:
    with Parsers(FAST) as parsers:
        assert RAID in parsers.parse("html", make_html(), 10_000).text
        assert parsers.parse("pdf", make_pdf([(72, 700, "Goma fell.")]), 10_000).text == "Goma fell."


@pytest.mark.parametrize(("does", "kind", "words"), [
    ("[x for x in iter(int, 1)]", OversizedInput, "takes too long"),
    ("bytearray(1 << 30)", OversizedInput, "more memory"),
    ("os.abort()", UnreadableInput, "crashed"),
    ("os._exit(0)", UnreadableInput, "crashed"),
    ("1 / 0", UnreadableInput, "ZeroDivisionError"),
    ("Extract('x' * 20_000)", OversizedInput, "20000 characters"),
    ("(os.write(3, b'nonsense' * 9), signal.pause())", UnreadableInput, "crashed"),
    ("(os.write(3, b'ok 4\\nnull'), signal.pause())", UnreadableInput, "no sound answer"),
    ("(os.write(3, b'ok 999999999999\\n'), signal.pause())", UnreadableInput, "crashed"),
    ("open('left-behind', 'w').write('x')", UnreadableInput, "parser failed"),
    ("socket.socket()", UnreadableInput, "a parser may not do this"),
    ("socket.getaddrinfo('localhost', 80)", UnreadableInput, "a parser may not do this"),
    ("subprocess.run(['true'])", UnreadableInput, "a parser may not do this"),
    ("os.fork()", UnreadableInput, "a parser may not do this"),
], ids=["endless loop", "memory", "abort", "exit", "exception", "too much text", "nonsense", "unsound",
        "endless answer", "writing", "socket", "look-up", "process", "fork"])
def test_what_a_parser_may_not_do(does: str, kind: type[InputError], words: str, tmp_path: Path,
                                  monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    with pytest.raises(kind, match=words):
        run(does)


def test_a_parser_that_hangs_is_ended_by_the_clock() -> None:
    with pytest.raises(OversizedInput, match="takes too long"):
        run("signal.pause()", limits=Limits(wall_s=0.5))


def test_a_worker_that_does_not_start_points_to_the_doctor() -> None:
    broken = (sys.executable, "-c", "import no_such_module")
    with Parsers(FAST, broken) as parsers, pytest.raises(UnreadableInput, match="did not start") as caught:
        parsers.parse("html", b"x", 100)
    assert "doctor" in (caught.value.hint or "")


def test_what_a_parser_prints_does_not_reach_the_answers() -> None:
    assert run("(print('loud'), os.write(1, b'louder'), Extract('quiet'))[-1]") == "quiet"


def test_no_secret_is_inherited(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SECRET_TOKEN", "hidden")
    names = set(run(ENVIRONMENT).split("|"))
    assert "SECRET_TOKEN" not in names
    assert names - set(parsing.NEEDED_TO_START) <= {"PYTHONPATH", "PYTHONUTF8", "PYTHONHASHSEED", "LC_ALL", "LC_CTYPE"}


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="network namespaces are Linux's")
def test_the_worker_has_a_network_of_its_own() -> None:
    attempt = "import sys; from blowback.sources.confine import leave_network; sys.exit(not leave_network())"
    if subprocess.run([sys.executable, "-c", attempt], env=parsing.bare_environment(), check=False).returncode:
        pytest.skip("this system allows no network namespace; the audit hook alone keeps the parser off the network")
    assert run(NAMESPACE) != str(Path("/proc/self/ns/net").readlink())

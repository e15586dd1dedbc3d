"""Killed, interrupted, cut off, out of room: what was shown as read is in the ledger, and the next run goes on."""

import json
import os
import select
import shutil
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from blowback.ledger import Ledger
from tests.cli.conftest import ENVIRONMENT, PROGRAM, Run, Start

N = 600


@pytest.fixture
def many(tmp_path: Path) -> Path:
    """A folder whose claims are far more than a pipe holds, so that a reading of it waits for whoever listens."""
    folder = tmp_path / "many"
    folder.mkdir()
    for number in range(N):
        (folder / f"{number:03}.txt").write_text(f"Rebels{number} attacked Bakhmut. " * 4, encoding="utf-8")
    return folder


def _take(program: "subprocess.Popen[str]", n_lines: int) -> set[str]:
    """The ids of the first claims that a program prints."""
    assert program.stdout
    return {json.loads(program.stdout.readline())["id"] for _ in range(n_lines)}


def _ids(path: Path) -> set[str]:
    with Ledger(path, create=False) as ledger:
        assert list(ledger.faults()) == []
        return {row.claim.id for row in ledger.claims()}


@pytest.mark.parametrize("processes", [1, 2])
def test_sigkill_loses_nothing_that_was_shown(
        start: Start, run: Run, many: Path, tmp_path: Path, processes: int) -> None:
    program = start("read", "many", "--format", "jsonl", "--processes", processes)
    shown = _take(program, 100)
    program.send_signal(signal.SIGKILL)
    program.communicate()
    kept = _ids(tmp_path / "blowback.db")
    assert shown <= kept
    assert len(kept) < 4 * N
    result = run("read", "many", "--quiet")
    assert (result.exit_code, result.stderr) == (0, "")
    assert len(_ids(tmp_path / "blowback.db")) == 4 * N
    with Ledger(tmp_path / "blowback.db") as ledger:
        assert len(ledger.readings()) == len(list(ledger.documents())) == N


@pytest.mark.skipif(not hasattr(os, "pidfd_open"), reason="needs Linux to wait for a process that is not a child")
def test_workers_end_with_a_killed_parent(start: Start, many: Path) -> None:
    program = start("read", "many", "--format", "jsonl", "--processes", "2")
    _take(program, 1)
    children = Path(f"/proc/{program.pid}/task/{program.pid}/children").read_text(encoding="ascii").split()
    handles = [os.pidfd_open(int(child)) for child in children]
    program.send_signal(signal.SIGKILL)
    program.communicate()
    waiting = select.poll()
    for handle in handles:
        waiting.register(handle, select.POLLIN)
    ended: set[int] = set()
    while found := waiting.poll(60_000):
        for handle, _ in found:
            waiting.unregister(handle)
            ended.add(handle)
        if ended == set(handles):
            break
    assert len(handles) >= 2
    assert ended == set(handles)
    for handle in handles:
        os.close(handle)


@pytest.mark.parametrize("processes", [1, 2])
def test_an_interruption_loses_nothing_that_was_shown(
        start: Start, many: Path, tmp_path: Path, processes: int) -> None:
    program = start("read", "many", "--format", "jsonl", "--processes", processes)
    shown = _take(program, 100)
    os.killpg(program.pid, signal.SIGINT)  # as a terminal does: to all processes of the command
    _, told = program.communicate()
    assert program.returncode == 130
    assert told == "interrupted; what was shown as read is kept\n"
    assert shown <= _ids(tmp_path / "blowback.db")


@pytest.mark.parametrize("command", ["read many --format jsonl", "read many"])
def test_a_closed_output_ends_the_command_quietly(start: Start, many: Path, command: str) -> None:
    program = start(*command.split())
    assert program.stdout
    program.stdout.readline()
    program.stdout.close()
    assert program.stderr
    told = program.stderr.read()
    assert (program.wait(), told) == (141, "")
    program.stderr.close()


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs a device that is always full")
def test_an_output_that_takes_nothing_is_told(many: Path, tmp_path: Path) -> None:
    with Path("/dev/full").open("w", encoding="utf-8") as full:
        done = subprocess.run([sys.executable, "-c", PROGRAM, "read", many], cwd=tmp_path, env=ENVIRONMENT,
                              stdout=full, stderr=subprocess.PIPE, text=True, check=False)
    assert (done.returncode, done.stderr) == (1, "blowback: the system refused: [Errno 28] No space left on device\n")


def test_a_screen_without_arrows_still_shows_claims(many: Path, tmp_path: Path) -> None:
    done = subprocess.run([sys.executable, "-c", PROGRAM, "read", many / "000.txt"], cwd=tmp_path,
                          env={**ENVIRONMENT, "PYTHONIOENCODING": "ascii"}, capture_output=True, check=False)
    assert done.returncode == 0
    assert b"Rebels0 \\u2192 Bakhmut" in done.stdout


LIMIT = "import resource; resource.setrlimit(resource.RLIMIT_FSIZE, (400_000, 400_000))"


def test_a_file_that_may_not_grow_loses_nothing_that_was_shown(start: Start, many: Path, tmp_path: Path) -> None:
    program = start("read", "many", "--format", "jsonl", setup=LIMIT)
    out, told = program.communicate()
    assert program.returncode == 4
    assert json.loads(told)["error"]["slug"] == "ledger/full"
    shown = {json.loads(line)["id"] for line in out.splitlines()}
    kept = _ids(tmp_path / "blowback.db")
    assert set() < shown <= kept
    assert len(kept) < 4 * N


def _can_mount() -> bool:
    mount = ["unshare", "-rm", "mount", "-t", "tmpfs", "tmpfs", "/mnt"]
    return bool(shutil.which("unshare")) and subprocess.run(mount, check=False, capture_output=True).returncode == 0


def _on_disk(script: str, disk: Path, *paths: Path) -> "subprocess.CompletedProcess[str]":
    """Run a script with $1 the place for a disk, $2 Python, $3 the program, and the paths."""
    return subprocess.run(["unshare", "-rm", "sh", "-c", script, "sh", disk, sys.executable, PROGRAM, *paths],
                          env=ENVIRONMENT, check=False, capture_output=True, text=True)


@pytest.mark.skipif(not _can_mount(), reason="needs leave to mount a small disk of its own")
@pytest.mark.parametrize("command", ['read "$4"', "claims"])
def test_a_read_only_folder_is_refused(many: Path, tmp_path: Path, command: str) -> None:
    disk = tmp_path / "disk"
    disk.mkdir()
    done = _on_disk('mount -t tmpfs tmpfs "$1"; "$2" -c "$3" read "$4/000.txt" --ledger "$1/b.db" -q; '
                    f'mount -o remount,ro "$1"; "$2" -c "$3" {command} --ledger "$1/b.db"', disk, many)
    assert (done.returncode, done.stdout) == (4, "")
    assert "the ledger or its folder cannot be written" in done.stderr
    assert "copy the ledger to a folder you may write to" in done.stderr


@pytest.mark.skipif(not _can_mount(), reason="needs leave to mount a small disk of its own")
def test_a_full_disk_loses_nothing_that_was_shown(many: Path, tmp_path: Path) -> None:
    disk, saved = tmp_path / "disk", tmp_path / "saved.db"
    disk.mkdir()
    done = _on_disk('mount -t tmpfs -o size=1m tmpfs "$1"; "$2" -c "$3" read "$4" --format jsonl --ledger "$1/b.db"; '
                    'code=$?; cp "$1/b.db" "$5"; test -f "$1/b.db-wal" && cp "$1/b.db-wal" "$5-wal"; exit $code',
                    disk, many, saved)
    assert done.returncode == 4
    assert "disk may be full" in json.loads(done.stderr)["error"]["message"]
    shown = {json.loads(line)["id"] for line in done.stdout.splitlines()}
    assert set() < shown <= _ids(saved)

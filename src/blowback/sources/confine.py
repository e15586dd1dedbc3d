"""Take away from the worker what a parser has no use for. Called in the worker, before any parser is loaded.

What this guarantees, and what not:

- **Memory, files, processor time** are limits of the kernel (`RLIMIT_AS`, `RLIMIT_FSIZE` 0: nothing can be written,
  `RLIMIT_CPU` per file), on Linux and mostly on macOS; Windows has none of them, there
  the parent's clock is the only stop.
- **Network**: on Linux the worker moves into an empty network namespace when the kernel lets it; then no socket, in
  Python or in a C library, reaches anything. Where that is not allowed (some containers, other systems) an audit hook,
  which cannot be taken off again, refuses Python's sockets and new processes; native code that was taken over by a
  hostile file could still open a socket of its own.
- **Secrets**: the parent starts the worker with a new environment: where modules and libraries are, nothing else. The
  worker can still read the files that its user can read; it is no container.
"""

import ctypes
import sys
from typing import Any

CLONE_NEWUSER = 0x10000000
CLONE_NEWNET = 0x40000000
REFUSED = (
    "socket.__new__", "socket.connect", "socket.getaddrinfo", "socket.gethostbyname", "subprocess.Popen", "os.system",
    "os.exec", "os.fork", "os.forkpty", "os.posix_spawn", "os.spawn", "os.startfile",
)


def confine(memory_bytes: int) -> None:
    """Cut off the network and set the limits that hold for all files."""
    leave_network()
    sys.addaudithook(refuse)
    if sys.platform != "win32":
        import resource

        for limit, value in ((resource.RLIMIT_AS, memory_bytes), (resource.RLIMIT_FSIZE, 0),
                             (resource.RLIMIT_CORE, 0), (resource.RLIMIT_NOFILE, 64)):
            resource.setrlimit(limit, (value, value))


def leave_network() -> bool:
    """Move into a network namespace without any device; False where the system does not allow it."""
    if not sys.platform.startswith("linux"):
        return False
    unshare = ctypes.CDLL(None, use_errno=True).unshare
    # Root needs no user namespace; anybody else gets the right to a network namespace only inside one.
    return any(unshare(spaces) == 0 for spaces in (CLONE_NEWNET, CLONE_NEWUSER | CLONE_NEWNET))


def refuse(event: str, _: tuple[Any, ...]) -> None:
    """Audit hook: no sockets, no processes."""
    if event in REFUSED:
        raise PermissionError(f"a parser may not do this: {event}")


def grant_cpu(seconds: int) -> None:
    """Let the next file have this much processor time; the kernel ends the worker after that."""
    if sys.platform != "win32":
        import resource

        used = resource.getrusage(resource.RUSAGE_SELF)
        _, hard = resource.getrlimit(resource.RLIMIT_CPU)
        resource.setrlimit(resource.RLIMIT_CPU, (int(used.ru_utime + used.ru_stime) + 1 + seconds, hard))

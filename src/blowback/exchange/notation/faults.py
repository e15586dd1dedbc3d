"""A fault of a golden file, with its line."""

from blowback.errors import UnreadableInput

HINT = "see docs/golden-notation.md"


class NotationFault(Exception):
    """Raised inside the parser; the file's faults are handed out together."""

    def __init__(self, line: int, message: str):
        super().__init__(message)
        self.line = line
        self.message = message


def unreadable(faults: list[NotationFault], name: str) -> UnreadableInput:
    """All faults of a file as one error, each with file and line."""
    told = [f"{name}:{fault.line}: {fault.message}" for fault in sorted(faults, key=lambda fault: fault.line)]
    return UnreadableInput("\n".join(told), value=faults, hint=HINT)

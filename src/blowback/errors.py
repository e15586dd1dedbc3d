"""The error tree. Catch `BlowbackError` at a door; inside, catch the class you can mend.

    BlowbackError
    ├── UsageError          exit 2   an option or argument that makes no sense
    ├── InputError          exit 3   a file or text that cannot be read
    │   ├── MissingInput             no such file or folder
    │   ├── EmptyInput               nothing in it
    │   ├── UnreadableInput          broken, binary, wrong encoding, not this format
    │   ├── OversizedInput           larger than the limit
    │   └── UnsupportedLanguage      not English: recorded, not read
    ├── LedgerError         exit 4   the ledger cannot be used
    │   ├── NotALedger               the file is something else
    │   ├── LedgerTooNew             written by a newer Blowback
    │   └── LedgerFull               the disk is full, or the file cannot be written
    ├── CodebookError       exit 5   rule data is wrong
    ├── NotFound            exit 6   no claim, document or run of that id
    └── InstallationError   exit 7   a model or package that the reader needs is missing or altered

Each error says what happened (`message`), the value (`value`), where (`where`) and what to do (`hint`).
"""


class BlowbackError(Exception):
    """Root of all errors that Blowback raises on purpose."""

    slug = "error"
    exit_code = 1

    def __init__(self, message: str, *, value: object = None, where: str | None = None, hint: str | None = None):
        super().__init__(message)
        self.message = message
        self.value = value
        self.where = where
        self.hint = hint

    def __str__(self) -> str:
        parts = [f"{self.where}: {self.message}" if self.where else self.message]
        if self.hint:
            parts.append(self.hint)
        return ". ".join(part.rstrip(".") for part in parts)


class UsageError(BlowbackError):
    slug, exit_code = "usage", 2


class InputError(BlowbackError):
    slug, exit_code = "input", 3


class MissingInput(InputError):
    slug = "input/missing"


class EmptyInput(InputError):
    slug = "input/empty"


class UnreadableInput(InputError):
    slug = "input/unreadable"


class OversizedInput(InputError):
    slug = "input/oversized"


class UnsupportedLanguage(InputError):
    slug = "input/language"


class LedgerError(BlowbackError):
    slug, exit_code = "ledger", 4


class NotALedger(LedgerError):
    slug = "ledger/not-a-ledger"


class LedgerTooNew(LedgerError):
    slug = "ledger/too-new"


class LedgerFull(LedgerError):
    slug = "ledger/full"


class CodebookError(BlowbackError):
    slug, exit_code = "codebook", 5


class NotFound(BlowbackError):
    slug, exit_code = "not-found", 6


class InstallationError(BlowbackError):
    slug, exit_code = "installation", 7

"""Whether a ledger is whole: the file, every stored text, every stored claim."""

from collections.abc import Iterator

from sqlalchemy import Connection, select

from blowback.errors import LedgerError
from blowback.ledger.dialect import find_damage
from blowback.ledger.encode import hash_text
from blowback.ledger.entries import find_entry_faults
from blowback.ledger.payload import from_payload
from blowback.ledger.tables import claims, documents, readings


def find_faults(connection: Connection) -> Iterator[str]:
    """One line for each thing that is not as it was written."""
    yield from find_damage(connection)
    yield from find_entry_faults(connection)
    for document in connection.execute(select(documents)):
        if hash_text(document.text) != document.text_sha256:
            yield f"the text of document {document.id} was altered"
        of_document = select(claims.c.id, claims.c.payload).join(readings, readings.c.seq == claims.c.reading)
        for claim in connection.execute(of_document.where(readings.c.document == document.seq)):
            try:
                from_payload(claim.payload, claim.id, document.id, document.text)
            except LedgerError as error:
                yield error.message

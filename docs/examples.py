"""Examples that the reader makes when the documents are written."""

import json
from datetime import date

from blowback import Workbench
from blowback.exchange.record import to_record
from blowback.model import Document

TEXT = "Gunmen killed at least 12 people in Goma on Tuesday, a police officer said."
DOCUMENT = Document(Document.fingerprint(TEXT.encode()), "Attack in Goma", TEXT, date(2025, 2, 6), "Example Wire")


def record_example() -> str:
    """The record of the claim in a sentence of our own."""
    claim, *_ = Workbench().read_document(DOCUMENT)
    record = to_record(claim, DOCUMENT)
    fields = [f'"{name}": {json.dumps(value, ensure_ascii=False)}' for name, value in record.items()]
    shown = ",\n ".join(fields)
    return f"{TEXT}\n\n```json\n{{{shown}}}\n```"

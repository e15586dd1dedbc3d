"""Files, folders and standard input to documents, with what the files say about themselves.

No claims, no ledger, no network: feeds and web addresses are not read here. Parsers of HTML, PDF, DOCX and e-mail
run in a subprocess with limits; a broken file costs that file only.

>>> from blowback.sources import ReadOptions, iter_documents
>>> [item.error.message for item in iter_documents(["no-such-report.txt"])]
['no such file or folder']
"""

from blowback.sources.files import Skipped
from blowback.sources.inputs import count_inputs, iter_documents, unsupported_language
from blowback.sources.options import FORMATS, Limits, ReadOptions

__all__ = ["FORMATS", "Limits", "ReadOptions", "Skipped", "count_inputs", "iter_documents", "unsupported_language"]

"""Formats in and out, one file per format: the claim record, CSV, coded gold, the golden notation.

No queries and no judgement of content here: values come in, text goes out, and back.

>>> from blowback.exchange.record import COUNTS
>>> COUNTS[0]
'killed'
"""

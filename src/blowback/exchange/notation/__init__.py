"""The golden notation: a passage with tagged words and the claims expected of it, written, read and compared.

The page `docs/golden-notation.md` is its reference.

>>> from blowback.exchange.notation import parse
>>> (case,) = parse("@ shelling\\n[Rebels](#who) shelled the town.\\n> event ASSAULT/heavy-weapons asserted actor=#who")
>>> case.claims[0].actor[0].words.text
'Rebels'
"""

from blowback.exchange.notation.case_file import parse
from blowback.exchange.notation.case_printing import print_cases, render
from blowback.exchange.notation.claim_line import print_claim
from blowback.exchange.notation.comparison import Difference, compare
from blowback.exchange.notation.expected import ANY, Case, Expected, Link
from blowback.exchange.notation.from_claim import Window, to_expected

__all__ = ["ANY", "Case", "Difference", "Expected", "Link", "Window", "compare", "parse", "print_cases", "print_claim",
           "render", "to_expected"]

"""How well a reader agrees with coded gold. No files and no network: values come in, figures go out.

>>> from blowback.measure.mentions import same_mention
>>> same_mention("the Afghan Taliban", "Taliban")
True
"""

from blowback.measure.agreement import Agreement, score
from blowback.measure.coded import Coded, CodedHolder, to_coded

__all__ = ["Agreement", "Coded", "CodedHolder", "score", "to_coded"]

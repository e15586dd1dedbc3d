"""The CoNLL-2012 score of two partitions: the mean F1 of MUC, B-cubed and entity CEAF, by the library `scorch`."""

from collections.abc import Sequence

from scorch.scores import b_cubed, ceaf_e, muc


def conll_f1(key: Sequence[set[str]], response: Sequence[set[str]]) -> float:
    """Pradhan et al. 2014, over all clusters of more and of one mention."""
    return float(sum(score(key, response)[2] for score in (muc, b_cubed, ceaf_e)) / 3)

"""The score of partitions against the published test cases of the CoNLL reference scorer (Pradhan et al. 2014)."""

import pytest

from bench.conll import conll_f1

_KEY = [{"a"}, {"b", "c"}, {"d", "e", "f"}]


def _f1(recall: float, precision: float) -> float:
    return 2 * recall * precision / (recall + precision) if recall + precision else 0.0


@pytest.mark.parametrize(("response", "muc", "b_cubed", "ceaf_e"), [
    (["a", "bc", "def"], 1, 1, 1),                                                        # TC-A-1
    (["a", "de"], 1 / 2, 14 / 25, 0.72),                                                  # TC-A-2
    (["a", "bcx", "defy", "z"], 0.75, 110 / 163, _f1((1 + 4 / 5 + 6 / 7) / 3, (1 + 4 / 5 + 6 / 7) / 4)),  # TC-A-3
    (["a", "bcx", "dy", "z"], 1 / 3, _f1(5 / 9, 17 / 42), _f1(2.2 / 3, 2.2 / 4)),         # TC-A-4
    (["a", "bcxB", "dy", "z"], 2 / 7, _f1(5 / 9, 5 / 16), _f1((1 + 4 / 6 + 2 / 5) / 3, (1 + 4 / 6 + 2 / 5) / 4)),
    (["a", "bcx", "dy", "Bz"], 2 / 7, _f1(5 / 9, 17 / 48), _f1(2.2 / 3, 2.2 / 4)),        # TC-A-6
])
def test_the_published_cases(response: list[str], muc: float, b_cubed: float, ceaf_e: float) -> None:
    assert conll_f1(_KEY, [set(cluster) for cluster in response]) == pytest.approx((muc + b_cubed + ceaf_e) / 3)

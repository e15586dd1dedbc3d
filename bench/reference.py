"""What pronouns, descriptions and short names stand for: on passages in the golden notation, and on coded texts.

A passage says of each mention what it stands for, or that it must be left open (docs/golden-notation.md); a
NAME.texts.json has its NAME.gold.json beside it, whose claims have `refers_to`.
"""

from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path

from bench.chains import PRONOUNS, Judged, Verdict, judge_links, strays
from bench.coded_references import judge_coded
from bench.figures import Figure
from blowback.exchange.notation import parse
from blowback.read import load_reader

PRECISION = 0.9
POSSESSIVES = frozenset("its their theirs his her hers my mine our ours".split())
SIDES = frozenset("both two neither either each former latter".split())
PEOPLE = frozenset(
    "president minister chief general colonel commander governor mayor king queen emir leader spokesman spokeswoman "
    "accused defendant witness judge prosecutor admiral captain secretary-general ambassador official officer "
    "chairman director premier chancellor boss warlord man woman".split())


def measure(paths: Sequence[Path], reader: str) -> list[Figure]:
    """Precision, recall and abstention, in all and by class of mention."""
    figures = []
    for path in paths:
        if path.name.endswith(".texts.json"):
            figures += judge_coded(path, reader)
    if judged := [(one, stray) for path in paths for one, stray in _on_passages(path, reader)]:
        figures += _figures([one for each, _ in judged for one in each], sum(stray for _, stray in judged))
    return figures


def _on_passages(path: Path, reader: str) -> Iterator[tuple[list[Judged], int]]:
    files = sorted(path.rglob("*.gold")) if path.is_dir() else [path] if path.suffix == ".gold" else []
    for file in files:
        for case in parse(file.read_text(encoding="utf-8"), file.name):
            if case.links:
                found = load_reader(reader).references(case.text)
                yield judge_links(case, found), len(strays(case, found))


def _figures(judged: Sequence[Judged], n_strays: int) -> list[Figure]:
    figures = _shares("reference", judged, n_strays)
    for name in sorted({class_of(one.link.mention.text) for one in judged}):
        of_class = [one for one in judged if class_of(one.link.mention.text) == name]
        figures += _shares(f"reference, {name}", of_class, 0)[:2]
    return figures


def _shares(name: str, judged: Sequence[Judged], n_strays: int) -> list[Figure]:
    """Of what was resolved, how much rightly; of what can be, how much was; of what cannot, how much was left open."""
    counts = Counter(one.verdict for one in judged)
    said = len(judged) - counts[Verdict.MISSED] - counts[Verdict.LEFT_OPEN] + n_strays
    known = counts[Verdict.RIGHT] + counts[Verdict.WRONG] + counts[Verdict.MISSED]
    unknown = counts[Verdict.LEFT_OPEN] + counts[Verdict.OVERREACHED]
    return [Figure(name, "precision", counts[Verdict.RIGHT] / max(said, 1), said, PRECISION),
            Figure(name, "recall", counts[Verdict.RIGHT] / max(known, 1), known),
            Figure(name, "left open that must be", counts[Verdict.LEFT_OPEN] / max(unknown, 1), unknown)]


def class_of(mention: str) -> str:
    """Pronoun, possessive, both sides, acronym, title, description, or a short or other name."""
    words = mention.removesuffix("'s").split()
    bare = [word for word in words if word.lower() not in ("the", "this", "that", "these", "those")]
    if mention.lower() in POSSESSIVES:
        return "possessive"
    if mention.lower() in PRONOUNS or not bare:
        return "pronoun"
    if any(word.lower() in SIDES for word in words):
        return "both sides"
    if len(bare) == 1 and sum(letter.isupper() for letter in bare[0]) > 1:
        return "acronym"
    if bare[-1].lower() in PEOPLE:
        return "title"
    return "description" if bare[-1].islower() else "alias or short name"

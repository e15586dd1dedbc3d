"""Articles made from the sentences of our own sample reports: always the same, no two alike."""

import random
import re
from importlib.resources import files
from pathlib import Path

SEED = 20250101
WORDS = 500
_SENTENCE_END = re.compile(r"(?<=[.?!])\s+(?=[A-Z])")
_NUMBER = re.compile(r"(?<![\d.,])\d{1,2}(?![\d.,])")
_PLACES = (
    "Goma", "Bukavu", "Masisi", "Paktika", "Torkham", "Odesa", "Kharkiv", "Beirut", "Hodeidah", "Aleppo", "Manbij",
    "Laukkai", "Cali", "Port Sudan", "Khartoum", "Bamako", "Damascus", "Kunming", "Kabul", "Cauca",
)
_PLACE = re.compile(r"\b(?:" + "|".join(_PLACES) + r")\b")


def make_articles(count: int, words: int = WORDS) -> list[str]:
    """`count` articles of about `words` words; numbers and places are shuffled, so that no cache sees them twice."""
    dice = random.Random(SEED)
    sentences = load_sentences()
    return [_make_article(sentences, words, dice) for _ in range(count)]


def write_articles(folder: Path, articles: list[str]) -> None:
    """One text file for each article."""
    folder.mkdir(parents=True)
    for number, text in enumerate(articles):
        (folder / f"article-{number:04d}.txt").write_text(text, encoding="utf-8")


def load_sentences() -> list[str]:
    """All sentences of the sample reports, in the order of their names."""
    folder = files("blowback") / "samples"
    samples = sorted((path for path in folder.iterdir() if path.name.endswith(".md")), key=lambda path: path.name)
    bodies = [path.read_text(encoding="utf-8").split("---\n", 2)[2] for path in samples]
    return [sentence for body in bodies for paragraph in body.split("\n\n")
            for sentence in _SENTENCE_END.split(paragraph.strip())]


def _make_article(sentences: list[str], words: int, dice: random.Random) -> str:
    lines: list[str] = []
    n_words = 0
    while n_words < words:
        paragraph = [_vary(sentence, dice) for sentence in dice.sample(sentences, 4)]
        lines.append(" ".join(paragraph))
        n_words += len(lines[-1].split())
    return "\n\n".join(lines) + "\n"


def _vary(sentence: str, dice: random.Random) -> str:
    moved = _PLACE.sub(lambda match: dice.choice(_PLACES), sentence)
    return _NUMBER.sub(lambda match: str(dice.randint(1, 28)), moved)

"""Tell English from other languages; say nothing when the words do not show it.

Three steps, cheapest first. The script of the letters; the share of English function words, which settles every
running English text; and only then a trained identifier (py3langid), whose verdict counts when it is strong.
"""

import re
import unicodedata
from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from py3langid.langid import LanguageIdentifier

FUNCTION_WORDS = frozenset(
    "the of and to that was were has have had been by for with from which their its they this these those who will "
    "would not but after said than about against between his her".split())
"""Without a, in, on, is, as, he, me, no, so: other languages have those too."""

LANGUAGES = (
    "af am ar az be bg bn bs ca cs da de el en es et eu fa fi fr gl gu ha he hi hr ht hu hy id is it ja ka kk km kn ko "
    "ku ky lb lo lt lv mg mk ml mn mr ms mt my ne nl nn no om or pa pl ps pt ro ru rw si sk sl so sq sr sv sw ta te tg "
    "th tk tl tr ug uk ur uz vi xh yo zh zu").split()
"""What the identifier chooses from: no pidgins and no dialects, which draw English headlines."""

# Swept over 7,751 English texts, many of them one-line headlines, and 362 sentences in 60 other languages.
ENGLISH_SHARE = 0.1  # English prose has 0.25 and more, other languages up to 0.07
STRONG_MARGIN = 0.5  # log-likelihood per byte over English: English texts reach 0.0, living languages from 0.75
MIN_PLAIN = 6  # words without a capital: names of people and places say nothing of the language that names them
WORD = re.compile(r"[^\W\d_]+")
SAMPLE = 3000


def detect_language(text: str) -> str | None:
    """The ISO 639-1 code that the words show beyond doubt; None when they do not."""
    middle = max(SAMPLE, len(text) // 2)
    words = WORD.findall(text[:SAMPLE] + " " + text[middle : middle + SAMPLE])
    if is_foreign_script(words):
        code = identify(words)[0]
        return "und" if code == "en" else code
    plain = [word for word in words if word.islower()]
    if len(plain) < MIN_PLAIN:
        return None
    if sum(word.lower() in FUNCTION_WORDS for word in words) >= ENGLISH_SHARE * len(words):
        return "en"
    code, margin = identify(plain)
    return code if margin >= STRONG_MARGIN else None


def is_foreign_script(words: list[str]) -> bool:
    """Whether at least four letters, and half of them all, are of another script than Latin."""
    letters = "".join(words)
    foreign = sum(not unicodedata.name(letter, "").startswith("LATIN") for letter in letters if letter > "\u024f")
    return foreign >= 4 and foreign * 2 >= len(letters)


def identify(words: list[str]) -> tuple[str, float]:
    """The likeliest language and its lead over English, in log-likelihood per byte."""
    sample = " ".join(words)
    ranks = load_identifier().rank(sample)
    scores = {str(code): float(score) for code, score in ranks}
    best = max(scores, key=lambda code: scores[code])
    return best, (scores[best] - scores["en"]) / len(sample.encode())


@cache
def load_identifier() -> "LanguageIdentifier":
    """The identifier over LANGUAGES; loading takes half a second, so only when a text needs it."""
    from py3langid.langid import MODEL_FILE, LanguageIdentifier

    identifier = LanguageIdentifier.from_model_file(MODEL_FILE)
    identifier.set_languages(LANGUAGES)
    return identifier


def primary_language(tag: str | None) -> str | None:
    """`en` of `en-GB`, `en_US` or `EN`; None for what is no language tag."""
    found = re.match(r"[A-Za-z]{2,3}(?=$|[-_.,; ])", (tag or "").strip())
    return found.group().lower() if found else None

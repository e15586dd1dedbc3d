"""From words to spans: noun phrases without determiners, relative clauses and appositions."""

from blowback.model import Span
from blowback.read.tree import Sentence, Word

_LEFT = frozenset(("amod", "compound", "nmod", "poss", "nummod", "quantmod", "advmod", "npadvmod", "case", "punct",
                   "nounmod"))
# "these groups", "both sides": what points or counts stays, articles go.
_POINTING = frozenset(("this", "that", "these", "those", "both", "each"))


def np_bounds(head: Word, *, with_of: bool = True, with_conj: bool = True) -> tuple[Word, Word]:
    """First and last word of the noun phrase of `head`."""
    first, last = head, head
    for kid in head.children:
        if kid.i < head.i:
            if (kid.dep in _LEFT or kid.lower in _POINTING) and not _is_bracket(kid):
                low = min(kid.subtree(), key=lambda word: word.i)
                first = low if low.i < first.i else first
        elif _follows(kid, head, with_of=with_of, with_conj=with_conj):
            _, high = np_bounds(kid, with_of=with_of) if kid.is_nominal else (kid, _last_of(kid, with_of))
            last = high if high.i > last.i else last
    return first, last


def _follows(kid: Word, head: Word, *, with_of: bool, with_conj: bool) -> bool:
    if kid.dep == "conj":
        return with_conj and kid.is_nominal
    if kid.dep == "case" or kid.dep == "compound":
        return True
    return with_of and kid.dep == "prep" and kid.lower in ("of", "from") and kid.i - head.i <= 3


def _last_of(word: Word, with_of: bool) -> Word:
    if word.dep == "prep":
        below = word.kid("pobj")
        return np_bounds(below, with_of=with_of)[1] if below is not None else word
    return word


def _is_bracket(word: Word) -> bool:
    return word.dep == "punct" and word.text in "()[]\",'"


def mention_span(text: str, sentence: Sentence, head: Word, *, with_of: bool = True, with_conj: bool = True,
                 told: Word | None = None) -> Span:
    """The span of a mention: the noun phrase of `head`, leading determiner and trailing marks cut off.

    `told` is a clause that belongs to it: "those who vaccinate children".
    """
    first, last = np_bounds(head, with_of=with_of, with_conj=with_conj)
    last = max(told.subtree(), key=lambda word: word.i) if told is not None else last
    patient = head.kid("dobj") if head.pos == "VERB" and head.tag == "VBG" else None
    if patient is not None:
        last = np_bounds(patient)[1]
    words = [word for word in sentence.words if first.i <= word.i <= last.i]
    while len(words) > 1 and (words[0].lower in ("the", "a", "an") or words[0].pos == "PUNCT"
                              or words[0].dep in ("cc", "preconj", "predet")):
        words = words[1:]
    while len(words) > 1 and (words[-1].lower in ("'s", "'") or words[-1].pos == "PUNCT"):
        words = words[:-1]
    return Span.cut(text, words[0].start, words[-1].end)


def who_is_meant(head: Word, trigger: Word) -> Word | None:
    """ "Those who vaccinate children": without the clause the word says nothing; not where the clause is the claim."""
    told = head.kid("relcl") if head.lower in ("those", "anyone", "everyone") else None
    if told is None or told.i < head.i or any(word is trigger for word in told.subtree()):
        return None
    subject = told.kid("nsubj", "nsubjpass")
    return told if subject is not None and subject.lower == "who" else None


def span_of_words(text: str, words: list[Word]) -> Span:
    """The span from the first to the last of some words."""
    ordered = sorted(words, key=lambda word: word.i)
    return Span.cut(text, ordered[0].start, ordered[-1].end)


def clause_span(text: str, sentence: Sentence, verb: Word) -> Span:
    """The words of the clause of `verb`, without quotes and commas at its edges."""
    inside = sorted(verb.subtree(), key=lambda word: word.i)
    while len(inside) > 1 and (inside[0].pos == "PUNCT" or inside[0].dep in ("cc", "mark")):
        inside = inside[1:]
    while len(inside) > 1 and inside[-1].pos == "PUNCT":
        inside = inside[:-1]
    start, end = max(inside[0].start, sentence.start), min(inside[-1].end, sentence.end)
    return Span.cut(text, start, end)

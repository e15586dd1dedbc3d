"""What stands beside a clause: "according to X", "in X's view", "reportedly", "Police: ..."."""

from collections.abc import Iterator

from blowback.read.attributions.found import Found, below
from blowback.read.attributions.words import load_words
from blowback.read.cues import load_cues
from blowback.read.grammar import clause_head
from blowback.read.tree import Sentence, Word

_TOLD = frozenset("estimate account count tally measure reckoning".split())
_LOWER = ("xcomp", "acl", "pcomp", "advcl", "conj")


def find_beside(words: list[Word]) -> Iterator[Found]:
    """The attributions that hang beside a clause."""
    for word in words:
        if word.lower in ("according", "per") and word.dep in ("prep", "advmod", "advcl", "pcomp", "acl", "amod"):
            yield from _according(word)
        elif word.dep in ("prep", "agent") and word.lower in ("by", "in", "on"):
            yield from _by_count(word)
        elif word.dep == "advmod" and word.lower in load_words().adverbs:
            yield from _reportedly(word)


def _clause_around(word: Word) -> Word:
    """The clause that a phrase at its edge is about; a noun where there is no verb."""
    top = word.head
    found = clause_head(top)
    if not found.is_verb:
        return top
    while found.dep in _LOWER and found.head.is_verb and found.kid("nsubj", "nsubjpass") is None:
        found = found.head
    return found


def _according(word: Word) -> Iterator[Found]:
    to = word.kid("prep")
    source = to.kid("pobj") if to is not None else word.kid("pobj")
    if source is None or word.head is word or word.lower == "per" and not _is_body(source):
        return
    clause = _clause_around(word)
    content = below(clause, without=[word])
    cue = [word, to] if to is not None else [word]
    yield Found("statement", "according-to", cue, source, content, takes_quotes=True)


def _is_body(noun: Word) -> bool:
    """ "Per the ministry", not "per hour"."""
    return noun.pos == "PROPN" or noun.kid("det", "poss") is not None


def _by_count(prep: Word) -> Iterator[Found]:
    """ "By her own account", "in the view of critics", "in his words"."""
    noun = prep.kid("pobj")
    if noun is None or noun.lemma not in load_cues().sources["by-count"] | _TOLD:
        return
    told = noun.lemma in _TOLD and noun.kid("det", "nummod", "amod") is not None
    source = noun.kid("poss") or noun.pobj("of") or (noun if prep.lower == "by" and told else None)
    plain = prep.lower != "in" or noun.lemma not in ("report", "statement", "count", "description", "testimony")
    if source is None or not plain or prep.head is prep:
        return
    content = below(_clause_around(prep), without=[prep])
    yield Found("statement", "by-count", [prep, noun], source, content)


def _reportedly(adverb: Word) -> Iterator[Found]:
    word = load_words().adverbs[adverb.lower]
    content = below(adverb.head, without=[adverb])
    yield Found(word.act, word.id, [adverb], None, content)


def find_heading(sentence: Sentence) -> Iterator[Found]:
    """ "Poll: voters undecided", "WALLACE: Let me ask": a name or a body before the colon, no verb."""
    words = sentence.words
    at = next((n for n, word in enumerate(words[:9]) if word.text == ":"), None)
    if not at or at + 2 >= len(words):
        return
    head, rest = words[:at], words[at + 1 :]
    if any(word.is_verb for word in head) or not any(word.is_verb for word in rest):
        return
    noun = next((word for word in reversed(head) if word.pos in ("NOUN", "PROPN")), None)
    if noun is None or head[-1] is not noun or not _can_head(noun, head):
        return
    yield Found("statement", "heading", [words[at]], noun, rest, takes_quotes=True)


def _can_head(noun: Word, head: list[Word]) -> bool:
    known = load_cues().sources["headline-source"] | {"poll", "survey"}
    named = all(word.pos == "PROPN" or word.pos == "PUNCT" for word in head) and len(head) <= 4
    return noun.lemma in known or named

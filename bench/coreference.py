"""Coreference of events across documents: the words of an event given, which of them tell of one happening.

Files are ECB+ or MEANTIME as JSON lists of mentions (doc_id, sent_id, tokens_ids or tokens_number, coref_chain), each
beside its text as lines of document, sentence, token number and token. Topics and chains are not looked at. CoNLL F1 is
the mean of MUC, B-cubed and entity CEAF, with mentions that stand alone.
"""

import json
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from bench.conll import conll_f1
from bench.figures import Figure
from blowback.read.pipeline import load_pipeline
from blowback.resolve.clusters import cluster
from blowback.resolve.likeness import bag_of
from blowback.resolve.tellings import Telling
from blowback.text.stems import stem

_LIGHT = frozenset({"be", "have", "do", "take", "make", "get", "give", "go"})


@dataclass(frozen=True, slots=True)
class Token:
    """A token of a text by sentence and number, with what the parse says of it."""

    text: str
    lemma: str
    pos: str
    head: int


def figures_of(path: Path, name: str, goal: float, others: str) -> list[Figure]:
    """CoNLL F1 of our clusters, and of merging nothing."""
    mentions = json.loads(path.read_text(encoding="utf-8"))
    told = list(_tellings(mentions, _documents(_text_beside(path))))
    gold: dict[str, set[str]] = defaultdict(set)
    for number, mention in enumerate(mentions):
        gold[mention["coref_chain"]].add(f"{number:06}")
    ours = [set(each) for each in cluster(told)]
    alone = [{telling.id} for telling in told]
    key = list(gold.values())
    return [Figure(name, "CoNLL F1", conll_f1(key, ours), len(told), goal, others),
            Figure(name, "CoNLL F1, never merging", conll_f1(key, alone), len(told))]


def _text_beside(path: Path) -> Path:
    start = path.name.split("_", 1)[0]
    return path.with_name(f"{start}_text.txt")


def _documents(path: Path) -> dict[str, dict[tuple[int, int], str]]:
    """Document -> (sentence, number) -> token, in the order of the text."""
    documents: dict[str, dict[tuple[int, int], str]] = defaultdict(dict)
    for line in path.read_text(encoding="utf-8").splitlines():
        parts = line.split("\t")
        if len(parts) >= 4:
            documents[parts[0]][int(parts[1]), int(parts[2])] = parts[3]
    return documents


def _tellings(mentions: list[dict[str, Any]], documents: dict[str, dict[tuple[int, int], str]]) -> Iterator[Telling]:
    parsed = {name: _parse(tokens) for name, tokens in documents.items()}
    stories = {name: bag_of(" ".join(tokens.values())) for name, tokens in documents.items()}
    for number, mention in enumerate(mentions):
        document, at = mention["doc_id"], int(mention["sent_id"])
        tokens = parsed[document]
        inside = _inside(mention, documents[document])
        word = stem(_head(inside, tokens).lemma)
        rest = " ".join(text for where, text in documents[document].items() if where[0] == at and where not in inside)
        yield Telling(f"{number:06}", document, at, word, frozenset({word}), stories[document], bag_of(rest))


def _inside(mention: dict[str, Any], tokens: dict[tuple[int, int], str]) -> list[tuple[int, int]]:
    """The tokens of a mention; where its numbers count through the whole document, by the words and what is before."""
    at, words = int(mention["sent_id"]), mention["tokens_str"].split()
    given = [(at, place) for place in mention.get("tokens_ids") or mention["tokens_number"]]
    if [tokens.get(where) for where in given] == words:
        return given
    numbers = [where for where in tokens if where[0] == at]
    wanted = len(mention["left_sentence"].split())
    starts = [n for n, where in enumerate(numbers) if tokens[where] == words[0]] or [min(wanted, len(numbers) - 1)]
    start = min(starts, key=lambda n: abs(n - wanted))
    return numbers[start : start + len(words)]


def _head(inside: list[tuple[int, int]], tokens: dict[tuple[int, int], Token]) -> Token:
    order = list(tokens)
    chosen = [tokens[where] for where in inside]
    spots = {order.index(where) for where in inside}
    head = next((token for token, where in zip(chosen, inside, strict=True)
                 if token.head not in spots or token.head == order.index(where)), chosen[0])
    full = [token for token in chosen if token.pos in ("VERB", "NOUN") and token is not head]
    return full[0] if head.lemma in _LIGHT and full else head


def _parse(tokens: dict[tuple[int, int], str]) -> dict[tuple[int, int], Token]:
    from spacy.tokens import Doc

    nlp = load_pipeline()
    doc = Doc(nlp.vocab, words=list(tokens.values()), sent_starts=[number == 0 for _, number in tokens])
    for _, part in nlp.pipeline:
        doc = part(doc)
    return {where: Token(token.text, token.lemma_.lower(), token.pos_, token.head.i)
            for where, token in zip(tokens, doc, strict=True)}


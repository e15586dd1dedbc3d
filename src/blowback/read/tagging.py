"""The small model that was taught on coded sentences: its weights, and what it says of a sentence word by word."""

import hashlib
import json
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from importlib.resources.abc import Traversable
from typing import Any

from blowback.errors import InstallationError
from blowback.read.tree import Sentence, Word
from blowback.read.wordpieces import WordPieces

WEIGHTS, VOCABULARY, CARD = "tagger.onnx", "vocabulary.txt", "card.json"
LONGEST = 256
"""Tokens of a sentence that the model looks at: what comes after them it leaves to the rules."""


@dataclass(frozen=True, slots=True)
class Card:
    """What is known of the weights: the names behind their columns, checksums, and the thresholds chosen for them."""

    sha256: dict[str, str]
    labels: tuple[str, ...]
    modes: tuple[str, ...]
    standings: tuple[str, ...]
    roles: tuple[str, ...]
    add: dict[str, float]
    drop: dict[str, float]

    @property
    def version(self) -> str:
        """Eight digits that change with the weights."""
        return self.sha256[WEIGHTS][:8]


@dataclass(frozen=True, slots=True)
class Tags:
    """Probabilities: word x label, word x mode, word x standing, role x word that carries x word that fills."""

    rows: dict[int, int]
    labels: Any
    modes: Any
    standings: Any
    pairs: Any


class Tagger:
    """Weights, vocabulary and card; the same sentence gives the same tags, whatever was read before."""

    def __init__(self, folder: Traversable):
        self.card = read_card(folder)
        self._pieces = WordPieces(_require_whole(folder, VOCABULARY, self.card).decode().split())
        self._session = _open_session(_require_whole(folder, WEIGHTS, self.card))

    def tag(self, text: str, sentence: Sentence) -> Tags:
        """The tags of one sentence: alone, so that no neighbour in a batch bears on it."""
        ids, ranges = self._pieces.encode(text[sentence.start : sentence.end])
        rows, firsts = _first_tokens(sentence.words, ranges[:LONGEST], sentence.start)
        labels, modes, standings, pairs = self._session.run(None, {"ids": [ids[:LONGEST]]})
        labels, modes, standings = (_by_word(part, firsts, 0) for part in (labels, modes, standings))
        return Tags(rows, labels, modes, standings, _by_word(_by_word(pairs, firsts, 1), firsts, 2))


def read_card(folder: Traversable) -> Card:
    """The card beside the weights."""
    try:
        row = json.loads((folder / CARD).read_bytes())
        return Card(row["sha256"], tuple(row["labels"]), tuple(row["modes"]), tuple(row["standings"]),
                    tuple(row["roles"]), row["add"], row["drop"])
    except (OSError, ValueError, KeyError) as error:
        raise _altered(CARD) from error


def _open_session(weights: bytes) -> Any:
    import onnxruntime

    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = options.inter_op_num_threads = 1
    options.log_severity_level = 3
    return onnxruntime.InferenceSession(weights, options, providers=["CPUExecutionProvider"])


def _require_whole(folder: Traversable, name: str, card: Card) -> bytes:
    try:
        given = (folder / name).read_bytes()
    except OSError as error:
        raise _altered(name) from error
    if hashlib.sha256(given).hexdigest() != card.sha256[name]:
        raise _altered(name)
    return given


def _altered(name: str) -> InstallationError:
    return InstallationError(f"the weights of the learned reader are missing or altered: {name}", value=name,
                             hint="install Blowback anew, or read with --reader rules")


def _first_tokens(words: list[Word], offsets: list[tuple[int, int]], start: int) -> tuple[dict[int, int], list[int]]:
    """For each word that the model saw its row, and the first token of every row."""
    rows: dict[int, int] = {}
    firsts: list[int] = []
    at = 0
    for word in words:
        while at < len(offsets) and offsets[at][1] <= word.start - start:
            at += 1
        if at < len(offsets) and offsets[at][0] < word.end - start and (not firsts or at > firsts[-1]):
            rows[word.i] = len(firsts)
            firsts.append(at)
    return rows, firsts


def _by_word(part: Any, firsts: list[int], axis: int) -> Any:
    """The highest of a word's tokens."""
    import numpy as np

    return np.maximum.reduceat(part, firsts, axis=axis) if firsts else part


@cache
def load_tagger() -> Tagger:
    """The tagger with the packaged weights; loading takes a tenth of a second, so it is kept."""
    return Tagger(files("blowback.read") / "weights")

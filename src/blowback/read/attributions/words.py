"""The words that show an attribution, indexed by lemma: those of `codebook/data/attributing` and the reader's cues."""

from dataclasses import dataclass
from functools import cache

from blowback.codebook.attributing import AttributingWord, load_attributing_words
from blowback.codebook.lexicon import Cue, load_lexicon
from blowback.read.cues import phrase
from blowback.read.tree import Word

# What a cue of the reader takes, where it is not among the attributing words itself.
_TAKES = {"clause": ("clause",), "control": ("infinitive", "gerund"), "nominal": ("clause", "infinitive")}
_ACTS = {"asserted": "statement", "claimed": "statement", "accused": "accusation", "suspected": "belief",
         "denied": "denial", "negated": "belief", "planned": "intention", "predicted": "expectation",
         "recommended": "request"}


@dataclass(frozen=True, slots=True)
class Entry:
    """An attributing word found in a sentence, with the further words of its phrase."""

    word: AttributingWord
    words: tuple[Word, ...]


class WordIndex:
    """Attributing words by part of speech and lemma, phrases by their first word."""

    def __init__(self, words: tuple[AttributingWord, ...], cues: tuple[Cue, ...]):
        self._verbs: dict[str, list[tuple[tuple[str, ...], AttributingWord]]] = {}
        self.nouns: dict[str, list[AttributingWord]] = {}
        self.adjectives: dict[str, list[AttributingWord]] = {}
        self.adverbs: dict[str, AttributingWord] = {}
        known = {verb for word in words for verb in word.verbs}
        for word in (*words, *(_from_cue(cue, known) for cue in cues if cue.frame in _TAKES and cue.holder != "none")):
            for form in word.verbs:
                first, *rest = form.split()
                self._verbs.setdefault(first, []).append((tuple(rest), word))
            for noun in word.nouns:
                self.nouns.setdefault(noun, []).append(word)
            for adjective in word.adjectives:
                self.adjectives.setdefault(adjective, []).append(word)
            self.adverbs.update((adverb, word) for adverb in word.adverbs)

    def on_verb(self, verb: Word) -> list[Entry]:
        """All that a verb may be, phrases first: "point out" before "point"."""
        found = [Entry(word, (verb, *further)) for rest, word in self._verbs.get(self._lemma(verb), ())
                 if (further := phrase(verb, rest)) is not None]
        return sorted(found, key=lambda entry: -len(entry.words))

    def _lemma(self, verb: Word) -> str:
        """The lemma; "hopes" is of hope, where the lemmatizer makes it of hop."""
        if verb.tag == "VBZ" and verb.lemma not in self._verbs and verb.lower.endswith("s"):
            return verb.lower[:-1]
        return verb.lemma


def _from_cue(cue: Cue, known: set[str]) -> AttributingWord:
    verbs = tuple(verb for verb in cue.verbs if verb not in known)
    return AttributingWord(f"cue/{cue.id}", _ACTS[cue.standing], _TAKES[cue.frame], verbs=verbs, nouns=cue.nouns)


@cache
def load_words() -> WordIndex:
    """The index of the packaged words."""
    return WordIndex(load_attributing_words(), load_lexicon().cues)

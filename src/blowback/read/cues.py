"""The cues of the lexicon, indexed by the word that shows them."""

from dataclasses import dataclass
from functools import cache

from blowback.codebook.lexicon import Cue, load_lexicon
from blowback.read.parties import is_time
from blowback.read.tree import Word


@dataclass(frozen=True, slots=True)
class Found:
    """A cue on a word, with the further words of its phrase."""

    cue: Cue
    words: tuple[Word, ...]


class CueIndex:
    """Cues by part of speech and lemma, phrases by their first word; `sources`: nouns of a holder beside a clause."""

    def __init__(self, cues: tuple[Cue, ...]):
        self.verbs: dict[str, list[tuple[tuple[str, ...], Cue]]] = {}
        self.nouns: dict[str, Cue] = {}
        self.sources: dict[str, frozenset[str]] = {}
        self.adjectives: dict[str, list[Cue]] = {}
        self.adverbs: dict[str, Cue] = {}
        self.prepositions: dict[str, Cue] = {}
        for cue in cues:
            for form in cue.verbs:
                first, *rest = form.split()
                self.verbs.setdefault(first, []).append((tuple(rest), cue))
            if cue.frame == "nominal":
                self.nouns.update((noun, cue) for noun in cue.nouns if noun not in self.nouns)
            elif cue.nouns:
                self.sources[cue.id] = frozenset(cue.nouns)
            for adjective in cue.adjectives:
                self.adjectives.setdefault(adjective, []).append(cue)
            self.adverbs.update((adverb, cue) for adverb in cue.adverbs)
            self.prepositions.update((preposition.split()[0], cue) for preposition in cue.prepositions)

    def on_verb(self, verb: Word, *frames: str) -> Found | None:
        """The cue of one of these frames on a verb, longest phrase first, in the order of `frames`."""
        candidates = sorted(self.verbs.get(verb.lemma, ()), key=lambda entry: -len(entry[0]))
        for frame in frames:
            for rest, cue in candidates:
                if cue.frame == frame and (words := phrase(verb, rest)) is not None:
                    return Found(cue, (verb, *words))
        return None


    def with_for(self, verb: Word) -> Found | None:
        """The cue of "call for X to ...", where "for" opens the clause."""
        cue = next((cue for rest, cue in self.verbs.get(verb.lemma, ()) if rest == ("for",)), None)
        return Found(cue, (verb,)) if cue is not None else None

    def is_verdict(self, noun: Word) -> bool:
        """Whether a noun calls a course of action wrong: "would be a mistake"."""
        cue = self.nouns.get(noun.lemma)
        return cue is not None and cue.id == "mistake-noun"

    def is_speech(self, verb: Word) -> bool:
        """Whether a verb tells what somebody said, asked, planned or thought, so that its content is not its own."""
        frames = ("clause", "accuse-of", "object-control", "control")
        return any(cue.frame in frames for _, cue in self.verbs.get(verb.lemma, ()))


def phrase(verb: Word, rest: tuple[str, ...]) -> tuple[Word, ...] | None:
    """The further words of a phrase: each below the verb, below its object, or below the word found before it."""
    found: list[Word] = []
    for wanted in rest:
        objects = verb.kids("dobj", "acomp", "oprd", "ccomp", "advmod") if wanted in ("on", "to", "responsible") else []
        places = [verb, *found[-1:], *objects]
        match = next((kid for place in places for kid in place.children if wanted in (kid.lower, kid.lemma)
                      and not _is_when(kid)), None)
        if match is None:
            return None
        found.append(match)
    return tuple(found)


def _is_when(prep: Word) -> bool:
    """ "Called the premier on Friday to thank him": no "call on"."""
    day = prep.kid("pobj") if prep.lower == "on" else None
    return day is not None and is_time(day)


@cache
def load_cues() -> CueIndex:
    """The index of the packaged cues."""
    return CueIndex(load_lexicon().cues)

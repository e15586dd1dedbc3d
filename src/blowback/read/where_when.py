"""Where and when: the place and the time expression that belong to a trigger."""

from blowback.read.grammar import clause_head
from blowback.read.names import is_country, is_known_party, is_place_name
from blowback.read.parties import TIME_NOUNS, is_time, word_class
from blowback.read.time_words import iter_times
from blowback.read.tree import Sentence, Word

_INSIDE = ("in", "at", "near", "inside", "outside", "across", "around", "along", "within", "throughout", "off")
_COMPASS = frozenset(
    f"{first}{join}{second}" for first in ("north", "south") for join in ("", "-") for second in ("", "east", "west")
) | {"east", "west"}
_TOWARDS = ("on", "from", "to", "into", "through", "towards", "toward", "between", "over", "of", "south", "north",
            "east", "west", "beyond", "against")


def find_times(text: str, sentence: Sentence) -> list[tuple[int, int, Word]]:
    """The time expressions of a sentence: start, end, and the word by which each hangs in the parse."""
    out = []
    for start, end in iter_times(text, sentence.start, sentence.end):
        inside = [word for word in sentence.words if start <= word.start < end]
        if inside:
            out.append((start, end, _top(inside)))
    return out


def _top(words: list[Word]) -> Word:
    members = {word.i for word in words}
    return next((word for word in words if word.head.i not in members), words[-1])


def time_of(word: Word, times: list[tuple[int, int, Word]]) -> tuple[int, int, Word] | None:
    """The expression that belongs to a trigger: below it, or in its clause, or in the clause just above."""
    if not times:
        return None
    below = {below.i for below in word.subtree()} if not word.is_verb else set()
    for start, end, top in times:
        if top.i in below:
            return start, end, top
    clause = clause_head(word)
    for _ in range(3):
        for start, end, top in times:
            if clause_head(top.head) is clause or top.head is clause:
                return start, end, top
        if clause.head is clause or clause.dep not in ("conj", "xcomp", "advcl", "pcomp", "acl", "relcl"):
            return None
        clause = clause_head(clause.head)
    return None


def dateline_time(sentence: Sentence, times: list[tuple[int, int, Word]]) -> tuple[int, int, Word] | None:
    """The day before the colon or dash that opens a bulletin: "14 May, Mali - ...", "Kayah State, 3 Dec: ..."."""
    mark = next((word for word in sentence.words[:14] if word.text in (":", "-", "--", "|")), None)
    if mark is None or not times or times[0][1] > mark.start:
        return None
    return times[0]


def is_of_the_day(word: Word) -> bool:
    """Whether what a word tells is the news of a bulletin, and not what had gone before it."""
    verb = clause_head(word)
    if not word.is_verb and word.head.lower in ("after", "since", "following", "before", "until"):
        return False
    while verb.dep in ("conj", "xcomp", "ccomp", "pcomp") and verb.head is not verb:
        if _is_earlier(verb):
            return False
        verb = clause_head(verb.head)
    return not _is_earlier(verb)


def _is_earlier(verb: Word) -> bool:
    """ "After rebels had burned it", "since troops left"."""
    mark = verb.kid("mark", "advmod")
    if any(kid.lower == "had" for kid in verb.kids("aux")) and verb.tag == "VBN":
        return True
    return verb.dep == "advcl" and mark is not None and mark.lower in ("after", "since", "before", "until")


def place_of(words: list[Word], *, taken: list[Word]) -> Word | None:
    """The place that belongs to one of these words (trigger, its object, the verb above), nearest first."""
    if beyond := next(filter(None, map(_beyond, words)), None):
        return beyond
    for names in (_INSIDE, _TOWARDS):
        for word in words:
            for prep in word.preps(*names):
                place = prep.kid("pobj")
                if place is None:
                    inner = prep.kid("prep")
                    place = inner.kid("pobj") if inner is not None else None
                if place is not None and place not in taken and is_place(place, strict=names is _TOWARDS):
                    return place
    for word in words:
        there = next((kid for kid in word.children if kid.dep == "advmod" and kid.lower in ("there", "here")), None)
        if there is not None:
            return there
    return None


def _beyond(word: Word) -> Word | None:
    """ "Exploded 20 km north of Quetta": the direction, with its distance and what it counts from."""
    for kid in word.kids("advmod", "prep"):
        from_there = kid.pobj("of") if kid.lower in _COMPASS else None
        if from_there is not None and is_place(from_there, strict=True):
            return kid
    return None


def is_place(word: Word, *, strict: bool = False) -> bool:
    """Whether a noun phrase can name a place; `strict` asks for a word for a place or a known name."""
    if is_time(word) or word.lemma in TIME_NOUNS:
        return False
    if word.lemma in word_class("place") or word.lemma in word_class("border"):
        return True
    if word.pos != "PROPN" or is_known_party(word) and not is_country(word):
        return False
    return not strict or is_place_name(word) or _is_left(word)


def _is_left(word: Word) -> bool:
    """ "Withdrew its troops from Niger": a country that is left is a place."""
    return word.head.lower == "from" and is_country(word) and word.head.head.lemma in _LEAVING


_LEAVING = frozenset(
    "withdraw pull evacuate remove troop force soldier withdrawal pullout retreat depart departure".split())

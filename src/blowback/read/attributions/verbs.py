"""Verbs that attribute: which of their readings holds, and to whom it is laid."""

from collections.abc import Callable, Iterator

from blowback.codebook.attributing import AttributingWord
from blowback.read.attributions import contents
from blowback.read.attributions.contents import Use
from blowback.read.attributions.found import Found
from blowback.read.attributions.nouns import find_nominal
from blowback.read.attributions.sources import is_speaker, source_of, source_words
from blowback.read.attributions.words import Entry, load_words
from blowback.read.grammar import is_passive
from blowback.read.tree import Word

Taker = Callable[[Use], list[Word]]
# A clause under the verb before an infinitive, before a noun: the first form that is there is the content.
_FORMS: tuple[tuple[str, Taker], ...] = (
    ("inserted", contents.inserted), ("clause", contents.clause), ("order", contents.order),
    ("raised", contents.raised), ("infinitive", contents.infinitive), ("gerund", contents.gerund),
    ("naming", contents.naming), ("object_with", contents.object_with), ("object", contents.plain_object),
    ("preposition", contents.preposition))
_QUOTES = ('"', "''", "``")
_SAID = ("inserted", "clause")
_WITHOUT_AGENT = ("clause", "raised", "object_with", "naming")


def find_verbal(words: list[Word]) -> Iterator[Found]:
    """The attributions of all verbs of a sentence."""
    for word in words:
        if word.is_verb and word.dep not in ("aux", "auxpass"):
            entries = load_words().on_verb(word)
            found = _read(word, entries) if entries else None
            if found is not None:
                if found.takes_quotes and found.source is not None:
                    found.content = _all_before(found, words) or found.content
                yield found


def _all_before(found: Found, words: list[Word]) -> list[Word]:
    """ "Prices fell, but rents rose, she said.": all that the sentence says before the comma."""
    block = sorted((*found.cue, *source_words(found.source or found.cue[0], found.cue[-1])), key=lambda word: word.i)
    at, last = words.index(block[0]), words.index(block[-1])
    behind = [word for word in words[last + 1 :] if word.pos != "PUNCT"]
    if at < 2 or words[at - 1].text != "," or len(behind) > 3 or any(word.text in _QUOTES for word in words[:at]):
        return []
    opening = max((n for n, word in enumerate(words[:at]) if word.text == ";"), default=-1) + 1
    return words[opening : at - 1] if not found.content or found.content[-1].i < block[0].i else []


def _read(verb: Word, entries: list[Entry]) -> Found | None:
    """The best reading of a verb; a verb of saying without content waits for a quotation."""
    passive, source = is_passive(verb), source_of(verb)
    for form, taker in _FORMS:
        for entry in entries:
            content = taker(Use(verb, entry.word, passive))
            if content and _is_laid(form, entry.word, source, passive) and not (
                    form == "object" and _is_told_by_noun(verb)):
                own = None if entry.word.source == "none" else source
                return Found(entry.word.act, f"{entry.word.id}/{form}", _cue(verb, entry), own, content,
                             takes_quotes="clause" in entry.word.takes and form in _SAID)
    speaking = next((entry for entry in entries if entry.word.id == "say"), None)
    if speaking is None or source is None or passive:
        return None
    return Found(speaking.word.act, "say/quotation", _cue(verb, speaking), source, [], takes_quotes=True)


def _is_told_by_noun(verb: Word) -> bool:
    """ "Announced plans to leave", "raised questions about it": the noun has the content."""
    thing = verb.kid("dobj")
    return thing is not None and any(True for _ in find_nominal([thing]))


def _is_laid(form: str, word: AttributingWord, source: Word | None, passive: bool) -> bool:
    """Whether there is somebody to lay it to, or a passive that names nobody on purpose."""
    if word.source == "none":
        return True
    if source is None:
        return passive and form in _WITHOUT_AGENT
    return not word.speaker or form == "clause" or is_speaker(source)


def _cue(verb: Word, entry: Entry) -> list[Word]:
    return [*(kid for kid in verb.kids("aux", "auxpass", "neg") if kid.i < verb.i), *entry.words]

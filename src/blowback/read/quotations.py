"""Who speaks in a quotation or statement that runs over several sentences."""

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass

from blowback.read.attributions import find_all
from blowback.read.cues import load_cues
from blowback.read.grammar import logical_subject
from blowback.read.stance import Context
from blowback.read.tree import Sentence, Word

_MARKS = "\"“”"


def read_speakers(text: str, sentences: list[Sentence]) -> dict[int, Word]:
    """For the sentences that lie wholly inside a quotation (by their start): the speaker named before or after it."""
    speakers: dict[int, Word] = {}
    waiting: list[int] = []
    speaker: Word | None = None
    is_open = is_statement = False
    for sentence in sentences:
        named = _speaker_of(sentence, is_open)
        inside = begins_inside = is_open or text[sentence.start] in _MARKS
        is_open = _is_open_after(text, sentence, is_open)
        inside = inside and (is_open or text[: sentence.end].rstrip(" .,").endswith(tuple(_MARKS)))
        introduces = named is not None and _introduces(text, sentence)
        if is_statement and speaker is not None and not introduces:
            speakers[sentence.start] = speaker
        elif named is not None:
            if begins_inside and len(sentence.roots) > 1:
                speakers[sentence.start] = named
            speakers.update((start, named) for start in waiting)
            waiting, speaker, is_statement = [], named, introduces
        elif speaker is not None and inside:
            speakers[sentence.start] = speaker
        elif inside:
            waiting.append(sentence.start)
        else:
            waiting, speaker = [], None
    return speakers


def _introduces(text: str, sentence: Sentence) -> bool:
    """ "The minister said:" with the statement below it, neither in quotation marks nor a list."""
    following = text[sentence.end : sentence.end + 20]
    return text[: sentence.end].rstrip().endswith(":") and following.lstrip()[:1] not in ("-", "*", "•", "1", *_MARKS)


def quoted_words(sentence: Sentence, is_open: bool) -> tuple[frozenset[int], bool]:
    """The numbers of the words inside quotation marks, and whether a quotation is open at the end."""
    inside = set()
    for n, word in enumerate(sentence.words):
        if word.text in _MARKS or word.text in ("``", "''"):
            is_open = not is_open or n == 0
        elif is_open:
            inside.add(word.i)
    return frozenset(inside), is_open


def speaker_in(sentence: Sentence, quoted: frozenset[int]) -> Word | None:
    """Whose words a quotation in a sentence is: the subject of a verb of saying, or else of the sentence around it."""
    outside = [word for word in sentence.words if word.i not in quoted and word.is_verb]
    for word in outside:
        if (speaker := _sayer(word)) is not None:
            return speaker
    for word in outside:
        if word.dep == "ROOT" and any(kid.i in quoted for kid in word.kids("ccomp", "parataxis")):
            return logical_subject(word)
    return None


def _is_open_after(text: str, sentence: Sentence, was_open: bool) -> bool:
    """Whether a quotation is open where the sentence ends; a paragraph may open it once more."""
    for at in range(sentence.start, sentence.end):
        if text[at] == '"':
            was_open = not was_open or at == sentence.start
        elif text[at] in "“”":
            was_open = text[at] == "“"
    return was_open


def _speaker_of(sentence: Sentence, quoted: bool) -> Word | None:
    """The subject of a verb of saying outside the quotation marks; `quoted`: the sentence begins inside them."""
    for word in sentence.words:
        if word.text in _MARKS or word.text in ("``", "''"):
            quoted = not quoted
        elif not quoted and word.is_verb and (speaker := _sayer(word)) is not None:
            return speaker
    return None


def _sayer(verb: Word) -> Word | None:
    """The subject of a verb of saying."""
    if verb.dep not in ("ROOT", "parataxis", "ccomp", "conj", "advcl"):
        return None
    found = load_cues().on_verb(verb, "clause")
    tells = found is not None and found.cue.id in ("say", "rejoinder", "admit")
    return logical_subject(verb) if tells else None


@dataclass(frozen=True, slots=True)
class Told:
    """A stretch of text that somebody is quoted with, and who it is."""

    start: int
    end: int
    speaker: Word


def read_told(text: str, sentences: list[Sentence]) -> list[Told]:
    """What is quoted word for word anywhere in the text, with its speaker, in order."""
    found = [Told(start, end, one.source) for one in find_all(text, sentences)
             if one.source is not None and one.takes_quotes and one.quoted == "direct"
             for start, end in one.ranges]
    return sorted(found, key=lambda one: (one.start, -one.end))


def told_in(sentence: Sentence, told: list[Told]) -> list[Told]:
    """Those that reach into a sentence; quotations do not overlap, so the last ones that begin before its end."""
    at = bisect_left(told, sentence.end, key=lambda one: one.start)
    out = []
    while at > 0 and told[at - 1].end > sentence.start:
        at -= 1
        out.append(told[at])
    return out


def speaker_at(word: Word, told: Sequence[Told]) -> Word | None:
    """Whose words a word stands in."""
    return next((one.speaker for one in told if one.start <= word.start < one.end and one.speaker is not word), None)


def hold_quoted(ctx: Context, speaker: Word) -> None:
    """Give a quotation's speaker to what names no holder itself."""
    if any(word is not None for _, word in ctx.holders):
        return
    ctx.hold(None, speaker)
    ctx.attributed = True
    ctx.plain_say = ctx.plain_say or speaker
    ctx.cues.append("say")

"""Mends of subjects that the parse hangs elsewhere: after the quotation, in a list, behind a weekday or an address."""

from blowback.read.tree import Sentence, Word, move

_WEEKDAYS = frozenset("monday tuesday wednesday thursday friday saturday sunday".split())
_TITLES = frozenset(("mr.", "mr", "madam", "mrs.", "ms."))
_CHAIRS = frozenset("president chairman chairperson chairwoman speaker chair secretary-general ambassador".split())


def mend_subjects(sentence: Sentence) -> None:
    """Apply the mends to a sentence."""
    for word in sentence.words:
        if word.tag in ("VBD", "VBZ"):
            _after_quotation(word)
            _end_of_list(sentence, word)
            _of_relative_clause(sentence, word)
            _beside_speech(word)
        if word.tag in ("VBD", "VBN") and word.dep == "advcl" and word.head.i > word.i:
            _besieged(word)
        elif word.dep == "compound" and word.lower in _WEEKDAYS and word.head.pos in ("NOUN", "PROPN"):
            _on_weekday(sentence, word)
        elif word.lower in _CHAIRS and word.dep == "nsubj" and word.kid("appos") is not None:
            _address(word)


def _after_quotation(verb: Word) -> None:
    """ "The junta must go," demanded the protesters: they demand it."""
    said, speaker = verb.kid("ccomp"), verb.kid("dobj")
    if said is None or speaker is None or verb.kid("nsubj", "nsubjpass", "aux", "auxpass") is not None:
        return
    is_quoted = any(kid.dep == "punct" and said.i < kid.i < verb.i for kid in verb.children)
    if said.i < verb.i < speaker.i and is_quoted and speaker.is_nominal:
        speaker.dep = "nsubj"


def _end_of_list(sentence: Sentence, verb: Word) -> None:
    """ "Was identified by his aides and the company alleged": the last of the list begins a clause of its own."""
    if verb.dep != "conj" or verb.kid("nsubj", "nsubjpass", "aux", "cc", "expl") is not None:
        return
    last = sentence.after(verb, -1)
    if last is None or last.dep != "conj" or last.pos not in ("NOUN", "PROPN") or not last.head.is_nominal:
        return
    above = last.head
    if last.kids("conj") or above.head is verb or not any(kid.dep == "cc" and kid.i < last.i for kid in above.children):
        return
    if not any(one is verb.head for one in last.ancestors()) or any(kid.dep == "cc" for kid in last.children):
        return
    move(last, verb, "nsubj")


def _of_relative_clause(sentence: Sentence, verb: Word) -> None:
    """ "We see a government that jails its critics and supports terror": it is not we who supports."""
    top = verb.head
    while top.dep in ("xcomp", "conj") and top.tag in ("VB", "VBZ", "VBP") and top.head.is_verb:
        top = top.head
    if (verb.tag, verb.dep, top.tag) != ("VBZ", "conj", "VBP") or verb.kid("nsubj", "nsubjpass", "expl") is not None:
        return
    before = [one for one in sentence.words if one.i < verb.i and one.tag == "VBZ" and one.dep in ("relcl", "ccomp")]
    if before and before[-1].kid("nsubj") is not None:
        move(verb, before[-1], "conj")


def _beside_speech(verb: Word) -> None:
    """ "Denied that it was planning to leave and criticised the mission": two deeds of who denied it."""
    content = verb.head
    going = content.tag == "VBG" and any(kid.lower in ("was", "were") for kid in content.kids("aux"))
    if verb.tag != "VBD" or verb.dep != "conj" or not going or content.dep != "ccomp" or content.head.tag != "VBD":
        return
    if verb.kid("nsubj", "nsubjpass", "aux", "agent") is None and content.head.i < content.i:
        move(verb, content.head, "conj")


def _on_weekday(sentence: Sentence, day: Word) -> None:
    """ "On Friday jets struck the town": the jets struck it, on Friday."""
    noun, prep = day.head, sentence.after(day, -1)
    if noun.i != day.i + 1:
        return
    if prep is not None and prep.lower == "on" and noun.dep == "pobj" and noun.head is prep:
        verb = prep.head
        if not verb.is_verb or verb.i < noun.i or verb.kid("nsubj", "nsubjpass") is not None:
            return
        move(day, prep, "pobj")
        move(noun, verb, "nsubjpass" if verb.kid("auxpass") is not None else "nsubj")
    elif prep is not None and prep.lower == "on" and noun.dep in ("nsubj", "nsubjpass"):
        move(day, prep, "pobj")


def _besieged(verb: Word) -> None:
    """ "In Bir, besieged for a year by rebels, nurses said": the town is besieged, not those who speak."""
    prep = next((kid for kid in verb.preps("in", "at") if kid.i < verb.i and kid.kid("pobj") is not None), None)
    place = prep.kid("pobj") if prep is not None else None
    if prep is None or place is None or verb.kid("agent") is None or verb.kid("nsubj", "nsubjpass", "dobj") is not None:
        return
    above = verb.head
    move(prep, above, "prep")
    verb.tag = "VBN"
    move(verb, place, "acl")


def _address(chair: Word) -> None:
    """ "Mr. President, the guard has armed the rebels": who is spoken to is not who armed them."""
    if not any(kid.lower in _TITLES for kid in chair.kids("compound")):
        return
    subject = next((kid for kid in chair.kids("appos") if kid.kid("det", "poss") is not None), None)
    if subject is not None and chair.head.is_verb and chair.i < subject.i < chair.head.i:
        move(subject, chair.head, chair.dep)
        chair.dep = "npadvmod"

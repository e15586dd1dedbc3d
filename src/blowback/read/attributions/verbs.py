"""Verbs that attribute: "said that", "urged them to", "accused X of", "plans to", "is believed to"."""

from collections.abc import Iterator

from blowback.codebook.attributing import AttributingWord
from blowback.read.attributions.found import Found, below
from blowback.read.attributions.sources import is_speaker, source_of
from blowback.read.attributions.words import Entry, load_words
from blowback.read.grammar import is_passive
from blowback.read.relays import stands_beside
from blowback.read.tree import Word

_WH = frozenset("what why how whether when where who which if whom whose".split())


def find_verbal(words: list[Word]) -> Iterator[Found]:
    """The attributions of all verbs of a sentence."""
    for word in words:
        if word.is_verb and word.dep not in ("aux", "auxpass"):
            entries = load_words().on_verb(word)
            found = _first(word, entries) if entries else None
            if found is not None:
                yield found


def _first(verb: Word, entries: list[Entry]) -> Found | None:
    """The best reading of a verb: a clause under it before an infinitive, before a noun."""
    passive = is_passive(verb)
    source = source_of(verb)
    for taken in (_inserted, _clause, _order, _raised, _infinitive, _gerund, _naming, _object_with, _object, _preposition):
        for entry in entries:
            content = taken(verb, entry, passive)
            if content and _fits(verb, entry.word, source, passive, taken):
                cue = [*_auxiliaries(verb), *entry.words]
                if entry.word.source == "none":
                    source = None
                return Found(entry.word.act, f"{entry.word.id}/{taken.__name__[1:]}", cue, source, content,
                             takes_quotes="clause" in entry.word.takes and taken in (_inserted, _clause))
    speaking = next((entry for entry in entries if entry.word.id == "say"), None)
    if speaking is not None and source is not None and not passive:
        return Found(speaking.word.act, "say/quotation", [*_auxiliaries(verb), *speaking.words], source, [],
                     takes_quotes=True)
    return None


def _fits(verb: Word, word: AttributingWord, source: Word | None, passive: bool, taken: object) -> bool:
    """Whether there is somebody to lay it to, or a passive that names nobody on purpose."""
    if word.source == "none":
        return True
    if source is None:
        return passive and taken in (_clause, _raised, _object_with)
    return not word.speaker or taken is _clause or is_speaker(source)


def _auxiliaries(verb: Word) -> list[Word]:
    return [kid for kid in verb.kids("aux", "auxpass", "neg") if kid.i < verb.i]


def _inserted(verb: Word, entry: Entry, passive: bool) -> list[Word]:
    """ "Prices, she said, will rise"; "as the mayor said"."""
    if "clause" not in entry.word.takes or verb.head is verb or not verb.head.is_verb or not stands_beside(verb, verb.head):
        return []
    return below(verb.head, without=[verb])


def _of_its_own(clause: Word, verb: Word) -> list[Word]:
    """What hangs in a content clause but goes on about its speaker: "said it was late, adding that", "and warned"."""
    out, todo = [], list(clause.children)
    while todo:
        kid = todo.pop()
        if kid.is_verb and kid.i > verb.i and kid.dep in ("conj", "advcl") and _goes_on(kid, verb):
            out.append(kid)
        else:
            todo += kid.children
    return out


def _goes_on(kid: Word, verb: Word) -> bool:
    if not any(entry.word.id in ("say", "tell-something", "ask") for entry in load_words().on_verb(kid)):
        return False
    first = min(below(kid), key=lambda one: one.i)
    comma = any(word.text in (",", "-", "--") and 0 < first.i - word.i <= 2 for word in [*kid.head.children, *kid.children])
    if kid.dep == "advcl":
        return comma and (kid.tag == "VBG" or kid.tag == verb.tag and kid.kid("mark") is not None)
    own = kid.kid("nsubj") is not None
    return kid.tag == verb.tag and kid.kid("aux", "auxpass") is None and (not own or comma)


def _clause(verb: Word, entry: Entry, passive: bool) -> list[Word]:
    if "clause" not in entry.word.takes:
        return []
    for kid in verb.kids("ccomp", "csubjpass"):
        if _is_finite(kid):
            return below(kid, without=_of_its_own(kid, verb))
    return []


def _is_finite(clause: Word) -> bool:
    if any(kid.lower == "to" and kid.dep == "aux" for kid in clause.children) or clause.tag == "VBG" and not clause.kid("aux"):
        return any(kid.lower in _WH for kid in clause.children)
    return True


def _order(verb: Word, entry: Entry, passive: bool) -> list[Word]:
    """ "Urged them to leave": whom and what."""
    if "order" not in entry.word.takes or passive:
        return []
    for kid in verb.kids("ccomp", "xcomp", "advcl"):
        if not any(aux.lower == "to" and aux.dep == "aux" for aux in kid.children) or kid.i < verb.i:
            continue
        patient = kid.kid("nsubj") or verb.kid("dobj", "dative") or next(
            (found for prep in verb.preps("on", "upon", "for", "to") if (found := prep.kid("pobj")) is not None), None)
        if patient is not None and patient.i > verb.i:
            return sorted({*below(patient), *below(kid)}, key=lambda one: one.i)
    return []


def _raised(verb: Word, entry: Entry, passive: bool) -> list[Word]:
    """ "The man is thought to have drowned", "the plan seems to work": the subject belongs to what is thought."""
    raising = entry.word.source == "none" or passive and {"infinitive-passive", "clause", "order"} & set(entry.word.takes)
    subject = verb.kid("nsubjpass", "nsubj")
    if not raising or subject is None:
        return []
    kinds = ("xcomp", "oprd", "acomp", "attr", "ccomp") if entry.word.source == "none" else ("xcomp",)
    said = next((kid for kid in verb.kids(*kinds) if kid.i > verb.i), None)
    like = next(verb.preps("like"), None) if "like" in entry.word.takes else None
    said = said or like
    if said is None:
        return []
    return [*(below(subject) if subject.lower not in ("it", "there") else []), *below(said)]


def _infinitive(verb: Word, entry: Entry, passive: bool) -> list[Word]:
    if "infinitive" not in entry.word.takes or passive:
        return []
    for kid in verb.kids("xcomp", "ccomp"):
        if kid.i > verb.i and any(aux.lower == "to" and aux.dep == "aux" for aux in kid.children):
            return below(kid)
    return []


def _gerund(verb: Word, entry: Entry, passive: bool) -> list[Word]:
    if "gerund" not in entry.word.takes or passive:
        return []
    for kid in verb.kids("xcomp", "ccomp"):
        if kid.i > verb.i and kid.tag == "VBG":
            return below(kid)
    return []


def _naming(verb: Word, entry: Entry, passive: bool) -> list[Word]:
    """ "Called the plan a disgrace": the plan and what it is called."""
    if "naming" not in entry.word.takes:
        return []
    for kid in verb.kids("oprd", "ccomp", "xcomp"):
        if kid.i < verb.i or kid.pos not in ("NOUN", "PROPN", "ADJ", "PRON", "NUM", "X"):
            continue
        patient = kid.kid("nsubj") or verb.kid("dobj", "nsubjpass")
        if patient is not None:
            return sorted({*below(patient), *below(kid)}, key=lambda one: one.i)
    return []


def _object_with(verb: Word, entry: Entry, passive: bool) -> list[Word]:
    """ "Accused the firm of fraud", "praised her for her calm", "described it as a gift"."""
    names = [take.removeprefix("object-") for take in entry.word.takes if take.startswith("object-")]
    patient = verb.kid("nsubjpass") if passive else verb.kid("dobj")
    if not names or patient is None:
        return []
    preps = [prep for host in (verb, patient) for prep in host.preps(*names) if prep.i > verb.i]
    more = [kid for kid in verb.kids("ccomp") if "about" in names and kid.i > verb.i]
    if not preps and not more:
        return []
    return sorted({*below(patient), *(one for prep in [*preps, *more] for one in below(prep))}, key=lambda one: one.i)


def _object(verb: Word, entry: Entry, passive: bool) -> list[Word]:
    if "object" not in entry.word.takes:
        return []
    thing = verb.kid("nsubjpass") if passive else verb.kid("dobj")
    if thing is None or not passive and thing.i < verb.i and thing.pos != "PRON":
        return []
    if thing.lower in ("itself", "himself", "herself", "themselves", "each"):
        return []
    return below(thing)


def _preposition(verb: Word, entry: Entry, passive: bool) -> list[Word]:
    """ "Spoke about the storm", "called for a ban"."""
    if passive:
        return []
    for prep in verb.preps(*entry.word.takes):
        if prep.i > verb.i and (thing := prep.kid("pobj", "pcomp")) is not None:
            return below(thing)
    return []

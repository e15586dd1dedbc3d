"""Nouns and adjectives that attribute: "suspicions that", "his call for", "worried about", "it is clear that"."""

from collections.abc import Iterator

from blowback.codebook.attributing import AttributingWord
from blowback.read.attributions.contents import without_asides
from blowback.read.attributions.found import Found, below
from blowback.read.attributions.sources import is_speaker, source_of
from blowback.read.attributions.words import load_words
from blowback.read.grammar import RELATIVE
from blowback.read.nominals import is_content_clause
from blowback.read.tree import Word

# What goes on behind the content of a noun: "questions about practices at the bank".
_GOING_ON = ("at", "by", "with", "from", "to", "of", "for", "between")
# Verbs with which somebody has, voices or makes a claim, a plan, a doubt.
_HOLDING = frozenset(
    "have make express voice raise issue give take hold share repeat launch offer deliver announce reject state "
    "reiterate hear get receive hide show announce sound file lodge bring level put send reach come develop harbour "
    "harbor entertain keep lose find adopt maintain release publish write post unveil drop abandon outline present "
    "signal draw spark face stoke fuel raise prompt dismiss deny".split())
# Verbs whose subject is what the claim is about, not who makes it: "drew criticism".
_SUFFERING = frozenset("draw face spark stoke fuel prompt receive get hear dismiss deny reject".split())


def find_nominal(words: list[Word]) -> Iterator[Found]:
    """The attributions of all nouns and adjectives of a sentence."""
    for word in words:
        if word.pos == "NOUN":
            yield from _noun(word)
        elif word.pos in ("ADJ", "VERB") and word.dep in ("acomp", "amod", "advcl", "conj", "ROOT", "acl", "oprd"):
            yield from _adjective(word)


def _noun(noun: Word) -> Iterator[Found]:
    for word in load_words().nouns.get(noun.lemma, ()):
        content = _clause_of(noun, word) or _phrase_of(noun, word)
        if not content:
            continue
        source = _partisan(noun) if word.id == "side-noun" else _holder(noun)
        if source is not None or word.id != "side-noun" and _stands_alone(noun, word):
            yield Found(word.act, f"{word.id}/noun", [noun], source, content)
            return


def _stands_alone(noun: Word, word: AttributingWord) -> bool:
    """Whether a noun attributes without anybody named: "fears that", "amid calls for"; not "a plan to"."""
    if word.act in ("intention", "request"):
        return noun.tag == "NNS" and noun.kid("det", "poss", "nummod") is None and not _clause_of(noun, word)
    if word.act in ("accusation", "judgement") and noun.kid("poss") is None:
        return True
    if any(prep.kid("pcomp") is not None for prep in noun.preps("about", "on", "over", "of")):
        return True
    return bool(_clause_of(noun, word)) or noun.kid("det", "poss", "amod", "nummod") is None


def _clause_of(noun: Word, word: AttributingWord) -> list[Word]:
    behind = noun.head.kids("ccomp", "advcl") if noun.dep in ("nsubj", "nsubjpass") and noun.head.is_verb else []
    for kid in [*noun.kids("acl", "ccomp", "relcl"), *(one for one in behind if _opens_with_that(one))]:
        if kid.i < noun.i or not is_content_clause(kid) and kid not in behind or _has_gap(kid):
            continue
        is_infinitive = kid.tag == "VB" and any(aux.lower == "to" for aux in kid.kids("aux"))
        if ("infinitive" if is_infinitive else "clause") in word.takes:
            return below(kid)
    return []


def _has_gap(clause: Word) -> bool:
    """ "The deal that both sides reached": a relative clause, no content."""
    thing = clause.kid("dobj")
    return thing is not None and thing.lower in RELATIVE


def _opens_with_that(clause: Word) -> bool:
    """ "Suspicions run high that every outlet is bought"."""
    mark = clause.kid("mark")
    return mark is not None and mark.lower == "that"


def _phrase_of(noun: Word, word: AttributingWord) -> list[Word]:
    for prep in noun.preps(*word.takes):
        thing = prep.kid("pobj", "pcomp")
        if prep.i > noun.i and thing is not None and thing.lemma != "comment":
            more = [kid for kid in noun.preps(*_GOING_ON) if kid.i > prep.i]
            return without_asides(sorted({*below(thing), *(one for kid in more for one in below(kid))},
                                         key=lambda one: one.i))
    return []


def _holder(noun: Word) -> Word | None:
    """Whose it is: "her claim", "a call by doctors", "she voiced doubts", "she is of the opinion"."""
    owner = noun.kid("poss")
    if owner is not None:
        return owner if is_speaker(owner) or owner.tag == "PRP$" else None
    for prep in noun.preps("by", "from", "among"):
        thing = prep.kid("pobj")
        if thing is not None and is_speaker(thing):
            return thing
    bearer = noun.head.head if noun.dep == "pobj" and noun.head.lower == "with" else noun
    if bearer is not noun and bearer.is_nominal and is_speaker(bearer):
        return bearer  # "a student with an interest in"
    for kid in noun.kids("compound", "amod", "nmod"):
        if kid.text[:1].isupper() and is_speaker(kid) and not kid.opens:
            return kid  # "European reluctance to"
    verb = noun.head.head if noun.dep == "pobj" and noun.head.lower in ("to", "of", "with", "in") else noun.head
    if noun.dep in ("dobj", "pobj") and verb.is_verb and verb.lemma in _HOLDING:
        source = source_of(verb)
        return source if source is not None and is_speaker(source) and verb.lemma not in _SUFFERING else None
    return None


def _partisan(noun: Word) -> Word | None:
    """Who takes a side: "she is a critic of the plan"."""
    return source_of(noun.head) if noun.dep == "attr" and noun.head.is_verb else None


def _adjective(adjective: Word) -> Iterator[Found]:
    for word in load_words().adjectives.get(adjective.lower, ()):
        verb = adjective.head
        if "noun" in word.takes:
            yield from _so_called(adjective, word)
            continue
        content = _complement_of(adjective, word)
        if not content:
            continue
        if word.source == "none":
            yield Found(word.act, f"{word.id}/adjective", [adjective], None, content)
            return
        source = source_of(verb) if adjective.dep in ("acomp", "oprd") and verb.is_verb else (
            verb if adjective.dep in ("amod", "acl") and verb.is_nominal else None)
        if source is not None and is_speaker(source):
            cue = [verb, adjective] if verb.is_verb and verb.i < adjective.i else [adjective]
            yield Found(word.act, f"{word.id}/adjective", cue, source, content)
            return


def _so_called(adjective: Word, word: AttributingWord) -> Iterator[Found]:
    """ "The alleged theft": the noun with what belongs to it."""
    noun = adjective.head
    if adjective.dep == "amod" and noun.is_nominal:
        aside = [kid for kid in noun.children if kid is adjective or kid.dep in ("relcl", "appos", "punct")]
        yield Found(word.act, f"{word.id}/noun", [adjective], None, below(noun, without=aside))


def _complement_of(adjective: Word, word: AttributingWord) -> list[Word]:
    for kid in [*adjective.children, *adjective.head.kids("ccomp", "csubj", "advcl")]:
        if kid.i < adjective.i or kid.dep not in ("ccomp", "xcomp", "advcl", "csubj") or not kid.is_verb:
            continue
        to = any(aux.lower == "to" and aux.dep == "aux" for aux in kid.children)
        if to and "infinitive" in word.takes and kid.head is adjective:
            return below(kid)
        opened = kid.kid("mark", "advmod", "nsubj", "dobj")
        if not to and "clause" in word.takes and kid.dep in ("ccomp", "csubj", "advcl") and opened is not None and (
                kid.dep == "ccomp" or opened.lower in ("that", "whether", "how", "why")):
            return below(kid)
    for prep in adjective.preps(*word.takes):
        thing = prep.kid("pobj", "pcomp")
        if prep.i > adjective.i and thing is not None:
            return below(thing)
    return []

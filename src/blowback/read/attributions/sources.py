"""Whose word: the subject of the cue, the words that name it, and whether it is named."""

from blowback.read.finishing import holder_kind
from blowback.read.grammar import RELATIVE, antecedent, is_passive, logical_object, surface_subject
from blowback.read.parties import is_name, is_party, is_time, word_class
from blowback.read.tree import Word

_LEFT_OUT = frozenset(("advcl", "parataxis", "ccomp", "preconj", "dep", "csubj", "intj"))
_VENUES = frozenset(
    "statement interview conference speech report tweet post email release briefing testimony letter hearing court "
    "memo address remark message video meeting rally event note debate op-ed column".split())
_AGENTS = ("er", "or", "ist", "ian", "ant", "man", "woman", "ee")
_THINGS = ("weapon", "building", "road", "convoy", "aircraft", "money")
_SPEAKING = frozenset("i you he she we they who it one everyone someone anyone nobody everybody somebody".split())
_NO_SPEAKER = frozenset("this that these those which there what".split())


def source_of(verb: Word) -> Word | None:
    """Who says it: the verb's own subject, else the one that it inherits; the agent of a passive."""
    if is_passive(verb):
        return next((found for prep in verb.preps("by") if (found := prep.kid("pobj")) is not None), None)
    if verb.dep == "pcomp" and verb.head.lower == "as" and verb.head.head.lemma in ("quote", "cite"):
        return logical_object(verb.head.head)
    own = [kid for kid in verb.kids("nsubj") if kid.dep == "nsubj"]
    if own:
        before = [kid for kid in own if kid.i < verb.i]
        return before[-1] if before else own[0]
    if verb.kid("expl", "csubj", "nsubjpass") is not None:
        return None
    found = surface_subject(verb)
    return found if found is not None and found.pos not in ("VERB", "AUX") else None


def is_speaker(word: Word) -> bool:
    """Whether a noun can stand for somebody who has a mind: a name, people, a body, a pronoun for persons."""
    if word.lower in _SPEAKING or word.lower in RELATIVE and word.lower in ("who", "whom"):
        return True
    if word.lower in RELATIVE and antecedent(word) is not word:
        return is_speaker(antecedent(word))
    if word.lower in _NO_SPEAKER:
        return False
    return is_party(word) or is_name(word) or holder_kind(word) == "unnamed" or _is_person_or_body(word.lemma)


def _is_person_or_body(lemma: str) -> bool:
    """People and bodies that speak, by the list or by their ending: "farmer", "senator", "economist"."""
    return lemma in word_class("speakers") or len(lemma) > 4 and lemma.endswith(_AGENTS) and not _is_thing(lemma)


def _is_thing(lemma: str) -> bool:
    return any(lemma in word_class(name) for name in _THINGS)


def _is_aside(kid: Word, verb: Word | None) -> bool:
    """A relative clause behind a comma, or the one that the cue stands in; where it was said."""
    if kid.dep == "prep" and kid.lower in ("in", "at", "on", "during", "after"):
        where = kid.kid("pobj")
        return where is not None and (where.lemma in _VENUES or is_time(where)) and verb is not None
    if kid.dep not in ("relcl", "acl"):
        return False
    if verb is not None and (verb is kid or any(one is kid for one in verb.ancestors())):
        return True
    return kid.dep == "relcl" and any(other.text == "," and other.i < kid.i for other in kid.head.children)


def source_words(head: Word, verb: Word | None = None) -> list[Word]:
    """The noun phrase of a source with its article and appositions, without what a relative clause adds."""
    out, todo = [], [head]
    while todo:
        word = todo.pop()
        out.append(word)
        more = [kid for kid in word.children if kid.dep not in _LEFT_OUT and not _is_aside(kid, verb)]
        out += [one for kid in more if kid.dep == "relcl" for one in kid.subtree()]
        todo += [kid for kid in more if kid.dep != "relcl"]
    words = sorted(out, key=lambda one: one.i)
    return _run_around(words, head)


def _run_around(words: list[Word], head: Word) -> list[Word]:
    """The unbroken run of words around the head, without marks at its edges."""
    at = words.index(head)
    low = high = at
    while low > 0 and words[low].i - words[low - 1].i == 1:
        low -= 1
    while high + 1 < len(words) and words[high + 1].i - words[high].i == 1:
        high += 1
    run = words[low : high + 1]
    while len(run) > 1 and run[-1].pos == "PUNCT" and run[-1].text not in ")]":
        run.pop()
    while len(run) > 1 and (run[0].pos == "PUNCT" and run[0].text not in "([" or run[0].dep == "cc"):
        run = run[1:]
    return run


def kind_of(head: Word | None) -> str:
    """`named`, `unnamed` ("officials", "some"; codebook, section 6) or `none`."""
    return "none" if head is None else holder_kind(head)

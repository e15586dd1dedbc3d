"""Other names: an acronym in brackets, "known as"."""

import re

from blowback.read.context import Context
from blowback.read.drafts import Draft
from blowback.read.grammar import conjuncts
from blowback.read.names import full_name
from blowback.read.tree import Sentence, Word

_ACRONYM = re.compile(r"^[A-Z][A-Za-z0-9]*[A-Z0-9][A-Za-z0-9-]*$|^[A-Z]{2,}(?:-[A-Z0-9]+)*$")


def aliases(sentence: Sentence) -> list[Draft]:
    """ "Rapid Support Forces (RSF)": the acronym of an armed body is an alias of the name before it."""
    out = []
    words = sentence.words
    for n, word in enumerate(words[1:-1], 1):
        if words[n - 1].text != "(" or words[n + 1].text not in (")", ",", ";") or not _ACRONYM.match(word.text):
            continue
        name = _name_before(words, n - 1)
        if name is not None and len(word.text) >= 2 and _is_armed_body(name, word):
            out.append(Draft(word, (), "membership/acronym", "tie", "membership", "alias", [word], [name], Context(),
                             single=True))
    return out


_OF_ARMS = frozenset(
    "army front force forces liberation movement jihad militia militias brigade brigades guard guards command fighters "
    "mujahideen taliban resistance lashkar jaish tehrik tehreek harakat hizb ansar jamaat".split())
_ARMED_KINDS = frozenset(("rebel", "militia", "gang", "military"))


def _is_armed_body(name: Word, acronym: Word) -> bool:
    """ "The Liberation Front (LF)"; the "Treatment Action Campaign (TAC)" has an acronym too, and no arms."""
    known = name.known.kinds(full_name(name)) | name.known.kinds(acronym.text)
    if known:
        return bool(known & _ARMED_KINDS)
    named = {part.lower for word in (name, *name.kids("compound", "nmod", "amod")) for part in word.text.split("-")}
    return bool(named & _OF_ARMS)


NAMING = frozenset(("know", "dub", "nickname", "style"))


def other_names(sentence: Sentence, drafts: list[Draft]) -> list[Draft]:
    """ "The military, known as Rawalpindi": the name after "as" is an alias."""
    out = []
    taken = {draft.word.i for draft in drafts}
    for word in sentence.words:
        if word.lemma not in NAMING or word.tag != "VBN" or word.i in taken:
            continue
        if word.dep not in ("acl", "amod", "relcl", "advcl"):
            continue
        name = word.pobj("as") if word.lemma == "know" else word.kid("oprd", "dobj")
        bearer = word.head if word.head.is_nominal else _noun_before(sentence, word)
        if name is None or bearer is None or name.pos != "PROPN" and not name.text[:1].isupper():
            continue
        out += [Draft(word, (), "membership/known-as", "tie", "membership", "alias", [one], [bearer], Context())
                for one in conjuncts(name)]
    return out


def _noun_before(sentence: Sentence, word: Word) -> Word | None:
    before = [one for one in sentence.words if one.i < word.i and one.pos in ("NOUN", "PROPN")]
    return before[-1] if before else None


def _name_before(words: list[Word], at: int) -> Word | None:
    before = words[at - 1] if at else None
    if before is None or before.pos not in ("PROPN", "NOUN") or not before.text[:1].isupper():
        return None
    return before

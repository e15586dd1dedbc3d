"""The two sides of a claim: slots of the lexicon filled from the parse."""

from blowback.read.grammar import (
    RELATIVE,
    antecedent,
    conjuncts,
    is_passive,
    logical_object,
    logical_subject,
    so_called,
)
from blowback.read.names import is_known_party
from blowback.read.parties import POSSESSIVES, is_name, is_party, is_time, word_class
from blowback.read.tree import Word
from blowback.read.triggers import ADJECTIVE, NOUN, Trigger


def fill(trigger: Trigger, slots: tuple[str, ...]) -> list[Word]:
    """The words in the first of these slots that is filled."""
    for slot in slots:
        found = _slot(trigger, slot)
        if found is not None and slot in ("subj", "obj", "by") and _is_span_of(found):
            return [found]
        is_listed = slot == "obj" and slot in trigger.predicate.actor
        if found is not None and (is_listed or not _is_own(trigger, found)):
            return [found]
    return []


def _is_span_of(word: Word) -> bool:
    """ "Four decades of fighting": not when, but what went on."""
    of = word.pobj("of")
    return word.tag == "NNS" and is_time(word) and of is not None and not is_time(of)


def _is_own(trigger: Trigger, word: Word) -> bool:
    is_number = word.pos == "NUM" and not word.children
    is_name_of_noun = trigger.pos == NOUN and (is_name(word) and is_known_party(word) or word.lemma in _CROWDS | _BANDS)
    in_phrase = word in trigger.extra and not is_name_of_noun
    return word is trigger.word or in_phrase or is_time(word) or is_number


def _slot(trigger: Trigger, slot: str) -> Word | None:
    word = trigger.word
    if trigger.pos == ADJECTIVE:
        return _adjective_slot(trigger, slot)
    if trigger.pos == NOUN:
        return _noun_slot(trigger, slot)
    return _verb_slot(trigger, word, slot)


def _verb_slot(trigger: Trigger, verb: Word, slot: str) -> Word | None:
    if slot == "subj":
        return logical_subject(verb)
    if slot == "obj":
        return _verb_object(trigger, verb)
    if slot == "iobj":
        return _indirect(verb)
    if slot == "by":
        return verb.pobj("by") or _below(logical_object(verb), "by")
    if slot.startswith("obj."):
        return _below(logical_object(verb), slot[4:])
    if slot == "poss" or slot.startswith("subj."):
        return _below(_agent(verb), slot.removeprefix("subj."))
    return _preposition(trigger, slot)


def _agent(verb: Word) -> Word | None:
    """The subject, or what a passive was done by, with or in: "struck by Russian drones"."""
    found = logical_subject(verb)
    return found if found is not None or not is_passive(verb) else verb.pobj("by", "with", "in")


def _verb_object(trigger: Trigger, verb: Word) -> Word | None:
    found = logical_object(verb)
    if found is not None and found in trigger.extra and "obj" not in trigger.predicate.actor:
        return _indirect(verb)
    return found


def _indirect(verb: Word) -> Word | None:
    """ "Gave the rebels guns", "sold jets to the generals"."""
    dative = verb.kid("dative", "iobj")
    if dative is not None:
        return dative if dative.is_nominal else dative.kid("pobj")
    patient = verb.kid("dobj")
    inside = patient.kid("compound") if patient is not None else None
    return inside if inside is not None and inside.tag == "NNS" and is_party(inside) else None


def _below(noun: Word | None, slot: str) -> Word | None:
    if noun is None:
        return None
    if slot == "poss":
        owner = noun.kid("poss") or _name_modifier(noun)
        fired = next((kid for kid in noun.kids("acl") if kid.pobj("by") is not None), None)
        whose = owner if owner is not None or fired is None else fired.pobj("by")
        return whose if whose is not None or noun.lemma not in word_class("aircraft") else noun
    if slot == "amod":
        return _name_modifier(noun)
    return noun.pobj(slot)


def _preposition(trigger: Trigger, name: str) -> Word | None:
    """The object of a preposition on the trigger, its phrase, its object, or loosely to the right of it."""
    word = trigger.word
    places = [word, *trigger.extra, *word.kids("dobj", "prt", "nsubjpass", "xcomp", "dative")]
    subject = logical_object(word) if word.is_verb and is_passive(word) else None
    for place in [*places, *([subject] if subject is not None else [])]:
        found = _object_of(place, name)
        if found is not None:
            return antecedent(found) if found.lower in RELATIVE else found
    if name == "to" and word.is_verb and (given := _indirect(word)) is not None:
        return given
    return _loose_preposition(trigger, name)


def _object_of(word: Word, name: str) -> Word | None:
    """The object of this preposition that is no time ("imposed on Thursday sanctions on the firm") and no aside."""
    for prep in word.preps(name):
        found = prep.kid("pobj") or prep.kid("pcomp") or _shared_with_verb(prep)
        if found is not None and found.pos == "ADP":
            found = found.kid("pobj") or found
        if found is not None and found.is_verb:
            found = so_called(found) or found
        if found is not None and not is_time(found) and not _is_aside(prep, found):
            return found
    return None


def _shared_with_verb(prep: Word) -> Word | None:
    """ "Fired at and held a UN team": the team was fired at, too."""
    beside = next((kid for kid in prep.head.kids("conj") if kid.is_verb and kid.i > prep.i), None)
    return beside.kid("dobj") if beside is not None and not prep.children else None


_ASIDES = frozenset(
    "conclusion addition fact particular general short sum contrast turn effect practice theory reality brief example "
    "instance course principle total vain tandem".split())


_AT_WHAT = frozenset("will once least best worst all length present issue large last first random".split())


def _is_aside(prep: Word, found: Word) -> bool:
    """ "In conclusion, the vote has consequences", "struck at will": a turn of speech, no side."""
    if prep.lower == "at" and found.lower in _AT_WHAT and not found.children:
        return True
    return found.lower in _ASIDES and prep.lower in ("in", "for", "of") and not found.children


def _loose_preposition(trigger: Trigger, name: str) -> Word | None:
    """A preposition that the parse hung higher up, when nothing but the phrase stands between."""
    rightmost = max([trigger.word, *trigger.extra], key=lambda word: word.i)
    for ancestor in list(trigger.word.ancestors())[:3]:
        for prep in ancestor.preps(name):
            if 0 < prep.i - rightmost.i <= 2:
                return prep.kid("pobj", "pcomp")
    return None


def _noun_slot(trigger: Trigger, slot: str) -> Word | None:
    noun = trigger.word
    if slot == "poss":
        owner = noun.kid("poss") or (trigger.extra and trigger.extra[0].kid("poss")) or None
        return antecedent(owner) if owner is not None else None
    if slot == "amod":
        return _name_modifier(noun) or next((m for extra in trigger.extra if (m := _name_modifier(extra))), None)
    if slot == "subj":
        return _noun_subject(noun)
    found = noun.pobj(slot)
    if found is None:
        found = next((m for extra in trigger.extra if (m := extra.pobj(slot))), None)
    if found is None:
        found = _shared_with_noun(noun, slot)
    if found is None and slot in ("by", "against", "with"):
        inner = noun.pobj("of")
        found = inner.pobj(slot) if inner is not None else None
    if found is not None:
        return antecedent(found)
    return _loose_preposition(trigger, slot) if slot not in ("of", "at", "in", "on", "from") else None


def _shared_with_noun(noun: Word, slot: str) -> Word | None:
    """ "Arrests and killings of defectors", "attacks and raids on the town": said once for both."""
    if slot not in ("of", "on", "against", "by"):
        return None
    if noun.dep == "conj" and noun.head.is_nominal and noun.head.kid("cc") is not None:
        after = [prep for prep in noun.head.preps(slot) if prep.i > noun.i]
        return after[0].kid("pobj") if after else None
    beside = next((kid for kid in noun.kids("conj") if kid.pos == "NOUN" and kid.kid("det", "poss") is None), None)
    near = beside is not None and beside.i - noun.i <= 3 and not any(True for _ in noun.preps())
    return beside.pobj(slot) if beside is not None and near and noun.kid("cc") is not None else None


def _noun_subject(noun: Word) -> Word | None:
    """Of whom a noun is said: "X, a faction of Y", "X is an ally", "regards X as a front", "its ally X"."""
    if noun.dep == "conj" and noun.head.is_nominal and noun.head.dep in ("appos", "attr", "pobj"):
        return _noun_subject(noun.head)
    if noun.dep in ("compound", "nmod") and noun.head.pos == "PROPN":
        return noun.head
    named = next((kid for kid in noun.kids("appos") if kid.pos == "PROPN"), None)
    if named is not None:
        return named
    if noun.dep == "appos":
        return noun.head
    if noun.dep in ("attr", "oprd") and noun.head.is_verb:
        subject = logical_subject(noun.head) if noun.head.lemma in _COPULAS else logical_object(noun.head)
        return subject if subject is None or subject.lower not in ("there", "this", "that", "what") else None
    if noun.dep == "nsubj" and noun.head.lemma == "be":
        name = noun.head.kid("attr")
        return name if name is not None and name.pos == "PROPN" else None
    if noun.dep == "pobj" and noun.head.lower == "as" and noun.head.head.is_verb:
        return logical_object(noun.head.head) or logical_subject(noun.head.head)
    return None


_COPULAS = frozenset(("be", "become", "remain", "seem", "appear"))


_BANDS = frozenset(("militant", "rebel", "bandit"))
_CROWDS = frozenset("maoist naxal naxalite mob crowd herder student worker farmer teacher doctor miner lawyer trader "
                    "protester prisoner".split())


def _name_modifier(noun: Word) -> Word | None:
    """A name or a word for a party before the noun: "Israeli strike", "rebel attack", "IS-K fighters"."""
    for kid in noun.kids("amod", "compound", "nmod", "poss"):
        if kid.lower in POSSESSIVES or kid.i > noun.i:
            continue
        if kid.lemma in word_class("armed") or kid.lemma in word_class("authority") or kid.lemma in _CROWDS:
            return kid
        if is_name(kid) and (is_known_party(kid) or kid.dep == "poss"):
            return kid
    return None


def _adjective_slot(trigger: Trigger, slot: str) -> Word | None:
    """ "Iran-backed militia", "a militia backed by Iran", "loyal to X", "the group is allied with X"."""
    word = trigger.word
    if slot == "subj":
        found = word.kid("npadvmod", "compound", "nmod", "nsubj", "advmod", "amod")
        if found is not None and found.i < word.i and found.pos in ("PROPN", "NOUN", "ADJ"):
            return found
        return word.pobj("by") or (_modified(word) if word.tag != "VBN" else None)
    if slot == "obj":
        return _modified(word)
    return word.pobj(slot) or _loose_preposition(trigger, slot)


def _modified(word: Word) -> Word | None:
    if word.dep in ("amod", "acl", "nmod", "compound", "appos"):
        return word.head
    if word.dep in ("acomp", "attr", "oprd") and word.head.is_verb:
        return logical_subject(word.head) or logical_object(word.head)
    if word.dep == "conj":
        return _modified(word.head)
    return None


def spread(words: list[Word]) -> list[Word]:
    """A coordination of names as separate mentions; any other coordination stays one."""
    out: list[Word] = []
    for word in words:
        together = conjuncts(word)
        out.extend(together if len(together) > 1 and all(is_name(one) for one in together) else [word])
        out.extend(_examples(word))
    return list(dict.fromkeys(out))


def _examples(word: Word) -> list[Word]:
    """ "Groups like the TTP and IS-K": the parties named; "cities such as Goma" gives none."""
    if word.tag not in ("NNS", "NN") or is_name(word):
        return []
    named = [named for like in word.preps("like", "as") if (named := like.kid("pobj"))
             and (like.lower == "like" or like.kid("amod") is not None or _is_such(word, like))]
    return [one for first in named for one in conjuncts(first) if is_name(one) and is_known_party(one)]


def _is_such(word: Word, prep: Word) -> bool:
    """ "Such groups as", "groups such as"."""
    return any(kid.lower == "such" for kid in (*word.children, *prep.children))


def has_party(words: list[Word]) -> bool:
    """Whether one of these is a party to a conflict."""
    return any(is_party(word) for word in words)

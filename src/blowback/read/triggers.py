"""Which words of a sentence carry a claim: the lexicon, indexed by lemma, matched on the parse."""

import re
from dataclasses import dataclass
from functools import cache

from blowback.codebook.lexicon import Lexicon, Predicate, load_lexicon
from blowback.read.grammar import is_passive, logical_object, logical_subject
from blowback.read.names import is_known_party, is_place_name
from blowback.read.trace import UNTRACED, Misfit, Trace
from blowback.read.tree import Sentence, Word

VERB, NOUN, ADJECTIVE = "verb", "noun", "adjective"


@dataclass(frozen=True, slots=True)
class Form:
    """One surface form of a predicate: its words (lemmas), its part of speech, its entry."""

    words: tuple[str, ...]
    pos: str
    predicate: Predicate


@dataclass(frozen=True, slots=True)
class Trigger:
    """A word that carries a claim, the other words of its phrase, and the entry that says so."""

    word: Word
    extra: tuple[Word, ...]
    pos: str
    predicate: Predicate
    own: Word | None = None
    """The object that belongs to the predicate; it is one of `extra`."""


class FormIndex:
    """The forms of a lexicon by their first lemma."""

    def __init__(self, lexicon: Lexicon):
        self.lexicon = lexicon
        self.lemmas = word_forms(lexicon)
        self.by_lemma: dict[str, list[Form]] = {}
        self.allowed: dict[tuple[str, ...], frozenset[str]] = {}
        for predicate in lexicon.predicates:
            for pos, listed in ((VERB, predicate.verbs), (NOUN, predicate.nouns), (ADJECTIVE, predicate.adjectives)):
                for form in listed:
                    words = tuple(form.lower().replace("-", " - ").split())
                    self.by_lemma.setdefault(words[0], []).append(Form(words, pos, predicate))

    def candidates(self, word: Word) -> list[Form]:
        """The forms that may begin at a word: those of its lemma, and of the form itself ("found" founds nothing)."""
        found = self.by_lemma.get(word.lemma, [])
        if word.lower == word.lemma:
            return found
        past = word.tag in ("VBD", "VBN") and not word.lower.endswith("ed")
        return found + [form for form in self.by_lemma.get(word.lower, []) if not (past and form.pos == VERB)]

    def words(self, condition: tuple[str, ...]) -> frozenset[str]:
        """The lemmas that a condition allows (cached)."""
        if condition not in self.allowed:
            self.allowed[condition] = self.lexicon.words(condition)
        return self.allowed[condition]


def word_forms(lexicon: Lexicon) -> dict[str, str]:
    """Forms of the lexicon's words with the word that each is of, since the lemmatizer finds "bas" for "bases"."""
    listed = [entry.verbs for entry in lexicon.predicates] + [cue.verbs for cue in lexicon.cues]
    verbs = {form.split()[0] for forms in listed for form in forms}
    nouns = {form.split()[-1] for entry in lexicon.predicates for form in entry.nouns}.union(*lexicon.classes.values())
    forms = {f"{noun}s": noun for noun in sorted(nouns - verbs) if noun.isalpha() and noun[-1] not in "sy"}
    for verb in sorted(verbs):
        stem = verb[:-1] if verb.endswith("e") else _stem(verb)
        if verb.endswith("e") and (stem in verbs or verb.endswith("ee")) or f"{stem}e" in verbs - {verb}:
            continue
        forms |= {f"{stem}ed": verb, f"{stem}ing": verb}
    return forms


def _stem(verb: str) -> str:
    """What -ed and -ing are put to: "airdropp" of airdrop, "cordon" of cordon; words of one syllable double."""
    doubles = re.fullmatch(r"[^aeiou]*[aeiou][bdgklmnprt]|\w+drop|\w+mit", verb)
    return verb + verb[-1] if doubles else verb


@cache
def load_index() -> FormIndex:
    """The index of the packaged lexicon."""
    return FormIndex(load_lexicon())


def find_triggers(sentence: Sentence, index: FormIndex, trace: Trace = UNTRACED) -> list[Trigger]:
    """The best entry for each word that carries a claim, in text order; options apart from the rest."""
    found: dict[tuple[int, bool], Trigger] = {}
    for word in sentence.words:
        candidates = index.candidates(word)
        if not candidates or is_month(word):
            continue
        for is_option in (False, True):
            forms = [form for form in candidates if (form.predicate.kind == "option") is is_option]
            best = _best(word, sentence, forms, index, trace) if forms else None
            if best is not None:
                key = best.word.i, is_option
                if len(best.extra) >= len(found.get(key, best).extra):
                    found[key] = best
    covered = {(extra.i, key[1]): trigger for key, trigger in found.items() for extra in trigger.extra}
    kept = [trigger for key, trigger in found.items() if key not in covered or _is_content(trigger, covered[key])]
    trace.chosen(kept, found.values())
    return sorted(kept, key=lambda trigger: trigger.word.i)


_SPEECH = frozenset(("THREATEN", "REQUEST", "REJECT", "ACCUSE", "AGREE", "CONCEDE"))


_GIVEN = frozenset(("support", "AID"))


def _is_content(trigger: Trigger, cover: Trigger) -> bool:
    """ "Threatened to kill", "called off the talks": the content is a claim of its own; not so the aid in "cut aid"."""
    mine, its = trigger.predicate.type, cover.predicate.type
    if trigger.word is cover.own:
        return mine not in _GIVEN and mine != its and its != "SANCTION"
    return its in _SPEECH and mine not in _SPEECH


def is_month(word: Word) -> bool:
    """ "March" and "May" as names are no verbs."""
    return word.text in ("March", "May") and word.pos == "PROPN"


MISMATCH = Misfit("phrase", None, ("all its words",))


def _best(word: Word, sentence: Sentence, candidates: list[Form], index: FormIndex, trace: Trace) -> Trigger | None:
    best, best_score = None, -1
    for form in candidates:
        matched = _match_words(word, sentence, form)
        score = MISMATCH if matched is None else _fulfilled(*matched, form, index)
        trace.tried(word, form, score)
        if matched is None or isinstance(score, Misfit):
            continue
        head, extra = matched
        score += 3 * len(extra) + sum(1 for other in extra if other.dep == "prt")
        if score > best_score:
            own = _own_object(head, extra, form)
            phrase = (*extra, own) if own is not None else extra
            best, best_score = Trigger(head, phrase, form.pos, form.predicate, own), score
    return best


def _own_object(head: Word, extra: tuple[Word, ...], form: Form) -> Word | None:
    """The object that belongs to the predicate ("cut aid", "broke off talks") and is no claim or side of its own."""
    entry = form.predicate
    if form.pos != VERB or not entry.object or "obj" in entry.recipient or entry.kind not in ("event", "option"):
        return None
    patient = logical_object(head)
    return patient if patient is not None and patient not in extra and patient.pos == "NOUN" else None


_CALLS_FOR = (("call", "for"), ("call", "on"))
"""With an object ("called out Pakistan for its support") they are something else."""


def _match_words(word: Word, sentence: Sentence, form: Form) -> tuple[Word, tuple[Word, ...]] | None:
    """The head word and the further words of a form, or None when it does not stand here."""
    if form.pos == VERB and "-" not in form.words:
        if not _is_verbal(word) or form.words[:2] in _CALLS_FOR and word.kid("dobj") is not None:
            return None
        extra = _dependents(word, form.words[1:])
        return None if extra is None else (word, extra)
    if form.pos == VERB:
        return _hyphenated(word, sentence, form)
    if form.pos == ADJECTIVE and len(form.words) == 1:
        return (word, ()) if word.pos in ("ADJ", "VERB") and _is_adjectival(word) else None
    run = _run(word, sentence, form.words)
    if run is None:
        return None
    head = _head_of(run)
    if form.pos == NOUN and not (head.pos in ("NOUN", "PROPN") or head.tag == "VBG" and _is_gerund_noun(head)):
        return None
    if form.pos == ADJECTIVE and not _is_adjectival(head):
        return None
    return head, tuple(other for other in run if other is not head)


def _hyphenated(word: Word, sentence: Sentence, form: Form) -> tuple[Word, tuple[Word, ...]] | None:
    """ "Test-fired", "gang-raped": three words to the parser, and one verb."""
    run = _run(word, sentence, form.words)
    if run is None or not any(map(_is_verbal, run)):
        return None
    head = next(other for other in reversed(run) if _is_verbal(other))
    return head, tuple(other for other in run if other is not head)


def _head_of(run: list[Word]) -> Word:
    members = {word.i for word in run}
    heads = [word for word in run if word.head.i not in members or word.head is word]
    return heads[-1] if heads else run[-1]


def _run(word: Word, sentence: Sentence, words: tuple[str, ...]) -> list[Word] | None:
    run = [word]
    for n, wanted in enumerate(words[1:], 1):
        following = sentence.after(word, n)
        if following is None or wanted not in (following.lemma, following.lower):
            return None
        run.append(following)
    return run


def _is_verbal(word: Word) -> bool:
    if word.pos == "VERB":
        return word.dep != "amod" or word.tag == "VBG" and word.head.kid("poss") is not None
    return word.pos == "AUX" and word.dep not in ("aux", "auxpass")


def _is_adjectival(word: Word) -> bool:
    return word.dep in ("amod", "acomp", "attr", "advmod", "conj", "acl", "appos", "oprd", "nmod", "compound", "ROOT")


def _is_gerund_noun(word: Word) -> bool:
    return word.kid("det", "poss") is not None or word.dep in ("pobj", "nsubj", "dobj", "compound")


def _dependents(verb: Word, wanted: tuple[str, ...]) -> tuple[Word, ...] | None:
    """The further words of a verbal phrase, found below the verb (two steps), or as its surface subject."""
    if not wanted:
        return ()
    below = [kid for kid in verb.children if kid.dep != "nsubj" or is_passive(verb)]
    near = [grand for kid in below for grand in (kid, *kid.children)]
    near += [below for word in near if word.dep in ("prep", "agent") for below in word.children if below not in near]
    if is_passive(verb):
        subject = logical_object(verb)
        near += [subject] if subject is not None else []
    if verb.dep == "relcl":
        near.append(verb.head)
    found = []
    for name in wanted:
        match = next((word for word in near if name in (word.lemma, word.lower) and word not in found), None)
        if match is None:
            return None
        found.append(match)
    return tuple(found)


def _fulfilled(head: Word, extra: tuple[Word, ...], form: Form, index: FormIndex) -> int | Misfit:
    """How many conditions the entry has and fulfils; when one fails, which."""
    entry, score = form.predicate, 0
    if entry.preposition:
        if not _has_preposition(head, extra, entry.preposition):
            return Misfit("preposition", None, entry.preposition)
        score += 2
    if form.pos != VERB:
        return score
    if entry.object or entry.object_not:
        patient = logical_object(head)
        if entry.object:
            fit = _fit(patient, index.words(entry.object)) or _clause_fit(head, patient, index.words(entry.object))
            if not fit:
                return Misfit("object", patient, entry.object)
            score += fit
        if entry.object_not and patient is not None and _is_barred(patient, index.words(entry.object_not)):
            return Misfit("barred object", patient, entry.object_not)
    if entry.subject or entry.subject_not:
        agent = logical_subject(head)
        if entry.subject:
            fit = _fit(agent, index.words(entry.subject))
            if not fit:
                return Misfit("subject", agent, entry.subject)
            score += fit
        if entry.subject_not and agent is not None and _is_barred(agent, index.words(entry.subject_not)):
            return Misfit("barred subject", agent, entry.subject_not)
    return score


_THING_PRONOUNS = frozenset(("it", "this", "that", "these", "them", "both", "which"))


def _fit(word: Word | None, words: frozenset[str]) -> int:
    """How well a side fits a class: 2 by its words, 1 as a name, number or pronoun that may stand for one, else 0."""
    if word is None:
        return 0
    if _in_class(word, words):
        return 2
    if word.pos == "PROPN" and "town" in words and (is_place_name(word) or not is_known_party(word)):
        return 1
    if word.pos == "NUM" and ("people" in words or "civilian" in words):
        return 1
    return 1 if word.lower in _THING_PRONOUNS and word.pos in ("PRON", "DET") and "charge" in words else 0


def _is_barred(word: Word, words: frozenset[str]) -> bool:
    """Whether a side is of a class that it must not be of; the Polisario Front is no front line."""
    return _in_class(word, words) and not (word.pos == "PROPN" and is_known_party(word))


def _clause_fit(verb: Word, patient: Word | None, words: frozenset[str]) -> int:
    """ "Disputes that its soldiers were there": the clause is what is disputed."""
    return 1 if patient is None and verb.kid("ccomp") is not None and "charge" in words else 0


def _has_preposition(head: Word, extra: tuple[Word, ...], names: tuple[str, ...]) -> bool:
    places = [head, *extra, *head.kids("dobj", "prt", "nsubjpass")]
    return any(kid.lower in names for place in places for kid in place.children
               if kid.dep in ("prep", "agent", "dative", "prt", "advmod", "mark"))


def _in_class(word: Word, words: frozenset[str]) -> bool:
    """Whether a noun phrase's head, its compound, a conjunct or the noun behind "dozens of" is of a class."""
    if word.lemma in words or word.lower in words:
        return True
    if word.pos == "PROPN" and any(kid.lemma in words for kid in word.kids("compound")):
        return True  # "President Kiir": the title tells the class
    if any(f"{kid.lemma} {word.lemma}" in words for kid in word.kids("compound", "amod", "nmod")):
        return True
    if any(kid.lemma in words for kid in word.kids("conj")):
        return True
    if word.pos in ("NOUN", "PRON", "NUM") or word.lemma in ("dozen", "hundred", "thousand", "score", "number"):
        of = word.pobj("of")
        if of is not None and word.lemma in QUANTITY and _in_class(of, words):
            return True
    return False


QUANTITY = frozenset(
    "dozen hundred thousand score number group batch ten million billion most many some several all one two three four "
    "five six seven eight nine flow shipment delivery supply consignment load crate kind type form part bulk list "
    "series wave string round volley hail barrage majority half third quarter handful rest amount worth "
    "ton tonne kilo kg kilogram contingent bag truckload".split())

"""He, she, it, they and theirs: the subject above them, the only one they can be, or who is being talked of."""

from blowback.read.cues import load_cues
from blowback.read.grammar import clause_head, surface_subject
from blowback.read.reference.entities import Cast, Entity, distinct
from blowback.read.reference.fitting import Fitting
from blowback.read.reference.mentions import Mention
from blowback.read.reference.nouns import ADVOCATES
from blowback.read.reference.sorts import LIVING, Sort
from blowback.read.tree import Word

Answer = tuple[Entity, str] | None
_REACH = {"he": 3, "she": 3, "it": 2, "they": 2}


def of_pronoun(mention: Mention, cast: Cast, speaker: Entity | None) -> Answer:
    """Whom a pronoun of the third person stands for, or None when that is not sure."""
    fitting = Fitting(mention, cast, speaker)
    here = distinct(entity for one, entity in cast.seen[mention.at] if one.word.i < mention.word.i and fitting(entity))
    if _is_partitive(mention.word):
        return None if here else _before(mention, cast, fitting)
    if _speaks_after(mention.word):
        is_unsure = mention.word.dep == "poss" and bool(here)
        if is_unsure or _colons(mention.word):
            return None if is_unsure else _outside(mention, cast, fitting)
        return _before(mention, cast, fitting)
    return _above(mention, cast, fitting, here) or _joined(mention, cast, fitting) or (
        _here(mention, cast, fitting, here) if here else _before(mention, cast, fitting))


def _speaks_after(word: Word) -> bool:
    """ "The rebels, it said, had fled", "'I am tired,' he said": what was said does not tell who said it."""
    verb = clause_head(word)
    if not in_subject(word) or not load_cues().is_speech(verb):
        return False
    if any(one.dep == "relcl" for one in (verb, *verb.ancestors())):
        return False  # "the camps that, it says, they keep"
    said = verb.kid("ccomp", "parataxis")
    return said.i < word.i if said is not None else verb.dep == "parataxis"


def _outside(mention: Mention, cast: Cast, fitting: Fitting) -> Answer:
    """ "Bangkok turned it down: the neighbours, it said, would talk": the subject before the colon."""
    colons = _colons(mention.word)
    found = distinct(entity for one, entity in cast.seen[mention.at]
                     if one.word.i < max(colon.i for colon in colons) and one.is_subject and fitting(entity))
    return (found[0], "before-the-colon") if len(found) == 1 else None


def _colons(word: Word) -> list[Word]:
    return [one for one in _top(word).subtree() if one.text in (":", ";") and one.i < word.i]


def _top(word: Word) -> Word:
    while word.head is not word:
        word = word.head
    return word


def subject_ahead(mention: Mention, cast: Cast) -> Entity | None:
    """ "Although it had promised talks, the government sent tanks": the subject of the clause that follows."""
    word = mention.word
    if not _ahead(word) or word.dep not in ("nsubj", "nsubjpass", "poss"):
        return None
    clause = _fronted(word)
    subject = surface_subject(clause.head)
    entity = cast.of(subject) if subject is not None and subject.i > word.i else None
    fits = entity is not None and bool(entity.sorts & LIVING) and Fitting(mention, cast, None)(entity)
    return entity if fits else None


def _above(mention: Mention, cast: Cast, fitting: Fitting, here: list[Entity]) -> Answer:
    """The subject of a clause above it: "the junta said that it", "the army lost its tanks"."""
    is_object = mention.word.dep in ("dobj", "pobj", "dative")
    for subject, says in _subjects_above(mention.word):
        if cast.of(subject) is None and subject.tag == "NNS" and fitting.form == "they":
            return None  # "thousands marched for their minister to go"
        entity = next((one for one in (cast.whole(subject), cast.of(subject)) if fitting(one)), None)
        if entity is None:
            continue
        rivals = [one for one in here if one is not entity]
        owner = subject.kid("poss")
        if says and owner is not None and any(cast.of(owner) is one for one in rivals):
            whose = cast.of(owner)
            return (whose, "whose-advocate") if whose is not None and subject.lemma in ADVOCATES else None
        if is_object:
            rivals += [one for _, one in cast.near(mention.at, 1)
                       if one is not entity and one.is_party and fitting(one)]
        if not rivals or says and not any(_is_told(subject, one, cast) for one in rivals):
            return entity, "subject-above"
        return None
    return None


def _is_partitive(word: Word) -> bool:
    """ "The army says one of them fled": some of those told of before, not of who says so."""
    above = word.head.head
    return word.dep == "pobj" and word.head.lower == "of" and in_subject(above) and (
        above.pos in ("NUM", "DET", "PRON") or above.lemma in ("one", "most", "some", "many"))


def _subjects_above(word: Word) -> list[tuple[Word, bool]]:
    """The subjects over a pronoun, nearest first, and whether the pronoun is the subject of what that one says."""
    out: list[tuple[Word, bool]] = []
    clause = clause_head(word)
    is_content = word.dep in ("nsubj", "nsubjpass") or word.dep == "poss" and in_subject(word)
    if not in_subject(word) and (own := surface_subject(clause)) is not None:
        out.append((own, False))
    while clause.head is not clause and (above := clause_head(clause.head)) is not clause and above.is_verb:
        is_content = is_content and clause.dep == "ccomp" and load_cues().is_speech(above)
        subject = surface_subject(above)
        if subject is not None and all(subject is not one for one, _ in out):
            out.append((subject, is_content))
        clause, is_content = above, False
    return [(one, says) for one, says in out if one.i < word.i]


def in_subject(word: Word) -> bool:
    """Whether a word is the subject of its clause, or inside it."""
    clause = clause_head(word)
    while word.head is not word and word.head is not clause:
        word = word.head
    return word.dep in ("nsubj", "nsubjpass")


def _is_told(subject: Word, entity: Entity, cast: Cast) -> bool:
    """Whether an entity is the hearer of the subject's words: "the envoy told the bishop that he"."""
    verb = clause_head(subject.head)
    heard = [*verb.kids("dobj", "dative"), verb.pobj("to")]
    return any(cast.of(one) is entity for one in heard if one is not None)


def _joined(mention: Mention, cast: Cast, fitting: Fitting) -> Answer:
    """ "The army and its allies": the first of what is coordinated."""
    noun = mention.word.head if mention.word.dep == "poss" else None
    if noun is None or noun.dep != "conj" or not noun.head.is_nominal:
        return None
    entity = cast.of(noun.head)
    return (entity, "beside") if entity is not None and fitting(entity) else None


def _here(mention: Mention, cast: Cast, fitting: Fitting, here: list[Entity]) -> Answer:
    """The only one named so far in the sentence: its subject, or one that the sentence before names too."""
    if len(here) > 1 or _is_thing(here[0]):
        return None
    near = [entity for one, entity in cast.near(mention.at, 1) if entity is not here[0] and fitting(entity)]
    if here[0].is_subject_in(mention.at):
        near = [one for one in near if one.is_party and one.is_subject_in(mention.at - 1)]
    return (here[0], "only-one-here") if not near else None


def _before(mention: Mention, cast: Cast, fitting: Fitting) -> Answer:
    """The only one that the sentences before name, or else whom the last of them was about."""
    ahead = _ahead(mention.word)
    for reach in range(1, _REACH[fitting.form] + 1):
        near = distinct(entity for _, entity in cast.near(mention.at, reach) if fitting(entity))
        if len(near) == 1:
            return (near[0], "only-one-before") if not ahead and _may_go_on(mention, near[0]) else None
        if near:
            return _topic(mention, cast, near) if not ahead else None
    return None


def _ahead(word: Word) -> bool:
    """ "Asked whether it was arming them, Bangkok said no": the one meant may follow."""
    clause = _fronted(word)
    return clause.dep in ("advcl", "prep") and clause.i < clause.head.i


def _fronted(word: Word) -> Word:
    """The adverbial clause that a word is in, through what is said or done in it."""
    clause = clause_head(word)
    while clause.dep in ("ccomp", "xcomp", "pcomp") and clause.head is not clause:
        clause = clause_head(clause.head)
    return clause


def _is_thing(entity: Entity) -> bool:
    return not entity.sorts & LIVING


def _may_go_on(mention: Mention, entity: Entity) -> bool:
    """Parties are talked of on and on; things and places only from subject to subject."""
    if not _is_thing(entity):
        return True
    return mention.is_subject and entity.mentions[-1].is_subject


_ASIDE = frozenset(("advcl", "relcl", "acl", "ccomp", "pcomp"))


def _topic(mention: Mention, cast: Cast, near: list[Entity]) -> Answer:
    """Who the sentence before was about: its subject, where the others stand aside or it was talked of before."""
    if not in_subject(mention.word):
        return None
    last = [(one, entity) for one, entity in cast.near(mention.at, 1) if any(entity is each for each in near)]
    subjects = distinct(entity for one, entity in last if one.is_subject)
    if len(subjects) > 1 and mention.is_subject:
        subjects = distinct(entity for one, entity in last if one.is_subject and one.word.head.dep not in _ASIDE)
    if len(subjects) != 1 or _is_thing(subjects[0]):
        return None
    (subject,) = subjects
    others = [one for one, entity in last if entity is not subject and entity.is_party | (Sort.PERSON in entity.sorts)]
    is_known = any(one.at < mention.at - 1 for one in subject.mentions) and subject.n_mentions > 2
    return (subject, "topic") if is_known or not any(_is_beside(one) for one in others) else None


def _is_beside(mention: Mention) -> bool:
    """Whether it takes part in what is told, and is no mere circumstance of it."""
    word = mention.word
    return word.dep in ("dobj", "dative", "conj") or word.dep == "pobj" and word.head.lower in (
        "by", "with", "against", "to", "of")

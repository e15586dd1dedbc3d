"""Who does what to whom in a parse: logical subjects and objects through voice, control, relatives, coordination."""

from blowback.read.tree import Word
from blowback.read.voice import NEEDS_OBJECT, PASSIVE_TAGS, is_passive

__all__ = ["NEEDS_OBJECT", "RECKONINGS", "RELATIVE", "antecedent", "clause_head", "conjuncts", "is_passive",
           "logical_object", "logical_subject", "so_called", "surface_subject"]

RELATIVE = frozenset(("who", "which", "that", "whom", "whose"))
# Verbs whose object, not subject, does what the complement says ("urged them to leave", "accused them of leaving").
OBJECT_CONTROL = frozenset(
    "accuse allow ask assist authorise authorize ban bar beg blame call cause charge compel condemn convict criticise "
    "criticize deploy direct discourage drive employ enable encourage equip exhort expect forbid force help hire hire "
    "implore incite instruct invite keep lead leave let make oblige order permit persuade press pressure prevent "
    "prohibit prompt push recruit require send sentence stop suspect task teach tell train urge use want warn".split())
# Verbs that judge somebody "for" what he did: "thanked Moscow for arming them", "fined the paper for printing it".
_JUDGING = frozenset(
    "thank praise fault fine jail punish arrest detain rebuke congratulate hail commend slam lambast indict prosecute "
    "sue reward honour honor reprimand denounce applaud laud chide castigate decorate fire sack hang execute "
    "imprison admonish".split())
_NAMING = frozenset(("call", "describe", "term", "say"))


def antecedent(pronoun: Word) -> Word:
    """The noun that a relative pronoun stands for; any other word stands for itself."""
    if pronoun.lower not in RELATIVE or pronoun.pos not in ("PRON", "DET", "SCONJ"):
        return pronoun
    for head in pronoun.ancestors():
        if head.dep == "relcl":
            return head.head
        if head.dep in ("ccomp", "advcl", "acl") and (named := _cleft(head.head)) is not None:
            return named
        beside = [kid for kid in head.children if kid.is_nominal and 1 < pronoun.i - kid.i <= 3]
        if pronoun.lower == "who" and beside:
            return beside[-1]
        opening = head.kid("ccomp")
        if opening is not None and opening.i < pronoun.i and (named := _cleft(opening)) is not None:
            return named
    return pronoun


def _cleft(verb: Word) -> Word | None:
    """ "It was Georgia that opened the war": Georgia."""
    opening = verb.kid("nsubj")
    return verb.kid("attr") if verb.lemma == "be" and opening is not None and opening.lower == "it" else None


def surface_subject(verb: Word, depth: int = 0) -> Word | None:
    """The grammatical subject, inherited where the clause has none of its own."""
    own = _own_subject(verb)
    if own is not None:
        return None if own.dep == "expl" else antecedent(own)
    if depth > 6 or verb.head is verb:
        return None
    return _inherited_subject(verb, depth + 1)


def _own_subject(verb: Word) -> Word | None:
    """The subject nearest before the verb: "Mr. Chairman, Iran has armed"; what is put between commas is none."""
    subjects = verb.kids("nsubj", "nsubjpass", "expl", "csubj")
    before = [kid for kid in subjects if kid.i < verb.i and not _is_aside(kid)]
    return before[-1] if before else subjects[0] if subjects else None


def _is_aside(subject: Word) -> bool:
    """ "70 people, infants among them, were killed", "Abu Jandal, a leader of the group, was killed"."""
    if any(prep.lower == "among" for prep in subject.preps()) or subject.lemma in ("majority", "most"):
        return True
    article = subject.kid("det")
    return article is not None and article.lower in ("a", "an") and any(
        kid.dep in ("nsubj", "nsubjpass") and kid.pos == "PROPN" and kid.i < subject.i for kid in subject.head.children)


def _inherited_subject(verb: Word, depth: int) -> Word | None:
    head, dep = verb.head, verb.dep
    if dep == "conj":
        if head.is_nominal and verb.tag == "VBG":
            top = _first_conjunct(head)
            return _subject_of_gerund(top.head, depth) if top.dep == "pobj" else None
        head = finite_partner(verb)
        return surface_subject(head, depth) if head.is_verb or head.dep in ("acomp", "attr") else None
    if dep in ("xcomp", "ccomp") and head.is_verb:
        return _cleft(head) or controller(head, depth)
    if dep in ("acomp", "oprd", "attr") and head.is_verb:
        return surface_subject(head, depth)
    if dep == "advcl" and head.is_verb:
        is_purpose = verb.tag == "VB" and head.lemma in OBJECT_CONTROL
        return controller(head, depth) if is_purpose else surface_subject(head, depth)
    if dep in ("acl", "relcl"):
        return _subject_of_acl(verb, depth)
    if dep == "pcomp":
        return _subject_of_gerund(head, depth)
    if dep in ("amod",):
        return head
    if dep == "xcomp" and head.pos == "ADJ":
        return surface_subject(head, depth)
    return None


def finite_partner(verb: Word) -> Word:
    """The verb that a coordinated one goes with: a finite verb goes with the verb of its own tense above."""
    if verb.tag not in ("VBD", "VBZ") or not verb.head.is_verb or verb.kid("aux", "nsubj", "nsubjpass"):
        return verb.head
    top = verb.head
    while not _fits_tense(verb, top):
        if top.head is top or not top.head.is_verb:
            return verb.head
        top = top.head
    return top


def _fits_tense(word: Word, verb: Word) -> bool:
    aux = verb.kids("aux")
    if any(kid.lower == "to" for kid in aux) or verb.tag == "VBG" and not aux or any(kid.tag == "MD" for kid in aux):
        return False
    if any(kid.lower == "had" for kid in aux):
        return verb.dep != "ccomp" or not any(kid.lower == "but" for kid in verb.kids("cc"))
    if any(kid.lemma in ("have", "be") for kid in aux):
        return True
    return verb.tag not in ("VBD", "VBZ") or verb.tag == word.tag


def _first_conjunct(word: Word) -> Word:
    while word.dep == "conj" and word.head is not word:
        word = word.head
    return word


def controller(verb: Word, depth: int = 0) -> Word | None:
    """Who does what the complement of `verb` says: its object for "urge", else its subject."""
    if is_passive(verb):
        return surface_subject(verb, depth)
    patient = verb.kid("dobj", "dative", "iobj")
    if patient is not None and patient.is_nominal and verb.lemma in OBJECT_CONTROL:
        return antecedent(patient)
    on = verb.pobj("on", "upon", "for", "to")
    if verb.lemma in ("call", "appeal", "prevail", "rely", "plead", "press") and on is not None and on.is_nominal:
        return on
    return surface_subject(verb, depth)


# "A plot to bomb the embassy" bombs nothing itself.
_INTENTS = frozenset(
    "plot plan attempt bid right call move decision effort order threat promise pledge vow chance way ability "
    "willingness readiness refusal intention".split())


def _subject_of_acl(verb: Word, depth: int) -> Word | None:
    """ "gunmen firing rockets": gunmen; "its plan to attack": its; "the right to return": nobody."""
    noun = verb.head
    if verb.tag != "VB":
        return noun
    owner = noun.kid("poss") or noun.pobj("by") or (noun.pobj("of") if noun.lemma in _INTENTS else None)
    if owner is not None:
        return owner
    if noun.dep in ("dobj", "attr", "pobj") and noun.lemma not in ("man", "force", "troop", "soldier", "fighter"):
        above = next((word for word in noun.ancestors() if word.is_verb), None)
        if above is not None and noun.pos == "NOUN":
            by = above.pobj("by") if is_passive(above) else None
            return by or surface_subject(above, depth)
    return noun if noun.lemma not in _INTENTS else None


def _subject_of_gerund(prep: Word, depth: int) -> Word | None:
    """The doer of a gerund below a preposition: "accused X of Y-ing" X, "responsible for Y-ing" the subject."""
    while prep.dep == "conj" and prep.head.pos == "ADP":
        prep = prep.head  # "of shelling the camp and of cutting off water"
    head = prep.head
    judged = head.kid("nsubj") if head.pos == "ADJ" else None
    if judged is not None:
        return judged
    if head.pos in ("ADJ",) or head.dep in ("acomp", "attr", "oprd"):
        return surface_subject(head, depth) if head.is_verb else _subject_of_predicate(head, depth)
    if head.is_verb:
        return _judged(head, prep) or (
            controller(head, depth) if prep.lower in ("of", "for", "from", "with") else surface_subject(head, depth))
    owner = _owner_of_part(head)
    if owner is not None:
        return owner
    sentence = head.head.head if head.dep == "pobj" else head
    if prep.lower == "for" and sentence.lemma in ("sentence", "condemn", "jail"):
        return controller(sentence, depth)
    above = next((word for word in head.ancestors() if word.is_verb), None)
    return surface_subject(above, depth) if above is not None and head.dep in ("dobj", "pobj", "attr") else None


def _judged(verb: Word, prep: Word) -> Word | None:
    """ "Thanked Moscow for arming them": Moscow armed them."""
    patient = verb.kid("dobj")
    if prep.lower != "for" or verb.lemma not in _JUDGING or patient is None or is_passive(verb):
        return None
    return antecedent(patient)


_PARTS = frozenset("role part complicity involvement success failure policy practice history record aim hand "
                   "responsibility hope intention".split())
_TERMS = frozenset(("year", "month", "day", "week"))


def _owner_of_part(noun: Word) -> Word | None:
    """Whose part in a deed it is: "the state's role in arming them", "the failure of the army in stopping it"."""
    owner = noun.kid("poss")
    if owner is not None and owner.lemma not in _TERMS:
        return owner
    return noun.pobj("against", "by") or (noun.pobj("of") if noun.lemma in _PARTS else None)


def _subject_of_predicate(word: Word, depth: int) -> Word | None:
    if word.dep in ("acomp", "attr", "oprd") and word.head.is_verb:
        return surface_subject(word.head, depth)
    if word.dep in ("amod", "appos", "acl"):
        return word.head
    if word.dep in ("advcl", "conj"):
        return surface_subject(word.head, depth) if word.head.is_verb else None
    if word.dep == "pcomp":
        return _subject_of_gerund(word.head, depth)
    return None


def logical_subject(verb: Word) -> Word | None:
    """Who does it: the subject, or the by-phrase of a passive."""
    if not is_passive(verb):
        return surface_subject(verb)
    for prep in verb.preps("by"):
        agent = prep.kid("pobj")
        if agent is not None and agent.lemma not in RECKONINGS:
            return agent
    return _shared_agent(verb)


# "By the army's count", "by mistake", "by night": nobody's doing.
RECKONINGS = frozenset(
    "reckoning tally count account estimate admission mistake accident chance land sea air road night day".split())


def _shared_agent(verb: Word) -> Word | None:
    """ "Were abducted and killed by rebels": the rebels did both."""
    for kid in verb.kids("conj"):
        if kid.tag in PASSIVE_TAGS and kid.kid("nsubj", "nsubjpass", "dobj") is None:
            return logical_subject(kid)
    return None


def logical_object(verb: Word) -> Word | None:
    """To whom it is done: the object, the subject of a passive, the noun of a reduced or relative clause."""
    if is_passive(verb):
        return surface_subject(verb)
    own = verb.kid("dobj")
    if own is not None:
        return antecedent(own)
    found = _object_in_clause(verb) or _left_in_state(verb) or _shared_object(verb)
    if found is not None:
        return found
    subject = verb.kid("nsubj")
    if verb.dep == "relcl" and subject is not None and subject.lower not in RELATIVE:
        return verb.head if not any(True for _ in verb.preps()) else None
    return None


def _object_in_clause(verb: Word) -> Word | None:
    """ "Found the president guilty", "struck what it called camps", "let the convoy through"."""
    content = verb.kid("ccomp")
    if content is None:
        return None
    found = _small_clause(content) or (so_called(content) if content.lemma in _NAMING else None)
    if found is None and verb.lemma in OBJECT_CONTROL and content.tag == "VB":
        return content.kid("nsubj")
    return found


def _left_in_state(verb: Word) -> Word | None:
    """ "Leaving 20 people dead": the people."""
    state = verb.kid("oprd", "acomp") if verb.lemma == "leave" else None
    return _small_clause(state) if state is not None else None


def _shared_object(verb: Word) -> Word | None:
    """ "Paid, armed and directed the rebels": the object of the verb coordinated with it."""
    for kid in verb.kids("conj"):
        between = any(verb.i < prep.i < kid.i for prep in verb.preps())
        if kid.is_verb and kid.kid("nsubj") is None and not between and 0 < kid.i - verb.i <= 4:
            shared = logical_object(kid)
            if shared is not None:
                return shared
    if verb.dep == "conj" and verb.head.is_verb and verb.kid("nsubj", "prep", "ccomp", "xcomp") is None:
        beside = [kid for kid in verb.head.kids("conj") if 0 < kid.i - verb.i <= 2 and kid.is_verb]
        later = verb.head.kid("dobj") or next((kid.kid("dobj") for kid in beside), None)
        return antecedent(later) if later is not None and later.i > verb.i else None
    return None


def _small_clause(content: Word) -> Word | None:
    """ "Found the president guilty", "holds it responsible": the president, it."""
    if content.pos not in ("ADJ", "NOUN") or content.kid("mark", "aux", "cop") is not None:
        return None
    named = content.kid("nsubj")
    return antecedent(named) if named is not None and named.i < content.i else None


def so_called(naming: Word) -> Word | None:
    """ "Struck what it called hideouts": the hideouts."""
    asked = naming.kid("dobj")
    return naming.kid("oprd", "xcomp", "attr") if asked is not None and asked.lower == "what" else None


def conjuncts(word: Word) -> list[Word]:
    """The word and all that is coordinated below it."""
    out = [word]
    for kid in word.children:
        if kid.dep == "conj":
            out.extend(conjuncts(kid))
    return out


def clause_head(word: Word) -> Word:
    """The verb (or root) of the smallest clause around a word."""
    if word.is_verb and word.dep not in ("amod",):
        return word
    for head in word.ancestors():
        if head.is_verb and head.dep != "amod":
            return head
    return word

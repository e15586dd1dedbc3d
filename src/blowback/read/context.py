"""On whose word and how firmly: the operators met on the way from a trigger up to the root of its sentence."""

from blowback.model import Standing
from blowback.read.complements import apply_cue, complement, cue_modifiers, verdict
from blowback.read.cues import Found, load_cues
from blowback.read.grammar import RELATIVE, antecedent, is_passive, logical_subject, surface_subject
from blowback.read.nominals import adjectival, is_content_clause, lead_noun, nominal
from blowback.read.operators import conditions, modifiers, negation, shared_modifiers
from blowback.read.relays import headline_source, is_beside, read_relays
from blowback.read.stance import Context
from blowback.read.tree import Word

__all__ = ["Context", "read_context"]

_LIGHT = frozenset(
    "be have make take give hold carry launch conduct stage mount commit perpetrate wage start begin continue resume "
    "see suffer face come go occur happen undergo receive provide offer impose enter engage keep pursue do put play "
    "perform undertake execute exchange reach sign follow erupt break there remain involve express issue send".split())
_OF_OBJECTS = ("attribute", "ascribe", "pin", "blame")
_WANTED = frozenset("demand urge recommend want seek suspect propose threaten pledge promise request advocate call".split())
# What stands beside the content: of a noun something is said that does not count for its relative clause.
_ASIDE = frozenset(("relcl", "acl", "appos", "poss", "compound", "nmod", "amod"))
_FRAMES_BY_PREPOSITION = {"at": ("object",), "from": ("object-control", "clause", "control")}
_TAKEN_FOR_GRANTED = frozenset("because although though while whereas since".split())


def read_context(trigger: Word, extra: tuple[Word, ...] = ()) -> Context:
    """The operators over a trigger."""
    ctx = Context()
    modifiers(trigger, ctx, own=True)
    for kid in trigger.kids("acl"):
        _participle(kid, trigger, ctx)
    for other in extra:
        det = other.kid("det") if other.is_nominal else None
        if det is not None and det.lower == "no":
            ctx.add(Standing.NEGATED, det)
    word = trigger
    for _ in range(25):
        read_relays(word, ctx, apply_cue)
        if word.head is word or is_beside(word) or word is trigger and _is_own_word(word):
            break
        if word.dep in _ASIDE and word.head not in extra and not is_content_clause(word) and not _is_gerund(word):
            ctx.background = True
        word = _step(word, _governor(word), ctx)
    headline_source(word, ctx)
    return ctx


def _participle(verb: Word, noun: Word, ctx: Context) -> None:
    """ "An attack claimed by the group", "a bombing blamed on the cartel"."""
    if verb.tag != "VBN" or not noun.is_nominal:
        return
    if not _is_blame(noun, verb, ctx):
        found = load_cues().on_verb(verb, "object")
        if found is not None and found.cue.standing == "claimed" and verb.pobj("by") is not None:
            apply_cue(found, verb, ctx)


def _is_own_word(verb: Word) -> bool:
    """What the author puts in: an apposition, an adjective, an act of speech ("..., which Tehran has denied, he said")."""
    if verb.dep == "appos" or verb.dep == "amod" and not _is_gerund(verb):
        return True
    if not verb.is_verb or verb.dep != "relcl" or not load_cues().is_speech(verb):
        return False
    subject = verb.kid("nsubj", "nsubjpass")
    comma = any(kid.text == "," and kid.i < verb.i for kid in verb.head.children)
    return comma and subject is not None and subject.lower not in RELATIVE


def _is_gerund(word: Word) -> bool:
    """ "Accused of shelling positions", where the parse makes an adjective of the gerund."""
    noun = word.head
    return word.dep == "amod" and word.lower.endswith("ing") and noun.dep == "pobj" and word.i == noun.head.i + 1


def _governor(word: Word) -> Word:
    """The head; a finite verb that the parse coordinates with another form belongs to the verb of its own tense above."""
    head = word.head
    if word.dep != "conj" or word.tag not in ("VBD", "VBZ") or not head.is_verb or word.kid("aux", "nsubj", "nsubjpass"):
        return head
    top = head
    while not _fits_tense(word, top):
        if top.head is top or not top.head.is_verb:
            return head
        top = top.head
    return top


def _fits_tense(word: Word, verb: Word) -> bool:
    aux = verb.kids("aux")
    if any(kid.lower == "to" for kid in aux) or verb.tag == "VBG" and not aux:
        return False
    if any(kid.tag == "MD" for kid in aux):
        return False
    if any(kid.lemma in ("have", "be") for kid in aux):
        return True
    return verb.tag not in ("VBD", "VBZ") or verb.tag == word.tag


def _step(word: Word, head: Word, ctx: Context) -> Word:
    """Apply what `head` says of `word`, and go there (or beyond a preposition)."""
    dep = word.dep
    if dep in ("ccomp", "xcomp", "csubj", "csubjpass", "parataxis", "oprd", "acomp", "attr") and head.is_verb:
        complement(word, head, ctx)
    elif dep in ("ccomp", "xcomp", "acl", "relcl") and head.pos in ("NOUN", "PROPN"):
        _clause_under_noun(word, head, ctx)
    elif dep in ("xcomp", "ccomp", "acl", "advcl") and head.pos == "ADJ":
        adjectival(head, ctx)
    elif dep in ("pcomp", "pobj"):
        return _prepositional(word, head, ctx)
    elif dep in ("dobj", "nsubjpass", "nsubj", "conj", "dative") and word.is_nominal and head.is_verb:
        _object(word, head, ctx)
    elif dep == "conj" and head.is_verb:
        _coordination(word, head, ctx)
    elif dep == "advcl" and word.pos == "ADJ" and head.is_verb:
        _object(word, head, ctx)
    elif dep == "advcl" and _is_urged(word, head) or dep == "advcl" and _is_told(word, head):
        complement(word, head, ctx)
    elif dep == "advcl":
        _adverbial(word, ctx)
    return head


def _is_urged(word: Word, head: Word) -> bool:
    """ "Were asked by Brussels to step back", "called for the army to be paid": no purpose but what is wanted."""
    if word.tag not in ("VB", "VBN") or not any(kid.lower == "to" for kid in word.kids("aux")):
        return False
    mark = word.kid("mark")
    found = load_cues().on_verb(head, "object-control") if mark is None else load_cues().with_for(head)
    return found is not None and found.cue.standing == "recommended" and (mark is not None or is_passive(head))


def _is_told(word: Word, head: Word) -> bool:
    """ "Ten died when a jet bombed the town, the governor told mourners": both clauses are what he told."""
    said, subject = head.kid("ccomp"), head.kid("nsubj")
    return said is not None and subject is not None and said.i < word.i < subject.i and (
        load_cues().on_verb(head, "clause") is not None)


def _clause_under_noun(word: Word, noun: Word, ctx: Context) -> None:
    """ "suspicions that A did", "a plan to attack"; a relative clause is taken for granted."""
    if is_content_clause(word) and noun.dep == "attr" and load_cues().is_verdict(noun):
        verdict(noun, ctx)
    elif is_content_clause(word):
        nominal(word, noun, ctx)
        above = noun.head.head
        said = load_cues().on_verb(above, "clause") if noun.dep == "pobj" and above.is_verb else None
        if said is not None and said.cue.standing == "asserted":
            apply_cue(said, above, ctx)  # "said in a statement that"


def _prepositional(word: Word, prep: Word, ctx: Context) -> Word:
    """ "accused of Y-ing", "blamed for the attack", "call for talks", "agreed to a truce", "without Y-ing"."""
    name = prep.lower
    while prep.dep == "conj" and prep.head.dep in ("prep", "agent", "conj") and prep.head.pos == "ADP":
        prep = prep.head
    above = prep.head
    if word.dep == "pcomp" and name in ("of", "for"):
        above = _charged(above) or above
    if name == "without" and word.dep == "pcomp" or name == "instead" and word.dep == "pcomp":
        ctx.add(Standing.NEGATED, prep)
    if name in ("according", "per"):
        return above
    if above.is_verb:
        _verb_preposition(word, prep, above, ctx)
    elif above.pos == "NOUN" and name in ("of", "for", "about", "over", "to", "on", "that", "against", "in", "into"):
        _noun_preposition(word, name, above, ctx)
    elif above.pos == "ADJ" and name in ("to", "of", "on", "for", "about"):
        _adjective_preposition(above, ctx)
    elif above.lower == "short" and above.head.is_verb and word.dep == "pcomp":
        ctx.add(Standing.NEGATED, above.head, above)
        return above.head
    return above


def _charged(noun: Word) -> Word | None:
    """The verb of accusation whose object the parse gave the charge ("accused the brigades of shooting ...")."""
    while noun.dep == "pobj" and noun.head.lower == "of" and noun.head.head.is_nominal:
        noun = noun.head.head
    verb = noun.head
    if noun.dep not in ("dobj", "nsubjpass") or not verb.is_verb or load_cues().nouns.get(noun.lemma) is not None:
        return None
    return verb if load_cues().on_verb(verb, "accuse-of") is not None else None


def _noun_preposition(word: Word, name: str, noun: Word, ctx: Context) -> None:
    nominal(word, noun, ctx)
    lead_noun(noun, ctx)
    if name in ("of", "about") and noun.lemma in ("evidence", "sign", "trace", "proof", "indication", "information"):
        negated = negation(noun)
        if negated is not None:
            ctx.add(Standing.NEGATED, negated, noun)


def _adjective_preposition(adjective: Word, ctx: Context) -> None:
    """ "committed to carrying out", "responsible for the raid" under "hold"."""
    adjectival(adjective, ctx)
    verb = adjective.head.head if adjective.head.dep == "dobj" else adjective.head
    if adjective.lower in ("responsible", "liable", "accountable") and verb.is_verb:
        found = load_cues().on_verb(verb, "accuse-of")
        if found is not None and adjective in found.words:
            apply_cue(found, verb, ctx)
            ctx.accused = verb.kid("dobj") or adjective.kid("nsubj")


def _verb_preposition(word: Word, prep: Word, verb: Word, ctx: Context) -> None:
    cues, name = load_cues(), prep.lower
    if name in ("of", "for", "with", "over", "on", "to", "at") and (word.dep == "pcomp" or word.is_nominal):
        found = cues.on_verb(verb, "accuse-of")
        if found is not None and _fits_accusation(found.cue.id, found.cue.standing, name, verb, word):
            apply_cue(found, verb, ctx)
            patient = surface_subject(verb) if is_passive(verb) else verb.kid("dobj")
            ctx.accused = antecedent(patient) if patient is not None and patient not in found.words else None
            return
    if name in ("in", "with") and _is_part(verb, word):
        modifiers(verb, ctx)
        return
    found = cues.on_verb(verb, *_FRAMES_BY_PREPOSITION.get(name, ("clause", "control", "object-control")))
    if found is None or name == "at" and len(found.words) < 2:
        return
    fits = {"control": ("to", "for", "on", "against"), "clause": ("of", "about", "for", "against", "as"),
            "object-control": ("for", "to", "from"), "object": ("at",)}[found.cue.frame]
    if name not in fits and prep not in found.words or name == "as" and found.cue.id != "regard" and word.dep != "pcomp":
        return
    if found.cue.standing == "asserted" and name not in ("of", "about", "at", "as"):
        return
    if found.cue.standing == "recommended" and not (prep in found.words or name == "for"):
        return
    apply_cue(found, verb, ctx)
    if found.cue.frame == "control":
        modifiers(verb, ctx)


def _is_part(verb: Word, word: Word) -> bool:
    """ "Did not take part in the raid", "is not involved in the blasts"."""
    patient = verb.kid("dobj")
    part = patient is not None and patient.lemma in ("part", "role", "hand", "share") and verb.lemma in ("take", "play", "have")
    return word.is_nominal and (part or verb.lemma in ("involve", "participate", "engage", "join", "help", "assist"))


def _fits_accusation(cue: str, standing: str, name: str, verb: Word, word: Word) -> bool:
    if cue == "arrest-for":
        return name in ("for", "over") and (word.dep == "pcomp" or is_passive(verb) or verb.kid("dobj") is not None)
    if name in ("of", "for", "over", "with"):
        return True
    return name == "to" and standing == "claimed" or verb.lemma in ("attribute", "ascribe", "pin", "blame")


def _object(word: Word, verb: Word, ctx: Context) -> None:
    """A noun as the object (or passive subject) of a verb: "denied the attack", "reported clashes", "held talks"."""
    if word.dep in ("dobj", "conj", "nsubjpass", "advcl") and not _is_blame(word, verb, ctx):
        found = _noun_cue(word, verb)
        if found is not None and _takes_noun(found.cue.id, found.cue.frame, found.cue.standing, verb):
            bare = is_passive(verb) and verb.lemma in ("report", "rumour", "rumor") and logical_subject(verb) is None
            apply_cue(found, verb, ctx, hearsay=bare)
            if found.cue.frame in ("control", "object-control"):
                modifiers(verb, ctx)
            elif found.cue.frame == "clause" or found.cue.standing == "asserted":
                cue_modifiers(verb, ctx)
            return
    if verb.lemma in _LIGHT or word.dep == "nsubj" and verb.lemma in ("occur", "happen", "erupt", "begin", "resume", "take"):
        modifiers(verb, ctx)
    if word.dep == "nsubjpass" and verb.lemma == "call" and verb.kid("prt") is not None:
        ctx.add(Standing.NEGATED, verb)


def _noun_cue(word: Word, verb: Word) -> Found | None:
    cues = load_cues()
    if word.lemma in ("responsibility", "credit"):
        return cues.on_verb(verb, "accuse-of", "object")
    return cues.on_verb(verb, "object") or cues.on_verb(verb, "clause", "control", "object-control")


def _takes_noun(cue: str, frame: str, standing: str, verb: Word) -> bool:
    """Whether a noun under the verb is its content: "reported clashes" but not "declared war"."""
    if frame == "object" or cue == "claim-responsibility":
        return True
    if frame == "object-control":
        return cue == "order"
    if frame == "clause" and standing == "asserted":
        return False
    return cue not in ("stand-to", "fail", "suspect", "recommend", "plan-clause", "vow", "investigate-whether") or verb.lemma in _WANTED


def _is_blame(word: Word, verb: Word, ctx: Context) -> bool:
    """ "blamed the bombing on the PKK", "attributed the raid to rebels", "laid the killing at their door"."""
    found = load_cues().on_verb(verb, "accuse-of")
    if found is None or not (len(found.words) > 1 or verb.lemma in ("attribute", "ascribe")) or "respons" in found.words[-1].lower:
        return False
    culprit = verb.pobj("on", "to", "upon") or word.pobj("on", "to", "upon")
    apply_cue(found, verb, ctx)
    ctx.accused = culprit
    return True


def _coordination(word: Word, head: Word, ctx: Context) -> None:
    """A second verb shares the modals, conditions and negation of the first unless it has its own."""
    has_own = word.kid("aux", "nsubj", "nsubjpass", "auxpass") is not None
    cc = next((kid for kid in head.children if kid.dep == "cc" and kid.i < word.i), None)
    checked = load_cues().is_speech(word) and Standing.SUSPECTED in ctx.standings
    if has_own and cc is not None and cc.lower == "nor" and not checked:
        ctx.add(Standing.NEGATED, cc)
    if not has_own:
        shared_modifiers(head, ctx, modals=word.tag == "VB")
        negated = negation(head)
        if cc is not None and cc.lower in ("or", "nor") and negated is not None and not checked:
            ctx.add(Standing.NEGATED, negated)
    if word.kid("nsubj") is None or word.i > head.i:
        if not load_cues().is_speech(head) or word.kid("aux") is not None:
            conditions(head, ctx)


def _adverbial(word: Word, ctx: Context) -> None:
    """An adverbial clause: what it reports as past, or as a reason, is taken for granted."""
    mark = word.kid("mark", "advmod")
    if mark is not None and mark.lower == "lest":
        ctx.add(Standing.PREDICTED, mark)
    past = word.tag == "VBD" or any(kid.lower in ("had", "was", "were", "has") for kid in word.kids("aux", "auxpass"))
    modal = any(kid.tag == "MD" for kid in word.kids("aux"))
    if mark is None or modal or mark.lower in ("if", "unless", "lest", "once", "until", "provided"):
        return
    if mark.lower in _TAKEN_FOR_GRANTED or past and mark.lower in ("after", "when", "as", "before", "where"):
        ctx.background = True

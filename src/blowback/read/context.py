"""On whose word and how firmly: the operators met on the way from a trigger up to the root of its sentence."""

from blowback.model import Standing
from blowback.read.complements import apply_cue, complement, verdict
from blowback.read.cues import load_cues
from blowback.read.grammar import RELATIVE, is_passive
from blowback.read.nominals import adjectival, event_judged, is_content_clause, led_noun, nominal
from blowback.read.objects import read_object, read_participle
from blowback.read.openness import is_unreal, leaves_open
from blowback.read.operators import conditions, modifiers, negation, own_condition, shared_modifiers
from blowback.read.prepositions import read_preposition
from blowback.read.relays import headline_source, is_beside, read_relays
from blowback.read.stance import Context
from blowback.read.tree import Word

__all__ = ["Context", "read_context"]

# What stands beside the content: of a noun something is said that does not count for its relative clause.
_ASIDE = frozenset(("relcl", "acl", "appos", "poss", "compound", "nmod", "amod"))
_TAKEN_FOR_GRANTED = frozenset("because although though while whereas since".split())


def read_context(trigger: Word, extra: tuple[Word, ...] = ()) -> Context:
    """The operators over a trigger."""
    ctx = Context()
    modifiers(trigger, ctx, own=True)
    ctx.open = is_unreal(trigger)
    for kid in trigger.kids("acl"):
        read_participle(kid, trigger, ctx)
    for other in extra:
        det = other.kid("det") if other.is_nominal else None
        if det is not None and det.lower == "no":
            ctx.add(Standing.NEGATED, det)
    word = trigger
    for _ in range(25):
        read_relays(word, ctx)
        if word.head is word or is_beside(word) or word is trigger and _is_own_word(word):
            break
        if word.dep == "compound" and word.pos == "NOUN" and word.head not in extra:
            led_noun(word.head, ctx)
        if word.dep in _ASIDE and word.head not in extra and not is_content_clause(word) and not _is_gerund(word):
            ctx.background = True
        word = _step(word, _governor(word), ctx)
    headline_source(word, ctx)
    return ctx


def _is_own_word(verb: Word) -> bool:
    """What the author puts in: an apposition, an adjective, an act of speech ("..., which Tehran denied, he said")."""
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
    """The head; a finite verb coordinated with another form belongs to the verb of its own tense above."""
    head = word.head
    if word.dep != "conj" or word.tag not in ("VBD", "VBZ") or not head.is_verb:
        return head
    if word.kid("aux", "nsubj", "nsubjpass"):
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
    ctx.open = ctx.open or not ctx.background and head is not word and (leaves_open(word, head) or is_unreal(head))
    if dep in ("ccomp", "xcomp", "csubj", "csubjpass", "parataxis", "oprd", "acomp", "attr") and head.is_verb:
        complement(word, head, ctx)
    elif dep in ("ccomp", "xcomp", "acl", "relcl") and head.pos in ("NOUN", "PROPN"):
        _clause_under_noun(word, head, ctx)
    elif dep in ("xcomp", "ccomp", "acl", "advcl") and head.pos == "ADJ":
        adjectival(head, ctx, word)
    elif dep in ("pcomp", "pobj"):
        return read_preposition(word, head, ctx)
    elif dep == "nsubj" and word.is_nominal and (judged := event_judged(head)) is not None:
        adjectival(judged, ctx)
    elif dep in ("dobj", "nsubjpass", "nsubj", "conj", "dative") and word.is_nominal and head.is_verb:
        read_object(word, head, ctx)
    elif dep == "conj" and head.is_verb:
        _coordination(word, head, ctx)
    elif dep == "advcl" and word.pos == "ADJ" and head.is_verb:
        read_object(word, head, ctx)
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
    return found is not None and found.cue.standing == "recommended" and (
        mark is not None or is_passive(head) or len(found.words) > 1)


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


def _coordination(word: Word, head: Word, ctx: Context) -> None:
    """A second verb shares the modals, conditions and negation of the first unless it has its own."""
    has_own = word.kid("aux", "nsubj", "nsubjpass", "auxpass") is not None
    cc = next((kid for kid in head.children if kid.dep == "cc" and kid.i < word.i), None)
    checked = load_cues().is_speech(word) and Standing.SUSPECTED in ctx.standings
    if has_own and cc is not None and cc.lower == "nor" and not checked:
        ctx.add(Standing.NEGATED, cc)
    if not has_own:
        shared_modifiers(head, ctx, modals=word.tag == "VB")
        own_condition(head, ctx)
        negated = negation(head)
        if cc is not None and cc.lower in ("or", "nor") and negated is not None and not checked:
            ctx.add(Standing.NEGATED, negated)
    shares = word.kid("nsubj") is None or word.i > head.i
    if shares and (not load_cues().is_speech(head) or word.kid("aux") is not None):
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

"""A clause under a verb: "said that", "accused of", "plans to", "urged X to", "is believed to"."""

from blowback.model import Standing
from blowback.read.cues import Found, load_cues
from blowback.read.grammar import is_passive, logical_object, logical_subject
from blowback.read.nominals import VERIFYING, adjectival
from blowback.read.operators import conditions, modifiers, negation, note_modals
from blowback.read.parties import is_party, is_time, word_class
from blowback.read.stance import Context
from blowback.read.tree import Word

_CONCLUDE = frozenset(
    "find see believe think expect conclude hold prove show determine rule mean accept imply indicate".split())
# What is known to be so is taken for granted: "must know that they fled", "should remember that".
_FORBIDDING = frozenset(("forbid", "prohibit", "bar"))
_KNOWING = frozenset("know remember realise realize recall forget regret notice discover learn".split())
_FINITE = frozenset(("ccomp", "parataxis", "csubj", "csubjpass", "advcl"))
# Verbs whose passive without an agent is nobody's statement ("is expected to", "was shown to").
_AGENTLESS = frozenset("expect see know show give put consider warn find hold schedule mean".split())
_HEARSAY = frozenset("say report claim describe".split())


def complement(word: Word, head: Word, ctx: Context) -> None:
    """Apply what a verb says of the clause (or predicate) below it."""
    if head.lemma in _KNOWING and word.dep == "ccomp" and _is_finite(word):
        ctx.background = True
    infinitive = word.tag in ("VB", "VBN") and any(kid.lower == "to" for kid in word.kids("aux"))
    mark = word.kid("mark")
    for_clause = word.dep == "advcl" and mark is not None and mark.lower == "for"
    found = load_cues().with_for(head) if for_clause else _clause_cue(word, head, infinitive)
    if found is not None and found.cue.id == "prevent" and infinitive and head.lemma not in _FORBIDDING:
        found = None  # "keep rice to sell"
    if found is None:
        _auxiliary(word, head, ctx, infinitive)
        if word.dep in ("csubj", "csubjpass"):
            note_modals(head, ctx)
        else:
            modifiers(head, ctx)
        return
    if _is_cancelled(found, head, ctx):
        return
    apply_cue(found, head, ctx, hearsay=_is_bare_passive(word, head))
    if found.cue.id == "rejoinder" and Standing.NEGATED in ctx.standings and not ctx.future and _is_of_its_own(word):
        ctx.add(Standing.DENIED, head)
    if mark is not None and mark.lower == "whether":
        ctx.add(Standing.SUSPECTED, mark)
    if found.cue.standing == "asserted" and infinitive and not is_passive(head) and word.kid("nsubj") is None:
        ctx.add(Standing.CLAIMED, head)
    if found.cue.frame in ("control", "object-control") or found.cue.holder == "none":
        modifiers(head, ctx)
    else:
        cue_modifiers(head, ctx)
        subject = head.kid("nsubj", "nsubjpass")
        if subject is not None and not ctx.background:
            conditions(head, ctx, before=None if word.i < subject.i else subject.i)


def _is_finite(verb: Word) -> bool:
    """Whether a clause says that something is so: "noted that they fled", not "noted whether"."""
    mark = verb.kid("mark")
    tensed = any(one.tag in ("VBD", "VBZ", "VBP") for one in (verb, *verb.kids("aux", "auxpass")))
    return tensed and (mark is None or mark.lower == "that")


def _is_of_its_own(verb: Word) -> bool:
    """Whether a clause tells of the speaker itself: "it never did", "his men did not"."""
    subject = verb.kid("nsubj", "nsubjpass")
    if subject is None:
        return False
    return subject.lower in ("it", "he", "she", "they", "we", "i") or subject.kid("poss") is not None


def _auxiliary(word: Word, head: Word, ctx: Context, infinitive: bool) -> None:
    """ "are to meet", "has to leave", "have yet to", "would be a mistake to", "is going to", "are set to"."""
    if infinitive and word.dep == "xcomp" and head.kid("aux", "auxpass") is not None:
        if head.lower == "going" and not ctx.background:
            ctx.future, ctx.words = True, ctx.words or [head]
        elif head.tag == "VBN":
            adjectival(head, ctx)
    yet = next((kid for kid in head.children if kid.lower == "yet" and kid.i < word.i), None)
    if infinitive and yet is not None and head.lemma in ("be", "have"):
        ctx.add(Standing.NEGATED, yet)
        return
    if head.lemma == "be" and word.dep in ("xcomp", "csubj", "ccomp", "advcl"):
        judged = head.kid("acomp", "attr")
        if judged is not None and _is_asked_of(word, judged, head):
            ctx.add(Standing.SUSPECTED, judged)
        elif judged is not None:
            verdict(judged, ctx)
        elif infinitive and word.dep == "xcomp":
            ctx.add(Standing.PLANNED, head, word.kid("aux") or head)
    if infinitive and head.lemma in ("have", "need") and word.dep in ("xcomp", "ccomp") and not _is_past(head):
        ctx.add(Standing.RECOMMENDED, head)


def _is_past(verb: Word) -> bool:
    """ "Had to leave", "have had to leave": they did."""
    return verb.tag == "VBD" or verb.tag == "VBN" and verb.kid("aux") is not None


def _is_asked_of(clause: Word, judged: Word, verb: Word) -> bool:
    """ "It is unclear whether", "they were not sure that"."""
    mark = clause.kid("mark")
    if mark is None or mark.lower not in ("whether", "that", "if"):
        return False
    return mark.lower == "whether" or judged.lower in ("certain", "sure", "clear") and negation(verb) is not None


def verdict(word: Word, ctx: Context) -> None:
    """ "would be wise to", "would be a mistake"."""
    cues = load_cues()
    for cue in cues.adjectives.get(word.lower, ()):
        if cue.id in ("wise", "unwise", "likely", "due"):
            _judge(cue.id, Standing(cue.standing), word, ctx)
            return
    noun = cues.nouns.get(word.lemma)
    if noun is not None and noun.id == "mistake-noun":
        _judge(noun.id, Standing(noun.standing), word, ctx)


def _judge(cue: str, standing: Standing, word: Word, ctx: Context) -> None:
    negated = negation(word) or negation(word.head)
    if standing is Standing.NEGATED:
        ctx.recommended = not ctx.background or ctx.recommended
    if standing is Standing.NEGATED and negated is not None:
        standing = Standing.RECOMMENDED
    ctx.add(standing, word, cue=cue)
    if word.lower == "unlikely":
        ctx.add(Standing.NEGATED, word)


def _clause_cue(word: Word, head: Word, infinitive: bool) -> Found | None:
    cues = load_cues()
    if word.dep in ("oprd", "acomp", "attr", "ccomp") and word.pos == "ADJ":
        phrase = cues.on_verb(head, "accuse-of")
        if phrase is not None and word in phrase.words:
            return phrase
    if word.tag == "VBN" and not infinitive and word.dep in ("ccomp", "xcomp", "oprd"):
        ordered = cues.on_verb(head, "object-control")
        if ordered is not None and word.kid("mark", "aux") is None:
            return ordered
    if not infinitive and word.dep in _FINITE or word.dep in ("oprd", "acomp", "attr"):
        return cues.on_verb(head, "clause")
    if word.kid("nsubj") is not None and infinitive:
        return cues.on_verb(head, "object-control", "accuse-of") or cues.on_verb(head, "clause", "control")
    has_object = head.kid("dobj", "dative") is not None and head.kid("dobj", "dative").i < word.i  # type: ignore[union-attr]
    if infinitive and (has_object or is_passive(head) or _has_party_phrase(head)):
        return cues.on_verb(head, "object-control", "clause", "control", "accuse-of")
    if word.tag == "VBG":
        return cues.on_verb(head, "control", "clause", "accuse-of")
    return cues.on_verb(head, "control", "clause")


def _has_party_phrase(verb: Word) -> bool:
    """ "called on the army to", "appealed to Riyadh to", "pleaded with both to"; not "agreed on Sunday to"."""
    found = verb.pobj("on", "upon", "to", "with")
    return found is not None and not is_time(found)


def _is_bare_passive(word: Word, head: Word) -> bool:
    """ "two reported dead", "is said to have": nobody is named who says so."""
    plain = word.kid("auxpass", "aux") is None and head.kid("dobj") is None
    if word.dep in ("oprd", "xcomp", "acomp") and head.lemma == "report" and plain:
        return word.pos == "ADJ" or word.tag in ("VBN", "VBD")
    return is_passive(head) and logical_subject(head) is None and head.lemma in _HEARSAY


def _is_cancelled(found: Found, head: Word, ctx: Context) -> bool:
    """ "never stopped flowing", "has not ruled out sending"."""
    if found.cue.id not in ("fail", "prevent", "doubt"):
        return False
    if negation(head) is None:
        return False
    if head.lemma == "rule":
        ctx.add(Standing.SUSPECTED, *found.words)
        ctx.hold(None, logical_subject(head))
    return True


def apply_cue(found: Found, head: Word, ctx: Context, *, hearsay: bool = False) -> None:
    """Note a verbal cue's standing and its holder."""
    cue = found.cue
    standing = Standing(cue.standing)
    if ctx.blocks(standing) or cue.standing == "claimed" and negation(head) is not None:
        return
    ctx.add(standing, *_cue_words(head, found.words), cue=cue.id)
    if cue.holder == "none":
        return
    if cue.holder == "unnamed" or hearsay:
        ctx.hold("unnamed", None)
        if hearsay and standing is Standing.ASSERTED:
            ctx.add(Standing.SUSPECTED, head)
        return
    if standing is Standing.RECOMMENDED and _is_urged_itself(head):
        return
    speaker = _speaker(head, cue.holder)
    if speaker is None or speaker.lower in ("it", "there") and is_passive(head):
        if head.lemma not in _AGENTLESS:
            ctx.hold("unnamed", None)
        return
    if cue.id == "regard" and not is_party(speaker):
        return
    if is_time(speaker) or speaker.lemma in word_class("truce") | word_class("accord"):
        return
    ctx.hold(None, speaker)
    if cue.holder == "object" and not is_passive(head):
        ctx.hold(None, logical_subject(head))
    ctx.attributed = True
    if standing is Standing.ASSERTED:
        ctx.plain_say = ctx.plain_say or speaker


def _is_urged_itself(head: Word) -> bool:
    """ "Ankara should press Moscow to leave": the author wants it, not Ankara."""
    return any(kid.lower in ("should", "must", "ought") for kid in head.kids("aux"))


def _speaker(head: Word, holder: str) -> Word | None:
    """Who speaks: the subject of "said", the object of "quoted", also of "quoted as saying"."""
    if head.dep == "pcomp" and head.head.lower == "as" and head.head.head.lemma in ("quote", "cite"):
        return logical_object(head.head.head)
    said = head.kid("ccomp")
    if said is not None and said.i < head.i and head.kid("nsubj", "nsubjpass") is None and head.kid("dobj") is not None:
        return head.kid("dobj")
    return logical_object(head) if holder == "object" else logical_subject(head)


def _cue_words(head: Word, words: tuple[Word, ...]) -> list[Word]:
    aux = [kid for kid in head.kids("aux", "auxpass", "neg") if kid.i < head.i and kid.lower != "to"]
    return [*aux, *words]


def cue_modifiers(head: Word, ctx: Context) -> None:
    """Negation on a verb of saying or checking: "could not verify that", "neither confirmed nor denied"."""
    negated = negation(head)
    if negated is None and head.dep == "conj" and head.head.is_verb and any(
            kid.lower == "nor" for kid in head.head.kids("cc")):
        negated = negation(head.head)
    if negated is None:
        return
    if head.lemma in VERIFYING or head.lemma in ("deny", "claim"):
        ctx.drop(Standing.DENIED)
        ctx.add(Standing.SUSPECTED, negated, head)
    elif head.lemma == "doubt":
        ctx.drop(Standing.NEGATED)
    elif head.lemma in _CONCLUDE:
        ctx.add(Standing.NEGATED, negated, head)

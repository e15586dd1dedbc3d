"""On whose word and how firmly: the operators met on the way from a trigger up to the root of its sentence."""

from dataclasses import dataclass, field

from blowback.model import Standing
from blowback.read.cues import Found, load_cues
from blowback.read.grammar import antecedent, is_passive, logical_subject, surface_subject
from blowback.read.tree import Word

SUSPECTED, NEGATED = Standing.SUSPECTED, Standing.NEGATED
_NOBODY = frozenset(("nobody", "none", "neither", "no-one", "nothing", "nor"))
_NEGATIONS = frozenset(("not", "n't", "never", "neither", "nor", "hardly", "scarcely", "nowhere"))
_CONDITIONS = frozenset(("if", "unless", "once", "provided", "should", "lest", "until", "till"))
_VERIFY = frozenset("verify confirm corroborate substantiate establish prove authenticate".split())
_LIGHT = frozenset(
    "be have make take give hold carry launch conduct stage mount commit perpetrate wage start begin continue resume "
    "see suffer face come go occur happen undergo receive provide offer impose enter engage keep pursue do put "
    "perform undertake execute exchange reach sign follow erupt break there remain involve express issue send".split())
_NAMED_SPEECH = frozenset(("report", "rumour", "rumor"))


@dataclass(slots=True)
class Context:
    """What was met: operators, holders (original speaker first), cue words, and the ids of the cues."""

    standings: list[Standing] = field(default_factory=list)
    holders: list[tuple[str | None, Word | None]] = field(default_factory=list)
    words: list[Word] = field(default_factory=list)
    cues: list[str] = field(default_factory=list)
    future: bool = False
    attributed: bool = False
    accused: Word | None = None
    plain_say: Word | None = None
    recommended: bool = False
    aside: bool = False
    """Whether the way up has left the content: inside a relative clause, what is said of its noun does not count."""

    def add(self, standing: Standing, *words: Word, cue: str | None = None) -> None:
        """Note an operator with the words that show it."""
        if standing is Standing.RECOMMENDED:
            self.recommended = True
        if standing is not Standing.ASSERTED:
            self.standings.append(standing)
        if words and (not self.words or standing is not Standing.ASSERTED):
            self.words = [*words] if not self.words or self._is_stronger(standing) else self.words
        if cue:
            self.cues.append(cue)

    def _is_stronger(self, standing: Standing) -> bool:
        others = self.standings[:-1]
        return not others or standing.rank < Standing.strongest(*others).rank

    def hold(self, kind: str | None, word: Word | None) -> None:
        """Note a holder; the first noted is the original speaker."""
        if word is not None and any(word is known for _, known in self.holders):
            return
        self.holders.append((kind, word))


def read_context(trigger: Word, extra: tuple[Word, ...] = ()) -> Context:
    """The operators over a trigger."""
    ctx = Context()
    word = trigger
    _modifiers(word, ctx, own=True)
    for other in extra:
        if other.is_nominal and other.kid("det") is not None and other.kid("det").lower == "no":  # type: ignore[union-attr]
            ctx.add(NEGATED, other.kid("det"))  # type: ignore[arg-type]
    for _ in range(20):
        _relays(word, ctx)
        if word.head is word:
            break
        ctx.aside = (ctx.aside or word.dep in ASIDE and not _is_content_clause(word)) and word.head not in extra
        word = _step(word, word.head, ctx)
    return ctx


ASIDE = frozenset(("relcl", "acl", "appos", "poss", "compound", "nmod", "amod"))


def _step(word: Word, head: Word, ctx: Context) -> Word:
    """Apply what `head` says of `word`, and go there (or beyond a preposition)."""
    dep = word.dep
    if ctx.aside and dep not in ("ccomp", "parataxis"):
        return head
    if dep in ("ccomp", "xcomp", "csubj", "csubjpass", "parataxis", "oprd", "acomp", "attr") and (head.is_verb):
        _complement(word, head, ctx)
    elif dep in ("ccomp", "xcomp", "acl", "relcl", "prep") and head.pos == "NOUN":
        if dep != "prep" and _is_content_clause(word):
            _nominal(word, head, ctx)
    elif dep in ("xcomp", "ccomp", "acl", "advcl") and head.pos == "ADJ":
        _adjectival(head, ctx)
        return head
    elif dep in ("pcomp", "pobj"):
        return _prepositional(word, head, ctx)
    elif dep in ("dobj", "nsubjpass", "nsubj", "conj", "dative") and word.is_nominal and head.is_verb:
        _object(word, head, ctx)
    elif dep == "conj" and head.is_verb:
        _coordination(word, head, ctx)
    elif dep == "advcl":
        _adverbial(word, head, ctx)
    return head


def _is_content_clause(verb: Word) -> bool:
    """ "suspicions that A did", "a plan to attack": not "a man who did"."""
    if verb.tag == "VB" and verb.kid("aux") is not None:
        return True
    subject = verb.kid("nsubj", "nsubjpass")
    opening = verb.kid("mark", "dobj")
    return verb.dep in ("ccomp",) or opening is not None and opening.lower == "that" and (
        subject is not None and subject.lower not in ("who", "which", "that"))


def _complement(word: Word, head: Word, ctx: Context) -> None:
    """A clause under a verb: "said that", "accused of", "plans to", "urged X to", "is believed to"."""
    infinitive = word.tag == "VB" and any(kid.lower == "to" for kid in word.kids("aux"))
    found = _clause_cue(word, head, infinitive)
    if found is None:
        if infinitive and head.lemma == "be" and word.dep == "xcomp":
            ctx.add(Standing.PLANNED, head, word.kid("aux") or head)
        if infinitive and head.lemma in ("have", "need") and word.dep in ("xcomp", "ccomp"):
            yet = any(kid.lower == "yet" for kid in head.children)
            ctx.add(NEGATED if yet else Standing.RECOMMENDED, head)
        _modifiers(head, ctx)
        return
    apply_cue(found, head, ctx)
    if found.cue.frame in ("control", "object-control") or found.cue.holder == "none":
        _modifiers(head, ctx)
    else:
        _cue_modifiers(head, ctx)


def _clause_cue(word: Word, head: Word, infinitive: bool) -> Found | None:
    cues = load_cues()
    if not infinitive and word.dep in ("ccomp", "parataxis", "csubj", "csubjpass") or word.dep in ("oprd", "acomp", "attr"):
        return cues.on_verb(head, "clause")
    if word.kid("nsubj") is not None and infinitive:
        return cues.on_verb(head, "object-control", "accuse-of") or cues.on_verb(head, "clause", "control")
    has_object = head.kid("dobj") is not None and head.kid("dobj").i < word.i  # type: ignore[union-attr]
    if infinitive and (has_object or head.pobj("on", "upon", "to", "with") is not None or is_passive(head)):
        return cues.on_verb(head, "object-control", "clause", "control", "accuse-of")
    if word.tag == "VBG":
        return cues.on_verb(head, "control", "clause", "accuse-of", "object-control")
    return cues.on_verb(head, "control", "clause")


def apply_cue(found: Found, head: Word, ctx: Context) -> None:
    """Note a verbal cue's standing and its holder."""
    cue = found.cue
    standing = Standing(cue.standing)
    ctx.add(standing, *_cue_words(head, found.words), cue=cue.id)
    if cue.holder == "none":
        return
    if cue.holder == "unnamed":
        ctx.hold("unnamed", None)
        return
    speaker = head.kid("dobj") if cue.holder == "object" else logical_subject(head)
    impersonal = speaker is None or speaker.lower in ("it", "there") and is_passive(head)
    if impersonal:
        if head.lemma not in ("expect", "see", "know", "show", "give", "put", "consider", "warn"):
            ctx.hold("unnamed", None)
            if standing is Standing.ASSERTED and is_passive(head) and head.lemma in ("say", "report", "claim", "describe"):
                ctx.standings.append(SUSPECTED)
        return
    ctx.hold(None, speaker)
    ctx.attributed = True
    if standing is Standing.ASSERTED:
        ctx.plain_say = ctx.plain_say or speaker


def _cue_words(head: Word, words: tuple[Word, ...]) -> list[Word]:
    aux = [kid for kid in head.kids("aux", "auxpass", "neg") if kid.i < head.i and kid.lower != "to"]
    return [*aux, *words]


def _cue_modifiers(head: Word, ctx: Context) -> None:
    """Negation on a verb of saying or checking: "could not verify that", "neither confirmed nor denied"."""
    negated = _negation(head)
    if negated is not None:
        if head.lemma in _VERIFY | {"deny"}:
            ctx.standings = [one for one in ctx.standings if one is not Standing.DENIED]
            ctx.add(SUSPECTED, negated, head)
        elif head.lemma in ("find", "see", "believe", "think", "expect", "say") and head.lemma != "say":
            ctx.add(NEGATED, negated, head)
    for kid in head.children:
        if kid.dep == "advmod" and kid.lower in load_cues().adverbs:
            ctx.add(SUSPECTED, kid, cue="reportedly")


def _modifiers(verb: Word, ctx: Context, *, own: bool = False) -> None:
    """Negation, modals, adverbs and conditions on a verb or a noun."""
    negated = _negation(verb)
    if negated is not None:
        ctx.add(NEGATED, negated)
    if verb.is_verb:
        _modals(verb, ctx)
        _conditions(verb, ctx)
    for kid in verb.children:
        if kid.dep in ("advmod", "amod") and abs(kid.i - verb.i) <= 6:
            cue = load_cues().adverbs.get(kid.lower) if kid.dep == "advmod" else None
            adjective = load_cues().adjectives.get(kid.lower) if kid.dep == "amod" and own else None
            if cue or adjective:
                found = cue or adjective[0]  # type: ignore[index]
                ctx.add(Standing(found.standing), kid, cue=found.id)
                if found.holder == "unnamed" and not ctx.holders:
                    ctx.hold("unnamed", None)


def _negation(word: Word) -> Word | None:
    for kid in word.children:
        if kid.dep == "neg" and kid.lower != "only" or kid.lower in _NEGATIONS and kid.dep in ("advmod", "preconj", "cc", "neg"):
            if kid.lower == "nor" and kid.i > word.i:
                continue
            return kid
        if kid.dep == "det" and kid.lower in ("no", "neither"):
            return kid
        if word.is_verb and kid.dep in ("nsubj", "nsubjpass", "dobj"):
            if kid.lower in _NOBODY:
                return kid
            det = kid.kid("det")
            if det is not None and det.lower in ("no", "neither") and kid.lemma != "doubt":
                return det
            if kid.lower == "one" and det is None and any(x.lower == "no" for x in kid.children):
                return kid
    return None


def _modals(verb: Word, ctx: Context) -> None:
    perfect = verb.tag == "VBN" and any(kid.lemma == "have" for kid in verb.kids("aux"))
    for kid in verb.kids("aux"):
        name = kid.lower
        if name in ("will", "'ll", "shall", "wo", "would", "'d"):
            if name == "'d" and perfect:
                continue
            ctx.future = True
            ctx.words = ctx.words or [kid]
            if name in ("would", "'d") and not perfect:
                ctx.cues.append("would")
        elif name in ("could", "may", "might", "can") and _is_epistemic(name, verb):
            ctx.add(SUSPECTED if perfect else Standing.PREDICTED, kid)
        elif name in ("must", "should", "ought", "need") and not perfect:
            if name == "should" and verb.kid("mark") is None and _is_inverted(kid, verb):
                ctx.add(Standing.CONDITIONAL, kid)
            else:
                ctx.add(Standing.RECOMMENDED, kid)
        elif name == "to" and verb.dep == "ROOT" and verb.tag == "VB":
            ctx.future = True
    if verb.dep == "xcomp" and verb.head.lemma == "ought":
        ctx.add(Standing.RECOMMENDED, verb.head)


def _is_epistemic(name: str, verb: Word) -> bool:
    return name != "can" or verb.kid("neg") is None


def _is_inverted(modal: Word, verb: Word) -> bool:
    subject = verb.kid("nsubj", "nsubjpass", "expl")
    return subject is not None and modal.i < subject.i and verb.dep in ("advcl", "ccomp", "ROOT", "parataxis")


def _conditions(verb: Word, ctx: Context) -> None:
    """ "if" above or below: both the condition and what follows from it are conditional."""
    mark = verb.kid("mark", "advmod")
    if mark is not None and mark.lower in ("if", "unless", "lest") and verb.dep in ("advcl", "ccomp", "ROOT"):
        ctx.add(Standing.CONDITIONAL, mark)
    for kid in verb.children:
        if kid.dep in ("advcl", "ccomp") and kid.is_verb:
            opening = next((word for word in kid.children if word.dep in ("mark", "advmod", "aux")), None)
            if opening is None:
                continue
            inverted = opening.lower == "should" and _is_inverted(opening, kid) and kid.dep == "advcl"
            if opening.lower in ("if", "unless") and kid.dep == "advcl" and not _is_even_if(opening) or inverted:
                ctx.add(Standing.CONDITIONAL, opening)


def _is_even_if(mark: Word) -> bool:
    return any(kid.lower in ("even", "as", "what") for kid in mark.children) or mark.head.lemma == "as"


def _nominal(word: Word, noun: Word, ctx: Context) -> None:
    """A clause or a noun under a noun: "suspicions that", "a plan to", "reports of", "threat of"."""
    cue = load_cues().nouns.get(noun.lemma)
    if cue is None:
        return
    standing = Standing(cue.standing)
    if standing is Standing.PLANNED and word.tag not in ("VB", "VBG") and word.is_verb:
        return
    lead = [kid for kid in noun.kids("amod") if kid.lower in ("unconfirmed", "credible", "growing", "widespread")]
    ctx.add(standing, *lead, noun, cue=cue.id)
    if cue.holder == "none" or standing is Standing.ASSERTED:
        owner = noun.kid("poss")
        if owner is not None and cue.holder != "none":
            ctx.hold(None, owner)
        return
    ctx.hold(*_noun_holder(noun))


def _noun_holder(noun: Word) -> tuple[str | None, Word | None]:
    """Whose suspicion, report or call it is."""
    owner = noun.kid("poss") or noun.pobj("by", "among", "from")
    if owner is not None and owner.is_nominal:
        return None, owner
    if noun.lemma in _NAMED_SPEECH and noun.dep != "dobj":
        return "unnamed", noun
    above = noun.head
    if noun.dep == "dobj" and above.is_verb and above.lemma in (
            "express", "voice", "raise", "make", "issue", "repeat", "air", "have", "share", "reiterate", "sound", "level"):
        return None, logical_subject(above)
    return "unnamed", None


def _adjectival(adjective: Word, ctx: Context) -> None:
    for cue in load_cues().adjectives.get(adjective.lower, ()):
        if cue.id in ("likely", "due"):
            ctx.add(Standing(cue.standing), adjective, cue=cue.id)
            if adjective.lower == "unlikely":
                ctx.add(NEGATED, adjective)
    if adjective.head.is_verb:
        _modifiers(adjective.head, ctx)


def _prepositional(word: Word, prep: Word, ctx: Context) -> Word:
    """ "accused of Y-ing", "blamed for the attack", "call for talks", "agreed to a truce", "without Y-ing"."""
    above = prep.head
    name = prep.lower
    if name == "without" and word.dep == "pcomp":
        ctx.add(NEGATED, prep)
    if name in ("according", "per"):
        return above
    if above.is_verb:
        _verb_preposition(word, prep, above, ctx)
    elif above.pos == "NOUN" and name in ("of", "for", "about", "over", "to", "on", "that", "against", "in", "into"):
        _nominal(word, above, ctx)
        if name == "of" and above.lemma in ("evidence", "sign", "trace", "proof", "indication"):
            negated = _negation(above)
            if negated is not None:
                ctx.add(NEGATED, negated, above)
    return above


def _verb_preposition(word: Word, prep: Word, verb: Word, ctx: Context) -> None:
    cues, name = load_cues(), prep.lower
    if name in ("of", "for", "with", "over", "on", "to"):
        found = cues.on_verb(verb, "accuse-of")
        fits = found is not None and (name in ("of", "for", "over", "with") or "to" in name and found.cue.standing == "claimed"
                                      or verb.lemma in ("attribute", "ascribe", "pin"))
        if found is not None and fits and (word.dep == "pcomp" or word.is_nominal):
            apply_cue(found, verb, ctx)
            patient = surface_subject(verb) if is_passive(verb) else verb.kid("dobj")
            ctx.accused = antecedent(patient) if patient is not None and patient not in found.words else None
            return
    found = cues.on_verb(verb, "clause", "control", "object-control")
    if found is None:
        return
    fits = {"control": ("to", "for", "on", "against"), "clause": ("of", "about", "for", "against"),
            "object-control": ("for", "to", "from")}[found.cue.frame]
    if name not in fits:
        return
    in_phrase = prep in found.words
    if found.cue.standing in ("asserted",) and name not in ("of", "about"):
        return
    if found.cue.standing == "recommended" and not (in_phrase or name == "for"):
        return
    apply_cue(found, verb, ctx)
    if found.cue.frame == "control":
        _modifiers(verb, ctx)


def _object(word: Word, verb: Word, ctx: Context) -> None:
    """A noun as the object (or passive subject) of a verb: "denied the attack", "reported clashes", "held talks"."""
    cues = load_cues()
    is_object = word.dep in ("dobj", "conj") or word.dep == "nsubjpass"
    if is_object:
        frames = ("object", "clause", "control") if not word.lower.startswith("respons") else ("object",)
        found = cues.on_verb(verb, *frames)
        if found is not None and found.cue.id not in ("stand-to", "fail", "suspect", "recommend", "plan-clause") or (
                found is not None and verb.lemma in ("demand", "urge", "recommend", "want", "seek", "suspect", "propose",
                                                     "threaten", "pledge", "promise", "request", "advocate", "call")):
            apply_cue(found, verb, ctx)  # type: ignore[arg-type]
            if found.cue.frame == "control":  # type: ignore[union-attr]
                _modifiers(verb, ctx)
            else:
                _cue_modifiers(verb, ctx)
            return
    if verb.lemma in _LIGHT or word.dep == "nsubj" and verb.lemma in ("occur", "happen", "erupt", "begin", "resume", "take"):
        _modifiers(verb, ctx)


def _coordination(word: Word, head: Word, ctx: Context) -> None:
    """A second verb shares the modals, conditions and negation of the first unless it has its own."""
    has_own = word.kid("aux", "nsubj", "nsubjpass", "auxpass") is not None
    if not has_own:
        if word.tag == "VB":
            _modals(head, ctx)
        cc = next((kid for kid in head.children if kid.dep == "cc"), None)
        if cc is not None and cc.lower in ("or", "nor") and _negation(head) is not None:
            ctx.add(NEGATED, _negation(head))  # type: ignore[arg-type]
    if word.kid("nsubj") is None or word.i > head.i:
        _conditions(head, ctx)


def _adverbial(word: Word, head: Word, ctx: Context) -> None:
    mark = word.kid("mark", "advmod")
    if mark is not None and mark.lower in ("before", "lest") and mark.lower == "lest":
        ctx.add(Standing.PREDICTED, mark)


def _relays(word: Word, ctx: Context) -> None:
    """Holders that hang beside the clause: "according to X", ", X said,", "citing X"."""
    for kid in word.children:
        if kid.dep in ("prep", "advmod", "advcl", "pcomp") and kid.lower in ("according", "per"):
            _according_to(kid, ctx)
        elif kid.dep in ("parataxis", "ccomp", "advcl", "intj", "relcl") and kid.is_verb and _is_inserted(kid, word):
            found = load_cues().on_verb(kid, "clause")
            if found is not None and (word.is_verb or word.dep == "ROOT"):
                apply_cue(found, kid, ctx)
                _citing(kid, ctx)
    _citing(word, ctx)


def _according_to(kid: Word, ctx: Context) -> None:
    to = kid.kid("prep")
    source = to.kid("pobj") if to is not None else kid.kid("pobj")
    if source is None:
        return
    _relayed(source, ctx)
    ctx.hold(None, source)
    ctx.attributed = True
    ctx.add(Standing.ASSERTED, *([kid, to] if to is not None else [kid]), cue="according-to")


def _relayed(noun: Word, ctx: Context) -> None:
    """ "a paper quoting the ministry": the ministry spoke before the paper."""
    for kid in noun.children:
        if kid.dep in ("acl", "relcl", "advcl") and kid.lemma in ("quote", "cite"):
            original = kid.kid("dobj")
            if original is not None:
                _relayed(original, ctx)
                ctx.hold(None, original)


def _citing(word: Word, ctx: Context) -> None:
    if not word.is_verb or not load_cues().verbs.get(word.lemma):
        return
    for kid in word.children:
        if kid.lemma in ("cite", "quote") and kid.dep in ("advcl", "acl", "prep", "conj"):
            original = kid.kid("dobj") or kid.kid("pobj")
            if original is not None:
                ctx.holders.insert(max(len(ctx.holders) - 1, 0), (None, original))
                ctx.cues.append("cite")
    speaker = logical_subject(word)
    if speaker is not None and ctx.holders and ctx.holders[-1][1] is speaker:
        before = len(ctx.holders)
        _relayed(speaker, ctx)
        if len(ctx.holders) > before:
            ctx.holders[before - 1], ctx.holders[before] = ctx.holders[before], ctx.holders[before - 1]


def _is_inserted(kid: Word, word: Word) -> bool:
    """Whether a verb of saying stands beside its clause: "A, he says, did B"."""
    if kid.kid("nsubj", "nsubjpass") is None or kid.kid("ccomp", "xcomp", "dobj", "mark") is not None:
        return False
    return kid.dep in ("parataxis", "ccomp", "intj") or kid.dep == "advcl" and kid.kid("advmod") is None

"""Which drafts are claims: everyday words need a party, bare event nouns need something said of them."""

from collections.abc import Callable

from blowback.codebook.lexicon import load_lexicon
from blowback.model import Standing
from blowback.read.counting import number_words
from blowback.read.drafts import Draft
from blowback.read.names import is_country, is_known_party
from blowback.read.off_topic import off_topic
from blowback.read.parties import is_party, is_strict_party, word_class
from blowback.read.tree import Sentence, Word

__all__ = ["has_party", "silenced_by"]


def silenced_by(draft: Draft, sentence: Sentence) -> str | None:
    """Why a draft is no claim; None when it is one."""
    odd = next((reason for is_so, reason in _REASONS if is_so(draft, sentence)), None)
    return odd or off_topic(draft, sentence) or _without_substance(draft, sentence)


def _without_substance(draft: Draft, sentence: Sentence) -> str | None:
    says = _SUBSTANCE.get(draft.kind, _names_anything)(draft, sentence)
    return None if says else f"says too little for a claim of kind {draft.kind}"


def _is_full_tie(draft: Draft, _: Sentence) -> bool:
    if draft.type in ("membership", "alliance", "hostility", "control") and not (draft.actor and draft.recipient):
        return len(draft.actor) > 1 or _is_plural_side(draft)
    if draft.word.lemma == "use" and draft.recipient and not is_party(draft.recipient[0]):
        return False
    if draft.word.lemma == "arm" and not draft.actor or draft.type == "membership" and _is_no_member(draft):
        return False  # "gunmen armed with rifles" have nobody's support
    if draft.type == "support" and _is_vague_backing(draft) or draft.rule == "tie/led" and not _is_led_alliance(draft):
        return False
    if draft.rule == "tie/defeat" and draft.word.tag not in ("VB", "VBG"):
        return False  # "works to defeat them" is an enmity, "defeated them" a battle
    return bool(draft.actor or draft.recipient) and has_party(draft)


_UNDERTAKINGS = frozenset(
    "operation exercise offensive mission campaign effort staff plan plans visit talk tour".split())


def _is_no_member(draft: Draft) -> bool:
    """ "Strikes as part of an operation", "joined the minister for talks", "chief of staff": nobody's membership."""
    whole, part = draft.recipient[0], draft.actor[0]
    if _is_undertaking(whole):
        return True
    if part.lemma in word_class("violence_thing") | word_class("deed") | _UNDERTAKINGS:
        return True
    if draft.rule == "tie/include" and not is_party(part):
        return True
    return draft.rule == "tie/join" and (is_country(whole) and is_country(part) or draft.word.pobj("for") is not None)


def _is_vague_backing(draft: Draft) -> bool:
    """ "Its backers", "their families would pay", "in support of the talks": nobody is said to back anybody."""
    if draft.rule == "tie/backer" and not draft.actor or draft.rule == "tie/pay" and not draft.recipient:
        return True
    backed = draft.recipient[0] if draft.recipient else None
    if draft.rule != "tie/support-noun" or backed is None:
        return False
    return _is_undertaking(backed) or backed.lemma in word_class("talks")


def _is_undertaking(noun: Word) -> bool:
    return noun.lemma in _UNDERTAKINGS or any(kid.lower in _UNDERTAKINGS for kid in noun.kids("compound"))


def _is_led_alliance(draft: Draft) -> bool:
    """ "The US-led coalition": the one who leads it; "the army-led government" says no more than its name."""
    noun = draft.recipient[0]
    lemmas = {noun.lemma, *(kid.lemma for kid in noun.kids("compound"))}
    return draft.word.dep == "acl" or bool(lemmas & {"coalition", "alliance", "bloc"})


def _is_full_consequence(draft: Draft, sentence: Sentence) -> bool:
    return bool(draft.actor or draft.recipient and not sentence.headline)


def _names_anything(draft: Draft, _: Sentence) -> bool:
    if draft.kind == "event" and draft.word.is_nominal:
        return _says_something(draft)
    if draft.kind == "option" or _is_clause(draft):
        return True
    return bool(draft.actor or draft.recipient or draft.place or draft.counts or draft.time)


_SUBSTANCE: dict[str, Callable[[Draft, Sentence], bool]] = {
    "tie": _is_full_tie, "consequence": _is_full_consequence}


def _lacks_party(draft: Draft, sentence: Sentence) -> bool:
    entry = draft.predicate
    if entry is None or not entry.party or entry.amid or has_party(draft):
        return False
    return not entry.near or _is_definite(draft.word) or not any(map(_tells_party, sentence.words))


def _is_definite(word: Word) -> bool:
    """ "To discuss the siege": it only points back."""
    article = word.kid("det")
    return word.is_nominal and article is not None and article.lower in _DEFINITE


def _tells_party(word: Word) -> bool:
    """A party by its name, or a word of arms or rule, wherever in the sentence it stands."""
    return word.lemma in word_class("armed") | _RULE or word.pos == "PROPN" and is_known_party(word)


_RULE = frozenset("government regime ministry minister president premier envoy ambassador spokesman delegation".split())


def _lacks_count(draft: Draft, sentence: Sentence) -> bool:
    return draft.predicate is not None and draft.predicate.counted and not _is_counted(draft, sentence)


def _is_done_to_another(draft: Draft, _: Sentence) -> bool:
    """ "Is behind the rebels", not "is behind the wall": who is meant must be one of these, or a party by its name."""
    entry = draft.predicate
    if entry is None or not entry.whom:
        return False
    words = load_lexicon().words(entry.whom)
    return not any(word.lemma in words or is_known_party(word) for word in draft.recipient)


def _is_signed(draft: Draft, _: Sentence) -> bool:
    """ "Signed a peace deal": the signing is told, and the deal with it."""
    noun = draft.word
    if draft.rule != "agree/accord-noun":
        return False
    verbs = [noun.head, *noun.kids("acl", "relcl")]
    return any(verb.lemma in _SIGNING for verb in verbs) or noun.dep == "pobj" and noun.head.head.lemma in _SIGNING


_SIGNING = frozenset("sign ink ratify initial signing ratification restore renegotiate strike reach conclude".split())


def _is_rule_of_conduct(draft: Draft, _: Sentence) -> bool:
    return draft.kind == "option" and bool(draft.actor) and draft.actor[0].lemma in _OWN_STAFF


def _is_no_act(draft: Draft, _: Sentence) -> bool:
    return draft.is_event and not _is_act(draft)


def _is_counted(draft: Draft, sentence: Sentence) -> bool:
    """ "Spoke of 60 deaths": a number, and no flood, disease or accident that they died of."""
    if not any(number_words(word) for word in draft.counts.values()):
        return False
    harmless = word_class("nature") | word_class("disease") | word_class("road") | _ACCIDENTS
    return not any(word.lemma in harmless for word in sentence.words)


_ACCIDENTS = frozenset(
    "leak boiler cylinder firework methane faulty wiring short-circuit accidental accident gas".split())


_OWN_STAFF = frozenset(
    "staff reader traveller traveler partner visitor driver subscriber colleague motorist passenger student pupil "
    "guest customer applicant tenant parent swimmer hiker patient candidate shopper user employee".split())
_HAPPENINGS = frozenset("war violence conflict clash fighting unrest dispute battle crisis insurgency".split())


_ACCUSING = frozenset(("accuse", "blame", "suspect"))
_NATURE = ("nature", "accident", "disease", "animal", "culture", "business", "road")


def _is_act(draft: Draft) -> bool:
    """Whether somebody can have done it: storms and diseases are no actors; a war is, but names nobody."""
    if draft.type == "ACCUSE" and draft.mode == "allege" and not draft.actor and draft.word.lemma in _ACCUSING:
        return False
    named = draft.word.kid("dobj")
    if draft.rule == "accuse/label" and not draft.recipient and named is not None and named.lower == "what":
        return False  # "what it calls an aggression" names, and says nothing new
    if draft.type == "REJECT" and draft.word.lemma == "deny" and draft.standing is Standing.NEGATED:
        return False  # "neither confirmed nor denied" rejects nothing
    if draft.type == "MOBILIZE" and draft.word.is_nominal and not (draft.actor or draft.recipient or draft.holders):
        return False
    if draft.type == "ASSAULT" and draft.actor and not is_party(draft.actor[0]):
        lemma = draft.actor[0].lemma
        if any(lemma in word_class(name) for name in _NATURE):
            return False
        if lemma in _HAPPENINGS:
            draft.actor = []
    return True


def _is_plural_side(draft: Draft) -> bool:
    """ "The two militias are at war": both sides in one phrase."""
    if draft.type == "membership" or len(draft.actor) != 1 or draft.recipient:
        return False
    word = draft.actor[0]
    counted = word.kid("nummod") or word.kid("det", "predet")
    is_few = counted is not None and counted.lower in ("two", "three", "both", "four")
    return word.tag == "NNS" and is_few or word.lower == "both"


_NO_ANSWER = frozenset("comment elaborate confirm name identify be say answer speak disclose discuss give "
                       "specify".split())


def _is_no_answer(draft: Draft) -> bool:
    """ "Declined to comment", "asked not to be named": about the interview, not the conflict."""
    content = draft.word.kid("xcomp", "ccomp")
    if draft.type not in ("REJECT", "REQUEST") or content is None:
        return False
    mark = content.kid("mark")
    asks_whether = draft.word.lemma == "ask" and mark is not None and mark.lower == "whether"
    silent = content.lemma in _NO_ANSWER and content.kid("dobj") is None
    return asks_whether or silent and draft.word.lemma in ("decline", "refuse", "ask")


def has_party(draft: Draft) -> bool:
    """Whether one of its sides is a party to a conflict."""
    return any(is_strict_party(word) for word in (*draft.actor, *draft.recipient))


def _says_something(draft: Draft) -> bool:
    """A presupposed event noun counts only when the sentence adds a side, a place, a day or a holder."""
    if draft.actor or draft.recipient or draft.counts and any(word.kid("nummod") for word in draft.counts.values()):
        return True
    if draft.context.recommended and draft.type == "ASSAULT":
        return False  # "an inquiry into the violence" is what is wanted
    if draft.context.standings:
        return True
    return _is_described(draft) or bool(draft.time or draft.place or draft.holders) and not _only_points_back(draft)


_ACTS = ("ASSAULT", "COERCE", "RETREAT", "PROTEST", "SANCTION", "MOBILIZE")


def _is_clause(draft: Draft) -> bool:
    """ "The truce is holding", "emergency rule decreed at midnight": a clause says that it is so, though of nobody."""
    word = draft.word
    return draft.type in _ACTS and word.is_verb and word.dep in ("ROOT", "acl", "relcl", "conj", "advcl", "ccomp")


def _is_described(draft: Draft) -> bool:
    """ "After severe fighting", "a general strike": told of as something new, in a place of its own in the clause."""
    noun = draft.word
    if noun.dep == "dobj" and noun.head.lemma not in _STIRRING or noun.dep not in _PLACES or _is_definite(noun):
        return False
    if noun.dep == "pobj" and noun.head.lower not in _AROUND:
        return False
    if noun.dep == "nsubjpass" and noun.head.lemma in _DECREEING:
        return True
    return noun.kid("amod", "nummod") is not None


_PLACES = ("nsubj", "nsubjpass", "pobj", "conj", "dobj")
_STIRRING = frozenset("draw spark provoke trigger prompt attract meet bring cause".split())
_DECREEING = frozenset("impose declare decree proclaim".split())
_AROUND = frozenset("after amid during following before despite of in by into since against over".split())
_DEFINITE = frozenset("the this that these those such any".split())


_HAPPENING = frozenset("happen occur erupt break begin start continue last take conduct carry resume stop end flare "
                       "rage hold stage come enter go spread call organise organize".split())


def _only_points_back(draft: Draft) -> bool:
    """ "The offensive has emptied the villages": known already, and the place is that of something else."""
    article, verb = draft.word.kid("det"), draft.word.head
    is_subject = draft.word.dep in ("nsubj", "nsubjpass")
    if verb.lemma in _HAPPENING if is_subject else draft.word.dep == "dobj" and draft.holders:
        return False
    if article is None or article.lower not in _DEFINITE or draft.time or draft.counts:
        return False
    return draft.place is None or all(one is not draft.word for one in [*draft.place.ancestors()][:3])


_REASONS: tuple[tuple[Callable[[Draft, Sentence], bool], str], ...] = (
    (_lacks_party, "an everyday word without a party on either side"),
    (_lacks_count, "counts only with a number, and not of an accident, a disease or the weather"),
    (_is_done_to_another, "done to something else than the entry asks for"),
    (_is_signed, "the signing is told, and the deal with it"),
    (_is_rule_of_conduct, "a rule of conduct for one's own staff"),
    (_is_no_act, "nobody can have done it"),
    (lambda draft, _: draft.is_event and _is_no_answer(draft), "about the interview, not the conflict"),
)

"""Where the content of an attributing verb stands: a clause, an infinitive, a noun, what is said of it."""

from collections.abc import Iterable
from dataclasses import dataclass

from blowback.codebook.attributing import AttributingWord
from blowback.read.attributions.found import below
from blowback.read.attributions.words import load_words
from blowback.read.relays import stands_beside
from blowback.read.tree import Word

_WH = frozenset("what why how whether when where who which if whom whose".split())
_DASHES = (",", "-", "--")
_SELVES = frozenset("itself himself herself themselves each".split())
_SHOWN = ("prep", "advmod", "npadvmod", "acl", "xcomp", "ccomp", "oprd")
_NAMED = ("NOUN", "PROPN", "ADJ", "PRON", "NUM", "X")


@dataclass(frozen=True, slots=True)
class Use:
    """A verb read as one attributing word."""

    verb: Word
    word: AttributingWord
    passive: bool

    def takes(self, form: str) -> bool:
        """Whether the word's content can have this form."""
        return form in self.word.takes


def inserted(use: Use) -> list[Word]:
    """ "Prices, she said, will rise"; "as the mayor said"."""
    head = use.verb.head
    if not use.takes("clause") or head is use.verb or not head.is_verb:
        return []
    return below(head, without=[use.verb]) if stands_beside(use.verb, head) or _puts_it(use.verb) else []


def _puts_it(verb: Word) -> bool:
    """ "As one memo put it"."""
    thing, mark = verb.kid("dobj"), verb.kid("mark", "advmod")
    return verb.lemma == "put" and thing is not None and thing.lower == "it" and mark is not None and mark.lower == "as"


def clause(use: Use) -> list[Word]:
    """ "Said that it was late", "asked why"."""
    if not use.takes("clause"):
        return []
    for kid in use.verb.kids("ccomp", "csubjpass"):
        if _is_finite(kid):
            return below(kid, without=_of_the_speaker(kid, use.verb))
    return []


def _is_finite(verb: Word) -> bool:
    if _has_to(verb) or verb.tag == "VBG" and verb.kid("aux", "nsubj") is None:
        return any(kid.lower in _WH for kid in verb.children)
    return True


def _has_to(verb: Word) -> bool:
    return any(kid.lower == "to" and kid.dep == "aux" for kid in verb.children)


def _of_the_speaker(said: Word, verb: Word) -> list[Word]:
    """What the parse puts into the content but goes on about the speaker: "said it was late, adding that"."""
    out, todo = [], list(said.children)
    while todo:
        kid = todo.pop()
        if kid.is_verb and kid.i > verb.i and kid.dep in ("conj", "advcl") and _goes_on(kid, verb):
            out.append(kid)
        else:
            todo += kid.children
    return out


def _goes_on(kid: Word, verb: Word) -> bool:
    if not any(entry.word.id in ("say", "tell-something", "ask") for entry in load_words().on_verb(kid)):
        return False
    first = min(word.i for word in kid.subtree())
    around = (*kid.head.children, *kid.children)
    comma = any(word.text in _DASHES and 0 < first - word.i <= 2 for word in around)
    if kid.dep == "advcl":
        return comma and (kid.tag == "VBG" or kid.tag == verb.tag and kid.kid("mark") is not None)
    own = kid.kid("nsubj") is not None
    return kid.tag == verb.tag and kid.kid("aux", "auxpass") is None and (not own or comma)


def order(use: Use) -> list[Word]:
    """ "Urged them to leave": whom and what."""
    if not use.takes("order") or use.passive:
        return []
    for kid in use.verb.kids("ccomp", "xcomp", "advcl"):
        if kid.i > use.verb.i and _has_to(kid):
            patient = kid.kid("nsubj") or use.verb.kid("dobj", "dative") or use.verb.pobj("on", "upon", "for", "to")
            if patient is not None and patient.i > use.verb.i:
                return _together(patient, kid)
    return []


def _together(*heads: Word, without: Iterable[Word] = ()) -> list[Word]:
    """The words under several heads; a reduced relative clause under the first is left to the verb in it."""
    left = [*without, *(kid for kid in heads[0].kids("acl") if any(head.head is kid for head in heads))]
    return sorted({word for head in heads for word in below(head, without=left)}, key=lambda word: word.i)


def raised(use: Use) -> list[Word]:
    """ "The man is thought to have drowned", "the plan seems to work": the subject belongs to what is thought."""
    verb = use.verb
    seems = use.word.source == "none"
    subject = _patient(use) or verb.kid("nsubj")
    can_raise = use.passive and any(map(use.takes, ("infinitive-passive", "clause")))
    if subject is None or not (seems or can_raise):
        return []
    kinds = ("xcomp", "oprd", "acomp", "attr", "ccomp") if seems else ("xcomp",)
    said = next((kid for kid in verb.kids(*kinds) if kid.i > verb.i), None)
    if said is None and use.takes("like"):
        said = next(verb.preps("like"), None)
    if said is None:
        return []
    return below(said) if subject.lower in ("it", "there") else _together(subject, said)


def infinitive(use: Use) -> list[Word]:
    """ "Plans to leave"."""
    if not use.takes("infinitive") or use.passive:
        return []
    return _first(kid for kid in use.verb.kids("xcomp", "ccomp") if kid.i > use.verb.i and _has_to(kid))


def gerund(use: Use) -> list[Word]:
    """ "Denies taking it"."""
    if not use.takes("gerund") or use.passive:
        return []
    return _first(kid for kid in use.verb.kids("xcomp", "ccomp") if kid.i > use.verb.i and kid.tag == "VBG")


def _first(heads: Iterable[Word]) -> list[Word]:
    head = next(iter(heads), None)
    return below(head) if head is not None else []


def _patient(use: Use) -> Word | None:
    """Of whom or what it is said: the object, or the subject of a passive."""
    verb = use.verb
    if not use.passive:
        return verb.kid("dobj")
    return verb.kid("nsubjpass") or (verb.head if verb.dep == "acl" and verb.head.is_nominal else None)


def naming(use: Use) -> list[Word]:
    """ "Called the plan a disgrace": the plan and what it is called."""
    if not use.takes("naming"):
        return []
    for kid in use.verb.kids("oprd", "ccomp", "xcomp"):
        patient = kid.kid("nsubj") or _patient(use)
        if kid.i > use.verb.i and kid.pos in _NAMED and patient is not None:
            return _together(patient, kid)
    return []


def object_with(use: Use) -> list[Word]:
    """ "Accused the firm of fraud", "praised her for her calm", "described it as a gift"."""
    verb = use.verb
    names = [take.removeprefix("object-") for take in use.word.takes if take.startswith("object-")]
    patient = _patient(use)
    if not names or patient is None:
        return []
    more = [prep for host in (verb, patient) for prep in host.preps(*names) if prep.i > verb.i][:1]
    if "about" in names:
        more += [kid for kid in verb.kids("ccomp") if kid.i > verb.i]
    return without_asides(_together(patient, *more, without=_unlike_gerunds(more))) if more else []


def _unlike_gerunds(preps: list[Word]) -> list[Word]:
    """ "Accused them of lying and left": what the parse coordinates with the gerund but has another form."""
    gerunds = [kid for prep in preps for kid in prep.kids("pcomp") if kid.tag == "VBG"]
    return [kid for gerund in gerunds for kid in gerund.kids("conj") if kid.is_verb and kid.tag != "VBG"]


def plain_object(use: Use) -> list[Word]:
    """ "Cited a lack of money", "the plan was criticised"."""
    if not use.takes("object"):
        return []
    thing = _patient(use)
    if thing is None or thing.lower in _SELVES:
        return []
    if not use.passive and thing.i < use.verb.i and thing.pos != "PRON":
        return []
    shown = [kid for kid in use.verb.children if kid.i > thing.i and kid.dep in _SHOWN]
    return without_asides(_together(thing, *shown) if use.word.act == "evidence" else below(thing))


def preposition(use: Use) -> list[Word]:
    """ "Spoke about the storm", "called for a ban"."""
    if use.passive:
        return []
    return without_asides(_first(thing for prep in use.verb.preps(*use.word.takes)
                                 if prep.i > use.verb.i and (thing := prep.kid("pobj", "pcomp")) is not None))


def without_asides(words: list[Word]) -> list[Word]:
    """The words without a relative clause behind a comma at their end: "the plan, which came in May"."""
    aside = next((kid for word in words for kid in word.kids("relcl") if kid in words and _is_aside(kid)), None)
    if aside is None:
        return words
    left = set(map(id, aside.subtree()))
    return words if any(word.i > aside.i and id(word) not in left for word in words) else [
        word for word in words if id(word) not in left]


def _is_aside(clause: Word) -> bool:
    first = min(word.i for word in clause.subtree())
    return any(word.text == "," and first - 2 < word.i < first for word in clause.head.children)

"""One happening told by several words of a sentence is one claim: drafts absorb each other."""

from blowback.read.counting import count_field, number_words, tolls_of
from blowback.read.deaths import deaths_beside
from blowback.read.drafts import Draft
from blowback.read.grammar import clause_head, logical_object, logical_subject
from blowback.read.noun_sides import carrier_of, is_descendant
from blowback.read.parties import is_name, is_thing, word_class
from blowback.read.persons import people_meant
from blowback.read.tree import Word
from blowback.read.triggers import QUANTITY

CASUALTY = frozenset(
    "kill die wound injure dead death maim casualty toll injury fatality perish hurt martyr killing".split())
_HARDWARE = ("weapon", "vehicle", "explosive", "projectile", "uav", "aircraft")


def absorb(drafts: list[Draft]) -> list[Draft]:
    """The drafts that remain when event nouns are taken into their verbs and tolls into their attacks."""
    by_word = {draft.word.i: draft for draft in drafts}
    for draft in drafts:
        _take_subject_noun(draft, by_word)
        _take_means(draft, by_word)
    remaining = [draft for draft in drafts if not draft.absorbed]
    _merge_tolls(remaining)
    _merge_protests(remaining)
    return [draft for draft in remaining if not draft.absorbed]


def _merge_protests(drafts: list[Draft]) -> None:
    """ "Staged a sit-in to protest the verdict", "marched, shouting slogans": one protest."""
    protests = [draft for draft in drafts if draft.is_event and draft.type == "PROTEST" and not draft.absorbed]
    for later in protests:
        verb = later.word if later.word.is_verb else carrier_of(later.word)
        if verb is None or verb.dep not in ("advcl", "xcomp", "acl") or verb.kid("nsubj", "mark") is not None:
            continue
        above = {verb.head.i, verb.head.head.i}
        earlier = [one for one in protests if not one.absorbed and one.word.i < later.word.i]
        main = next((one for one in earlier if one.word.i in above or clause_head(one.word).i in above), None)
        if main is not None and main.standing is later.standing and later.mode in ("demo", main.mode):
            main.recipient, main.actor = main.recipient or later.recipient, main.actor or later.actor
            later.absorbed = True


def _is_assault(draft: Draft) -> bool:
    return draft.is_event and draft.type == "ASSAULT"


def _take_subject_noun(draft: Draft, by_word: dict[int, Draft]) -> None:
    """ "An air strike killed five": the strike's doer and mode, the verb's victims."""
    if not _is_assault(draft) or not draft.actor:
        return
    noun = draft.actor[0]
    of = noun.pobj("of") if noun.lemma in QUANTITY else None
    noun = of if of is not None and of.i in by_word else noun  # "a series of attacks killed nine"
    event = by_word.get(noun.i)
    if event is not None and event is not draft and event.is_event:
        if event.type != "ASSAULT":
            return
        draft.actor = event.actor
        _inherit(draft, event)
        return
    if noun.lemma != "bomber" and any(noun.lemma in word_class(name) for name in _HARDWARE):
        owner = owner_of(noun)
        draft.actor = [owner] if owner is not None else []
        draft.mode = draft.mode or _mode_of_means(noun)


def owner_of(means: Word) -> Word | None:
    """Whose weapon it is: "Russian drones", "the command's aircraft", "shells fired by the gangs"."""
    owner = next((kid for kid in means.kids("amod", "compound", "poss", "nmod") if is_name(kid) or kid.dep == "poss"
                  or kid.lemma in word_class("armed")), None)
    if owner is not None:
        return owner
    fired = next((kid for kid in means.kids("acl") if kid.pobj("by") is not None), None)
    if fired is not None:
        return fired.pobj("by")
    return means if means.lemma in word_class("aircraft") else None


def _inherit(draft: Draft, event: Draft) -> None:
    draft.mode = event.mode or draft.mode
    draft.place = draft.place or event.place
    draft.time = draft.time or event.time
    if not draft.recipient:
        draft.recipient = event.recipient
    elif event.recipient and event.recipient[0] is not draft.recipient[0]:
        draft.recipient = [*event.recipient, *draft.recipient]
    event.absorbed = True


_BEFORE_MEANS = ("in", "by", "with", "during", "from", "using", "when", "of")


def _take_means(draft: Draft, by_word: dict[int, Draft]) -> None:
    """ "Killed in an air strike", "shelled with rockets", "attacked by drones": the means gives mode and doer."""
    if not _is_assault(draft):
        return
    above = [draft.word.head] if draft.word.dep in ("oprd", "acomp") else []  # "reported dead in a drone strike"
    for prep in [prep for one in (draft.word, *above) for prep in one.preps(*_BEFORE_MEANS)]:
        means = prep.kid("pobj")
        if means is None:
            continue
        event = by_word.get(means.i)
        if event is not None and _is_assault(event) and event is not draft:
            if not draft.actor or draft.actor[0] is means:
                draft.actor = event.actor or _opponent(event, draft)
            _inherit(draft, event)
        elif prep.lower in ("with", "by", "in", "from"):
            mode = _mode_of_means(means)
            draft.mode = draft.mode or mode
            if mode and draft.actor and draft.actor[0] is means:
                draft.actor = []


def _opponent(event: Draft, draft: Draft) -> list[Word]:
    """ "Killed in an encounter with a patrol": the patrol killed them."""
    is_fight = bool(event.predicate and event.predicate.mutual and event.word.pobj("with") in event.recipient)
    opponents, event.recipient = (event.recipient, []) if is_fight and draft.recipient else ([], event.recipient)
    return opponents


MEANS = (
    ("drone", "drone uav unmanned quadcopter"), ("aerial", "jet warplane aircraft helicopter airstrike plane bomber"),
    ("heavy-weapons", "artillery rocket missile mortar shell tank howitzer grenade cannon"),
    ("explosives", "bomb mine ied explosive landmine dynamite"), ("suicide-attack", "suicide"),
    ("firearms", "gun rifle gunfire pistol bullet gunshot machine-gun firearm"),
    ("primitive", "knife machete axe sword stone spear arrow"), ("crowd-control", "teargas gas cannon"),
)


def _mode_of_means(noun: Word) -> str | None:
    lemmas = {noun.lemma, *(kid.lemma for kid in noun.kids("compound", "amod"))}
    if "suicide" in lemmas:
        return "suicide-attack"
    return next((mode for mode, words in MEANS if lemmas & set(words.split())), None)


def _merge_tolls(drafts: list[Draft]) -> None:
    """ "Stormed the village, killing 15": one attack with its victims."""
    attacks = [draft for draft in drafts if _is_assault(draft)]
    for later in attacks:
        if later.word.lemma not in CASUALTY or later.absorbed:
            continue
        for earlier in attacks:
            if earlier is later or earlier.absorbed or not _same_happening(earlier, later):
                continue
            _take_toll(earlier, later)
            break


def _hangs_above(earlier: Draft, later: Draft) -> bool:
    """ "Accused A of shelling B, killing five": the participle hangs on the verb of accusing."""
    verb = later.word
    if verb.dep != "advcl" or verb.tag != "VBG" or verb.i < earlier.word.i or verb.kid("nsubj") is not None:
        return False
    return bool(earlier.holders) and is_descendant(earlier.word, verb.head) and not is_descendant(earlier.word, verb)


def _same_happening(earlier: Draft, later: Draft) -> bool:
    if _hangs_above(earlier, later):
        return True
    if not later.actor and any(verb is later.word for verb in deaths_beside(earlier.word)):
        return True
    if (earlier.standing, earlier.holders) != (later.standing, later.holders):
        return False
    verb, main = clause_head(later.word), clause_head(earlier.word)
    while verb.dep == "conj" and verb.head.lemma in CASUALTY and verb.head is not main and main.head is not verb:
        verb = verb.head  # "killing 14 and wounding 60": both belong to the strike
    if main.head is verb and main.dep == "advcl":
        mark = main.kid("advmod", "mark")
        return mark is not None and mark.lower in ("when", "as", "after", "while") and (not later.actor)
    linked = verb.head is main and verb.dep in ("advcl", "conj", "xcomp", "ccomp", "relcl", "acl") or verb is main
    linked = linked or verb.dep == "advcl" and is_descendant(main, verb.head)
    if not linked:
        return False
    if not later.actor:
        return True
    if earlier.word.i in (word.i for word in later.actor):
        return True
    return any(one is other for one in earlier.actor for other in later.actor)


def _take_toll(earlier: Draft, later: Draft) -> None:
    for word in later.recipient:
        if all(word is not known for known in earlier.recipient):
            earlier.recipient = [*earlier.recipient, word]
    earlier.counts = {**later.counts, **earlier.counts}
    earlier.place = earlier.place or later.place
    earlier.time = earlier.time or later.time
    earlier.mode = earlier.mode or later.mode
    later.absorbed = True


def note_counts(draft: Draft) -> None:
    """Which noun phrase gives which count."""
    if draft.kind == "option":
        return
    field = count_field(draft.word.lemma) if not _is_mere_shot(draft) else None
    field = field or next((found for word in draft.extra if (found := count_field(word.lemma))), None)
    if field is not None:
        noun = _counted(draft)
        if noun is not None:
            draft.counts[field] = noun
    if _is_assault(draft):
        for head in (draft.word, clause_head(draft.word)):
            for told, noun in tolls_of(head):
                draft.counts.setdefault(told, noun)
                if not draft.recipient and noun.pos != "NUM" and number_words(noun) and not is_thing(noun):
                    draft.recipient = [noun]


def _is_mere_shot(draft: Draft) -> bool:
    """ "Shot four men" does not say that they died."""
    return draft.word.lemma in ("shoot", "gun") and not any(
        word.lower in ("dead", "down", "death") or word.lemma == "kill" for word in draft.extra)


def _counted(draft: Draft) -> Word | None:
    """The noun whose number counts: who was killed, or who died."""
    word = draft.word
    if word.lemma in ("die", "flee", "perish", "drown", "lose", "give"):
        return logical_subject(word)
    if word.is_verb or word.pos == "ADJ":
        patient = logical_object(word) if word.is_verb else None
        return draft.recipient[0] if draft.recipient else patient
    if word.lemma in ("toll", "number", "dead", "death") and word.head.is_verb and not number_words(word):
        return word.head.pobj("at", "to")
    victims = draft.recipient[0] if draft.recipient and draft.recipient[0].dep == "pobj" else None
    return victims if victims is not None and (number_words(victims) or people_meant(victims)) else word


__all__ = ["absorb", "carrier_of", "logical_object", "note_counts"]

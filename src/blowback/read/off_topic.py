"""What is told in the words of a conflict and is none: sport, fiction, the weather, everyday crime, a metaphor."""

import re
from collections.abc import Callable, Iterable

from blowback.read.drafts import Draft
from blowback.read.grammar import clause_head, logical_subject
from blowback.read.parties import is_strict_party, word_class
from blowback.read.tree import Sentence, Word

__all__ = ["off_topic"]


def off_topic(draft: Draft, sentence: Sentence) -> str | None:
    """Why a draft has nothing to do with a conflict; None when it may have."""
    return next((reason for is_so, reason in _REASONS if is_so(draft, sentence)), None)


_TOLD_OF_WAR = frozenset(("ASSAULT", "COERCE", "SANCTION", "PROTEST", "THREATEN"))
# What a state lays on everybody, whatever crime the sentence speaks of besides.
_RULED = frozenset(("curfew", "restrict", "ban", "censor"))
_FOUGHT_IN_SPEECH = frozenset("drug inflation corruption poverty deficit tax hunger waste obesity litter crime".split())
_SPORT_TOO = frozenset(("league", "goal", "cup", "match", "stadium"))
_PLAY = frozenset("score cross point run box lap kick innings serve goal wicket ball tackle fumble".split())
_ACCIDENTS = frozenset(
    "leak boiler cylinder firework methane faulty wiring short-circuit accidental accident gas".split())
_STRAYED = frozenset("overturn skid derail capsize collide".split())
_VERY_REAL = frozenset(("plot", "documentary", "series", "script", "episode", "drama"))
_LAW = frozenset("police policeman officer guard ranger security agent".split())
_TELLING = frozenset(
    "show tell depict follow open end begin start portray feature imagine narrate say see describe recount have let "
    "set".split())


def _lemma_in(words: Iterable[Word], *classes: str) -> bool:
    return any(word.pos == "NOUN" and {word.lemma, word.lower.removesuffix("es")} & word_class(name)
               for word in words for name in classes)


def _has_armed(draft: Draft, *, besides: frozenset[str] = frozenset()) -> bool:
    """Whether an armed party stands on either side."""
    named = (word for side in (*draft.actor, *draft.recipient) for word in (side, *side.children))
    return any(word.lemma in word_class("armed") and word.lemma not in besides for word in named)


def _is_sport(draft: Draft, sentence: Sentence) -> bool:
    if _has_armed(draft):
        return False
    found = [word for word in sentence.words if word.lemma in word_class("sport") and word.pos != "PROPN"]
    played_at = any(word.lemma in word_class("game") & word_class("sport") for word in draft.recipient)
    if len({word.lemma for word in sentence.words if word.lemma in _PLAY and word.pos == "NOUN"}) > 1:
        return True
    return len(found) > 1 or played_at or any(word.lemma not in _SPORT_TOO for word in found)


def _is_everyday_crime(draft: Draft, sentence: Sentence) -> bool:
    """Thefts, robberies and forged tickets, unless an armed party is in it."""
    if draft.kind == "event" and (draft.type not in _TOLD_OF_WAR or draft.mode in _RULED):
        return False
    if _has_armed(draft, besides=_LAW):
        return False
    return draft.kind in ("event", "consequence") and any(
        word_class("crime") & {word.lemma, word.lower, *(f"{kid.lemma} {word.lemma}" for kid in word.kids("compound"))}
        for word in sentence.words)


def _is_figurative(draft: Draft, _: Sentence) -> bool:
    """ "A price war", "a war on cancer", "fought a losing battle against the mud", "would kill for a coffee"."""
    if draft.kind != "event" or draft.type != "ASSAULT":
        return False
    if draft.word.lemma == "kill" and not draft.recipient and draft.word.pobj("for") is not None:
        return True
    fight = [word for word in (draft.word, *draft.extra, *draft.recipient) if word.is_nominal]
    if any(kid.lemma in word_class("figurative") for word in fight for kid in word.kids("compound", "amod")):
        return True
    return any(word.lemma in _FOUGHT_IN_SPEECH for word in draft.recipient) or _lemma_in(
        draft.recipient, "disease", "nature")


_UNREAL = frozenset("invented simulated imaginary fictitious fictional imagined hypothetical".split())


def _is_fiction(draft: Draft, _: Sentence) -> bool:
    """ "A thriller in which commandos storm an embassy", "in the film", "the opera ends when"; wizards and zombies."""
    if draft.kind != "event":
        return False
    above = list(draft.word.ancestors())
    if any(_is_made_up(word) for word in above):
        return True
    if _lemma_in((*draft.actor, *draft.recipient), "fantasy") or any(
            kid.lower in _UNREAL for kid in draft.word.kids("amod")):
        return True
    return any(_is_told_in(verb) for verb in (draft.word, *above) if verb.is_verb)


def _is_told_in(verb: Word) -> bool:
    subject = verb.kid("nsubj")
    if subject is not None and verb.lemma in _TELLING and _is_made_up(subject):
        return True
    return any(_is_made_up(kid) for prep in verb.preps("in", "throughout") for kid in prep.kids("pobj"))


def _is_made_up(noun: Word) -> bool:
    if noun.pos != "NOUN" or noun.pobj("of") is not None:
        return False
    if noun.lemma == "season" and noun.kid("amod") is not None and noun.dep == "nsubj":
        return True
    named = noun.lemma, *(f"{kid.lemma} {noun.lemma}" for kid in noun.kids("compound", "amod"))
    return any(name in word_class("fiction") for name in named) and noun.lemma not in _VERY_REAL


def _is_accident(draft: Draft, sentence: Sentence) -> bool:
    """A blast that the sentence puts down to gas or bad wiring; deaths when a bus overturned."""
    if draft.actor or draft.kind != "event" or draft.type != "ASSAULT":
        return False
    if draft.mode == "explosives" and any(word.lemma in _ACCIDENTS for word in sentence.words):
        return True
    return any(_strays(clause) for clause in draft.word.kids("advcl"))


def _strays(clause: Word) -> bool:
    """ "When their car left the road"."""
    subject = clause.kid("nsubj")
    vehicle = subject is not None and subject.lemma in word_class("road")
    return vehicle and (clause.lemma in _STRAYED or any(kid.lemma in ("road", "rail", "track")
                                                        for kid in clause.subtree()))


def _is_done_by_nature(draft: Draft, _: Sentence) -> bool:
    """ "Heavy rain forced the closure of two passes": the weather is no party."""
    cause = draft.actor[0] if draft.actor else None
    if cause is None and draft.word.is_nominal and draft.is_event:
        cause = logical_subject(clause_head(draft.word))
    if cause is None or cause.pos != "NOUN" and not cause.opens:
        return False
    if not {cause.lemma, cause.lower.removesuffix("s")} & word_class("nature"):
        return False
    of_conflict = draft.type in ("violence", "security") or any(is_strict_party(word) for word in draft.recipient)
    return draft.kind == "event" or not of_conflict


def _is_done_by_paper(draft: Draft, _: Sentence) -> bool:
    """ "A report shook the chocolate industry": no consequence of a conflict."""
    done_to_party = any(is_strict_party(word) for word in draft.recipient)
    return draft.kind == "consequence" and not done_to_party and _lemma_in(draft.actor[:1], "culture", "medium")


def _is_homely(draft: Draft, _: Sentence) -> bool:
    """ "Attacked the soup", "the vaccine kills germs": done to, or by, animals, germs and kitchen things."""
    if not draft.is_event or _has_armed(draft, besides=_LAW | {"gang"}):
        return False
    done_to = draft.recipient[:1] if draft.type in _TOLD_OF_WAR or draft.type == "RETREAT" else []
    if draft.mode in ("arrest", "convict") or draft.type == "SANCTION":
        done_to += [word for gerund in draft.word.subtree() if gerund.tag == "VBG" for word in gerund.kids("dobj")]
    return _lemma_in((*draft.actor[:1], *done_to), "animal", "disease", "household")


def _is_addressed(draft: Draft, _: Sentence) -> bool:
    """ "If you are arrested abroad": the reader of a piece of advice is no party; a foe addressed in a threat is."""
    sides = (*draft.actor, *draft.recipient)
    addressed = any(word.lower == "you" or any(kid.lower == "your" for kid in word.kids("poss")) for word in sides)
    return addressed and draft.is_event and not draft.holders and not any(
        is_strict_party(word) and word.lower not in ("somebody", "someone", "anybody") and not word.kids("poss")
        for word in sides)


_LONG_AGO = frozenset("medieval ancient prehistoric antiquity feudal mediaeval neolithic".split())
_CENTURY = re.compile(r"(\d{1,2})(?:st|nd|rd|th)")


def _is_history(draft: Draft, sentence: Sentence) -> bool:
    """ "Besieged in the Middle Ages", "the 14th-century war": before there were the parties that we follow."""
    if not draft.is_event:
        return False
    return any(_is_long_ago(word) for word in sentence.words)


def _is_long_ago(word: Word) -> bool:
    if word.lemma in _LONG_AGO or word.lower.removesuffix("s") == "age" and any(
            kid.lower in ("middle", "bronze", "iron", "stone", "dark") for kid in word.children):
        return True
    if word.lemma == "century" and word.dep == "pobj":
        ordinal = next((match for kid in word.children if (match := _CENTURY.fullmatch(kid.lower))), None)
        return ordinal is not None and int(ordinal[1]) < 19
    year = word.text if word.pos == "NUM" and word.head.lower in ("in", "of", "since", "from") else ""
    return year.isdigit() and len(year) in (3, 4) and word.head.dep == "prep" and 500 < int(year) < 1800 and (
        not word.children and word.dep == "pobj")


_WORDS_ONLY = frozenset("ACCUSE AGREE SUPPORT REJECT REQUEST CONSULT COOPERATE".split())


def _is_among_others(draft: Draft, _: Sentence) -> bool:
    """ "The brewery accused its rival", "the guild welcomed a new oven": words between those who are no parties."""
    sides = (*draft.actor, *draft.recipient)
    if draft.type not in _WORDS_ONLY or not (draft.actor and draft.recipient) or draft.holders:
        return False
    return not any(is_strict_party(word) or word.pos in ("PRON", "PROPN", "NUM", "DET") for word in sides)


_REASONS: tuple[tuple[Callable[[Draft, Sentence], bool], str], ...] = (
    (_is_sport, "a sentence about sport"),
    (_is_everyday_crime, "everyday crime"),
    (_is_figurative, "a figure of speech"),
    (_is_fiction, "told of a film, a book or a play"),
    (_is_accident, "an accident"),
    (_is_done_by_nature, "the work of nature"),
    (_is_done_by_paper, "the effect of a paper or a show"),
    (_is_homely, "of animals, germs or things of the house"),
    (_is_history, "a history lesson"),
    (_is_among_others, "between those who are no parties"),
    (_is_addressed, "said to the reader"),
)

"""Who does it when one party acts through another, and where troops are sent."""

from blowback.read.drafts import Draft, is_pure_place
from blowback.read.names import is_country, is_known_party, is_place_name
from blowback.read.parties import is_party, word_class
from blowback.read.tree import Word


def deploy_to_places(drafts: list[Draft]) -> None:
    """ "Sent soldiers to Abidjan" moves troops to a place; "sent soldiers to the rebels" backs them."""
    for draft in drafts:
        if draft.kind == "tie" and draft.mode == "troops" and draft.recipient and is_pure_place(draft.recipient[0]):
            draft.kind, draft.type = "event", "MOBILIZE"
            draft.place, draft.recipient = draft.recipient[0], []


_SENDING = frozenset("send fly dispatch ship move transfer lend deploy".split())
_FORM_OF_MODE = {"weapons": "weapons", "troops": "troops"}


def lend_to_parties(drafts: list[Draft]) -> None:
    """ "Sent troops and missiles to the rebels" backs them: no move of troops to a place."""
    for draft in drafts:
        form = _FORM_OF_MODE.get(draft.mode or "")
        if draft.type != "MOBILIZE" or form is None or draft.word.lemma not in _SENDING or not draft.actor:
            continue
        given = draft.word.pobj("to") or draft.word.kid("dative")
        if given is not None and _is_armed_party(given):
            draft.kind, draft.type, draft.mode, draft.recipient, draft.place = "tie", "support", form, [given], None


def _is_armed_party(noun: Word) -> bool:
    is_group = is_known_party(noun) and not is_country(noun) and not is_place_name(noun)
    return is_group or noun.lemma in word_class("armed")


_FIGHTING = frozenset(("fight", "battle", "combat"))


def drop_purposes(drafts: list[Draft]) -> list[Draft]:
    """ "Sent soldiers to fight": what they are sent for has not happened by that."""
    sent = {draft.word.i for draft in drafts if draft.type == "MOBILIZE" or draft.mode == "troops"}
    return [draft for draft in drafts if not (draft.type == "ASSAULT" and draft.word.lemma in _FIGHTING
            and draft.word.tag == "VB" and any(one.i in sent for one in draft.word.ancestors()))]


def through_instruments(drafts: list[Draft]) -> None:
    """ "Using B for killings", "arming B to fight C": B does it, not its patron."""
    patrons = {draft.word.i: draft for draft in drafts if draft.kind == "tie" and draft.type in ("control", "support")
               and draft.recipient and is_party(draft.recipient[0])}
    for draft in drafts:
        verb = _governor(draft.word)
        patron = patrons.get(verb.i) if verb is not None else None
        if patron is not None and patron is not draft and draft.is_event and patron.recipient[0] not in draft.recipient:
            draft.actor = patron.recipient


def _governor(word: Word) -> Word | None:
    if word.dep == "pobj" and word.head.lower in ("for", "in"):
        return word.head.head
    if word.tag == "VB" and word.dep in ("advcl", "xcomp", "acl", "relcl"):
        return word.head if word.head.is_verb else next((one for one in word.ancestors() if one.is_verb), None)
    return word.head.head if word.dep == "pcomp" and word.head.lower == "for" else None

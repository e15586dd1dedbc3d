"""PLOVER's root types for claims of the codebook.

PLOVER has roots for events only, CAMEO codes the intention of an act apart from the act, and the codebook keeps some
CAMEO codes elsewhere than PLOVER's conversion table does. So, for a claim read as a PLOVER event:

- what an actor is only going to do is AGREE when it is friendly and THREATEN when it is hostile (CAMEO 03, 13), but
  what is ordered, decided or approved is read as done;
- a friendly act that is said not to happen is REJECT (CAMEO 12);
- a conviction is ACCUSE (CAMEO 116); sanctions without a mode are COERCE (CAMEO 163);
- a tie of support is AID, or SUPPORT where it is political; an alliance or a link is COOPERATE;
- a recommended course of action is REQUEST, and ACCUSE where it is sanctions or force against somebody (CAMEO 113);
- people who flee somewhere ask for refuge there: REQUEST.
"""

import re

from blowback.model import Claim, Kind, Standing

FRIENDLY = frozenset(("AID", "COOPERATE", "RETREAT", "CONCEDE", "SUPPORT", "AGREE", "CONSULT"))
HOSTILE = frozenset(("COERCE", "SANCTION", "ASSAULT", "PROTEST"))
_INTENDED = (Standing.PLANNED, Standing.CONDITIONAL)
_TIES = {"support": "AID", "alliance": "COOPERATE", "link": "COOPERATE"}
_DECIDED = re.compile(r"order|decid|decision|decree|approv|authoris|authoriz|allow|grant|rul(?:ed|ing)")
PENTA = {
    "AGREE": 1, "CONSULT": 1, "SUPPORT": 1, "CONCEDE": 1, "COOPERATE": 2, "AID": 2, "RETREAT": 2, "YIELD": 2,
    "REQUEST": 3, "ACCUSE": 3, "REJECT": 3, "THREATEN": 3, "PROTEST": 4, "SANCTION": 4, "MOBILIZE": 4, "COERCE": 4,
    "ASSAULT": 4}


def root_of(claim: Claim) -> str | None:
    """The PLOVER root that a claim amounts to, None where there is none."""
    if claim.kind is Kind.EVENT:
        return _by_standing(claim, _event_root(claim))
    if claim.kind is Kind.TIE:
        root = "SUPPORT" if claim.mode == "political" else _TIES.get(claim.type)
        return _by_standing(claim, root) if root is not None else None
    if claim.kind is Kind.OPTION:
        is_hostile = claim.type in ("sanction", "use-force") and claim.recipient and not claim.actor
        return "ACCUSE" if is_hostile else "REQUEST"
    return "REQUEST" if claim.type == "displacement" else None


def _event_root(claim: Claim) -> str:
    if claim.type == "SANCTION" and claim.mode == "convict":
        return "ACCUSE"
    return "COERCE" if claim.type == "SANCTION" and claim.mode is None else claim.type


def _by_standing(claim: Claim, root: str) -> str:
    """What an intended or a negated act comes to."""
    is_decided = claim.cue is not None and _DECIDED.search(claim.cue.quote.lower()) is not None
    if claim.standing in _INTENDED and not is_decided:
        return "AGREE" if root in FRIENDLY else "THREATEN" if root in HOSTILE else root
    return "REJECT" if claim.standing is Standing.NEGATED and root in FRIENDLY else root

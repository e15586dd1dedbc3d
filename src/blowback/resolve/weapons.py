"""The class of weapon of a paragraph: by the modes of its claims, else by the words of the text."""

import re
from collections.abc import Iterator, Sequence

from blowback.model import Claim

CLASSES = ("fire", "explosives", "firearms", "blades")
_BY_MODE = {"explosives": "explosives", "suicide-attack": "explosives", "heavy-weapons": "explosives",
            "aerial": "explosives", "drone": "explosives", "firearms": "firearms"}
_FIRE = (r"set (?:\w+ ){0,6}?(?:on fire|ablaze|alight)|set fire|arson\w*|molotov|(?:petrol|gasoline|fire)[ -]?bombs?|"
         r"firebomb\w*|torch(?:ed|ing)|incendiary|burn(?:ed|t|ing)?|ignit\w+|gasoline|gas canisters?")
_EXPLOSIVES = (r"bomb\w*|explo\w+|grenades?|mines?|landmines?|ieds?|rockets?|mortars?|detonat\w+|dynamit\w+|blasts?|"
               r"blew up|blown up|missiles?|shells?|tnt")
_FIREARMS = (r"gun\w*|shot|shoot\w*|rifles?|pistols?|bullets?|snipers?|(?:opened|opening) fire|fired (?:on|at|upon)|"
             r"kalashnikovs?|ak-47s?|armed men|ambush\w*|sprayed")
_BLADES = r"kni(?:fe|ves)|stabb\w*|machetes?|behead\w*|decapitat\w*|slit|hacked|throats?|axes?|swords?"
_WORDS = {name: re.compile(rf"\b(?:{words})\b", re.IGNORECASE) for name, words in
          zip(CLASSES, (_FIRE, _EXPLOSIVES, _FIREARMS, _BLADES), strict=True)}


def weapon_class(text: str, claims: Sequence[Claim]) -> str | None:
    """What the first attack was made with, or None where nothing says so; a fire is seldom a mode, so its words win."""
    mode = next(_modes(claims), None)
    if mode is not None and not _WORDS["fire"].search(text):
        return mode
    found = [(match.start(), name) for name, pattern in _WORDS.items() if (match := pattern.search(text))]
    return min(found, key=lambda pair: (pair[0], CLASSES.index(pair[1])))[1] if found else None


def _modes(claims: Sequence[Claim]) -> Iterator[str]:
    for claim in claims:
        if claim.type == "ASSAULT" and claim.mode in _BY_MODE:
            yield _BY_MODE[claim.mode]

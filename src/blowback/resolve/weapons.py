"""With what a paragraph says it was done: the class of weapon, from the modes of its claims and the words beside them."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from blowback.model import Claim

CLASSES = ("explosives", "firearms", "fire", "blades")
_BY_MODE = {"explosives": "explosives", "suicide-attack": "explosives", "heavy-weapons": "explosives",
            "aerial": "explosives", "drone": "explosives", "firearms": "firearms"}
_WORDS = (
    ("fire", r"set (?:\w+ ){0,6}?(?:on fire|ablaze|alight)|set fire|arson|molotov|(?:petrol|gasoline|fire) ?bombs?|firebomb\w*|"
             r"torch(?:ed|ing)|incendiary|burn(?:ed|t|ing)?|ignit\w+|gasoline|gas canisters?"),
    ("explosives", r"bomb\w*|explo\w+|grenades?|mines?|landmines?|ieds?|rockets?|mortars?|detonat\w+|dynamit\w+|blasts?|"
                   r"blew up|blown up|missiles?|shells?|tnt"),
    ("firearms", r"gun\w*|shot|shoot\w*|rifles?|pistols?|bullets?|sniper|opened fire|fired (?:on|at|upon)|open(?:ing)? fire|"
                 r"machine[- ]?guns?|kalashnikovs?|ak-47s?|armed men|ambush\w*|sprayed"),
    ("blades", r"kni(?:fe|ves)|stabb\w*|machetes?|behead\w*|decapitat\w*|slit|hacked|throats?|axes?|swords?"),
)
_PATTERNS = tuple((name, re.compile(rf"\b(?:{words})\b", re.IGNORECASE)) for name, words in _WORDS)


def weapon_class(text: str, claims: Sequence[Claim]) -> str | None:
    """The class that the first attack was made with, or None where nothing says so."""
    modes = Counter(_modes(claims))
    for name in (next(iter(modes), None),):
        if name is not None and not _is_fire(text):
            return name
    found = [(match.start(), n, name) for n, (name, pattern) in enumerate(_PATTERNS) if (match := pattern.search(text))]
    return min(found)[2] if found else None


def _is_fire(text: str) -> bool:
    return _PATTERNS[0][1].search(text) is not None


def _modes(claims: Sequence[Claim]) -> Iterator[str]:
    for claim in claims:
        if claim.type == "ASSAULT" and claim.mode in _BY_MODE:
            yield _BY_MODE[claim.mode]

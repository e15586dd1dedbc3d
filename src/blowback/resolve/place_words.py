"""The words around a place's name, as parts of patterns: what it is, where it lies, how far away."""

import re

LEAD = re.compile(r"(?:in|at|inside|across|throughout|within|from|into|on|the|a|an|its|their|several|villages? in|"
                  r"parts of|much of|most of|areas? of)\s+", re.IGNORECASE)
TYPES = {
    "admin-1": "province|region|state|governorate|oblast|department|division|emirate|krai|autonomous region",
    "admin-2": "district|county|territory|(?:tribal |political )?agency|tribal district|tribal area|frontier region|"
               "tehsil|sub-?tehsil|taluka|taluk|tahsil|subdivision|sub-division|township|lga|local government area|"
               "sub-?district|woreda|area|areas|valley|belt|sector|union council|constituency",
    "settlement": "city|town|village|municipality|commune|suburb|neighbou?rhood|hamlet|port|airport|airbase|air base|"
                  "camp|refugee camp|crossing|border crossing|border post|base|gate|market|bazaar|bazar|mohall?ah?|"
                  "colony|locality|quarter|ward|chowk|cantonment|headquarters|fort|check-?post|check point|outpost|"
                  "pass|dam|bridge|station|police station|police station area|chak|cantt|hills|"
                  "mountains?|hospital|jail",
}
TYPE = "|".join(TYPES.values())
KIND_BEFORE = (r"village|town|city|district|tehsil|tahsil|province|killi|kili|goth|chak|basti|mohall?ah?|mauza|deh|"
               r"mount|tribal district|agency")
DIRECTION = r"(?:north|south)[ -]?(?:east|west)?(?:ern)?|(?:east|west)(?:ern)?|central|centre|middle"
NEAR = (r"near|outside|around|close to|next to|adjacent to|off|along|toward|towards|to|(?:the )?outskirts of|"
        r"(?:the )?edge of|suburbs of|road to|bordering|vicinity of|not far from|"
        rf"(?:{DIRECTION}) of|surroundings of|countryside of")
WAY = "road|highway|route|corridor|stretch|border|front|line|motorway"
INSIDE = ("soil|territory|capital|side|borders|border region|border areas?|airspace|waters|coast|countryside|islands?|"
          "mountains|hills|desert|river|suburbs|outskirts")
KINDS = re.compile(rf"(?:{TYPE}|{KIND_BEFORE}|{DIRECTION}|upper|lower|fr|{WAY}|{INSIDE})s?",
                   re.IGNORECASE)
"""Words that are no name of a place, also where they are written with a capital."""
FAR = (r"(?:(?:about|some|around|nearly|roughly|approximately|just|an estimated|over|almost|at least) )*"
       r"(?P<many>\d+(?:[.,]\d+)?|[a-z-]+(?: [a-z-]+)?)[ -]?(?P<unit>kms?|kilomet(?:er|re)s?|miles?|mi)\b")
KM_PER_MILE = 1.609
NEAR_KM = 15.0


def level_of(kind: str) -> str:
    """The precision that a word for a kind of place stands for."""
    return next(precision for precision, words in TYPES.items() if re.fullmatch(words, kind, re.IGNORECASE))

"""The expressions for a time that sentences hold, as one pattern; the words are those of `text.day_words`.

What `resolve.days` can turn into days is found here, and what it leaves open (seasons, fiscal years, months of another
calendar) is found too, so that its words are kept. Unlike there, capitals count: "May" is a month, "may" is none.
"""

import re
from collections.abc import Iterator

from blowback.text.day_words import MONTHS, ORDINALS, one_of


def _capital(names: tuple[str, ...]) -> str:
    return "|".join(name[0].upper() + name[1:] for name in names)


_SHOUTED = "JAN|FEB|MAR|APR|MAY|JUN|JUL|AUG|SEP|OCT|NOV|DEC"
MONTH = rf"(?:{_capital(MONTHS)}|{_SHOUTED})\.?"
_MONTH_ALONE = r"(?:January|February|April|June|July|August|September|October|November|December)"
_DAY = r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
_UNIT = (r"(?:day|week|fortnight|weekend|month|year|decade|night|morning|evening|afternoon|century|quarter|hour|summer"
         r"|winter|spring|autumn)s?")
_AMOUNT = (r"(?:\d+|a|an|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|eighteen|twenty|thirty"
           r"|forty|several|many|few|some|a couple of)")
_ROUGHLY = r"(?:about |around |some |roughly |nearly |almost |more than |over |less than |just over |at least )"
_EDGE = r"(?i:early|late|mid|the end of|the start of|the middle of|the beginning of|earlier|later)"
_TURN = r"(?i:last|previous|this|next|coming|the same|that)"
_YEAR = r"(?:1[89]|20)\d\d"
# A figure of four digits that counts something is no year.
_NO_MORE = (r"(?![\d,.]\d|-[a-z]| (?:met(?:re|er)s|kilomet|km|miles|feet|ton(?:ne)?s|dollars|euros|people|men|women"
            r"|children|troops|soldiers|fighters|rounds|per ?cent)\b)")
_DOM = r"\d{1,2}(?:st|nd|rd|th)?"
_ORDINAL = rf"(?i:{one_of(ORDINALS)})"
_OF_YEAR = rf"(?:,? (?:of )?(?:{_YEAR}|(?i:last|this|next|that|the same) year))"
_TO = r"(?: ?[-–—/] ?| (?:and|to|until|through) )"
_DATE = rf"(?:{_DOM} (?:of )?{MONTH}(?:,? {_YEAR})?|{MONTH} {_DOM}(?:,? {_YEAR})?(?!\d))"
_HIJRI = (r"(?:Muharram|Safar|Rabi[- ](?:al-|ul-)?(?:[Aa]wwal|[Aa]khir|[Tt]hani|I{1,2})|Jumada[- ](?:al-|ul-)?\w+|Rajab"
          r"|Sha['’]?ban|Ramadan|Ramadhan|Ramzan|Shawwal"
          r"|(?:Dhu|Zul)['’ -]?(?:al-|ul-|l-)?(?:[Qq]a['’]?d\w+|[Hh]ijja\w*))")
_FEAST = (r"(?:Eid(?:[- ](?:al|ul|uz|ad)[- ](?:Fitr|Adha|Azha|Zuha))?|Ashura|Arbaeen|Nowruz|Newroz|Diwali|Easter"
          r"|Passover|Ramadan|Ramzan|(?:Christmas|New Year['’]s)(?: (?:Day|Eve))?)")
_AFTER_PREPOSITION = (r"(?:(?<=[io]n )|(?<=[IO]n )|(?<=during )|(?<=During )|(?<=since )|(?<=before )|(?<=after )"
                      r"|(?<=until ))")
_TENS = r"(?:thirties|forties|fifties|sixties|seventies|eighties|nineties)"

# What is more precise stands first; at one place of the text the first that fits is taken.
_CORE = "|".join((
    rf"{_YEAR}-\d\d(?:-\d\d)?(?!\d)|{_YEAR}/\d\d?/\d\d?(?!\d)|(?<![\d.])\d\d?([./-])\d\d?\1{_YEAR}(?!\d)",
    rf"{_DOM}-{MONTH}-{_YEAR}",
    rf"(?:(?:the )?week (?:of|beginning|starting|ending)(?: on)? )(?:{_DATE})",
    rf"(?:(?:epidemiological|epi|ISO) )?(?i:week) \d\d?(?: of|,) {_YEAR}",
    (rf"(?:the )?(?:night|evening|morning|afternoon|weekend) of (?:the )?(?:{MONTH} {_DOM}(?:{_TO}(?:{MONTH} )?{_DOM})?"
     rf"|{_DOM}(?:(?: {MONTH})?{_TO}{_DOM})? {MONTH}|{_DOM})(?:,? {_YEAR})?"),
    rf"{_DOM}(?:, {_DOM})+,? and {_DOM} {MONTH}(?:,? {_YEAR})?|{MONTH} {_DOM}(?:, {_DOM})+,? and {_DOM}(?:,? {_YEAR})?",
    rf"{_DOM}(?:{_TO}{_DOM})? (?:of )?{MONTH}(?:,? {_YEAR})?",
    rf"{_DOM} (?:of )?{_TURN} month",
    rf"{_ORDINAL} of {MONTH}(?:,? {_YEAR})?|{MONTH} the (?:{_DOM}|{_ORDINAL})(?:,? {_YEAR})?",
    rf"{MONTH} {_DOM}(?:{_TO}{_DOM}(?! (?:{MONTH})))?(?:,? {_YEAR})?(?![\d-]\d|\d)",
    (r"(?:the )?(?i:first|second|third|fourth|last|opening|closing|final|early) (?:week|days|part|weeks) of "
     rf"(?:the )?(?:{MONTH}|{_YEAR}|month|year|war|{_TURN} (?:month|year))(?:,? {_YEAR})?"),
    rf"(?:the )?(?i:first|second|third|fourth|last) (?:quarter|half|(?:\w+ )?months){_OF_YEAR}",
    r"(?:the )?(?i:first|second|third|fourth|last) quarter(?! of| mile)",
    rf"(?:Q[1-4]|H[12]){_OF_YEAR}",
    rf"(?:the )?(?i:start|beginning|middle|end) of (?:the|{_TURN}) (?:week|month|year|decade|century)|year[- ]end",
    rf"(?:{_EDGE}(?:[- ]to[- ]| and |/))(?:mid|late)[ -]{MONTH}(?:,? {_YEAR})?",
    rf"{MONTH}{_TO}{MONTH},? {_YEAR}|{MONTH}(?:,| of)? {_YEAR}|{MONTH} (?:of )?(?i:last|this|next) year",
    rf"(?i:last|next|this) {MONTH}(?![a-z])",
    (rf"(?i:last |next |this |early |late |on |every |each )?{_DAY}(?: (?:morning|evening|night|afternoon))?"
     rf"(?: (?:last|this|next) week| the (?:{_DOM}))?"),
    rf"(?<=[Oo]n ){_DAY}s\b",
    r"(?i:day (?:before yesterday|after tomorrow)|half an? (?:decade|century) ago|so far (?:in )?this year)",
    rf"(?i:{_ROUGHLY}?{_AMOUNT} )?{_UNIT} ago(?: on {_DAY}|(?i: today| to the day| this month))?",
    (rf"(?:{_EDGE} )?(?i:last|this|next|the same|same|the past|the previous|the following|the last|each|every) "
     rf"(?:{_AMOUNT} )?{_UNIT}"),
    rf"(?i:that) {_UNIT[:-2]}(?!s)(?! (?:ago|earlier|later|before|\d))",
    rf"(?i:{_AMOUNT} )?{_UNIT} (?:earlier|later|before)",
    rf"{_AMOUNT} {_UNIT} after",
    rf"(?i:over|in|for|during|within) the (?:past|last|coming|next|preceding) (?:{_AMOUNT} )?{_UNIT}",
    rf"(?i:in |over )?(?:recent|past|coming) {_UNIT}",
    rf"(?i:for|within|in|over) (?:more than |over |nearly |almost |some |about |most of )?{_AMOUNT} {_UNIT}",
    r"(?i:since|over) the (?:weekend|new year)|the day before|the weekend",
    r"(?:at )?(?:around |about )?\d{1,2}(?:[.:]\d\d)? ?[ap]\.?m\b\.?(?: (?:on )?(?:yesterday|today))?",
    r"(?:at |around |about |by |before |after )+\d{1,2}:\d\d(?: (?:hrs|hours|GMT|UTC|local time))?",
    r"\d{4} ?(?:hrs|hours)\b",
    rf"(?:the )?(?i:spring|summer|autumn|fall|winter)(?: of)? {_YEAR}(?:[-–/]\d\d(?:\d\d)?)?",
    rf"(?i:fiscal(?: year)?|financial year|FY) ?{_YEAR}(?:[-–/]\d\d(?:\d\d)?)?(?!\d)",
    rf"(?:the )?(?:{_DOM}|{_ORDINAL}) (?:of )?{_HIJRI}(?:,? 1\d\d\d)?(?: AH)?|{_HIJRI},? 1\d\d\d(?: AH)?",
    rf"{_AFTER_PREPOSITION}(?:{_HIJRI}|{_FEAST})(?! [A-Z])",
    rf"(?:Christmas|New Year['’]s) (?:Day|Eve)(?:,? {_YEAR})?|(?:Christmas|May Day|{_FEAST}),? {_YEAR}",
    r"Eid al-(?:Fitr|Adha)",
    rf"{_MONTH_ALONE}",
    r"(?:the )?(?:early |late |mid-)?(?:(?:1[89]|20)\d0s|['’]?[3-9]0s\b)",
    rf"(?<=[Tt]he ){_TENS}|(?:the )?(?:early|late|mid)[- ]{_TENS}",
    (r"(?i:yesterday|overnight(?: into (?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)?|today|tonight|tomorrow"
     r"|over the years|in the past|since then|at dawn|at dusk|at (?:the )?weekend|for (?:years|decades|months|weeks))"),
    (rf"(?<=in |by |of |In |By ){MONTH}(?![a-z])|(?<=since |until |Since |Until ){MONTH}(?![a-z])"
     rf"|(?<=between |Between ){MONTH}(?= and {MONTH})|(?<=from |From ){MONTH}(?= (?:to|until) {MONTH})"),
    rf"{_YEAR}[-–/](?:{_YEAR}|\d\d)(?![\d-])",
    rf"{_YEAR}{_NO_MORE}",
    r"(?<=in |In )['’]\d\d\b|(?<![/\d])9/11(?![/\d])",
))
_LATER_END = rf"(?:{_CORE.replace('([./-])', '[./-]').replace(chr(92) + '1', '[./-]')}|{MONTH}(?![a-z]))"
_BEFORE = (r"(?i:at least since|ever since|since at least|no later than|as early as|as late as|as recently as|since"
           r"|until|till|by|from|after|before|between|during|circa|some time in)")
# "Since the ceasefire of 27 November": what happened then bounds the time, and is no part of it.
_EVENT_OF = r"(?i:since|until|before|after) the (?:[a-z]+ ){1,3}of (?=\d|[A-Z])"
_TIME = re.compile(
    rf"(?:\b|(?<=\s)(?=['’]))(?:{_EVENT_OF}|{_BEFORE} )?(?:{_EDGE}[ -](?:in )?)?(?i:the )?(?:{_CORE})(?:\b|(?<=\.))"
    rf"(?:(?: (?:and|to|until|through) | ?[-–] )(?:{_LATER_END})\b)?(?: at (?:dawn|dusk|noon|midnight))?")
# The words that an expression can begin with. Those of the second set are everywhere: they are tried only where a word
# for a time, or a figure, follows soon.
_BEGIN = frozenset(
    "early late mid earlier later last next this that same each every half year years week weeks day days night nights "
    "weekend month months decade decades hour hours morning mornings evening evenings afternoon afternoons summer "
    "summers winter winters spring springs autumn autumns fall century centuries quarter quarters fortnight past "
    "coming recent previous following second third fourth opening closing final start beginning middle end yesterday "
    "overnight today tonight tomorrow epidemiological epi iso fiscal financial fy q1 q2 q3 q4 h1 h2 until till since "
    "during between eid ashura arbaeen nowruz newroz diwali easter passover ramadan ramzan ramadhan christmas new "
    f"muharram safar rabi jumada rajab sha shaban shawwal dhu zul {_TENS[3:-1].replace('|', ' ')} ever circa so first "
    f"{' '.join(ORDINALS).replace('-', ' ')} several many few couple fifteen eighteen forty".split())
_COMMON_BEGIN = frozenset(
    "the a an in on for by from after before at over within some about around roughly nearly almost more less just as "
    "no one two three four five six seven eight nine ten eleven twelve twenty thirty".split())
_WORD = re.compile(r"['’]?\w+")
_SOON = re.compile(r"\d|[Dd]a(?:y|wn|rk)|[Nn]ight|[Ww]eek|[Mm]onth|[Yy]ear|[Dd]ecade|[Cc]entur|[Hh]our|[Qq]uarter"
                   r"|noon|[Mm]orning|[Ee]vening|[Ss]ummer|[Ww]inter|[Ss]pring|[Aa]utumn|[Dd]usk|[Pp]ast|[nrfihvg]ties\b"
                   r"|end of|\b(?:J[au]|Feb|Ma[ry]|A[psru]|Sep|Oct|No[vw]|De[ch]|Dh|JA|FE|MA|AP|JU|AU|SE|OC|NO|DE|Ei"
                   r"|Ne|Di|Ea|Pa|Ra|Ch|Mu|Sa|Sh|Ju|Zu)")
_REACH = 45
_NAMED_BEGIN = frozenset("jan feb mar apr may jun jul aug sep oct nov dec mon tue wed thu fri sat sun".split())
# Names that are made of a time and mean no time: a movement, a mosque, a paper; "the 2014 operation's commander".
_NAMED_SO = re.compile(r" (?:[Mm]ovement|[Aa]lliance|[Bb]rigades?|[Ff]ront|[Cc]oalition|[Gg]roup|[Dd]ivision)\b")
_NAMED_BY_WEEKDAY = re.compile(r" (?:[Ss]chools?|[Mm]osque|[Mm]arket|[Nn]ewspapers?|Times|Telegraph|Mail|Express|Mirror"
                               r"|Herald)\b")
_OWNER = re.compile(r" \w+['’]s\b")
_ATTACKS_OF_2001 = re.compile(r"(?:September 11|11 September|Sept\. 11|9/11)(?:th)?$")
_ATTACKS = re.compile(r" (?:[\w-]+ )?attacks?\b")
# The clock of a report's heading ("Sep 28 2009, 11:10 hrs") says when it was filed.
_FILED = re.compile(r",? \d{1,2}:\d{2}")


def iter_times(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Where the time expressions of a stretch of text stand."""
    free_from = start
    for word in _WORD.finditer(text, start, end):
        if word.start() >= free_from and _can_begin(text, word, end):
            found = _TIME.match(text, word.start(), end)
            if found:
                free_from = found.end()
                if not _is_name(text, found):
                    yield found.start(), found.end() - found.group().endswith(".")


def _can_begin(text: str, word: re.Match[str], end: int) -> bool:
    first = word.group().lower()
    if first in _COMMON_BEGIN:
        return bool(_SOON.search(text, word.end(), min(end, word.end() + _REACH)))
    if word.group()[0].isupper() and first[:3] in _NAMED_BEGIN:
        return True
    return first in _BEGIN or first[:2] == "fy" or first[0] in "0123456789'’"


def _is_name(text: str, found: re.Match[str]) -> bool:
    owner = found.group()[:4].lower() == "the " and _OWNER.match(text, found.end())
    of_2001 = _ATTACKS_OF_2001.search(found.group()) and _ATTACKS.match(text, found.end())
    weekday = found.group().endswith("day") and _NAMED_BY_WEEKDAY.match(text, found.end())
    return bool(owner or of_2001 or weekday or _NAMED_SO.match(text, found.end()) or _FILED.match(text, found.end()))

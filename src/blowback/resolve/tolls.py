"""What the claims of one paragraph say together of how many were killed and wounded.

A report gives the victims of one attack in pieces: "killing four and wounding ten", "three soldiers and two civilians",
"five people, among them two children", "another man died later". Pieces of one sentence are added unless one is a part
of the other; a later sentence adds only where it says so ("another", "also"), and else repeats or replaces.
Those who attacked are counted apart: the records that we know (UCDP, RAND) count them among the dead.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from blowback.model import Claim, Count, Span, Standing

_UNREAL = frozenset({Standing.PLANNED, Standing.PREDICTED, Standing.CONDITIONAL, Standing.RECOMMENDED, Standing.DENIED,
                     Standing.NEGATED})


def _any_of(*words: str) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(words)})\b", re.IGNORECASE)


_PART = re.compile(r"[:(]|\b(?:includ(?:ing|es?|ed)|of (?:whom|them|which|those)|compris(?:ing|ed)|consisting of|"
                   r"among(?:st)? (?:them|those|the (?:dead|victims|wounded|injured|casualties)))\b", re.IGNORECASE)
_MORE = _any_of("another", "others?", "also", "as well", "further", "more", "additional(?:ly)?", "in addition", "too",
                "later (?:died|succumbed)", "besides", "apart from", "a (?:second|third)")
_TOTAL = _any_of("a total of", "in (?:all|total)", "altogether", "total(?:ling|ing)?", "(?:death )?toll")
# "The attacks killed nine in all": of several attacks, of which the paragraph tells one.
_ATTACKS = "(?:attacks|bombings|explosions|blasts|bombs|incidents|shootings)"
_SEVERAL = _any_of(r"(?:one|first|second|third|fourth|fifth|\d+(?:st|nd|rd|th)?) (?:in a series |out )?of "
                   rf"(?:\w+ ){{0,3}}?{_ATTACKS}")
_ALL_OF_THEM = _any_of(_ATTACKS, "in (?:all|total)", "together", "nationwide", "a total of", "across")
_LONG_AGO = _any_of(
    "ha(?:s|ve) (?:also |now |already )?(?:been )?(?:killed|died|perished|injured|wounded|murdered|claimed)", "since",
    "in (?:recent|the (?:last|past)|previous)", "over the (?:last|past|years?)", "last (?:month|year|week)",
    "(?:this|last) year", "earlier (?:this|in the)", "frequent(?:ly)?", "common", "previous(?:ly)?",
    "(?:days?|weeks?|months?|years?) (?:ago|earlier|before)")
_ATTACKER = _any_of(
    "(?:suicide[- ])?(?:bombers?|attackers?|assailants?)", "gunm[ae]n", "militants?", "insurgents?", "rebels?",
    "guerrillas?", "terrorists?", "(?:him|her)self", "themselves", "perpetrators?", "hijackers?", "extremists?")
_NEAR = 60


@dataclass(frozen=True, slots=True)
class Toll:
    """How many; `attackers` are those of the attacking side, not contained in the others."""

    killed: int = 0
    injured: int = 0
    attackers_killed: int = 0


@dataclass(frozen=True, slots=True)
class _Figure:
    number: int
    span: Span
    sentence: Span
    clause: str
    whose: str


def toll_of(claims: Sequence[Claim], text: str = "") -> Toll:
    """The victims of what the paragraph tells first, as the claims give them; not of the series that it is part of."""
    if _SEVERAL.search(text):
        claims = [claim for claim in claims if not _ALL_OF_THEM.search(claim.evidence.sentence.quote)]
    dead = list(_figures(claims, "killed"))
    attackers = [figure for figure in dead if _ATTACKER.search(figure.whose)]
    victims = [figure for figure in dead if figure not in attackers]
    return Toll(_merged(victims), _merged(list(_figures(claims, "injured"))), _merged(attackers))


def _figures(claims: Iterable[Claim], field: str) -> Iterator[_Figure]:
    seen: set[Span] = set()
    for claim in claims:
        count: Count | None = getattr(claim, field)
        if count is None or claim.standing in _UNREAL or count.span in seen or _is_background(claim, count.span):
            continue
        seen.add(count.span)
        number = count.low if count.low is not None else count.high
        yield _Figure(number or 0, count.span, claim.evidence.sentence, claim.evidence.clause.quote,
                      " ".join([count.span.quote, *(mention.span.quote for mention in claim.recipient)]))


def _is_background(claim: Claim, count: Span) -> bool:
    """ "More than 2,000 have been killed since": the words beside the count speak of a longer time."""
    sentence = claim.evidence.sentence
    at = count.start - sentence.start
    return _LONG_AGO.search(sentence.quote, max(0, at - _NEAR), at + len(count.quote) + _NEAR) is not None


def _merged(figures: list[_Figure]) -> int:
    total = 0
    for sentence in dict.fromkeys(figure.sentence for figure in figures):
        inside = sorted((figure for figure in figures if figure.sentence == sentence), key=lambda figure: figure.span)
        here = _sum_of(sentence, inside)
        if _TOTAL.search(sentence.quote) and total:
            total = max(total, here)
        elif total and _MORE.search(inside[0].clause):
            total += here
        else:
            total = max(total, here)
    return total


def _sum_of(sentence: Span, figures: list[_Figure]) -> int:
    """The figures of one sentence added up, without those that are parts of the one before them."""
    total, whole, parts, end = 0, 0, 0, sentence.start
    for figure in figures:
        between = sentence.quote[end - sentence.start : figure.span.start - sentence.start]
        is_part = bool(parts or total and _PART.search(between)) and parts + figure.number <= whole
        if is_part:
            parts += figure.number
        else:
            total, whole, parts = total + figure.number, figure.number, 0
        end = figure.span.end
    return total

"""What mentions were found to stand for beside what they do: chains of a case, judged one mention at a time."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum

from blowback.codebook.actors import load_actors
from blowback.exchange.notation import Case, Link
from blowback.exchange.notation.expected import Words
from blowback.measure.mentions import content_words
from blowback.model import Span
from blowback.read.reference import Reference


class Verdict(StrEnum):
    """How a mention of a case came out."""

    RIGHT = "right"
    WRONG = "wrong"
    MISSED = "missed"
    LEFT_OPEN = "left open"
    OVERREACHED = "overreached"


@dataclass(frozen=True, slots=True)
class Judged:
    """A mention of a case with its verdict and what was found of it."""

    link: Link
    verdict: Verdict
    found: Reference | None = None

    def __str__(self) -> str:
        wanted = " + ".join(words.text for words in self.link.antecedents) or "nothing"
        got = " + ".join(span.quote for span in self.found.stands_for) if self.found else "nothing"
        return f"{self.verdict}: {self.link.mention.text} -> {wanted}, found {got}"


def judge_links(case: Case, found: Sequence[Reference]) -> list[Judged]:
    """Every mention that the case names, with what the reader made of it."""
    chains = _Chains(case.links)
    return [_judged(link, chains, next((one for one in found if _is_of(one.mention, link.mention)), None))
            for link in case.links]


def strays(case: Case, found: Iterable[Reference]) -> list[Reference]:
    """Pronouns that were resolved though the case does not name them."""
    return [one for one in found if one.mention.quote.lower() in PRONOUNS
            and not any(_is_of(one.mention, link.mention) for link in case.links)]


PRONOUNS = frozenset("it its itself they their them theirs themselves he him his himself she her hers herself i me my "
                     "mine we us our ours".split())


def _judged(link: Link, chains: "_Chains", found: Reference | None) -> Judged:
    if found is None:
        return Judged(link, Verdict.MISSED if link.antecedents else Verdict.LEFT_OPEN)
    if not link.antecedents:
        return Judged(link, Verdict.OVERREACHED, found)
    wanted = {chains.root(words) for words in link.antecedents}
    got = {chains.root_of(span) for span in found.stands_for}
    return Judged(link, Verdict.RIGHT if got == wanted else Verdict.WRONG, found)


def _is_of(span: Span, words: Words) -> bool:
    """Whether a found mention is the one named: it lies in its words and ends with them."""
    start = words.start or 0
    end = start + len(words.text)
    return start <= span.start and span.end <= end and (span.end == end or end - span.end <= len("'s"))


class _Chains:
    """Words of a case by what they stand for in the end."""

    def __init__(self, links: Sequence[Link]):
        self._next = {_place(link.mention): link.antecedents for link in links if link.antecedents}
        self._known = [words for link in links for words in (link.mention, *link.antecedents)]

    def root(self, words: Words) -> tuple[int, int]:
        """Where the words stand that a chain begins with."""
        for _ in range(len(self._next) + 1):
            before = self._next.get(_place(words), ())
            if len(before) != 1:
                break
            words = before[0]
        return _place(words)

    def root_of(self, span: Span) -> tuple[int, int]:
        """The same for words that were found: those named that hold them, or say the same name."""
        holding = [words for words in self._known if _place(words)[0] <= span.start and (
            span.end <= _place(words)[1] or _begins(span, words))]
        if holding:
            return self.root(min(holding, key=lambda words: len(words.text)))
        alike = [words for words in self._known if is_same_name(words.text, span.quote)]
        return self.root(alike[0]) if alike else (span.start, span.end)


def is_same_name(left: str, right: str) -> bool:
    """The same words, or two names of one actor of the catalogue."""
    if content_words(left) == content_words(right):
        return True
    return bool(_actors(left) & _actors(right))


def _actors(name: str) -> frozenset[str]:
    bare = name.removeprefix("the ").removeprefix("The ")
    return frozenset(naming.actor.id for naming in load_actors().lookup(bare) if naming.how != "demonym")


def _begins(span: Span, words: Words) -> bool:
    """Whether a found phrase goes on where the named words end: "rebels", found "rebels of the Front"."""
    start, end = _place(words)
    return start <= span.start < end <= span.end and span.quote[end - span.start :].lstrip().startswith("of ")


def _place(words: Words) -> tuple[int, int]:
    start = words.start or 0
    return start, start + len(words.text)

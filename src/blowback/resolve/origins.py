"""How many reports of something are of their own making: reprints and reports that only cite another one fall together.

A report goes back to the report that it repeats; else, where what it tells stands on the word of a medium ("Reuters
reported"), to the report of that medium, or to the medium's name when it is not at hand.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from blowback.codebook.actors import load_actors
from blowback.model import Claim, Document, Holder
from blowback.resolve.reprints import reprints

_HOPS = 10


@dataclass(frozen=True, slots=True)
class Report:
    """A document with its claims about one happening."""

    document: Document
    claims: tuple[Claim, ...]


def origins_of(reports: Iterable[Report]) -> Mapping[str, str]:
    """Document id -> its origin: the id of a document, or `medium:NAME` of one that is not at hand."""
    known = list(reports)
    firsts = reprints(report.document for report in known)
    sources = {_plain(report.document.source): report.document.id for report in reversed(known)
               if report.document.source}
    cited = {report.document.id: _cited(report, sources) for report in known}
    return {report.document.id: _followed(report.document.id, firsts, cited) for report in known}


def _followed(document: str, firsts: Mapping[str, str], cited: Mapping[str, str | None]) -> str:
    """Along reprints and citations until a report that stands for itself; a ring ends at its smallest id."""
    seen = [firsts.get(document, document)]
    for _ in range(_HOPS):
        following = cited.get(seen[-1])
        if following is None:
            return seen[-1]
        following = firsts.get(following, following)
        if following in seen:
            return min(seen[seen.index(following) :])
        seen.append(following)
    return seen[-1]


def _cited(report: Report, sources: Mapping[str, str]) -> str | None:
    """The medium on whose word all claims of the report stand; None where one stands otherwise."""
    media = [_medium(claim.holder) for claim in report.claims]
    names = set(media)
    if len(names) != 1 or None in names:
        return None
    name = str(media[0])
    return sources.get(name) or f"medium:{name}" if _plain(report.document.source) != name else None


def _medium(holders: Sequence[Holder]) -> str | None:
    """The plain name of the last medium of the relay, the one nearest to the source."""
    for holder in reversed(holders):
        actor = load_actors().get(holder.id) if holder.id else None
        if actor and actor.kind == "media":
            return _plain(actor.name)
    return None


def _plain(name: str | None) -> str:
    return " ".join((name or "").casefold().removeprefix("the ").split())

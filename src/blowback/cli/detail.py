"""The facts of one claim, line by line, as `show` prints them."""

from collections.abc import Iterator

from rich.text import Text

from blowback.cli import phrases
from blowback.cli.names import MEANT, Names
from blowback.cli.safety import printable
from blowback.ledger import StoredClaim
from blowback.model import Claim, Document, Holder, Mention, PlaceMention, Span

Fact = tuple[str, Text]


def iter_facts(stored: StoredClaim, names: Names) -> Iterator[Fact]:
    """Name and value of everything that is known about a claim; what is not there is left out."""
    claim, document = stored.claim, stored.document
    yield "claim", Text(claim.id)
    yield "what", Text(phrases.label(claim))
    yield from (("actor", _mention(mention, phrases.ACTOR, names)) for mention in claim.actor)
    yield from (("recipient", _mention(mention, phrases.RECIPIENT, names)) for mention in claim.recipient)
    yield "standing", Text(str(claim.standing))
    yield "on whose word", _holders(claim.holder, names)
    if claim.cue:
        yield "cue", Text(phrases.words(claim.cue), phrases.CUE)
    yield from _circumstances(claim)
    yield "sentence", phrases.evidence(claim)
    yield "clause", Text(phrases.words(claim.evidence.clause))
    yield "where", Text(_offsets(claim))
    yield from (("relation", Text(f"{relation.type} claim {relation.claim}")) for relation in claim.relations)
    yield "document", Text(_document(document))
    yield "rule", Text(printable(claim.reader.rule))
    yield "reader", Text(f"{claim.reader.name} {claim.reader.version}, run {stored.run}")
    yield "review", Text(str(stored.review))


def _mention(mention: Mention, style: str, names: Names) -> Text:
    meant = f", refers to {_quoted(mention.refers_to)}" if mention.refers_to else ""
    return Text.assemble((phrases.words(mention.span), style), meant, _resolved(mention.id, names))


def _holders(holders: tuple[Holder, ...], names: Names) -> Text:
    """The relay from the document inwards; the last one is the original speaker."""
    if not holders:
        return Text("the author of the document")
    return Text(" citing ").join(_holder(holder, names) for holder in holders)


def _holder(holder: Holder, names: Names) -> Text:
    kind = f" ({holder.kind})" if holder.span else ""
    return Text.assemble((phrases.holder_words(holder), phrases.HOLDER), kind, _resolved(holder.id, names))


def _circumstances(claim: Claim) -> Iterator[Fact]:
    if claim.time:
        known = phrases.days(claim.time) or "not resolved"
        yield "time", Text.assemble((phrases.words(claim.time.span), phrases.WHERE_WHEN), f": {known}")
    if claim.place:
        yield "place", Text.assemble((phrases.words(claim.place.span), phrases.WHERE_WHEN), _place(claim.place))
    for name in phrases.COUNTS:
        if count := getattr(claim, name):
            yield name, Text(f"{phrases.numbers(count)} ({_quoted(count.span)})")


def _place(place: PlaceMention) -> str:
    if place.name is None:
        return ": not resolved"
    at = f" at {place.lat:.2f}, {place.lon:.2f}" if place.lat is not None and place.lon is not None else ""
    radius = f", within {place.radius_km:g} km" if place.radius_km is not None else ""
    known = f" [{place.id}]" if place.id else ""
    return f": {printable(place.name)} ({place.precision or 'precision unknown'}{radius}){at}{known}"


def _resolved(actor_id: str | None, names: Names) -> Text:
    if actor_id is None:
        return Text()
    name = names.of(actor_id)
    return Text(f" = {printable(name)} [{actor_id}]" if name else f" [{actor_id}]", MEANT)


def _offsets(claim: Claim) -> str:
    sentence, clause = claim.evidence.sentence, claim.evidence.clause
    return f"sentence {sentence.start}-{sentence.end}, clause {clause.start}-{clause.end} of the document's text"


def _document(document: Document) -> str:
    facts = [document.title, str(document.published) if document.published else "no date",
             document.source or "no source", document.origin or "", f"id {document.id}"]
    return printable(" · ".join(fact for fact in facts if fact))


def _quoted(span: Span) -> str:
    return f'"{phrases.words(span)}"'

"""A claim's parts in words: parties, holder, days, place and counts, as tables and `show` print them."""

from rich.text import Text

from blowback.cli.names import NO_NAMES, Names, beside
from blowback.cli.safety import printable
from blowback.model import Claim, Count, Holder, Mention, Span, TimeMention

ACTOR, RECIPIENT, HOLDER, CUE, WHERE_WHEN = "bold green", "bold blue", "magenta", "yellow", "cyan"
CLAUSE = "underline"
COUNTS = ("killed", "injured", "detained", "displaced")


def label(claim: Claim) -> str:
    """Kind, type and mode: `event ASSAULT/firearms`."""
    return f"{claim.kind} {claim.type}" + (f"/{claim.mode}" if claim.mode else "")


def parties(claim: Claim, names: Names = NO_NAMES) -> Text:
    """`actor → recipient`, with their catalogue names where these are known and differ; nobody is a dash."""
    return Text.assemble(_side(claim.actor, ACTOR, names), " → ", _side(claim.recipient, RECIPIENT, names))


def standing(claim: Claim, names: Names = NO_NAMES) -> Text:
    """The standing, and on whose word: `accused by police officer citing villagers`."""
    by = [beside(Text(holder_words(holder), HOLDER), names.of(holder.id)) for holder in claim.holder]
    return Text.assemble(str(claim.standing), " by ", Text(" citing ").join(by)) if by else Text(str(claim.standing))


def holder_words(holder: Holder) -> str:
    """A holder's words; one without words is `unnamed`."""
    return printable(holder.span.quote) if holder.span else "unnamed"


def circumstances(claim: Claim, names: Names = NO_NAMES) -> Text:
    """When, where and how many; with the days and the place that are meant where names are."""
    lines = [beside(Text(words(time.span), WHERE_WHEN), when(time) if names.are_known else None)
             for time in (claim.time,) if time]
    lines += [beside(Text(words(place.span), WHERE_WHEN), place.name if names.are_known else None)
              for place in (claim.place,) if place]
    lines += [Text(f"{name} {numbers(count)}") for name in COUNTS if (count := getattr(claim, name))]
    return Text(" · ").join(lines)


def words(span: Span) -> str:
    """The words of a span, safe for the screen."""
    return printable(span.quote)


def numbers(count: Count) -> str:
    """`12`, `12 or more`, `up to 12` or `12 to 20`."""
    if count.low == count.high:
        return str(count.low) if count.low is not None else "?"
    if count.high is None:
        return f"{count.low} or more"
    return f"up to {count.high}" if count.low is None else f"{count.low} to {count.high}"


def when(time: TimeMention) -> str:
    """The first and last day that are meant, or nothing when they are not known."""
    if not time.days:
        return ""
    first, last = time.days.first, time.days.last
    return str(first) if first == last else f"{first or '...'} to {last or '...'}"


def days(time: TimeMention) -> str:
    """The days that are meant and how precisely they are known, or nothing."""
    return f"{when(time)} ({time.days.precision})" if time.days else ""


def evidence(claim: Claim) -> Text:
    """The sentence with its clause underlined and actor, recipient, holder and cue in their colours."""
    sentence = claim.evidence.sentence
    text = Text(printable(sentence.quote))
    for span, style in _marks(claim):
        if sentence.contains(span):
            text.stylize(style, span.start - sentence.start, span.end - sentence.start)
    return text


def _marks(claim: Claim) -> list[tuple[Span, str]]:
    marks = [(claim.evidence.clause, CLAUSE)]
    marks += [(mention.span, WHERE_WHEN) for mention in (claim.place, claim.time) if mention]
    marks += [(holder.span, HOLDER) for holder in claim.holder if holder.span]
    marks += [(claim.cue, CUE)] if claim.cue else []
    marks += [(mention.span, ACTOR) for mention in claim.actor]
    return marks + [(mention.span, RECIPIENT) for mention in claim.recipient]


def _side(mentions: tuple[Mention, ...], style: str, names: Names) -> Text:
    each = [beside(Text(words(mention.span), style), names.of(mention.id)) for mention in mentions]
    return Text(", ").join(each) if each else Text("-")

"""A claim's parts in words: parties, holder, days, place and counts, as tables and `show` print them."""

from rich.text import Text

from blowback.cli.safety import printable
from blowback.model import Claim, Count, Holder, Mention, Span, TimeMention

ACTOR, RECIPIENT, HOLDER, CUE, WHERE_WHEN = "bold green", "bold blue", "magenta", "yellow", "cyan"
CLAUSE = "underline"
COUNTS = ("killed", "injured", "detained", "displaced")


def label(claim: Claim) -> str:
    """Kind, type and mode: `event ASSAULT/firearms`."""
    return f"{claim.kind} {claim.type}" + (f"/{claim.mode}" if claim.mode else "")


def parties(claim: Claim) -> Text:
    """`actor → recipient`; nobody is a dash."""
    return Text.assemble(_side(claim.actor, ACTOR), " → ", _side(claim.recipient, RECIPIENT))


def standing(claim: Claim) -> Text:
    """The standing, and on whose word: `accused by police officer citing villagers`."""
    by = " citing ".join(holder_words(holder) for holder in claim.holder)
    return Text.assemble(str(claim.standing), " by ", (by, HOLDER)) if by else Text(str(claim.standing))


def holder_words(holder: Holder) -> str:
    """A holder's words; one without words is `unnamed`."""
    return printable(holder.span.quote) if holder.span else "unnamed"


def circumstances(claim: Claim) -> Text:
    """When, where and how many."""
    lines = [Text(words(mention.span), WHERE_WHEN) for mention in (claim.time, claim.place) if mention]
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


def days(time: TimeMention) -> str:
    """The days that are meant, or nothing when they are not known."""
    if not time.days:
        return ""
    first, last = time.days.first, time.days.last
    known = str(first) if first == last else f"{first or '...'} to {last or '...'}"
    return f"{known} ({time.days.precision})"


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


def _side(mentions: tuple[Mention, ...], style: str) -> Text:
    return Text(", ").join(Text(words(mention.span), style) for mention in mentions) if mentions else Text("-")

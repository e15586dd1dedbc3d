"""Documents and claims for the tests of the formats: one by hand, and strategies for any."""

from datetime import date

from hypothesis import strategies as st

from blowback.model import (
    Claim,
    Count,
    DayRange,
    Document,
    Evidence,
    Holder,
    Kind,
    Mention,
    PlaceMention,
    Reader,
    Relation,
    Span,
    Standing,
    TimeMention,
)

TEXT = "Kabul said on 3 May that the group had killed at least 12 people in Bara."
DOCUMENT = Document(Document.fingerprint(TEXT.encode()), "Bara", TEXT, date(2024, 5, 4), "Wire")
RULES = Reader("rules", "1", "assault/kill")


def span(words: str, text: str = TEXT) -> Span:
    """The first place of `words` in `text`."""
    start = text.index(words)
    return Span.cut(text, start, start + len(words))


def killing() -> Claim:
    """A claim in which every sort of field is filled."""
    return Claim(
        DOCUMENT.id, Kind.EVENT, "ASSAULT", None,
        (Mention(span("group"), "actor/ttp", span("Kabul")),), (Mention(span("people")),),
        Standing.ASSERTED, (Holder("named", span("Kabul"), "country/AFG"), Holder("unnamed")), span("said"),
        Evidence(span(TEXT), span("the group had killed at least 12 people in Bara")), RULES,
        place=PlaceMention(span("Bara"), "place/bara", "Bara", 33.92, 71.47, "town", 5.0),
        time=TimeMention(span("on 3 May"), DayRange(date(2024, 5, 3), date(2024, 5, 3), "day")),
        killed=Count(12, None, span("at least 12")), relations=(Relation("supports", "0123456789abcdef"),),
    )


AWKWARD = ["=1+1", "-3", "@x", "'=1", " =1", "a|b", "\\", "\\|", "\\0", "\t", "\r\n", '"', "é", "@ x",
           "> x", "# x", "[x](#y)", "known-miss: x", "published:", " "]
words = st.text(st.characters(exclude_categories=["Cs"]), max_size=12)
awkward = st.one_of(words, st.sampled_from(AWKWARD))
texts = st.lists(awkward, min_size=1, max_size=8).map(" ".join).filter(len)
days = st.one_of(st.none(), st.dates())
ids = st.one_of(st.none(), awkward)


@st.composite
def spans(draw: st.DrawFn, text: str, filled: bool = False) -> Span:
    """Any slice of `text`; with `filled`, of at least one character."""
    start = draw(st.integers(0, len(text) - filled))
    return Span.cut(text, start, draw(st.integers(start + filled, len(text))))


@st.composite
def claims(draw: st.DrawFn, document: Document) -> Claim:
    """Any claim on the text of `document`."""
    text = document.text
    part = spans(text, filled=True)
    mention = st.builds(Mention, part, ids, st.one_of(st.none(), part))
    number = st.one_of(st.none(), st.integers(0, 10**6))
    count = st.one_of(st.none(), st.builds(lambda low, span: Count(low, None, span), number, part))
    numbers = st.one_of(st.none(), st.floats(-180, 180))
    place = st.builds(PlaceMention, part, ids, ids, numbers, numbers, st.sampled_from(["town", "country"]), numbers)
    time = st.builds(TimeMention, part, st.one_of(st.none(), days.map(lambda day: DayRange(day, day, "day"))))
    holder = st.one_of(st.builds(Holder, st.just("named"), part, ids),
                       st.builds(Holder, st.just("unnamed"), st.one_of(st.none(), part)))
    sentence = draw(part)
    inside = draw(st.integers(sentence.start, sentence.end))
    many = st.lists(mention, max_size=3).map(tuple)
    return Claim(
        document.id, draw(st.sampled_from(Kind)),
        draw(st.sampled_from(["ASSAULT", "link"])), draw(st.sampled_from([None, "drone"])),
        draw(many), draw(many), draw(st.sampled_from(Standing)), draw(st.lists(holder, max_size=3).map(tuple)),
        draw(st.one_of(st.none(), part)), Evidence(sentence, Span.cut(text, inside, sentence.end)),
        Reader("rules", "1", draw(awkward)), draw(st.one_of(st.none(), place)), draw(st.one_of(st.none(), time)),
        draw(count), draw(count), draw(count), draw(count),
        tuple(draw(st.lists(st.builds(Relation, st.just("supports"), awkward), max_size=2))),
    )


@st.composite
def documents(draw: st.DrawFn) -> Document:
    """Any document, awkward characters included."""
    text = draw(texts)
    return Document(Document.fingerprint(text.encode()), draw(awkward), text, draw(days), draw(ids))


class Reading:
    """A document and claims on it; not a dataclass, because Hypothesis cannot print a Span inside one."""

    def __init__(self, document: Document, claims: tuple[Claim, ...]):
        self.document = document
        self.claims = claims

    def __repr__(self) -> str:
        return f"{self.document!r}, {self.claims!r}"


@st.composite
def readings(draw: st.DrawFn) -> Reading:
    """Any document with up to three claims on it."""
    document = draw(documents())
    return Reading(document, tuple(draw(st.lists(claims(document), max_size=3))))

"""The golden notation: its guards, its values, and that what is printed is what is read."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from blowback.errors import UnreadableInput
from blowback.exchange.notation import ANY, Case, Expected, Window, parse, print_cases, render, to_expected
from blowback.exchange.notation.expected import Number, Party, Voice, When, Words
from blowback.model import Claim, Document, Evidence, Holder, Kind, Mention, Span, Standing
from tests.exchange.values import DOCUMENT, RULES, Reading, killing, readings, span, texts

TAGGED = "[Kabul](#kabul) has accused [Pakistan](#pakistan) of using [IS-K](#isk) against [Taliban leaders](#leaders)."


def one(claim: str, text: str = "Rebels shelled [Bakhmut](#town) at dawn.") -> Expected:
    (case,) = parse(f"@ case\n{text}\n> {claim}")
    return case.claims[0]


def test_tags_are_taken_out_and_name_their_words() -> None:
    (case,) = parse(f"@ use\n{TAGGED}\n> tie control accused actor=#pakistan recipient=#isk holder=#kabul\n"
                    "> event ASSAULT/assassinate accused actor=#isk recipient=#leaders holder=#kabul "
                    'cue="has accused"')
    assert case.text == "Kabul has accused Pakistan of using IS-K against Taliban leaders."
    control, killing_ = case.claims
    assert control == Expected("tie", "control", None, "accused", actor=(Party(Words("Pakistan")),),
                               recipient=(Party(Words("IS-K")),), holder=(Voice("named", Words("Kabul")),))
    assert killing_.recipient == (Party(Words("Taliban leaders")),)
    assert killing_.cue == Words("has accused")
    assert case.text[killing_.actor[0].words.start:].startswith("IS-K")  # type: ignore[index]


@pytest.mark.parametrize(("slot", "value", "read"), [
    ("mode", "", None),
    ("actor", "#town", (Party(Words("Bakhmut")),)),
    ("actor", '"Rebels",#town', (Party(Words("Rebels")), Party(Words("Bakhmut")))),
    ("actor", '#town->"Rebels"', (Party(Words("Bakhmut"), Words("Rebels")),)),
    ("actor", "#town->?", (Party(Words("Bakhmut"), ANY),)),
    ("actor", "?", ANY),
    ("holder", "unnamed", (Voice("unnamed"),)),
    ("holder", 'unnamed:"Rebels">#town', (Voice("unnamed", Words("Rebels")), Voice("named", Words("Bakhmut")))),
    ("holder", "#town>unnamed", (Voice("named", Words("Bakhmut")), Voice("unnamed"))),
    ("place", "#town", Words("Bakhmut")),
    ("place", "?", ANY),
    ("cue", '"at dawn"', Words("at dawn")),
    ("time", '"at dawn"', When(Words("at dawn"))),
    ("time", '"at dawn"@2014-02', When(Words("at dawn"), (date(2014, 2, 1), date(2014, 2, 28)))),
    ("time", '"at dawn"@2014-02-01..', When(Words("at dawn"), (date(2014, 2, 1), None))),
    ("killed", "12", Number(12, 12)),
    ("killed", "12..", Number(12, None)),
    ("killed", "..12", Number(None, 12)),
    ("injured", "3..5", Number(3, 5)),
    ("detained", '..:"at dawn"', Number(None, None, Words("at dawn"))),
    ("displaced", "?", ANY),
], ids=lambda value: value if isinstance(value, str) and value else "_")
def test_slot_values(slot: str, value: str, read: Any) -> None:
    text = "Rebels shelled Bakhmut at dawn." if "#" not in value else "Rebels shelled [Bakhmut](#town) at dawn."
    claim = one("event ASSAULT asserted" + (f" {slot}={value}" if value else ""), text)
    assert getattr(claim, slot) == read


@pytest.mark.parametrize(("head", "read"), [
    ("event ASSAULT/drone denied", ("event", "ASSAULT", "drone", "denied")),
    ("tie link asserted", ("tie", "link", None, "asserted")),
    ("event ASSAULT/? asserted", ("event", "ASSAULT", ANY, "asserted")),
    ("option ? ?", ("option", ANY, None, ANY)),
    ("? link asserted", (ANY, "link", None, "asserted")),
])
def test_labels(head: str, read: tuple[Any, ...]) -> None:
    claim = one(head, "Rebels shelled Bakhmut.")
    assert (claim.kind, claim.type, claim.mode, claim.standing) == read


def test_headers_comments_and_defaults() -> None:
    first, second = parse("# about drills\ndefaults: cue=? place=?\n\n@ drill\nknown-miss: no rule yet\n"
                          "published: 2024-05-04\nThe army drilled.\n> nothing\n\n# a remark\n@ raid\nRebels fled.\n"
                          "> event RETREAT asserted place=\"Rebels\"\n")
    assert (first.known_miss, first.published, first.claims) == ("no rule yet", date(2024, 5, 4), ())
    assert (second.name, second.line, second.known_miss) == ("raid", 11, None)
    assert (second.claims[0].cue, second.claims[0].place) == (ANY, Words("Rebels"))


def test_text_may_run_over_lines_and_hold_escapes() -> None:
    (case,) = parse("@ case\nHe said \\[sic\\] so\\nand\\s\n  [left](#x)\\\\.\n> event RETREAT asserted cue=#x")
    assert case.text == "He said [sic] so\nand \nleft\\."


CLAIM = "> event ASSAULT asserted"


@pytest.mark.parametrize(("source", "complaint"), [
    ("@ a\n[Rebels](#r shelled Goma.\n" + CLAIM, "2: ']' without a name"),
    ("@ a\n[Rebels shelled Goma.\n" + CLAIM, "2: the tag on 'Rebels shelled Goma.' is not closed"),
    ("@ a\nRebels\n[shelled Goma.\n" + CLAIM, "the tag on 'shelled Goma.' is not closed"),
    ("@ a\n[Rebels [of Goma](#g)](#r) fled.\n" + CLAIM, "2: a tag inside a tag"),
    ("@ a\nRebels](#r) fled.\n" + CLAIM, "2: a tag is closed that was not opened"),
    ("@ a\nRebels] fled.\n" + CLAIM, "2: ']' without a name"),
    ("@ a\n[](#r)Rebels fled.\n" + CLAIM, "2: a tag without words"),
    ("@ a\n[Rebels](#r) and [others](#r) fled.\n" + CLAIM + " actor=#r", "2: the tag #r is named twice"),
    ("@ a\n[Rebels](#r) fled.\n" + CLAIM, "2: tags that no claim uses: #r"),
    ("@ a\n[Rebels](#r) fled.\n> nothing", "2: tags that no claim uses: #r"),
    ("@ a\nRebels fled.\n" + CLAIM + " actor=#r", "3: actor=#r: no words are tagged #r"),
    ("@ a\nRebels fled.\n" + CLAIM + ' actor="army"', "3: actor=\"army\": 'army' is not in the text"),
    ("@ a\nRebels fled.\n" + CLAIM + ' actor="', '3: a quote is not closed: "'),
    ("@ a\nRebels fled.\n" + CLAIM + " actor=Rebels", "3: actor=Rebels: write #tag"),
    ("@ a\nRebels fled.\n" + CLAIM + ' actor="Rebels",', "write #tag"),
    ("@ a\nRebels fled.\n" + CLAIM + ' place="Rebels","fled"', "write #tag"),
    ("@ a\nRebels fled.\n" + CLAIM + " actor", "3: 'actor' is not slot=value"),
    ("@ a\nRebels fled.\n" + CLAIM + " agent=?", "3: agent=?: no such slot; known are actor"),
    ("@ a\nRebels fled.\n" + CLAIM + " actor=? actor=?", "3: the slot actor is named twice"),
    ("@ a\nRebels fled.\n" + CLAIM + " killed=many", "3: killed=many: not a count"),
    ("@ a\nRebels fled.\n" + CLAIM + ' time="fled"@May', "3: time=\"fled\"@May:"),
    ("@ a\nRebels fled.\n" + CLAIM + ' time="fled"@2014-6-1-1', "3: time=\"fled\"@2014-6-1-1:"),
    ("@ a\nRebels fled.\n" + CLAIM + ' holder="Rebels":"fled"', "only `unnamed` takes words"),
    ("@ a\nRebels fled.\n> rumour ASSAULT asserted", "3: 'rumour' is none of event, tie"),
    ("@ a\nRebels fled.\n> event ASSAULT likely", "3: 'likely' is none of denied"),
    ("@ a\nRebels fled.\n> event ASSAULT", "3: a claim needs kind"),
    ("@ a\nRebels fled.\n> nothing\n" + CLAIM, "3: a claim needs kind"),
    ("@ a\nRebels fled.", "1: the case 'a' expects nothing"),
    ("@ a\n> nothing", "1: the case 'a' has no text"),
    ("@ a\nRebels fled.\n> nothing\n@ a\nRebels fled.\n> nothing", "4: the case 'a' is there twice"),
    ("@ a\nRebels fled.\n> nothing\nThey ran.", "4: text after the claims"),
    ("@ a\nknown-miss:\nRebels fled.\n> nothing", "2: known-miss: given twice, or nothing behind it"),
    ("@ a\npublished: May\nRebels fled.\n> nothing", "1: published: 'May' is not a day"),
    ("@ a b\nRebels fled.\n> nothing", "1: a case opens with @ and a name"),
    ("Rebels fled.\n> nothing", "1: text before the first case"),
    ("@ a\nRebels \\fled.\n> nothing", "2: unknown escape '\\f'"),
    ("@ a\nRebels fled.\\\n> nothing", "2: unknown escape"),
    ("defaults: cue\n@ a\nRebels fled.\n> nothing", "1: 'cue' is not slot=value"),
], ids=lambda value: value.splitlines()[-1] if "\n" in value else "")
def test_a_faulty_file_is_refused_with_file_and_line(source: str, complaint: str) -> None:
    with pytest.raises(UnreadableInput) as caught:
        parse(source, "ties.gold")
    assert str(caught.value).startswith("ties.gold:")
    assert complaint in str(caught.value)


def test_all_faults_of_a_file_are_told_at_once() -> None:
    with pytest.raises(UnreadableInput) as caught:
        parse("@ a\n[Rebels fled.\n> nothing\n@ b\nRebels fled.\n", "ties.gold")
    assert "ties.gold:2: the tag on" in str(caught.value)
    assert "ties.gold:4: the case 'b'" in str(caught.value)


def test_a_passage_is_printed_ready_to_paste() -> None:
    assert render(DOCUMENT, [killing()]) == (
        "@ passage\npublished: 2024-05-04\n"
        "[Kabul](#kabul) said [on 3 May](#may) that the [group](#group) had killed at least 12 "
        "[people](#people) in [Bara](#bara).\n"
        "> event ASSAULT asserted actor=#group->#kabul recipient=#people place=#bara time=#may@2024-05-03 "
        "killed=12..:\"at least 12\" holder=#kabul>unnamed cue=\"said\"\n"
    )


def test_words_within_words_are_quoted() -> None:
    whole = Mention(killing().evidence.clause)
    printed = render(DOCUMENT, [replace(killing(), recipient=(whole,))])
    assert "[the group had killed at least 12 people in Bara](#bara)." in printed
    assert 'actor="group"->#kabul recipient=#bara place="Bara"' in printed


def test_what_lies_outside_the_passage_is_left_open() -> None:
    text = "Kabul denied it. It fled to Bara."
    sentence = Span.cut(text, 17, 33)
    claim = Claim("d", Kind.EVENT, "RETREAT", None, (Mention(span("It", text), None, span("Kabul", text)),), (),
                  Standing.NEGATED, (Holder("named", span("Kabul", text)),), span("denied", text),
                  Evidence(sentence, sentence), RULES)
    document = Document("d", "t", text)
    assert render(document, [claim], start=17) == (
        "@ passage\n[It](#it) fled to Bara.\n> event RETREAT negated actor=#it->? holder=? cue=?\n")
    assert render(document, [claim], end=16) == "@ passage\nKabul denied it.\n> nothing\n"


@given(readings())
def test_a_printed_passage_is_read_as_its_claims(reading: Reading) -> None:
    document, claims = reading.document, reading.claims
    (case,) = parse(render(document, claims))
    whole = Window(0, len(document.text))
    assert (case.text, case.published) == (document.text, document.published)
    assert case.claims == tuple(to_expected(claim, whole) for claim in claims)


@given(readings(), st.data())
def test_a_printed_part_is_read_as_its_claims(reading: Reading, data: st.DataObject) -> None:
    document, claims = reading.document, reading.claims
    start = data.draw(st.integers(0, len(document.text) - 1))
    window = Window(start, data.draw(st.integers(start + 1, len(document.text))))
    (case,) = parse(render(document, claims, start=window.start, end=window.end))
    inside = [claim for claim in claims if window.words(claim.evidence.sentence)]
    assert case.text == document.text[window.start : window.end]
    assert case.claims == tuple(to_expected(claim, window) for claim in inside)


@given(st.lists(texts, min_size=1, max_size=4))
def test_any_text_survives(passages: list[str]) -> None:
    cases = tuple(Case(f"case-{number}", text, (), known_miss="x") for number, text in enumerate(passages))
    assert parse(print_cases(cases)) == cases


LINKS = "@ case\n[Rebels](#who) fled. [They](#they) burned [it](#it).\nrefers: #they -> #who\nopen: #it\n"


def test_links_are_read_and_printed() -> None:
    (case,) = parse(LINKS)
    they, left = case.links
    assert (they.mention.text, [words.text for words in they.antecedents], left.antecedents) == ("They", ["Rebels"], ())
    assert not case.judges_claims
    assert parse(print_cases([case])) == (case,)
    assert parse(LINKS + "> nothing")[0].judges_claims


@pytest.mark.parametrize("line", ["refers: #they", "refers: #they -> #nobody", "open: they", "open:"])
def test_a_faulty_link_is_refused(line: str) -> None:
    with pytest.raises(UnreadableInput, match=r"golden-notation"):
        parse(f"@ case\n[They](#they) fled.\n{line}\n")

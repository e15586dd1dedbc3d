"""The two-way comparison of golden cases: every slot counts, in both directions."""

import pytest

from blowback.exchange.notation import Expected, compare, parse
from blowback.exchange.notation.comparison import fits

TEXT = "Kabul accused Pakistan of arming the group, killing 12 men in Goma on Monday."


def claims(*lines: str) -> tuple[Expected, ...]:
    (case,) = parse("\n".join(["@ case", TEXT, *(f"> {line}" for line in lines)]))
    return case.claims


FULL = ('event ASSAULT/drone accused actor="Pakistan","group"->"Pakistan" recipient="men" place="Goma" '
        'time="on Monday" killed=12:"12" holder="Kabul">unnamed cue="accused"')


@pytest.mark.parametrize(("old", "new"), [
    ("event", "tie"),
    ("ASSAULT", "COERCE"),
    ("/drone", "/aerial"),
    ("/drone", ""),
    (" accused", " denied"),
    ('"Pakistan",', ""),
    ('"group"->"Pakistan"', '"group"'),
    ('->"Pakistan"', '->"Kabul"'),
    ('"Pakistan","group"', '"Pakistan","Goma"'),
    (' recipient="men"', ""),
    ('recipient="men"', 'recipient="12 men"'),
    (' place="Goma"', ""),
    ('="on Monday"', '="Monday"'),
    ("killed=12", "killed=12.."),
    (" killed=12", " injured=12"),
    (':"12"', ':"12 men"'),
    (">unnamed", ""),
    ('"Kabul">unnamed', 'unnamed>"Kabul"'),
    (">unnamed", '>unnamed:"group"'),
    (' cue="accused"', ""),
    ('cue="accused"', 'cue="accused Pakistan"'),
], ids=lambda words: words or "-")
def test_any_other_slot_is_a_difference(old: str, new: str) -> None:
    assert old in FULL
    (expected,), (found,) = claims(FULL), claims(FULL.replace(old, new, 1))
    assert not fits(expected, found)
    assert compare([expected], [found]).missing == (expected,)
    assert compare([expected], [found]).spurious == (found,)


def test_the_same_claim_is_no_difference() -> None:
    assert not compare(claims(FULL), claims(FULL))


@pytest.mark.parametrize(("old", "new"), [
    ("event", "?"),
    ("ASSAULT", "?"),
    ("/drone", "/?"),
    (" accused", " ?"),
    ('actor="Pakistan","group"->"Pakistan"', "actor=?"),
    ('->"Pakistan"', "->?"),
    ('"Goma"', "?"),
    ('"on Monday"', "?"),
    (':"12"', ""),
    ('killed=12:"12"', "killed=?"),
    ('holder="Kabul">unnamed', "holder=?"),
    ('cue="accused"', "cue=?"),
], ids=lambda words: words or "-")
def test_an_open_slot_fits_anything(old: str, new: str) -> None:
    assert old in FULL
    assert not compare(claims(FULL.replace(old, new, 1)), claims(FULL))


def test_days_count_only_when_the_case_gives_them() -> None:
    words, days = 'event ASSAULT asserted time="on Monday"', 'event ASSAULT asserted time="on Monday"@2024-01-01'
    assert not compare(claims(words), claims(days))
    assert compare(claims(days), claims(words))


def test_an_open_slot_also_fits_an_empty_one() -> None:
    assert not compare(claims("tie link asserted place=?"), claims("tie link asserted"))


def test_missing_and_spurious_are_both_told() -> None:
    one, two, three = claims("tie link asserted", "tie control accused", "option reform recommended")
    difference = compare([one, two], [two, three])
    assert (difference.missing, difference.spurious) == ((one,), (three,))


def test_a_claim_found_twice_is_spurious_once() -> None:
    (one,) = claims("tie link asserted")
    assert compare([one], [one, one]).spurious == (one,)


def test_an_open_claim_leaves_the_exact_one_to_its_twin() -> None:
    loose, exact = claims("tie ? asserted", "tie link asserted")
    link, control = claims("tie link asserted", "tie control asserted")
    assert not compare([loose, exact], [link, control])

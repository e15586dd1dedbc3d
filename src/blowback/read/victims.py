""" "Killed 13 troops and some 170 civilians": two groups with a count each are two claims."""

from collections.abc import Iterator
from dataclasses import replace

from blowback.read.counting import number_words
from blowback.read.drafts import Draft
from blowback.read.grammar import conjuncts
from blowback.read.persons import people_meant
from blowback.read.tree import Word


def split_victims(draft: Draft) -> list[Draft]:
    """The draft, or one for each group of victims that has a number of its own; other counts stay with the first."""
    for field, noun in draft.counts.items():
        further = [*_counted(noun), *(_companions(draft) if field == "killed" else [])]
        if further and noun in draft.recipient:
            first = replace(draft, recipient=[word for word in draft.recipient if word not in further], single=True)
            return [first, *(replace(draft, recipient=[one], counts={field: one}, single=True) for one in further)]
    return [draft]


def _counted(noun: Word) -> list[Word]:
    """The further groups of a list in which some have a number and all say how many they are."""
    listed = [word for word in conjuncts(noun) if word.is_nominal or word.pos == "NUM" and word.pobj("of") is not None]
    numbered = [word for word in listed if number_words(word)]
    if not numbered or not (noun in numbered or people_meant(noun)):
        return []
    return [word for word in listed[1:] if word in numbered or people_meant(word)]


def _along(verb: Word) -> Iterator[Word]:
    """The "with" of "along with": below "along", or beside it."""
    for beside in verb.kids("prep", "advmod"):
        if beside.lower in ("along", "together"):
            yield from beside.preps("with")
            yield from (prep for prep in verb.preps("with") if prep.i == beside.i + 1)


def _companions(draft: Draft) -> list[Word]:
    """ "Was killed along with his son": the son, too."""
    for verb in (draft.word, *draft.extra):
        for prep in _along(verb):
            whom = prep.kid("pobj")
            if whom is not None and (number_words(whom) or people_meant(whom)):
                return conjuncts(whom)
    return []

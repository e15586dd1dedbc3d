""" "Killed 13 troops and some 170 civilians": two groups with a count each are two claims."""

from dataclasses import replace

from blowback.read.counting import number_words
from blowback.read.drafts import Draft
from blowback.read.grammar import conjuncts
from blowback.read.persons import people_meant
from blowback.read.tree import Word


def split_victims(draft: Draft) -> list[Draft]:
    """The draft, or one for each group of victims that has a number of its own."""
    for field, noun in draft.counts.items():
        groups = [noun, *_counted(noun)]
        if len(groups) > 1 and noun in draft.recipient:
            return [replace(draft, recipient=[group], counts={field: group}, single=True) for group in groups]
    return [draft]


def _counted(noun: Word) -> list[Word]:
    if not number_words(noun):
        return []
    return [kid for kid in conjuncts(noun)[1:] if kid.is_nominal and kid.pos != "NUM"
            and (number_words(kid) or people_meant(kid))]

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
    """The further groups of a list in which some have a number and all say how many they are."""
    listed = [word for word in conjuncts(noun) if word.is_nominal and word.pos != "NUM"]
    numbered = [word for word in listed if number_words(word)]
    if not numbered or not (noun in numbered or people_meant(noun)):
        return []
    return [word for word in listed[1:] if word in numbered or people_meant(word)]

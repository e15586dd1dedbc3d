"""Forms of support: two forms in one clause are two claims."""

from dataclasses import replace

from blowback.read.drafts import Draft
from blowback.read.grammar import conjuncts
from blowback.read.parties import word_class
from blowback.read.tree import Word

FORM_CLASSES = (
    ("weapons", ("weapon", "arms", "arsenal", "missile")), ("funding", ("money",)), ("materiel", ("materiel",)),
    ("intelligence", ("secret",)), ("territory", ("haven",)), ("troops", ("soldiery",)),
)
_TRAINING = frozenset(("training", "instructor", "trainer", "adviser", "advisor"))


def form_of(noun: Word) -> str | None:
    """The UCDP form of support that a noun names: weapons, funding, training ..."""
    if noun.lemma in _TRAINING:
        return "training"
    return next((form for form, names in FORM_CLASSES if any(noun.lemma in word_class(name) for name in names)), None)


def split_forms(draft: Draft) -> list[Draft]:
    """The draft, and one more for each further form that is coordinated with the first."""
    if draft.type != "support" or draft.kind != "tie":
        return [draft]
    thing = _thing(draft)
    if thing is None:
        return [draft]
    forms = dict.fromkeys(form for noun in conjuncts(thing) if (form := form_of(noun)) is not None)
    if not forms or draft.mode not in (*forms, "unspecified", None):
        return [draft]
    return [replace(draft, mode=form) for form in forms]


def _thing(draft: Draft) -> Word | None:
    """What is given: the object of the phrase, or the noun after "with"."""
    for word in draft.extra:
        if form_of(word) is not None:
            return word
    for found in (draft.word.kid("dobj"), draft.word.kid("nsubjpass"), draft.word.pobj("with", "of")):
        if found is not None and any(form_of(noun) for noun in conjuncts(found)):
            return found
    return draft.word if draft.word.is_nominal and form_of(draft.word) else None

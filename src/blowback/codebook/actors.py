"""The actor catalogue: who is known by which names, read from the packaged TOML files."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, fields
from functools import cache, cached_property, lru_cache
from importlib.resources import files
from typing import Any

import rtoml

from blowback.codebook.period import ALWAYS, Period, with_period
from blowback.errors import CodebookError
from blowback.text.forms import FormIndex, Found

KINDS = frozenset({
    "government", "office", "ministry", "military", "intelligence", "police", "legislature", "judiciary", "rebel",
    "militia", "gang", "unidentified", "party", "coalition", "igo", "ngo", "media", "company", "ethnic", "people",
    "person"})
BODIES = frozenset({"government", "office", "ministry", "military", "intelligence", "police", "legislature",
                    "judiciary"})
"""Kinds of actors that act for a state."""
_DEEPEST = 9
SPLIT_BY_TOKENIZERS = frozenset("-'’/.()&")


@dataclass(frozen=True, slots=True)
class Actor:
    """A party that the catalogue knows. `country` is ISO 3166-1 alpha-3; `codes` are `scheme:value`."""

    id: str
    name: str
    kind: str
    country: str | None = None
    names: tuple[str, ...] = ()
    """Other names: aliases, acronyms, transliterations."""
    demonyms: tuple[str, ...] = ()
    metonyms: tuple[str, ...] = ()
    """Places and buildings whose name stands for it: Kabul, Rawalpindi, the Kremlin."""
    weak: tuple[str, ...] = ()
    """Names that mean it only where the text is about its country, or also names it in full."""
    parent: str | None = None
    member_of: tuple[str, ...] = ()
    role: str | None = None
    codes: tuple[str, ...] = ()
    period: Period = ALWAYS
    """From when to when it was there, as far as known: `since` and `until` of the data."""
    source: str = ""

    @property
    def is_state(self) -> bool:
        """Whether it is a state as a whole, whose army, police and the like are derived from it."""
        return self.id == self.country


@dataclass(frozen=True, slots=True)
class Naming:
    """That a form names an actor, and how: `name`, `demonym` or `metonym`; `weak` ones need a context."""

    actor: Actor
    how: str
    weak: bool


@dataclass(frozen=True, slots=True)
class Derived:
    """A body that every state has, and the nouns for it: ("MIL", "army", "troops" ...).

    The nouns under `alone` mean it also without an owner, of the country that the text is about.
    """

    suffix: str
    kind: str
    name: str
    nouns: tuple[str, ...]
    alone: tuple[str, ...] = ()
    codes: tuple[str, ...] = ()


_KEYS = {"actor": {field.name for field in fields(Actor)} - {"period"} | {"since", "until"},
         "derived": {field.name for field in fields(Derived)}}


_SHORT = 120
_REMEMBERED = 8192
"""Words of mentions come again and again, whole texts do not."""


class Catalogue:
    """All known actors, found by id or by name."""

    def __init__(self, actors: tuple[Actor, ...], derived: tuple[Derived, ...]):
        self.actors = {actor.id: actor for actor in actors}
        self.derived = {noun: each for each in derived for noun in each.nouns}
        self._alone = {noun: each for each in derived for noun in each.alone}
        self._suffixes = {each.suffix: each for each in derived}

    def with_own(self, actors: tuple[Actor, ...]) -> "Catalogue":
        """This catalogue with others laid over it: one with a known id takes that actor's place."""
        laid = {**self.actors, **{actor.id: actor for actor in actors}}
        return Catalogue(tuple(laid.values()), tuple(self._suffixes.values()))

    def get(self, actor_id: str) -> Actor | None:
        """The actor with this id; ids such as `PAK-MIL` need no entry."""
        if actor_id in self.actors:
            return self.actors[actor_id]
        country, _, suffix = actor_id.partition("-")
        state, body = self.actors.get(country), self._suffixes.get(suffix)
        return _derive(state, body) if state and body and state.is_state else None

    def state_of(self, actor_id: str) -> str:
        """The state whose body the actor is (`PAK-MIL`, an agency), else the actor itself."""
        actor = self.get(actor_id)
        for _ in range(_DEEPEST):
            if actor is None or actor.is_state or actor.kind not in BODIES:
                break
            above = self.get(actor.parent) if actor.parent else None
            if above is None:
                return actor.country or actor.id
            actor = above
        return actor.id if actor else actor_id

    def derive(self, state: Actor, noun: str) -> Actor | None:
        """The body of a state that the noun names: Pakistan and "army" give PAK-MIL."""
        body = self.derived.get(noun.lower())
        if body is None or not state.is_state:
            return None
        return self.actors.get(f"{state.id}-{body.suffix}") or _derive(state, body)

    def alone(self, noun: str) -> Derived | None:
        """The body that the noun means without an owner: "the army", "villagers"; None for "drones"."""
        return self._alone.get(noun.lower())

    def find(self, text: str) -> tuple[Found[Naming], ...]:
        """The names of actors in a text, longest first; a form that several bear carries them all."""
        return self._find_short(text) if len(text) <= _SHORT else tuple(self._index.find(text))

    def lookup(self, name: str) -> tuple[Naming, ...]:
        """All that bear just this name."""
        return self._exact(name)

    def names_for_tokenizer(self) -> tuple[str, ...]:
        """Names with a hyphen, apostrophe, stroke or point inside, which tokenizers take apart."""
        return tuple(name for name in self._index if SPLIT_BY_TOKENIZERS.intersection(name[1:]))

    @cached_property
    def _exact(self) -> Callable[[str], tuple[Naming, ...]]:
        return lru_cache(_REMEMBERED)(self._index.exact)

    @cached_property
    def _find_short(self) -> Callable[[str], tuple[Found[Naming], ...]]:
        return lru_cache(_REMEMBERED)(lambda text: tuple(self._index.find(text)))

    @cached_property
    def _index(self) -> FormIndex[Naming]:
        index: FormIndex[Naming] = FormIndex()
        for actor in self.actors.values():
            for how, forms in (("name", (actor.name, *actor.names)), ("demonym", actor.demonyms),
                               ("metonym", actor.metonyms)):
                for form in forms:
                    index.add(form, Naming(actor, how, form in actor.weak))
        return index


def _derive(state: Actor, body: Derived) -> Actor:
    if not body.suffix:
        return state
    return Actor(id=f"{state.id}-{body.suffix}", name=body.name.format(state.name), kind=body.kind,
                 country=state.country, parent=state.id, codes=body.codes, source="derived")


@cache
def load_actors() -> Catalogue:
    """The packaged catalogue; every fault of the data is reported at once."""
    faults: list[str] = []
    actors: dict[str, Actor] = {}
    derived: list[Derived] = []
    for where, source, key, row in _rows():
        values: dict[str, Any] = {name: tuple(v) if isinstance(v, list) else v for name, v in row.items()}
        unknown = sorted(set(row) - _KEYS[key])
        if unknown:
            faults.append(f"{where}: unknown key {', '.join(unknown)}")
        elif key == "derived":
            derived.append(Derived(**values))
        elif row["id"] in actors:
            faults.append(f"{where}: id {row['id']!r} used twice")
        else:
            try:
                actors[row["id"]] = Actor(**{"source": source, **with_period(values)})
            except ValueError as error:
                faults.append(f"{where}: {error}")
    faults += _check(actors, Catalogue(tuple(actors.values()), tuple(derived)))
    if faults:
        raise CodebookError("the actor catalogue has faults:\n" + "\n".join(faults))
    return Catalogue(tuple(actors.values()), tuple(derived))


def _rows() -> Iterator[tuple[str, str, str, dict[str, Any]]]:
    folder = files("blowback.codebook") / "data" / "actors"
    for path in sorted(folder.iterdir(), key=lambda entry: entry.name):
        if path.name.endswith(".toml"):
            table = rtoml.loads(path.read_text(encoding="utf-8"))
            for key in ("actor", "derived"):
                for number, row in enumerate(table.get(key, []), 1):
                    yield f"{path.name}, {key} {number}", table["source"], key, row


def _check(actors: dict[str, Actor], catalogue: Catalogue) -> Iterator[str]:
    for actor in actors.values():
        if actor.kind not in KINDS:
            yield f"{actor.id}: kind {actor.kind!r} is none of {', '.join(sorted(KINDS))}"
        for other in (*filter(None, [actor.parent]), *actor.member_of):
            if catalogue.get(other) is None:
                yield f"{actor.id}: belongs to {other!r}, which nobody is"
        for form in set(actor.weak) - {actor.name, *actor.names}:
            yield f"{actor.id}: weak form {form!r} is none of its names"

"""How many mentions a second are resolved to actors, each in the context of its document.

The mentions are those of the key of `bench actor-mentions` that stand there in plain words, in the documents of the
samples; what a document decides (its countries, its definitions) is reckoned before the clock starts.
"""

import time
from importlib.resources import files
from statistics import median

from bench.actor_mentions import KEY
from blowback.codebook.actors import Catalogue, load_actors
from blowback.codebook.party_words import load_party_words
from blowback.model import Document
from blowback.resolve.actors import ActorResolver
from blowback.resolve.context import Context

_ROUNDS = 5
_TIMES = 3
"""In the coded texts a claim's mention stands three times in its document, as one party or another."""


def resolved_per_second() -> dict[str, float]:
    """`first`: all mentions once, in a process that never saw them; `mixed`: each as often as texts have it."""
    mentions, documents, catalogue = _mentions(), _documents(), load_actors()
    first = _rate(mentions, 1, documents[:1], catalogue)
    mixed = median(_rate(mentions, _TIMES, documents, catalogue) for _ in range(_ROUNDS))
    return {"first": first, "mixed": mixed}


def _rate(mentions: list[str], times: int, documents: list[Document], catalogue: Catalogue) -> float:
    resolvers = [ActorResolver(catalogue, load_party_words(), Context(each, catalogue)) for each in documents]
    for resolver in resolvers:
        resolver.resolve("unheard-of")
        resolver.resolve("army")
    begun = time.perf_counter()
    for resolver in resolvers:
        for _ in range(times):
            for mention in mentions:
                resolver.resolve(mention)
    return len(resolvers) * times * len(mentions) / (time.perf_counter() - begun)


def _mentions() -> list[str]:
    rows = (line.split("\t") for line in KEY.read_text(encoding="utf-8").splitlines() if not line.startswith("# "))
    return [row[2] for row in rows if not row[2].startswith("#")]


def _documents() -> list[Document]:
    samples = sorted((files("blowback") / "samples").iterdir(), key=lambda entry: entry.name)
    return [Document.of_text(path.read_text(encoding="utf-8")) for path in samples if path.name.endswith(".md")]

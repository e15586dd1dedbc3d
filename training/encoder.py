"""MiniLM in plain PyTorch: a BERT of six small layers, and the heads that are taught on it."""

import math
from pathlib import Path
from typing import Any

import torch
from safetensors.torch import load_file
from torch import nn

WIDTH, LAYERS, HEADS, INNER = 384, 6, 12, 1536


class Layer(nn.Module):
    """Self-attention and a feed-forward block, each with its residual."""

    def __init__(self) -> None:
        super().__init__()
        self.query, self.key, self.value = (nn.Linear(WIDTH, WIDTH) for _ in range(3))
        self.out, self.norm1 = nn.Linear(WIDTH, WIDTH), nn.LayerNorm(WIDTH, eps=1e-12)
        self.up, self.down = nn.Linear(WIDTH, INNER), nn.Linear(INNER, WIDTH)
        self.norm2, self.drop = nn.LayerNorm(WIDTH, eps=1e-12), nn.Dropout(0.1)

    def forward(self, x: Any, mask: Any) -> Any:
        size = x.shape[0], x.shape[1], HEADS, WIDTH // HEADS
        query, key, value = (part(x).view(size).transpose(1, 2) for part in (self.query, self.key, self.value))
        weights = (query @ key.transpose(-1, -2) / math.sqrt(WIDTH // HEADS) + mask).softmax(-1)
        x = self.norm1(x + self.drop(self.out((self.drop(weights) @ value).transpose(1, 2).reshape(x.shape))))
        return self.norm2(x + self.drop(self.down(nn.functional.gelu(self.up(x)))))


class Encoder(nn.Module):
    """The embeddings and the layers; word embeddings stay as they came."""

    def __init__(self, vocabulary: int = 30522):
        super().__init__()
        self.words = nn.Embedding(vocabulary, WIDTH)
        self.positions, self.kinds = nn.Embedding(512, WIDTH), nn.Embedding(2, WIDTH)
        self.norm, self.drop = nn.LayerNorm(WIDTH, eps=1e-12), nn.Dropout(0.1)
        self.layers = nn.ModuleList(Layer() for _ in range(LAYERS))
        self.words.weight.requires_grad_(False)

    def forward(self, ids: Any, mask: Any) -> Any:
        at = torch.arange(ids.shape[1], device=ids.device)
        x = self.drop(self.norm(self.words(ids) + self.positions(at) + self.kinds.weight[0]))
        for layer in self.layers:
            x = layer(x, mask)
        return x


_NAMES = {"query": "attention.self.query", "key": "attention.self.key", "value": "attention.self.value",
          "out": "attention.output.dense", "norm1": "attention.output.LayerNorm", "up": "intermediate.dense",
          "down": "output.dense", "norm2": "output.LayerNorm"}


def load_encoder(weights: Path) -> Encoder:
    """The encoder with the published weights of all-MiniLM-L6-v2."""
    given = load_file(weights)
    names = {f"{ours}.weight": f"embeddings.{theirs}_embeddings.weight"
             for ours, theirs in (("words", "word"), ("kinds", "token_type"), ("positions", "position"))}
    names |= {f"norm.{part}": f"embeddings.LayerNorm.{part}" for part in ("weight", "bias")}
    names |= {f"layers.{n}.{ours}.{part}": f"encoder.layer.{n}.{theirs}.{part}" for n in range(LAYERS)
              for ours, theirs in _NAMES.items() for part in ("weight", "bias")}
    encoder = Encoder()
    encoder.load_state_dict({ours: given[theirs] for ours, theirs in names.items()})
    return encoder


class Tagger(nn.Module):
    """For every token: the claims it may carry, their modes and standings, and which tokens are their sides."""

    def __init__(self, encoder: Encoder, *, labels: int, modes: int, standings: int, roles: int, inner: int = 64):
        super().__init__()
        self.encoder, self.roles, self.inner = encoder, roles, inner
        self.drop = nn.Dropout(0.1)
        self.label, self.mode = nn.Linear(WIDTH, labels), nn.Linear(WIDTH, modes)
        self.standing = nn.Linear(WIDTH, standings)
        self.asks, self.answers = nn.Linear(WIDTH, roles * inner), nn.Linear(WIDTH, roles * inner)
        nn.init.constant_(self.label.bias, -4.0)
        nn.init.constant_(self.mode.bias, -4.0)

    def forward(self, ids: Any, mask: Any) -> tuple[Any, ...]:
        """Logits: token x label, token x mode, token x standing, and role x token that carries x token that fills."""
        x = self.drop(self.encoder(ids, mask))
        size = x.shape[0], x.shape[1], self.roles, self.inner
        asks, answers = (part(x).view(size).transpose(1, 2) for part in (self.asks, self.answers))
        pairs = asks @ answers.transpose(-1, -2) / math.sqrt(self.inner) - 3.0
        return self.label(x), self.mode(x), self.standing(x), pairs

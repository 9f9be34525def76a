"""The network that is fitted, as PyTorch has it; `factcheck.entailment.encoder` is the same in numpy."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor, nn
from torch.nn import functional

from entailment_fit.start import Start
from factcheck.entailment import LONGEST
from factcheck.entailment.encoder import HEAD_WIDTH, HEADS, TINY
from factcheck.entailment.weights import packed

WIDTH, INNER, ANSWERS, SPECIAL = HEADS * HEAD_WIDTH, 1536, 3, 3

BITS = 8
"""Bits of a weight that was fitted."""

BITS_OF_PIECES = 4
"""Bits of the weights of the pieces, which stay as they are in the model at the start."""


class Layer(nn.Module):
    """One layer of the encoder."""

    def __init__(self) -> None:
        super().__init__()
        self.asked = nn.Linear(WIDTH, 3 * WIDTH)
        self.attended = nn.Linear(WIDTH, WIDTH)
        self.attended_norm = nn.LayerNorm(WIDTH, eps=TINY)
        self.widened = nn.Linear(WIDTH, INNER)
        self.narrowed = nn.Linear(INNER, WIDTH)
        self.narrowed_norm = nn.LayerNorm(WIDTH, eps=TINY)

    def forward(self, x: Tensor, mask: Tensor) -> Tensor:
        """The pieces of a batch, read once more; `mask` keeps them from looking at padding."""
        rows, length, _ = x.shape
        shape = rows, length, 3, HEADS, HEAD_WIDTH
        query, key, value = self.asked(x).view(shape).permute(2, 0, 3, 1, 4)
        weights = torch.softmax(query @ key.transpose(-1, -2) * HEAD_WIDTH**-0.5 + mask, -1)
        seen = (weights @ value).transpose(1, 2).reshape(rows, length, WIDTH)
        x = self.attended_norm(x + self.attended(seen))
        inner = functional.gelu(self.widened(x), approximate="tanh")
        return self.narrowed_norm(x + self.narrowed(inner))


class Network(nn.Module):
    """The whole: pieces, places and sides added up, the layers, and the answers."""

    def __init__(self, pieces: int, layers: int) -> None:
        super().__init__()
        self.pieces = nn.Embedding(pieces, WIDTH)
        self.places = nn.Embedding(LONGEST + SPECIAL, WIDTH)
        self.sides = nn.Embedding(2, WIDTH)
        self.norm = nn.LayerNorm(WIDTH, eps=TINY)
        self.layers = nn.ModuleList(Layer() for _ in range(layers))
        self.hidden = nn.Linear(2 * WIDTH, WIDTH)
        self.answers = nn.Linear(WIDTH, ANSWERS)
        self.pieces.weight.requires_grad_(False)

    def forward(self, pieces: Tensor, sides: Tensor, real: Tensor) -> Tensor:
        """The logits of the answers: `sides` is 1 for the claim, `real` 0 for padding."""
        x = self.norm(self.pieces(pieces) + self.places.weight[: pieces.shape[1]] + self.sides(sides))
        mask = (real[:, None, None, :] - 1) * 1e4
        for layer in self.layers:
            x = layer(x, mask)
        of_claim = (sides * real)[..., None]
        claim = (x * of_claim).sum(1) / of_claim.sum(1)
        found: Tensor = self.answers(torch.tanh(self.hidden(torch.cat([x[:, 0], claim], -1))))
        return found


def started(start: Start, layers: int) -> Network:
    """A network whose first layers are those of the model at the start."""
    network = Network(len(start.pieces), layers)
    own = network.state_dict()
    for name, values in start.tensors(layers).items():
        own[name].copy_(torch.from_numpy(values[: len(own[name])]))
    return network


def average(states: Sequence[dict[str, Tensor]]) -> dict[str, Tensor]:
    """The mean of the weights of networks that were fitted from one start (Wortsman et al. 2022)."""
    return {name: torch.stack([state[name] for state in states]).mean(0) for name in states[0]}


def stored(state: dict[str, Tensor]) -> dict[str, NDArray[np.generic]]:
    """The weights as `factcheck.entailment.weights` reads them."""
    found: dict[str, NDArray[np.generic]] = {}
    for name, tensor in state.items():
        values = tensor.numpy().astype(np.float32)
        place = name.replace("layers.", "layer")
        if values.ndim > 1:
            bits = BITS_OF_PIECES if name == "pieces.weight" else BITS
            found |= packed(_table(place), values, bits)
        else:
            norm = "norm." in name
            place = place.replace(".weight", ".scale").replace(".bias", ".move") if norm else place
            found[place] = values
    return found


def _table(place: str) -> str:
    """The name of a table: those that no bias belongs to have but one word."""
    first, _, rest = place.partition(".")
    return first if rest == "weight" and first in ("pieces", "places", "sides") else place

